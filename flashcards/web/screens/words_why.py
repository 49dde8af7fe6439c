"""Why a word stands in the table, in plain sentences."""

from collections.abc import Iterator

from flashcards.web.rows import dots_of
from flashcards.web.words import Words
from vocab.references import hsk_text
from vocab.views import explanation

FOUND = {
    "token": "It is a word of the text.",
    "glossary": "A list of set phrases has it.",
    "dictionary": "The dictionary has it as one phrase.",
    "quoted": "The text puts it in quotation marks.",
    "coined": "The text coins it and uses it again.",
    "joined": "Its words belong together here.",
    "separable": "It is a verb whose object may stand apart from it.",
    "titled": "It is a surname with a title.",
    "numeral": "It is a number with what it counts, as slogans are made.",
    "parallel": "It is one of several phrases of the same make.",
    "refrain": "The text says it again and again.",
    "pair": "It is a pair of words that belong together.",
    "repeated": "The text repeats the combination.",
    "head": "It is one of several terms with the same last word.",
    "tail": "It ends with a word that makes terms.",
    "extended": "It extends a known phrase.",
    "bound": "Its words keep to each other in this text.",
    "statistics": "Its words stand together far more often than by chance.",
}
READ = {
    "glossary": "a glossary says so",
    "rule": "a rule for such sentences says so",
    "dictionary": "the dictionary says so",
    "lexicon": "our own dictionary says so",
    "table": "a table of phrases says so",
    "words": "from the words in it",
    "characters": "from its characters; no list has it",
    "none": "nobody says how",
}
COMMON = ("in no list of common words", "very rare", "rare", "not so common", "common", "very common")

MOST_LINES = 5
"""Places in the text that are shown."""


def why(hanzi: str, words: Words) -> Iterator[str]:
    """What is known of a word and of why it is kept or left out, a sentence a line."""
    resources, chosen, cutoffs = words.resources, words.selection, words.cutoffs
    found = explanation.explain_in(
        hanzi, words.text, resources=resources, cutoffs=cutoffs, chosen=chosen, teacher=words.teacher
    )
    if found.reason:
        yield f"The choice at the left leaves it out: {found.reason}."
    elif found.rank:
        yield f"It is number {found.rank:,} of {len(words.kept):,} in the order of what helps most."
    for technique in found.candidate.evidence if found.candidate else ():
        yield FOUND.get(technique, technique)
    for sense in found.item.senses if found.item else ():
        doubt = ", but that is not sure" if sense.reading.doubtful else ""
        yield f"Read {sense.reading.pinyin}: {READ.get(sense.reading.source, sense.reading.source)}{doubt}."
    level = hsk_text(found.fact.hsk)
    yield f"In general it is {COMMON[dots_of(found.fact.zipf)]}" + (f" ({level})." if level else " and in no HSK list.")
    for line in found.lines[:MOST_LINES]:
        around = 16
        before, behind = line.sentence[: line.start], line.sentence[line.end :]
        yield (
            f"{line.source}: {'…' if len(before) > around else ''}{before[-around:]}"
            f"【{line.sentence[line.start : line.end]}】{behind[:around]}{'…' if len(behind) > around else ''}"
        )
