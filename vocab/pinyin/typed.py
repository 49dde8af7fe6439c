"""Pinyin as people type it, with digits for tones and v for ü, in the spelling that is shown."""

import re
import unicodedata
from collections.abc import Callable, Sequence

from vocab.pinyin.notation import capitalize, join, spell_capitals
from vocab.records import Syllables

_SEPARATORS = re.compile(r"([\s,·-]+)")
_INNER_CAPITAL = re.compile(r"(?<=[0-9a-zü])(?=[A-Z])")
_AS_TYPED = re.compile(r"[a-zü:][0-9]|v|u:")


def is_typed(pinyin: str) -> bool:
    """Whether tones are written as digits, or ü as on a keyboard: what a card must never show."""
    return _AS_TYPED.search(_plain(pinyin)) is not None


def respelled(pinyin: str, syllables: Syllables, *, latin: str = "", whole: Callable[[], str]) -> str:
    """The typed pinyin of these syllables with tone marks, in the words in which it was typed.

    Where it shows no words, because all syllables stand apart or together, capitals tell them (`Mao2 Ze2 dong1`), else
    `whole` spells the word; `latin` are letters of the headword that stay as they are.
    """
    typed = unicodedata.normalize("NFKC", pinyin).strip()
    typed = typed.lower() if typed.isupper() else typed if latin else _INNER_CAPITAL.sub(" ", typed)
    pieces = _SEPARATORS.split(typed)
    groups = _groups(pieces[::2], syllables, latin)
    if groups is None:
        return whole()
    lengths = [len(group) for group in groups]
    if not latin and (len(lengths) == 1 or max(lengths) == 1):
        if not any(map(str.isupper, typed)):
            return whole()
        capitals = [run[0].isupper() for run in pieces[::2]]
        if max(lengths) == 1:
            cased = zip(syllables, capitals, strict=True)
            return spell_capitals(" ".join(syllable.capitalize() if upper else syllable for syllable, upper in cased))
    words = [_written(group, run) for group, run in zip(groups, pieces[::2], strict=True)]
    return "".join(word + gap for word, gap in zip(words, [*pieces[1::2], ""], strict=True))


def _written(group: Syllables, run: str) -> str:
    if not group:
        return run
    return capitalize(join(group)) if run[0].isupper() else join(group)


def _groups(runs: Sequence[str], syllables: Syllables, latin: str) -> list[Syllables] | None:
    """The syllables of each run of letters, none for one that is of the headword's own; None where they differ."""
    found: list[Syllables] = []
    at = 0
    for run in runs:
        letters, begun = _letters(run), at
        if run and run.lower() in latin.lower():
            found.append(())
            continue
        while letters and at < len(syllables) and letters.startswith(_letters(syllables[at])):
            letters = letters.removeprefix(_letters(syllables[at]))
            at += 1
        if letters or begun == at:
            return None
        found.append(syllables[begun:at])
    return found if at == len(syllables) else None


def _letters(text: str) -> str:
    """The letters without tones, all u alike."""
    return re.sub(r"[^a-zê]", "", _plain(text).replace("ü", "u").replace("v", "u"))


def _plain(text: str) -> str:
    """Lower case without tone marks."""
    apart = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).lower())
    return unicodedata.normalize("NFC", re.sub("[\u0300\u0301\u0304\u030c]", "", apart))
