"""Pinyin notation and nothing else: numbered and marked syllables, words written by GB/T 16159-2012.

A numbered syllable is lower case with its tone at the end, ü written ü, the neutral tone 5: `yin2`, `lü4`, `de5`;
the r of 儿化 is `r5`. The functions here know no words and no readings.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import lru_cache

from vocab.chinese import han_of
from vocab.records import Syllables

_MARKS = {"1": "\u0304", "2": "\u0301", "3": "\u030c", "4": "\u0300"}
_TONES = {mark: tone for tone, mark in _MARKS.items()}
_VOWELS = "aeiouüê"


def normalize(syllable: str) -> str:
    """A numbered syllable in any common spelling (`lu:4`, `LV4`, `de`, `de0`) in ours (`lü4`, `de5`)."""
    text = _umlauted(syllable.strip().lower().replace("u:", "ü").replace("v", "ü"))
    if not text[-1:].isdigit():
        return text + "5"
    return text[:-1] + "5" if text[-1] == "0" else text


def _umlauted(text: str) -> str:
    """The letters with ü where there is a choice: keyboards lack it (`lue` for lüe), input methods have it everywhere.

    Behind j, q, x and y it is written u (`jü`), and no syllable is called lue or nue.
    """
    text = re.sub(r"^([jqxy])ü", r"\1u", text)
    return re.sub(r"^([ln])ue", r"\1üe", text)


@lru_cache(maxsize=5_000)
def mark(syllable: str) -> str:
    """The syllable with its tone mark, on a or e, on the o of ou, else on the last vowel (GB/T 16159-2012, section 5).

    >>> mark("lü4"), mark("r5")
    ('lǜ', 'r')
    """
    base, tone = (syllable[:-1], syllable[-1]) if syllable[-1:].isdigit() else (syllable, "5")
    if tone not in _MARKS:
        return base
    at = _marked_letter(base)
    return unicodedata.normalize("NFC", base[: at + 1] + _MARKS[tone] + base[at + 1 :])


def _marked_letter(base: str) -> int:
    for letter in "aeê":
        if letter in base:
            return base.index(letter)
    if "ou" in base:
        return base.index("o")
    vowels = [at for at, letter in enumerate(base) if letter in _VOWELS]
    return vowels[-1] if vowels else 0


@lru_cache(maxsize=5_000)
def number(syllable: str) -> str:
    """The numbered form of a marked syllable; a numbered one is normalised.

    >>> number("lǜ"), number("de"), number("LV4")
    ('lü4', 'de5', 'lü4')
    """
    if syllable[-1:].isdigit():
        return normalize(syllable)
    letters: list[str] = []
    tone = "5"
    for character in unicodedata.normalize("NFD", syllable.strip().lower()):
        if character in _TONES:
            tone = _TONES[character]
        elif character == "\u0308":
            letters[-1] = "ü"
        elif character == "\u0302":
            letters[-1] = "ê"
        else:
            letters.append(character)
    return _umlauted("".join(letters).replace("v", "ü")) + tone


def join(syllables: Iterable[str]) -> str:
    """One written word; a syllable that begins with a, o or e behind another one takes the apostrophe.

    >>> join(("xi1", "an1")), join(("hua1", "r5"))
    ("xī'ān", 'huār')
    """
    word = ""
    for syllable in syllables:
        marked = mark(syllable)
        word += f"'{marked}" if word and syllable[0] in "aoeê" else marked
    return word


def capitalize(word: str) -> str:
    """The word with a capital first letter, tone mark kept.

    >>> capitalize("ānhuī")
    'Ānhuī'
    """
    return word[:1].upper() + word[1:]


def spell(groups: Iterable[Sequence[str]], *, separator: str = " ", proper: bool = False) -> str:
    """Several words of syllables written one after another: phrases with spaces, 2+2 idioms with a hyphen."""
    words = [join(group) for group in groups if group]
    return separator.join(map(capitalize, words) if proper else words)


def spell_capitals(pinyin: str) -> str:
    """The words of a dictionary reading, whose capitals show where they begin.

    >>> spell_capitals("Mao2 Ze2 dong1")
    'Máo Zédōng'
    """
    groups: list[list[str]] = []
    for syllable in pinyin.split():
        if syllable[0].isupper() or not groups:
            groups.append([])
        groups[-1].append(syllable)
    return " ".join(_join_cased(group) for group in groups)


def _join_cased(syllables: Sequence[str]) -> str:
    word = join(syllable.lower() for syllable in syllables)
    return capitalize(word) if syllables[0][0].isupper() else word


def align(hanzi: str, pinyin: str, readings: Callable[[str], Collection[str]]) -> Syllables | None:
    """The syllables of a written pinyin, one for each character, or None where it does not fit.

    `pinyin` may be marked or numbered, joined or spaced (`Xī'ān`, `xi1 an1`); a joined word is divided by the
    characters' own `readings` (numbered), each also allowed in the neutral tone, 儿 also as `r`, whose tone number may
    stand at the end of the word (`huar1`).
    """
    characters = han_of(hanzi)
    letters = unicodedata.normalize("NFKC", pinyin).lower().replace("u:", "ü")
    for latin in re.findall(r"[a-z0-9]+", hanzi.lower()):
        letters = letters.replace(latin, "", 1)
    letters = re.sub(r"[^\w]", "", letters)
    found = _divide(characters, letters, readings)
    if found is None and "儿" in characters:
        found = _divide(characters, re.sub(r"r([0-5])", r"\1r5", letters), readings)
    return found


_LONGEST_WRITTEN = 7
"""Letters of the longest syllable with its tone number: `zhuang1`."""


def _divide(characters: list[str], letters: str, readings: Callable[[str], Collection[str]]) -> Syllables | None:
    """Depth first over the possible ends of the first syllable, the longest first."""
    if not characters:
        return () if not letters else None
    known = set(readings(characters[0]))
    bases = {reading[:-1] for reading in known}
    if characters[0] == "儿":
        bases.add("r")
    for length in range(min(_LONGEST_WRITTEN, len(letters)), 0, -1):
        syllable = number(letters[:length])
        fits = syllable in known or (syllable[-1] == "5" and syllable[:-1] in bases)
        if fits and (rest := _divide(characters[1:], letters[length:], readings)) is not None:
            return (syllable, *rest)
    return None
