"""The rules that read a heteronym by its sentence; every row of the table is tried on its own example."""

import random
import re
from collections.abc import Callable

import pytest

from vocab import Document, Resources
from vocab.chinese import han_of
from vocab.readings.rulings import ReadingRule, reading_rules, rules_of
from vocab.records import Corpus

ROWS = [rule for word in reading_rules() for rule in rules_of(word)]

Read = Callable[[str], list[tuple[str, str]]]


@pytest.fixture(scope="module")
def read(resources: Resources) -> Read:
    """Each character of a text with its syllable."""

    def pairs(text: str) -> list[tuple[str, str]]:
        corpus: Corpus = resources.segmenter.segment([Document("text", text)])
        found = []
        for sentence in corpus.sentences:
            for token, reading in zip(sentence.tokens, resources.reader.read(sentence), strict=True):
                found += list(zip(han_of(token.hanzi), reading.syllables, strict=bool(reading.syllables)))
        return found

    return pairs


def syllable(pairs: list[tuple[str, str]], character: str) -> str:
    return next(spoken for hanzi, spoken in pairs if hanzi == character)


def spoken_somewhere(pairs: list[tuple[str, str]], rule: ReadingRule) -> bool:
    text = "".join(hanzi for hanzi, _ in pairs)
    starts = [at for at in range(len(text)) if text.startswith(rule.hanzi, at)]
    return any(tuple(s for _, s in pairs[at : at + len(rule.hanzi)]) == rule.syllables for at in starts)


def test_every_row_reads_its_own_example_as_it_says(read: Read) -> None:
    assert [(rule.hanzi, rule.example) for rule in ROWS if not spoken_somewhere(read(rule.example), rule)] == []


def test_every_row_has_a_syllable_for_each_character_and_an_example_that_holds_the_word() -> None:
    assert [rule.hanzi for rule in ROWS if len(rule.syllables) != len(rule.hanzi)] == []
    assert [rule.hanzi for rule in ROWS if rule.hanzi not in rule.example] == []


def test_no_row_stands_behind_one_that_holds_everywhere() -> None:
    hidden = [word for word in reading_rules() if any(not (r.before or r.after) for r in rules_of(word)[:-1])]
    assert hidden == []


def test_a_condition_holds_as_a_regular_expression_though_few_are_tried_as_one() -> None:
    around = [near + far for near in ("", *"，x5的人不一大龘") for far in ("", "了", "在他们家里")]
    for rule in ROWS:
        for text in around:
            if not rule.before.startswith("="):
                found = re.search(f"(?:{rule.before})$", text) is not None
                assert rule._replace(after="").holds(text, text) == found, rule
            if not rule.after.startswith("="):
                found = re.match(rule.after, text) is not None
                assert rule._replace(before="").holds(text, text) == found, rule


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("他为大家做饭。", "wei4"),  # 'he cooks for everybody'
        ("为完成任务，他很努力。", "wei4"),  # 'to fulfil the task'
        ("他努力为公司创造良好条件。", "wei4"),  # 'strives to create conditions for the firm'
        ("为三万名学生提供帮助。", "wei4"),  # 'offers help to 30,000 students'
        ("他以读书为乐。", "wei2"),  # 'takes pleasure in reading'
        ("这座山被称为圣山。", "wei2"),  # 'is called a holy mountain'
        ("本次会议时间为两天。", "wei2"),  # 'the meeting lasts two days'
        ("此事不为人所知。", "wei2"),  # 'is not known to people'
    ],
)
def test_wei_is_for_somebody_or_to_be_something(read: Read, sentence: str, expected: str) -> None:
    assert syllable(read(sentence), "为") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("孩子们高兴地唱歌。", "de5"),  # 'the children sing happily'
        ("他静静地坐在那里。", "de5"),  # 'he sits there quietly'
        ("此地很安静。", "di4"),  # 'this place is quiet'
        ("这块地面积不小。", "di4"),  # 'this piece of land is large'
        ("她一个一个地数。", "de5"),  # 'he counts one by one'
        ("门砰地关上了。", "de5"),  # 'the door shut with a bang'
        ("她大声地念诗。", "de5"),  # 'she reads the poem aloud'
        ("他红着眼睛地说。", "de5"),  # 'he says with red eyes'
        ("村口有座土地庙。", "di4"),  # 'there is a shrine of the earth god at the village gate'
    ],
)
def test_di_marks_an_adverbial_or_is_a_place(read: Read, sentence: str, expected: str) -> None:
    assert syllable(read(sentence), "地") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("他跑得很快。", "de5"),  # 'he runs fast'
        ("我得走了。", "dei3"),  # 'I must go'
        ("每天都得上班。", "dei3"),  # 'one has to work every day'
        ("他得了冠军。", "de2"),  # 'he won the championship'
        ("孩子得睡觉。", "dei3"),  # 'children must go to school'
        ("这病得看。", "dei3"),  # 'this illness must be treated'
        ("刚开始得跟着师傅做。", "dei3"),  # 'at first one must work along with the master'
        ("骑车得戴头盔。", "dei3"),  # 'cycling one must wear a helmet'
        ("司机得多休息。", "dei3"),  # 'drivers must rest much'
        ("料给得足。", "de5"),  # 'the ingredients are generous'
        ("比赛开始得很晚。", "de5"),  # 'the match began late'
        ("他表现得十分冷静。", "de5"),  # 'he appears very calm'
        ("她激动得用手捂住嘴。", "de5"),  # 'so moved that she covers her mouth'
        ("他病得很重。", "de5"),  # 'he is badly ill'
        ("得民心者得天下。", "de2"),  # 'who wins the people wins the world'
    ],
)
def test_de_is_particle_must_or_get(read: Read, sentence: str, expected: str) -> None:
    assert syllable(read(sentence), "得") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("我看过这本书。", "guo5"),  # 'I have read this book'
        ("他走过大桥。", "guo4"),  # 'he walks over the bridge'
    ],
)
def test_guo_is_neutral_for_what_one_has_once_done(read: Read, sentence: str, expected: str) -> None:
    assert syllable(read(sentence), "过") == expected


