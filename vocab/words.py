"""Word candidates: the tokens with Chinese characters, counted by pure `partial` and `merge`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from vocab.characters import HAN
from vocab.lexicon import Lexicon
from vocab.mending.units import EVENTS, SUFFIXES
from vocab.name_characters import SURNAMES
from vocab.records import Candidate, Kind, Sentence, Span

PLACES_KEPT = 50
"""Places remembered for each headword: enough to choose an example from, bounded for a library of books."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How often a word was met, and its first places."""

    count: int
    places: tuple[Span, ...]


def partial(sentences: Iterable[tuple[int, Sentence]]) -> dict[str, Tally]:
    """The tallies of a chunk of numbered sentences."""
    places: dict[str, list[Span]] = {}
    counts: dict[str, int] = {}
    for number, sentence in sentences:
        for token in sentence.tokens:
            if not HAN.search(token.hanzi):
                continue
            counts[token.hanzi] = counts.get(token.hanzi, 0) + 1
            kept = places.setdefault(token.hanzi, [])
            if len(kept) < PLACES_KEPT:
                kept.append(Span(number, token.start, token.end))
    return {word: Tally(counts[word], tuple(kept)) for word, kept in places.items()}


def merge(one: dict[str, Tally], other: dict[str, Tally]) -> dict[str, Tally]:
    """The tallies of two chunks together."""
    merged = dict(one)
    for word, tally in other.items():
        known = merged.get(word, Tally(0, ()))
        places = tuple(sorted(known.places + tally.places)[:PLACES_KEPT])
        merged[word] = Tally(known.count + tally.count, places)
    return merged


def candidates(tallies: dict[str, Tally], lexicon: Lexicon) -> list[Candidate]:
    """Each counted word as a candidate, in the order of first occurrence."""
    ordered = sorted(tallies.items(), key=lambda item: (item[1].places[0], item[0]))
    return [Candidate(word, kind_of(word, lexicon), t.count, t.places, ("token",)) for word, t in ordered]


_FAMILIAR_NAME = re.compile(f"[小阿].|老[{''.join(sorted(SURNAMES))}]")
"""小翠, 阿强, 老周: a familiar word before a given name or a surname, where no dictionary has the word."""

_NAME_TAGS = ("nr", "ns", "nt", "nz", "nrt", "nrfg")


def kind_of(word: str, lexicon: Lexicon) -> Kind:
    """What the references say a word is: idiom, name or word.

    A name needs more than jieba's tag where the dictionary knows the word (指挥若定 is tagged as a person).
    """
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
