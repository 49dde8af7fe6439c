"""Pinyin notation and nothing else: numbered and marked syllables, spelling by GB/T 16159-2012, zhuyin.

A numbered syllable is lower case with its tone at the end, ü written ü, the neutral tone 5: `yin2`, `lü4`, `de5`;
the r of 儿化 is `r5`. The functions here know no words and no readings.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import lru_cache

from vocab.chinese.characters import han_of
from vocab.records.dictionary import Syllables

_MARKS = {"1": "\u0304", "2": "\u0301", "3": "\u030c", "4": "\u0300"}
_TONES = {mark: tone for tone, mark in _MARKS.items()}
_VOWELS = "aeiouüê"


def normalize(syllable: str) -> str:
    """A numbered syllable in any common spelling (`lu:4`, `LV4`, `de`, `de0`) in ours (`lü4`, `de5`)."""
    text = syllable.strip().lower().replace("u:", "ü").replace("v", "ü")
    if not text[-1:].isdigit():
        return text + "5"
    return text[:-1] + "5" if text[-1] == "0" else text


@lru_cache(maxsize=5_000)
def mark(syllable: str) -> str:
    """The syllable with its tone mark: `lü4` -> `lǜ`, `r5` -> `r`.

    The mark stands on a or e, on the o of ou, else on the last vowel (GB/T 16159-2012, section 5).
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


def number(syllable: str) -> str:
    """The numbered form of a marked syllable: `lǜ` -> `lü4`, `de` -> `de5`; a numbered one is normalised."""
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
    return "".join(letters).replace("v", "ü") + tone


def join(syllables: Iterable[str]) -> str:
    """One written word: `('xi1', 'an1')` -> `xī'ān`, `('hua1', 'r5')` -> `huār`.

    A syllable that begins with a, o or e behind another one takes the apostrophe.
    """
    word = ""
    for syllable in syllables:
        marked = mark(syllable)
        word += f"'{marked}" if word and syllable[0] in "aoeê" else marked
    return word


def capitalize(word: str) -> str:
    """The word with a capital first letter, tone mark kept: `běijīng` -> `Běijīng`."""
    return word[:1].upper() + word[1:]


def spell(groups: Iterable[Sequence[str]], *, separator: str = " ", proper: bool = False) -> str:
    """Several words of syllables written one after another: phrases with spaces, 2+2 idioms with a hyphen."""
    words = [join(group) for group in groups if group]
    return separator.join(map(capitalize, words) if proper else words)


def spell_capitals(pinyin: str) -> str:
    """A dictionary reading whose capitals show where words begin: `Mao2 Ze2 dong1` -> `Máo Zédōng`."""
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
    characters' own `readings` (numbered), each also allowed in the neutral tone, 儿 also as `r`.
    """
    characters = han_of(hanzi)
    letters = unicodedata.normalize("NFC", pinyin.lower().replace("u:", "ü"))
    for latin in re.findall(r"[a-z0-9]+", hanzi.lower()):
        letters = letters.replace(latin, "", 1)
    letters = re.sub(r"[^\w]", "", letters)
    return _divide(characters, letters, readings)


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


_INITIALS = dict(
    zip(
        "b p m f d t n l g k h j q x zh ch sh r z c s".split(),
        "ㄅ ㄆ ㄇ ㄈ ㄉ ㄊ ㄋ ㄌ ㄍ ㄎ ㄏ ㄐ ㄑ ㄒ ㄓ ㄔ ㄕ ㄖ ㄗ ㄘ ㄙ".split(),
        strict=True,
    )
)
_FINALS = dict(
    zip(
        (
            "a o e ê ai ei ao ou an en ang eng er i ia ie iao iu ian in iang ing iong io iai u ua uo uai ui uan un "
            "uang ong ueng ü üe üan ün m n ng r"
        ).split(),
        (
            "ㄚ ㄛ ㄜ ㄝ ㄞ ㄟ ㄠ ㄡ ㄢ ㄣ ㄤ ㄥ ㄦ ㄧ ㄧㄚ ㄧㄝ ㄧㄠ ㄧㄡ ㄧㄢ ㄧㄣ ㄧㄤ ㄧㄥ ㄩㄥ ㄧㄛ ㄧㄞ ㄨ "
            "ㄨㄚ ㄨㄛ ㄨㄞ ㄨㄟ ㄨㄢ ㄨㄣ ㄨㄤ ㄨㄥ ㄨㄥ ㄩ ㄩㄝ ㄩㄢ ㄩㄣ ㄇ ㄣ ㄫ ㄦ"
        ).split(),
        strict=True,
    )
)
_ZHUYIN_TONES = {"1": "", "2": "ˊ", "3": "ˇ", "4": "ˋ"}


@lru_cache(maxsize=5_000)
def to_zhuyin(syllable: str) -> str:
    """The syllable in zhuyin: `zhong1` -> `ㄓㄨㄥ`, `lü4` -> `ㄌㄩˋ`; the neutral dot leads (`˙ㄉㄜ`).

    A syllable that is no Mandarin comes back as it is.
    """
    base, tone = syllable[:-1], syllable[-1]
    spelled = _as_initial_and_final(base)
    if spelled is None:
        return syllable
    return f"˙{spelled}" if tone not in _ZHUYIN_TONES else spelled + _ZHUYIN_TONES[tone]


def _as_initial_and_final(base: str) -> str | None:
    base = _without_y_and_w(base)
    initial = base[:2] if base[:2] in _INITIALS else base[:1] if base[:1] in _INITIALS else ""
    final = base[len(initial) :]
    if initial and final == "i" and initial in ("zh", "ch", "sh", "r", "z", "c", "s"):
        return _INITIALS[initial]  # the buzzing i of zhi, ci ... is not written
    if initial in ("j", "q", "x") and final.startswith("u"):
        final = "ü" + final[1:]
    if final not in _FINALS:
        return _FINALS.get(base)
    return _INITIALS.get(initial, "") + _FINALS[final]


def _without_y_and_w(base: str) -> str:
    """The final behind the spelling letters: `yi` -> `i`, `you` -> `iu`, `yuan` -> `üan`, `wei` -> `ui`."""
    if base.startswith("yu"):
        return "ü" + base[2:]
    if base.startswith("yi"):
        return base[1:]
    if base.startswith("y"):
        return {"you": "iu", "yong": "iong"}.get(base, "i" + base[1:])
    if base.startswith("wu"):
        return base[1:]
    if base.startswith("w"):
        return {"wei": "ui", "wen": "un"}.get(base, "u" + base[1:])
    return base
