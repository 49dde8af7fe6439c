"""What `explain` prints: one heading a line, what belongs to it behind."""

from collections.abc import Iterator

from vocab.pinyin import join
from vocab.records import Reading, VocabItem
from vocab.references import hsk_text
from vocab.views import explanation as view

SHOWN_LINES = 10
"""Places that are shown; the others are counted."""

_AROUND = 24
"""Characters of context on either side of the word."""

_SOURCES = {
    "glossary": "a glossary says so",
    "rule": "a rule for its context says so",
    "dictionary": "CC-CEDICT",
    "lexicon": "our own lexicon",
    "table": "pypinyin's phrase table",
    "words": "from the words in it",
    "characters": "from its characters, no list has it",
    "none": "no reading",
}

_TECHNIQUES = {
    "token": "a word of the segmented text",
    "glossary": "the set-phrase glossary",
    "dictionary": "the dictionary lists the phrase",
    "quoted": "quotation marks stand around it",
    "coined": "the text coins it and uses it again",
    "joined": "neighbouring words that belong together",
    "separable": "a verb whose object stands apart from it",
    "titled": "a surname with its title",
    "numeral": "the form number + noun of a slogan",
    "parallel": "a list of parallel members",
    "refrain": "four characters that the text says again",
    "pair": "a pair of two-character words",
    "repeated": "the text repeats the combination",
    "head": "one of several terms with the same last word",
    "tail": "a word that makes terms of what stands before it",
    "extended": "an extension of a known phrase",
    "bound": "its words keep to each other in this text",
    "statistics": "its words occur together far more often than by chance",
}


INDENT = 10
"""Cells of the headings, behind which everything else stands."""


def to_text(found: view.Explanation) -> str:
    """The explanation as lines for a terminal."""
    return "".join(f"{name:<{INDENT}}{text}".rstrip() + "\n" for name, text in _lines(found))


def _lines(found: view.Explanation) -> Iterator[tuple[str, str]]:
    yield found.hanzi, _verdict(found)
    candidate, item = found.candidate, found.item
    if candidate:
        yield "kind", candidate.kind
        for at, technique in enumerate(candidate.evidence):
            yield "" if at else "found as", _TECHNIQUES.get(technique, technique)
    if item:
        yield from _meaning(item)
    for at, (row, count) in enumerate(found.rows):
        why = f"cue {row.cue}" if row.cue else "its class there"
        yield "" if at else "row", f"{row.gloss}, {row.word_class}: {why}  ({count}x)"
    yield "general", f"Zipf {found.fact.zipf:g}" if found.fact.zipf else "not in the frequency list"
    yield "", hsk_text(found.fact.hsk) or "in no HSK list"
    for cut, count in found.inside:
        yield "cut as", f"{cut}  ({count}x)"
    count = candidate.times if candidate else len(found.lines)
    if count:
        yield "in text", f"{count} time{'' if count == 1 else 's'}"
    for line in found.lines[:SHOWN_LINES]:
        yield "", _in_context(line)
    if count > SHOWN_LINES:
        yield "", f"... and {count - SHOWN_LINES} more"


def _verdict(found: view.Explanation) -> str:
    if found.reason:
        return f"dropped: {found.reason}"
    if found.candidate:
        return f"kept, number {found.rank} of the list"
    return "no word of this text" if found.lines else "does not occur in this text"


def _meaning(item: VocabItem) -> Iterator[tuple[str, str]]:
    for sense in item.senses:
        yield "reading", _reading(sense.reading)
        for number, gloss in enumerate(sense.glosses, start=1):
            yield "", f"{number}. {gloss}"
    if item.note:
        yield "note", item.note
    if item.parts:
        yield "parts", " + ".join(f"{part.hanzi} {part.pinyin} ({part.gloss})" for part in item.parts)


def _reading(reading: Reading) -> str:
    others = ", ".join(map(join, reading.alternatives))
    doubt = "; doubtful" if reading.doubtful else ""
    return f"{reading.pinyin} ({_SOURCES.get(reading.source, reading.source)}{doubt})" + (
        f"; also {others}" if others else ""
    )


def _in_context(line: view.Line) -> str:
    before, after = line.sentence[: line.start], line.sentence[line.end :]
    left = ("…" if len(before) > _AROUND else "") + before[-_AROUND:]
    right = after[:_AROUND] + ("…" if len(after) > _AROUND else "")
    return f"{line.source}: {left}【{line.sentence[line.start : line.end]}】{right}"
