"""How the syllables of a word are written: joined, parted, hyphenated, with capitals, by GB/T 16159-2012.

Inner words are told by a callable, so that nothing here knows dictionaries or segmenters.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from vocab.chinese import DIGITS, TENS, count_han
from vocab.pinyin import notation as pinyin
from vocab.records import Syllables

Parts = Callable[[str], Sequence[str]]

_DIGITS = DIGITS + "几半数"
_COUNTED = rf"(第?)([{_DIGITS}{TENS}]+)([来多余]?)(\D*)"
_FRACTION = rf"([{_DIGITS}{TENS}]+)分之([{_DIGITS}{TENS}]*)"
NEIGHBOURS = ("一二", "一两", "两三", "二三", "三四", "三五", "四五", "五六", "六七", "七八", "八九")
"""Two digits that together name an approximate number (qī-bā gè)."""

_SECTION = rf"[{_DIGITS}]?十[{_DIGITS}]?[万亿]?|.?[百千万亿]+|."

_BOUND_SECOND, _BOUND_THIRD = "之而所莫以于乎其亦如若无不", "之而"
"""The second or third character of idioms that do not fall into two halves (力所能及, 总而言之, 当务之急): these are
written as one word."""

_APART = "个次位名只条张年种本件块双岁级届号"
"""Measure words of dictionary words that are a number with its measure word (一次); 一下, 一点, 一样 are words."""


_NOT_TO_DO = frozenset("不能 不会 不想 不敢 不肯 不愿 不愿意 不可以 不应该 不应当 不应 不是 不可能 不能够".split())
"""Words of the dictionary that are 不 and its verb: an adverb stands apart (bù néng). 不要, 不用 and 不必 are words."""


def spell_word(hanzi: str, syllables: Syllables, parts: Parts) -> str:
    """A common word: numbers by their units, words of four and more characters by their inner words, others joined."""
    if not hanzi.strip(_DIGITS + TENS):
        return spell_number(hanzi, syllables)
    if hanzi[0] == "第" and len(hanzi) > 1 and hanzi[1] in _DIGITS + TENS:
        return spell_counted(hanzi, syllables)
    if hanzi[0] == "不" and hanzi in _NOT_TO_DO:
        return pinyin.spell((syllables[:1], syllables[1:]))
    if len(hanzi) < 4 or len(syllables) != len(hanzi):
        return pinyin.join(syllables)
    if "分之" in hanzi and (fraction := re.fullmatch(_FRACTION, hanzi)):
        lengths = [len(fraction[1]), 1, 1, len(fraction[2])]
        return pinyin.spell(grouped(syllables, lengths))
    if is_parallel(hanzi):
        return spell_idiom(hanzi, syllables)
    words = list(_innermost(hanzi, parts))
    if max(map(len, words)) == 1 or len(words[0]) == len(hanzi):
        return pinyin.join(syllables)
    return pinyin.spell(grouped(syllables, _attached(words)))


def spell_mixed(hanzi: str, syllables: Syllables, spell: Callable[[str, Syllables], str]) -> str:
    """A word with Latin letters or digits, which stay (T xù, 20 duō); `spell` writes what is Chinese between them."""
    words: list[str] = []
    at = 0
    for run in _RUNS.findall(hanzi):
        count = count_han(run)
        words.append(spell(run, syllables[at : at + count]) if count else run)
        at += count
    if at != len(syllables):
        return pinyin.join(syllables)
    if hanzi[0] == "第" and len(words) > 1 and words[0] == pinyin.join(syllables[:1]):
        words[:2] = [f"{words[0]}-{words[1]}"]  # dì-3, as dì-sān
    return " ".join(words)


def is_mixed(hanzi: str) -> bool:
    """Whether Latin letters or digits stand in a word."""
    return _LATIN.search(hanzi) is not None


_LETTERS = "0-9A-Za-z\uff10-\uff19\uff21-\uff3a\uff41-\uff5aα-ωΑ-Ω"
_LATIN = re.compile(f"[{_LETTERS}]")
_RUNS = re.compile(rf"[{_LETTERS}.,%+-]+|[来多余几](?=[百千万亿])|[^\W{_LETTERS}_]+")


def _innermost(hanzi: str, parts: Parts) -> Iterator[str]:
    """The inner words, those of four and more characters divided again."""
    for word in parts(hanzi):
        if len(word) < 4 or word == hanzi or max(map(len, parts(word))) == 1:
            yield word
        else:
            yield from _innermost(word, parts)


def _attached(words: Sequence[str]) -> list[int]:
    """Lengths of the inner words; a single character joins the word before it, as a suffix does (gōngzuòzhě)."""
    lengths: list[int] = []
    for word in words:
        if lengths and len(word) == 1:
            lengths[-1] += 1
        elif lengths == [1]:
            lengths[0] += len(word)
        else:
            lengths.append(len(word))
    return lengths


def grouped(syllables: Syllables, lengths: Sequence[int]) -> list[Syllables]:
    """The syllables in groups of the given lengths."""
    groups, at = [], 0
    for length in lengths:
        groups.append(syllables[at : at + length])
        at += length
    return groups


def spell_idiom(hanzi: str, syllables: Syllables) -> str:
    """An idiom: two halves with a hyphen (wànzhòng-yīxīn), in one word where it does not fall into halves."""
    bound = len(hanzi) == 4 and (hanzi[1] in _BOUND_SECOND or hanzi[2] in _BOUND_THIRD)
    if len(syllables) != 4 or (bound and not is_parallel(hanzi)):
        return pinyin.join(syllables)
    return pinyin.spell((syllables[:2], syllables[2:]), separator="-")


def is_parallel(hanzi: str) -> bool:
    """Whether a word of four characters repeats one of them in its second half (亲力亲为, 自言自语)."""
    return len(hanzi) == 4 and hanzi[0] != hanzi[1] and (hanzi[0] == hanzi[2] or hanzi[1] == hanzi[3])


def spell_abbreviations(syllables: Syllables) -> str:
    """Short names of countries and places side by side: 中美, Zhōng-Měi."""
    return pinyin.spell(([syllable] for syllable in syllables), separator="-", proper=True)


def spell_foreign(hanzi: str, syllables: Syllables) -> str:
    """A name written by sound: each part between the dots a word with a capital (伊姆兰·汗, Yīmǔlán Hàn)."""
    lengths = [count_han(part) for part in hanzi.replace("•", "·").replace("・", "·").split("·")]
    return pinyin.spell(grouped(syllables, lengths), proper=True)


def spell_place(syllables: Syllables, noun: int) -> str:
    """A place: its name and what it is, `noun` syllables long, apart (Nánjīng Lù)."""
    return pinyin.spell((syllables[:-noun], syllables[-noun:]), proper=True)


def spell_number(hanzi: str, syllables: Syllables) -> str:
    """Numerals: up to 99 in one word, above with each hundred, thousand ... a word: èrqiān sānbǎi wǔshíliù."""
    if hanzi[-2:] in NEIGHBOURS:
        return pinyin.spell((syllables[:-1], syllables[-1:]), separator="-")
    if set(hanzi) <= set(_DIGITS) or (len(hanzi) <= 3 and not set(hanzi) & set("百千万亿")):
        return pinyin.join(syllables)
    lengths = [len(section) for section in re.findall(_SECTION, hanzi)]
    return pinyin.spell(grouped(syllables, lengths))


def spell_counted(hanzi: str, syllables: Syllables) -> str:
    """A number with its measure word, which stands apart (sān běn); an ordinal has a hyphen (dì-èr cì)."""
    match = re.fullmatch(_COUNTED, hanzi)
    if match is None or count_han(hanzi) != len(syllables):
        return pinyin.join(syllables)
    ordinal, number, more, measure = match.groups()
    first, counted, extra, unit = grouped(syllables, [len(ordinal), len(number), len(more), len(measure)])
    spelled = spell_number(number, counted)
    if ordinal:
        spelled = f"{pinyin.join(first)}-{spelled}"
    return " ".join(word for word in (spelled, pinyin.join(extra), pinyin.join(unit)) if word)


def is_counted(hanzi: str) -> bool:
    """Whether a word is a number with a measure word (三卷) or an ordinal (第二)."""
    if len(hanzi) < 2 or hanzi[0] not in "第" + _DIGITS + TENS:
        return False
    match = re.fullmatch(_COUNTED, hanzi)
    return match is not None and len(match[4]) < 3


def is_counted_word(hanzi: str) -> bool:
    """Whether a dictionary word is nothing but a number with a measure word (一次), to be written apart."""
    return len(hanzi) == 2 and hanzi[0] in _DIGITS and hanzi[1] in _APART
