"""Word candidates: the tokens with Chinese characters, counted by pure `partial` and `merge`."""

import re
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from vocab.chinese.characters import has_han
from vocab.chinese.names import SURNAMES
from vocab.records.spans import Places, packed
from vocab.records.text import Candidate, Kind, Token
from vocab.references.lexicon import Lexicon
from vocab.segmentation.mending.units import EVENTS, SUFFIXES

PLACES_KEPT = 50
"""Places remembered for each headword: enough to choose an example from, bounded for a library of books."""

_AT_ONCE = 1_000
"""Words of which the entries are looked up together: the lexicon remembers no more than some thousands."""


class Tally(NamedTuple):
    """How often a word was met, and its first places."""

    times: int
    places: Places


def partial(lines: Iterable[tuple[int, Iterable[Token]]]) -> dict[str, Tally]:
    """The tallies of a chunk of numbered sentences, given as their tokens."""
    counts: dict[str, int] = {}
    places: dict[str, list[int]] = {}
    for number, tokens in lines:
        for _, hanzi, start, _ in tokens:
            if hanzi in counts:
                counts[hanzi] += 1
                if counts[hanzi] <= PLACES_KEPT:
                    places[hanzi].append(packed(number, start, start + len(hanzi)))
            else:
                counts[hanzi] = 1
                places[hanzi] = [packed(number, start, start + len(hanzi))]
    return {word: Tally(counts[word], Places.of(found)) for word, found in places.items() if has_han(word)}


def merge(one: Mapping[str, Tally], other: Mapping[str, Tally]) -> dict[str, Tally]:
    """The tallies of two chunks together."""
    merged = dict(one)
    for word, tally in other.items():
        known = merged.get(word)
        merged[word] = tally if known is None else _together(known, tally)
    return merged


def _together(one: Tally, other: Tally) -> Tally:
    first, others = one.places.numbers, other.places.numbers
    if len(first) == PLACES_KEPT and first[-1] < others[0]:
        return Tally(one.times + other.times, one.places)
    return Tally(one.times + other.times, Places.of(sorted((*first, *others))[:PLACES_KEPT]))


def candidates(tallies: Mapping[str, Tally], lexicon: Lexicon) -> list[Candidate]:
    """Each counted word as a candidate, in the order of first occurrence."""
    ordered = sorted(tallies.items(), key=lambda item: (item[1].places.numbers[0], item[0]))
    kinds = kinds_of(tallies, lexicon)
    return [Candidate(word, kinds[word], times, places, ("token",)) for word, (times, places) in ordered]


_FAMILIAR_NAME = re.compile(f"[小阿].|老[{''.join(sorted(SURNAMES))}]")
"""小翠, 阿强, 老周: a familiar word before a given name or a surname, where no dictionary has the word."""

_NAME_TAGS = ("nr", "ns", "nt", "nz", "nrt", "nrfg")


def kinds_of(words: Collection[str], lexicon: Lexicon) -> dict[str, Kind]:
    """What the references say each word is: idiom, name or word.

    A name needs more than jieba's tag where the dictionary knows the word (指挥若定 is tagged as a person).
    """
    kinds = lexicon.profiled_kinds(words)
    others = [word for word in words if word not in kinds]
    for at in range(0, len(others), _AT_ONCE):
        lexicon.load_entries(others[at : at + _AT_ONCE])
        kinds.update((word, work_out_kind(word, lexicon)) for word in others[at : at + _AT_ONCE])
    return kinds


def work_out_kind(word: str, lexicon: Lexicon) -> Kind:
    """The kind of a word that has no profile."""
    entries = lexicon.entries(word)
    if any("(idiom" in gloss for entry in entries for gloss in entry.glosses):
        return "idiom"
    if entries:
        return "name" if all(entry.proper for entry in entries) else "word"
    if is_derived(word, lexicon):
        return "word"
    if _FAMILIAR_NAME.fullmatch(word):
        return "name"
    fact = lexicon.fact(word)
    if len(word) == 4 and fact.listed and fact.tag in ("i", "nr"):
        return "idiom"
    return "name" if fact.tag in _NAME_TAGS else "word"


def is_derived(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a listed one with a suffix, whatever it begins like: 文明史 'history of civilisation'."""
    return len(word) > 2 and word[-1] in SUFFIXES | EVENTS and bool(lexicon.entries(word[:-1]))
