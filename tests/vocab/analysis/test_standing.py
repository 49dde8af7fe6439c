"""A clause of a long sentence is shown without the mark of a cut where, and only where, it stands by itself."""

from collections.abc import Callable

import pytest

from vocab import Vocabulary

Of = Callable[[str], Vocabulary]

BEFORE = "昨天下午学校的操场上举行了一场热闹的运动会，从各地赶来的家长们早早地坐满了看台，"
"""Yesterday afternoon there were sports on the school's field, parents from everywhere had filled the stands early."""

BEHIND = "校长在闭幕的时候感谢了所有帮忙的志愿者，晚上大家还一起看了焰火。"
"""The headmaster thanked all who had helped, and in the evening everybody watched fireworks."""


def example_of(vocabulary: Vocabulary, hanzi: str) -> str:
    return next(item.example.text for item in vocabulary.items if item.hanzi == hanzi)


@pytest.mark.parametrize(
    ("clause", "hanzi"),
    [
        ("乐队演奏了一首古老的进行曲", "进行曲"),  # 'the band played an old march'
        ("孩子们在跑道上放飞了许多气球", "气球"),  # 'the children let many balloons fly on the track'
        ("一位医生给摔倒的选手包扎了伤口", "包扎"),  # 'a doctor bandaged a runner who had fallen'
        ("比赛既锻炼了身体，也增进了友谊", "友谊"),  # 'the sports both made fit and made friends'
        ("队员们打破了保持多年的纪录", "纪录"),  # 'the team broke an old record'
    ],
)
def test_what_stands_by_itself_is_closed_and_not_marked(vocabulary_of: Of, clause: str, hanzi: str) -> None:
    shown = example_of(vocabulary_of(f"{BEFORE}{clause}，{BEHIND}"), hanzi)
    assert clause in shown
    assert "…" not in shown
    assert shown.endswith("。")


@pytest.mark.parametrize(
    ("clauses", "hanzi", "bad"),
    [
        # 'if it thunders, the referee stops the match': the second half alone would be untrue
        ("如果天上打雷，裁判会马上中止比赛", "中止", "裁判会马上中止比赛。"),
        ("运动员不仅跑得飞快，还跳得很高", "飞快", "运动员不仅跑得飞快。"),  # 'not only run fast, but'
        ("没有教练的鼓励，谁都跑不完全程", "鼓励", "没有教练的鼓励。"),  # 'without the encouragement of the coach'
        ("这位教练发现，选手们早已筋疲力尽", "教练", "这位教练发现。"),  # 'the coach found'
        ("获得奖牌的选手，都笑得合不拢嘴", "奖牌", "获得奖牌的选手。"),  # 'the runners who won medals'
        ("看到自己的名次，选手们都欢呼起来", "名次", "看到自己的名次。"),  # 'seeing their rank'
        ("为保证比赛顺利，防止意外，老师们反复检查了场地", "意外", "为保证比赛顺利，防止意外。"),  # 'in order to'
        (
            "孩子们第一次站上领奖台的样子，老师们都拍了下来",
            "领奖台",
            "孩子们第一次站上领奖台的样子。",
        ),  # 'how they stood'
        ("裁判每喊一个名字，看台上都响起掌声", "裁判", "裁判每喊一个名字。"),  # 'whenever the referee called a name'
        ("学校以体育为荣，年年都举办比赛", "体育", "学校以体育为荣。"),  # 'with pride in its sports'
    ],
)
def test_what_hangs_on_its_neighbours_is_not_closed(vocabulary_of: Of, clauses: str, hanzi: str, bad: str) -> None:
    shown = example_of(vocabulary_of(f"{BEFORE}{clauses}，{BEHIND}"), hanzi)
    assert shown != bad
    assert not shown.endswith(f"看台，{bad}")


def test_a_clause_of_a_question_is_no_statement(vocabulary_of: Of) -> None:
    # 'did the band play an old march, (long), or did you watch the fireworks?'
    text = f"{BEFORE}你们是先听乐队演奏进行曲，校长在闭幕的时候感谢了所有帮忙的志愿者，还是晚上大家先一起看焰火呢？"
    assert not example_of(vocabulary_of(text), "进行曲").endswith("进行曲。")


def test_a_line_in_brackets_is_shown_only_where_there_is_nothing_else(vocabulary_of: Of) -> None:
    # '(speech at the opening of the exhibition, May 3, 2015)'
    text = "（2015年5月3日在庆祝博览会开幕仪式上的讲话）\n这个博览会吸引了许多商人和游客。"
    assert example_of(vocabulary_of(text), "博览会").startswith("这个博览会")


def test_no_number_is_cut(vocabulary_of: Of) -> None:
    # 'The new ground covers 12,500 square metres; every morning from 6:30 old people do their exercises there.'
    text = f"{BEFORE}新建的体育场占地12,500平方米，每天早上6:30开始有许多老人到那里锻炼身体，{BEHIND}"
    assert "12,500平方米" in example_of(vocabulary_of(text), "体育场")
    assert "6:30" in example_of(vocabulary_of(text), "锻炼")
