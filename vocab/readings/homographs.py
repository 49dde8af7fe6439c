"""Which homograph of the dictionary a reader most likely means, and whether there is doubt."""

from collections.abc import Sequence

from vocab.english import is_reference
from vocab.readings.particles import RULES
from vocab.readings.rulings import reading_rules
from vocab.records import Entry, Syllables, Token


def choose_homograph(homographs: Sequence[Entry], table: Sequence[Syllables], token: Token) -> Entry:
    """The entry a reader most likely means.

    First what the traditional form tells, then a surname where the tag says so and no name elsewhere, then meanings
    before cross references, the table's reading, the dictionary's order.
    """

    def rank(entry: Entry) -> tuple[bool, bool, bool, int]:
        foreign = token.text != token.hanzi and entry.traditional != token.text
        surname = len(token.hanzi) == 1 and token.tag.startswith("nr")
        preferred = table.index(entry.syllables) if entry.syllables in table else len(table)
        return foreign, entry.proper != surname, _only_refers(entry) and not entry.proper, preferred

    return min(homographs, key=rank)


def _only_refers(entry: Entry) -> bool:
    return all(is_reference(gloss) for gloss in entry.glosses)


def is_doubtful(chosen: Entry, homographs: Sequence[Entry]) -> bool:
    """Whether another common homograph sounds otherwise (a neutral tone aside) and no rule of ours told them apart."""
    if chosen.simplified in reading_rules() or chosen.simplified in RULES:
        return False
    return any(
        [s[:-1] for s in e.syllables] != [s[:-1] for s in chosen.syllables] or _toned_otherwise(e, chosen)
        for e in homographs
        if e.proper == chosen.proper and not _only_refers(e)
    )


def _toned_otherwise(one: Entry, other: Entry) -> bool:
    return any("5" not in (a[-1], b[-1]) and a != b for a, b in zip(one.syllables, other.syllables, strict=True))
