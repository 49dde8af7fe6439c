"""What must stand around a word for a row of the lexicon to hold: each kind of cue."""

import pytest

from vocab.records import Token
from vocab.senses.cues import Surroundings, cues_of
from vocab.senses.word_class import ClauseContext

CLASSES = {"我": "pronoun", "吃": "verb", "红": "adjective", "书": "noun", "今天": "time word", "，": "", "？": ""}


def is_met(cell: str, text: str) -> bool:
    """Whether a cue in the cell is met at the word in brackets of a text cut at its spaces."""
    words = text.split()
    at = next(at for at, word in enumerate(words) if word.startswith("["))
    words[at] = words[at].strip("[]")
    tokens = [Token(word, word, 0, "nr" if word == "李明" else "n") for word in words]
    usual = {word: CLASSES.get(word, "noun") for word in words}
    return Surroundings(ClauseContext(tokens, usual), at).meet(cues_of(cell))


MET = [
    ("电话", "我 [打] 了 一 个 电话"),  # 'I made a phone call': within nine characters
    ("手机", "我 的手 机 [打] 了"),  # a cue of two characters is looked for in the text, whatever the cut
    ("车", "[开] 了 一 天 车"),  # a single character as a word by itself
    ("+车", "[开] 车 来"),
    ("+汽车", "[开] 汽 车"),
    ("-一", "再 一 [下]"),
    ("+", "天 黑 [了]"),  # the clause ends here
    ("+", "天 黑 [了] ， 走"),
    ("-", "好 ， [当] 他 来 时"),  # the clause begins here
    ("-digit", "300 [余] 名"),
    ("-digit", "３ [余] 名"),
    ("+digit", "[才] 3 岁"),
    ("<verb", "吃 [下]"),
    (">noun", "[非] 书"),
    ("<time_word", "今天 [起]"),
    (">name", "[于] 李明"),
    ("~无论", "无论 今天 明天 后天 大后天 刮风 下雨 [还是] 下雪"),  # anywhere in the clause
    ("~？", "你 喝 茶 [还是] 咖啡 ？ 我"),  # the mark that ends the clause is in it
    (">verb&~呢", "我 [还是] 吃 呢"),
    ("-黑/亮&+", "天 亮 [了] 。"),  # the first in one of two forms
    ("+不 -一 ~呢", "我 [还是] 吃 呢"),  # one of several is enough
]
NOT_MET = [
    ("车", "[开] 了 一 家 车店"),  # not inside another word
    ("电话", "我 [打] 了 他 ， 又 打 电话"),  # beyond the clause
    ("电话", "[打] 一二三四五六七八九 电话"),  # farther than nine characters
    ("+车", "[开] 了 车"),
    ("-一", "一 再 [下]"),
    ("+", "天 黑 [了] 吗"),
    ("-", "我 [当] 他"),
    ("-digit", "三百 [余] 名"),
    ("<verb", "书 [下]"),
    ("<verb", "[下]"),
    (">noun", "[非] ， 书"),
    ("~无论", "无论 刮风 ， 他 [还是] 来"),
    (">verb&~呢", "我 [还是] 吃"),
    ("-黑/亮&+", "天 亮 [了] 吗"),
    ("~还是", "他 [还是] 来"),  # the word itself is none of its surroundings
]


@pytest.mark.parametrize(("cell", "text"), MET)
def test_a_cue_is_met(cell: str, text: str) -> None:
    assert is_met(cell, text)


@pytest.mark.parametrize(("cell", "text"), NOT_MET)
def test_a_cue_is_not_met(cell: str, text: str) -> None:
    assert not is_met(cell, text)
