"""The pinyin of a running sentence by GB/T 16159-2012."""

from collections.abc import Sequence
from itertools import pairwise

from vocab.chinese import DIGITS, PLACE_NOUNS, TENS, WRITTEN_TOGETHER
from vocab.pinyin import notation as pinyin
from vocab.pinyin.words import NEIGHBOURS
from vocab.records import Reading, Token

_OPENING = "“‘「『《〈（(【"
_DASHES = "—-–·/"
_PUNCTUATION = str.maketrans("，。！？；：、（）【】「」『』．", ",.!?;:,()[]“”‘’.")
_INNER = ".,:/-_@&+~"
"""Marks that letters and digits may have between them."""

_ASPECT = {"了": "le5", "着": "zhe5", "过": "guo5"}
_POINTING = "这那哪每各"
_JOINED = "个些样里边"
"""What joins a pointing word (zhège, nàxiē, nǎlǐ); other measure words stand apart (zhè běn)."""

_NOT_BEFORE_ASPECT = ("r", "q", "u", "c", "x", "y")

_MAY_JOIN = frozenset([*_ASPECT, *_JOINED, *WRITTEN_TOGETHER, *DIGITS, *TENS, *"儿兒"])
"""How a word begins that may join the one before it."""


def spell_sentence(tokens: Sequence[Token], readings: Sequence[Reading], *, capital: bool = True) -> str:
    """The pinyin of a sentence: words apart, Western punctuation, a capital at its start; particles join their verb."""
    line, glue = "", True
    for at, (token, reading) in enumerate(zip(tokens, readings, strict=True)):
        word = reading.pinyin
        if word:  # nearly every word just stands apart
            if token.hanzi in PLACE_NOUNS and at and _is_place(tokens[at - 1], readings[at - 1]):
                word = pinyin.capitalize(word)
            apart = "" if glue else " " if token.hanzi[0] not in _MAY_JOIN else _joint(tokens, readings, at)
            line, glue = line + apart + word, False
            continue
        text = token.text
        word = text.translate(_PUNCTUATION)
        if text in _OPENING:
            line, glue = f"{line}{'' if glue else ' '}{word}", True
            continue
        line += word if glue or not text[0].isalnum() or _goes_on(tokens, at) else _joint(tokens, readings, at) + word
        glue = text in _DASHES
    return pinyin.capitalize(line) if capital else line


def _is_place(token: Token, reading: Reading) -> bool:
    """Whether a token is the name of a place, so that what follows may be what it is (浙江/路)."""
    return token.tag.startswith("ns") and len(token.hanzi) > 1 and reading.pinyin[:1].isupper()


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether letters or digits go on right behind such, or behind a mark between them (PM2.5, 8:30)."""
    run = tokens[max(at - 2, 0) : at + 1] if tokens[at - 1].text in _INNER else tokens[at - 1 : at + 1]
    adjacent = all(one.end == other.start for one, other in pairwise(run))
    return adjacent and all(token.text.isascii() for token in run) and run[0].text[-1].isalnum()


def _joint(tokens: Sequence[Token], readings: Sequence[Reading], at: int) -> str:
    """What stands between a word and the one before it: nothing, a hyphen, or a space."""
    hanzi, before = tokens[at].hanzi, tokens[at - 1].hanzi
    if not readings[at - 1].pinyin:
        return " "
    if (
        _is_aspect(tokens, readings, at)
        or (before in _POINTING and hanzi in _JOINED)
        or readings[at].syllables == ("r5",)
    ):
        return ""
    if hanzi in WRITTEN_TOGETHER and tokens[at - 1].tag[:1] not in ("u", "p", "c", "d"):
        return ""
    if before[-1] in DIGITS + TENS and hanzi[0] in DIGITS + TENS:
        return _joint_of_numerals(tokens, at)
    return " "


def _joint_of_numerals(tokens: Sequence[Token], at: int) -> str:
    """Between two numerals: two digits are an approximate number (sān-sì), longer runs a year; 二十 + 三 a word."""
    hanzi, before = tokens[at].hanzi, tokens[at - 1].hanzi
    if set(before + hanzi) <= set(DIGITS):
        around = (tokens[near].hanzi for near in (at - 2, at + 1) if 0 <= near < len(tokens))
        alone = before + hanzi in NEIGHBOURS and not any(set(word) <= set(DIGITS) for word in around)
        return "-" if alone else ""
    tens = before[-1] == "十" and len(hanzi) == 1 and hanzi in DIGITS
    return "" if tens or set(hanzi) <= set("百千万亿") or (before[-1] in DIGITS and hanzi[0] == "十") else " "


def _is_aspect(tokens: Sequence[Token], readings: Sequence[Reading], at: int) -> bool:
    """Whether a token is 了, 着 or 过 behind its verb; 了 at the end of a clause is a particle of its own."""
    hanzi = tokens[at].hanzi
    if readings[at].syllables != (_ASPECT.get(hanzi),) or tokens[at - 1].tag[:1] in _NOT_BEFORE_ASPECT:
        return False
    return hanzi != "了" or (at + 1 < len(tokens) and bool(readings[at + 1].pinyin))
