"""Phrase candidates: one technique a file, all of one shape, joined here with the evidence of each.

A technique looks at some lines of the corpus and yields what it sees; what hangs on repetition is settled when all
lines have been seen. TECHNIQUES is the extension point: a new one is a file beside the others and a line here.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from vocab.candidates.facts import CorpusFacts
from vocab.candidates.inside import inside_longer
from vocab.candidates.phrases import (
    bound,
    coined,
    compounds,
    dictionary,
    extended,
    glossary,
    heads,
    joined_tokens,
    numerals,
    pairs,
    parallel,
    quoted,
    refrains,
    separable,
    statistics,
    tails,
    titled,
)
from vocab.candidates.phrases import users_own as own
from vocab.candidates.phrases.technique import Chunk, Find, Technique
from vocab.records import Candidate, Kind, pack
from vocab.references import References, kinds_of

TECHNIQUES: dict[str, Technique] = {
    "own": Technique(own.find),
    "glossary": Technique(glossary.find),
    "dictionary": Technique(dictionary.find),
    "quoted": Technique(quoted.find),
    "coined": Technique(coined.partial, coined.settle),
    "joined": Technique(joined_tokens.find),
    "separable": Technique(separable.find),
    "numeral": Technique(numerals.find),
    "titled": Technique(titled.find),
    "parallel": Technique(parallel.find),
    "refrain": Technique(refrains.partial, refrains.settle),
    "pair": Technique(pairs.find),
    "repeated": Technique(compounds.partial, compounds.settle),
    "head": Technique(heads.partial, heads.settle),
    "tail": Technique(tails.find),
    "extended": Technique(extended.find),
    "bound": Technique(bound.partial, bound.settle, statistics.Seen.of),
    "statistics": Technique(statistics.partial, statistics.settle, statistics.Seen.of),
}

WHOLE = ("glossary", "dictionary", "quoted")
"""Techniques that know a whole phrase: what lies inside one of theirs is found only where it also stands alone."""

Seen = Mapping[str, Any]
"""By technique, what was seen in some lines of a corpus."""


def partial(chunk: Chunk) -> Seen:
    """What every technique sees in some lines."""
    return {name: technique.compact(technique.partial(chunk), chunk) for name, technique in TECHNIQUES.items()}


def merge(one: Seen, other: Seen) -> Seen:
    """What was seen in two chunks of lines together, those of `one` before those of `other`."""
    return {name: one[name] + other[name] for name in TECHNIQUES}


def settle(seen: Seen, facts: CorpusFacts) -> list[Candidate]:
    """Every phrase of the corpus, in the order of first occurrence, with the techniques that found it."""

    def finds(name: str) -> Iterable[Find]:
        return TECHNIQUES[name].settle(seen[name], facts)

    inside = inside_longer(found.span for name in WHOLE for found in finds(name))
    places: dict[str, set[int]] = {}
    evidence: dict[str, tuple[str, ...]] = {}
    once: dict[tuple[str, ...], tuple[str, ...]] = {}
    for name in TECHNIQUES:
        for hanzi, span in finds(name):
            if name != "own" and inside(span):
                continue
            known = evidence.get(hanzi, ())
            if name not in known:
                known = (*known, name)
                evidence[hanzi] = once.setdefault(known, known)
                places.setdefault(hanzi, set())
            places[hanzi].add(pack(*span))
    ordered = sorted(places, key=lambda hanzi: (min(places[hanzi]), hanzi))
    kinds = kinds_of(ordered, facts.references.lexicon) | dict.fromkeys(facts.corpus.names, "name")
    return [
        Candidate(
            hanzi,
            _phrase_kind(hanzi, evidence[hanzi], kinds[hanzi], facts.references),
            *facts.everywhere(places.pop(hanzi)),
            evidence[hanzi],
        )
        for hanzi in ordered
    ]


def _phrase_kind(hanzi: str, evidence: Iterable[str], kind: Kind, references: References) -> Kind:
    """The kind a glossary gives, else idiom or name by the dictionary (its `kind`) or by its form, else phrase."""
    entry = references.glossary.get(hanzi)
    if entry and entry.kind:
        return entry.kind
    if kind == "word" and list(evidence) == ["separable"]:
        return "word"
    if kind == "word" and list(evidence) == ["joined"] and "·" in hanzi:
        return "name"
    return "phrase" if kind == "word" else kind
