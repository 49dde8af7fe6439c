"""One item as it is printed on paper: what the HTML page and the PDF both show."""

from typing import NamedTuple

from flashcards.markup import COMPOSED, toned
from flashcards.printing.listing.columns import marked_english
from vocab.chinese import han_of
from vocab.english import SHORT, shorten
from vocab.records import VocabItem
from vocab.references import level_name

MAIN_GLOSSES = 110
"""Characters of English beside a word: two lines of an A4 column."""


class Entry(NamedTuple):
    """The printed points of an item; pinyin in pieces with their tones, the sentence in pieces, marked or not."""

    number: int
    hanzi: str
    other: str
    lang: str
    pinyin: list[tuple[str, str]]
    kind: str
    pos: str
    english: str
    short: str
    classifiers: str
    times: int
    hsk: str
    sentence: list[tuple[str, bool]]
    note: str
    characters: list[str]


def entry(number: int, item: VocabItem) -> Entry:
    """The item as entry `number` of the list."""
    readings = {sense.reading.pinyin: sense.reading for sense in item.senses}
    pinyin: list[tuple[str, str]] = []
    for reading in readings.values():
        pinyin += [(" / ", "")] * bool(pinyin) + toned(reading.pinyin, reading.syllables)
    first = next((sense.glosses[0] for sense in item.senses if sense.glosses), "")
    return Entry(
        number=number,
        hanzi=item.headword,
        other=item.other_script,
        lang="zh-Hant" if item.script == "traditional" else "zh-Hans",
        pinyin=pinyin,
        kind=item.kind,
        pos=item.pos,
        english=shorten(marked_english(item), limit=MAIN_GLOSSES),
        short=_marked(shorten(first, limit=SHORT), item),
        classifiers=" ".join(classifier.hanzi for classifier in item.classifiers),
        times=item.times,
        hsk=level_name(item.hsk[-1]) if item.hsk[-1] else "",
        sentence=item.example.pieces,
        note=item.note,
        characters=han_of(item.headword),
    )


def _marked(gloss: str, item: VocabItem) -> str:
    return f"{COMPOSED} {gloss}" if item.english_source == "composed" else gloss