@pytest.mark.parametrize("side", ["before", "after"])
def test_a_condition_holds_where_its_regular_expression_does(side: str) -> None:
    conditions = {one for row in ROWS if (one := getattr(row, side)) and one[0] != "="}  # `=` asks for whole words
    characters = sorted(set("".join(conditions)) - set("()[]{}|?!^$*+<>=:\\"))
    anything = random.Random(7)
    for condition in conditions:
        own = sorted(set(condition).intersection(characters)) or characters
        pieces = ["", *(one.strip("()?:!=") for one in condition.split("|"))]
        pieces += ["".join(anything.choices(own, k=k)) + anything.choice(characters) for k in (0, 1, 2, 3)]
        for text in (end for piece in pieces for end in (piece, piece[:-1], piece[1:], f"的{piece}", f"{piece}的")):
            if side == "before":
                row, found = ReadingRule("", (), condition, "", ""), re.search(f"(?:{condition})$", text)
            else:
                row, found = ReadingRule("", (), "", condition, ""), re.match(condition, text)
            assert row.holds(text, text) is (found is not None), (condition, text)


@pytest.mark.parametrize(
    ("sentence", "character", "expected"),
    [
        ("颜色更新鲜。", "更", "geng4"),  # 'fresher', not 更新 'to renew'
        ("我们将相互帮助。", "将", "jiang1"),  # 'will help each other', not 将相 'generals and ministers'
        ("车开进了无人区。", "了", "le5"),  # 'went into no man's land', not 了无 'without any'
        ("这些一定都是真的。", "都", "dou1"),  # 'all', though 定都 is 'to make one's capital'
        ("大家的确认信。", "的", "de5"),  # 'everybody's confirmation', not 的确 'indeed'
    ],
)
def test_a_row_does_not_hold_across_the_border_of_words(
    read: Read, sentence: str, character: str, expected: str
) -> None:
    assert syllable(read(sentence), character) == expected


@pytest.mark.parametrize(
    ("sentence", "character", "expected"),
    [
        ("他在拍卖行工作。", "行", "hang2"),  # 'auction house', of which the segmenter makes two words
        ("她一开口就走调。", "调", "diao4"),  # 'out of tune'
        ("有几种菜。", "种", "zhong3"),  # 'some dishes', not 种菜 'to grow vegetables'
        ("天空很低。", "空", "kong1"),  # 'sky', a word by itself
    ],
)
def test_a_heteronym_sounds_as_in_the_word_it_was_cut_off(
    read: Read, sentence: str, character: str, expected: str
) -> None:
    assert syllable(read(sentence), character) == expected


@pytest.mark.parametrize(
    ("sentence", "character", "expected"),
    [
        ("孩子把小船划到湖中央。", "划", "hua2"),  # 'the child rows the boat to the middle of the lake'
        ("湖边划出一片林地。", "划", "hua4"),  # 'a wood by the lake is set apart'
        ("外婆给我扎蝴蝶结。", "扎", "za1"),  # 'grandmother ties me a bow'
        ("蜜蜂扎了他一下。", "扎", "zha1"),  # 'a bee stung him'
        ("藕片先炸一下再拌。", "炸", "zha2"),  # 'the lotus slices are fried first, then mixed'
        ("电池炸了。", "炸", "zha4"),  # 'the battery burst'
        ("孤城里的将士降了。", "降", "xiang2"),  # 'the officers and men in the cut-off town surrendered'
        ("敌人的士气降了。", "降", "jiang4"),  # 'the enemy's morale sank'
        ("这屋子待不下去了。", "待", "dai1"),  # 'one cannot stay in this house'
        ("待到来年花开。", "待", "dai4"),  # 'when flowers bloom next year'
        ("《诸葛亮传》很好看。", "传", "zhuan4"),  # 'the Life of Zhuge Liang'
        ("这些数据提供给学者。", "给", "gei3"),  # 'these data are offered to scholars'
        ("他带来一坛好酒。", "好", "hao3"),  # 'he brought a jar of good wine'
        ("孩子哇的一声哭起来。", "哇", "wa1"),  # 'with a wail the child burst into tears'
        ("这里真热闹哇！", "哇", "wa5"),  # 'how lively it is here!'
        ("骑手勒住了马。", "勒", "le4"),  # 'the rider reined in the horse'
        ("皮筋勒疼了手。", "勒", "lei1"),  # 'the rubber band hurt the hand'
    ],
)
def test_the_sense_of_a_verb_is_told_by_what_it_is_done_to(
    read: Read, sentence: str, character: str, expected: str
) -> None:
    assert syllable(read(sentence), character) == expected
