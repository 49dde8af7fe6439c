"""What of a sentence is shown: whole and short before cut and long, and never what makes no sense by itself."""

from collections.abc import Callable, Iterator

import pytest

from vocab import Vocabulary
from vocab.analysis.edges import is_cut, trimmed

Of = Callable[[str], Vocabulary]

SEASONS = (
    "春天农民在田里种下玉米和大豆，盼望着秋天有一个好收成；夏天孩子们到河边捉小鱼，老人们坐在大树下面聊天；"
    "秋天果园里挂满了苹果，全村的人都忙着采摘和运输；冬天大雪盖住了屋顶，一家人围着火炉包饺子。"
)
"""What a village does in spring; in summer; in autumn; in winter: one sentence of four statements."""


def examples(vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    return ((item.hanzi, item.example.text) for item in vocabulary.items)


def example_of(vocabulary: Vocabulary, hanzi: str) -> str:
    return dict(examples(vocabulary))[hanzi]


def test_no_example_goes_beyond_a_semicolon(vocabulary_of: Of) -> None:
    assert [(hanzi, text) for hanzi, text in examples(vocabulary_of(SEASONS)) if "；" in text] == []


def test_a_statement_between_semicolons_is_whole(vocabulary_of: Of) -> None:
    # 'In autumn apples hang all over the orchard, and the whole village picks them and takes them away'
    assert example_of(vocabulary_of(SEASONS), "果园") == "秋天果园里挂满了苹果，全村的人都忙着采摘和运输。"


LONG = "，".join(
    (
        "去年十月十五日上午",  # last year on the morning of October 15
        "来自沿海各个城市的工程师",  # the engineers from all cities of the coast
        "带着新研制的测量仪器登上了那座荒凉的海岛",  # took newly made instruments to that desolate island
        "因为岛上没有码头",  # because the island has no pier
        "渔船只能停在礁石外面等待潮水上涨",  # the boats could only wait outside the reef for the tide
        "大家在沙滩上搭起帐篷",  # they put up tents on the beach
        "一直工作到下个月的月底才回到大陆。",  # and worked until the end of the next month before they came back
    )
)
"""A sentence of more than eighty characters: none of it is shown whole."""


@pytest.mark.parametrize(
    ("hanzi", "part"),
    [
        ("十月", "登上了那座荒凉的海岛"),  # a date before a comma says nothing
        ("工程师", "登上了那座荒凉的海岛"),  # a subject without its verb
        ("码头", "停在礁石外面"),  # 因为 'because' waits for what follows
    ],
)
def test_what_says_nothing_by_itself_is_shown_with_what_follows(vocabulary_of: Of, hanzi: str, part: str) -> None:
    shown = example_of(vocabulary_of(LONG), hanzi)
    assert part in shown, shown
    assert len(shown) < len(LONG)


def test_a_clause_that_makes_sense_is_enough(vocabulary_of: Of) -> None:
    assert example_of(vocabulary_of(LONG), "帐篷") == "大家在沙滩上搭起帐篷。"


def test_a_clause_is_shown_without_the_word_that_joins_it(vocabulary_of: Of) -> None:
    # '..., but the fishermen of the village refused to leave their old boats, ...'
    text = LONG.replace("大家在沙滩上搭起帐篷", "但是村里的渔民不肯离开自己的旧船")
    shown = example_of(vocabulary_of(text), "渔民")
    assert shown == "村里的渔民不肯离开自己的旧船，一直工作到下个月的月底才回到大陆。"


def test_what_was_announced_is_no_piece(vocabulary_of: Of) -> None:
    # 'Yesterday evening the manager of the hotel told the guests at the door: the swimming pool is closed for repair.'
    announced = "昨天晚上七点多的时候酒店的经理站在大门口很有礼貌地告诉刚刚到达的几十位远道而来的客人"
    text = f"{announced}：游泳池正在维修，暂时不能开放。"
    assert example_of(vocabulary_of(text), "游泳池") == "游泳池正在维修，暂时不能开放。"


def test_a_list_is_shown_with_its_verb(vocabulary_of: Of) -> None:
    # 'The museum in the old town, which has been repaired for years, shows porcelain, bronze ...' in a long sentence
    listed = "瓷器、铜镜、丝绸、木雕、古琴以及大量手稿"
    before = "这座位于老城中心的博物馆经过多年的修缮终于在上个月重新向公众开放，参观的人从清早排到傍晚，"
    text = f"{before}展厅里陈列着许多珍贵的东西，{listed}，都是当地居民几十年来自愿捐献的，没有一件是买来的。"
    shown = example_of(vocabulary_of(text), "铜镜")
    assert any(verb in shown for verb in ("陈列", "捐献")), shown


@pytest.mark.parametrize(
    ("text", "hanzi", "shown"),
    [
        # 'The teacher said: "The exam is postponed. Go home and rest."'
        ("老师说：“考试推迟了。大家回家休息吧。”", "推迟", "考试推迟了。"),
        ("老师说：“考试推迟了。大家回家休息吧。”", "休息", "大家回家休息吧。"),
        # “The tickets are sold out. Come tomorrow.”
        ("“门票卖完了。请明天再来。”", "门票", "门票卖完了。"),
    ],
)
def test_no_half_of_a_pair_of_marks_is_shown(vocabulary_of: Of, text: str, hanzi: str, shown: str) -> None:
    assert example_of(vocabulary_of(text), hanzi) == shown


def test_who_speaks_is_shown_with_the_speech_or_in_another_sentence(vocabulary_of: Of) -> None:
    # 'The manager announced:' / 'The shop closes on Monday.' / 'Yesterday the manager was not in the shop.'
    text = "经理高兴地宣布：\n商店星期一关门。\n昨天经理没在商店。"
    assert example_of(vocabulary_of(text), "经理") == "昨天经理没在商店。"


def test_a_headline_is_shown_only_where_there_is_nothing_else(vocabulary_of: Of) -> None:
    # 'Village children and their parrots' / 'The children go to school together every morning, rain or shine.'
    text = "乡村孩子和他们的鹦鹉\n不管刮风还是下雨，孩子们每天早上都一起去学校，晚上再一起回家。鹦鹉在门口等着。"
    assert example_of(vocabulary_of(text), "鹦鹉") == "鹦鹉在门口等着。"


def test_a_short_sentence_is_preferred_to_a_clause_of_a_long_one(vocabulary_of: Of) -> None:
    # 'The boat is moored in the mangroves.': with a rare word more
    short = "渔船停在红树林里。"
    assert example_of(vocabulary_of(f"{LONG}{short}"), "渔船") == short


def test_a_place_inside_a_longer_term_is_the_last_choice(vocabulary_of: Of) -> None:
    # 'He studies artificial intelligence.' / 'The fountain in front of the library of our school is quite artificial.'
    text = "他在研究人工智能。\n我们学校图书馆前面的那个喷泉是人工修建的，不是天然的。"
    assert "喷泉" in example_of(vocabulary_of(text), "人工")


@pytest.mark.parametrize(
    ("shown", "cut"),
    [
        ("天亮了", (False, False)),  # 'day has come': behind a semicolon, before another
        ("鸟醒了", (True, False)),
        ("我还想睡", (False, True)),
        ("真的", (True, False)),
    ],
)
def test_what_is_left_out_of_a_statement_is_marked(shown: str, cut: tuple[bool, bool]) -> None:
    text = "夜过去了；天亮了；花开了，鸟醒了；他说：“我还想睡，真的。”"
    start = text.index(shown)
    assert is_cut(text, start, start + len(shown)) == cut


def test_pauses_and_half_pairs_at_the_edges_go() -> None:
    text = "，“他来了，”"
    assert text[slice(*trimmed(text, 0, len(text)))] == "“他来了，”"
    assert text[slice(*trimmed(text, 0, 5))] == "他来了"
