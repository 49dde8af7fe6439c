"""What the index says of the characters of each script."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator

from vocab.chinese import to_simplified, to_standard
from vocab.records import Entry


def of_scripts(entries: dict[str, list[Entry]]) -> dict[str, str]:
    """What is known of the characters of each script, by what the dictionary writes in the other one."""
    plain = {character for word in entries for character in word}
    pairs = {
        pair
        for word, homographs in entries.items()
        for entry in homographs
        if len(entry.traditional) == len(word)
        for pair in zip(entry.traditional, word, strict=True)
    }
    full = {old for old, _ in pairs}
    return {
        "traditional_only": "".join(sorted((full - plain) | set(_obsolete(full & plain)))),
        "simplified_only": "".join(sorted(plain - full)),
        "unconverted": json.dumps(_unconverted(pairs, full - plain)),
        "standard": json.dumps(_two_rows([("着", "著"), *((old, to_standard(old)) for old in sorted(full - plain))])),
    }


def _obsolete(both: set[str]) -> Iterator[str]:
    """Characters that the dictionary has in some simplified word too, but no text (冑, 麼, 於)."""
    for character in both:
        if to_simplified(character, both) != character and (
            character == "於" or not character.encode("gb2312", "ignore")
        ):
            yield character


def _unconverted(pairs: set[tuple[str, str]], traditional: set[str]) -> tuple[str, str]:
    """The traditional characters that opencc leaves as they are, where the dictionary has one other form for them."""
    forms: dict[str, set[str]] = defaultdict(set, {old: {new} for old, new in _PRONOUNS})
    for old, new in sorted(pairs):
        if old not in dict(_PRONOUNS) and old in traditional and to_simplified(old, traditional) == old:
            forms[old].add(new)
    return _two_rows((old, *new) for old, new in sorted(forms.items()) if len(new) == 1)


_PRONOUNS = (("妳", "你"), ("牠", "它"))
"""What only Taiwan writes: 'you' to a woman, 'it' of animals."""


def _two_rows(pairs: Iterable[tuple[str, ...]]) -> tuple[str, str]:
    """Characters that become others, and these, each in one string."""
    changed = [pair for pair in pairs if pair[0] != pair[1]]
    return "".join(pair[0] for pair in changed), "".join(pair[1] for pair in changed)
