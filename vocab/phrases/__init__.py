"""Phrase candidates: one technique a file, all of one shape, joined here with the evidence of each.

A technique takes a Context and yields a Find for each place where it sees a phrase. FINDERS is the extension point: a
new technique is a file beside the others and a line here.
"""

from collections.abc import Callable, Iterable

from vocab.mending.names import may_be_name
from vocab.phrases import (
    compounds,
    dictionary,
    extended,
    glossary,
    joined_tokens,
    numerals,
    own,
    pairs,
    parallel,
    quoted,
    statistics,
    tails,
)
from vocab.phrases.find import Context, Find, context_of
from vocab.records import Candidate, Corpus, Kind, Span
from vocab.resources import Resources
from vocab.words import PLACES_KEPT, kind_of

Finder = Callable[[Context], Iterable[Find]]

FINDERS: dict[str, Finder] = {
    "own": own.find,
    "glossary": glossary.find,
    "dictionary": dictionary.find,
    "quoted": quoted.find,
    "joined": joined_tokens.find,
    "numeral": numerals.find,
    "parallel": parallel.find,
    "pair": pairs.find,
    "repeated": compounds.find_repeated,
    "tail": tails.find,
    "extended": extended.find,
    "statistics": statistics.find,
}


WHOLE = ("glossary", "dictionary", "quoted")
"""Techniques that know a whole phrase: what lies inside one of theirs is found only where it also stands alone."""


def find_phrases(corpus: Corpus, resources: Resources) -> list[Candidate]:
    """Every phrase any technique finds, in the order of first occurrence, with the techniques that found it."""
    context = context_of(corpus, resources)
    finds = {technique: list(finder(context)) for technique, finder in FINDERS.items()}
    inside = _inside_longer([found.span for technique in WHOLE for found in finds[technique]])
    places: dict[str, set[Span]] = {}
    evidence: dict[str, list[str]] = {}
    for technique, found_by_it in finds.items():
        for found in found_by_it:
            if technique != "own" and inside(found.span):
                continue
            places.setdefault(found.hanzi, set()).add(found.span)
            techniques = evidence.setdefault(found.hanzi, [])
            if technique not in techniques:
                techniques.append(technique)
    ordered = sorted(places, key=lambda hanzi: (min(places[hanzi]), hanzi))
    return [
        Candidate(
            hanzi,
            phrase_kind(hanzi, evidence[hanzi], resources),
            len(places[hanzi]),
            tuple(sorted(places[hanzi])[:PLACES_KEPT]),
            tuple(evidence[hanzi]),
        )
        for hanzi in ordered
    ]


def _inside_longer(spans: Iterable[Span]) -> Callable[[Span], bool]:
    """Whether a span lies inside a longer one of `spans`."""
    by_sentence: dict[int, list[Span]] = {}
    for span in spans:
        by_sentence.setdefault(span.sentence, []).append(span)

    def inside(span: Span) -> bool:
        others = by_sentence.get(span.sentence, ())
        return any(o.start <= span.start and span.end <= o.end and o != span for o in others)

    return inside


def phrase_kind(hanzi: str, evidence: Iterable[str], resources: Resources) -> Kind:
    """The kind a glossary gives, else idiom or name by the dictionary or by its form, else phrase."""
    entry = resources.glossary.get(hanzi)
    if entry and entry.kind:
        return entry.kind
    kind = kind_of(hanzi, resources.lexicon)
    if kind == "word" and list(evidence) == ["joined"] and ("·" in hanzi or may_be_name(hanzi)):
        return "name"
    return "phrase" if kind == "word" else kind
