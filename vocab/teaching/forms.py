"""How a headword is written in traditional characters, and by what it is counted."""

import re
from collections.abc import Iterable

from vocab.analysis import Resources
from vocab.english import meanings
from vocab.records import Entry, Example, Kind, Part, Sense
from vocab.senses import with_reading
from vocab.teaching.names import is_surname_gloss
from vocab.teaching.sentence_words import SentenceWords
from vocab.teaching.traditional import TraditionalWriter


def traditional_of(hanzi: str, example: Example, writer: TraditionalWriter) -> str:
    """The headword in traditional characters, as its sentence has it; the marks inside it there are none of its own."""
    written = "".join([writer.stretch(example.text, example.words, start, end) for start, end in example.marks])
    if len(written) == len(hanzi):
        return written
    found, at = "", 0
    for form, character in zip(written, example.marked, strict=True):
        if at < len(hanzi) and (character == hanzi[at] or character.isalnum()):
            found, at = found + form, at + 1
    return found if len(found) == len(hanzi) else writer.word(Part(hanzi, "", ""))


def apart_in(hanzi: str, written: str) -> list[tuple[int, int]]:
    """The stretches of what is written that are no part of the headword: 了 in 离了婚; marks alone do not count."""
    if written == hanzi:
        return []
    own, at = [], 0
    letters = hanzi.replace("…", "")
    for character in written:
        own.append(at < len(letters) and character == letters[at])
        at += own[-1]
    if at < len(letters):
        return []
    between = [(match.start(), match.end()) for match in re.finditer("0+", "".join("01"[is_own] for is_own in own))]
    return [(start, end) for start, end in between if any(map(str.isalnum, written[start:end]))]


def classifiers_of(word: str, kind: Kind, sense: Sense, resources: Resources, words: SentenceWords) -> tuple[Part, ...]:
    """The classifiers of the word in the sense that is shown."""
    entry = _entry(word, kind, sense, resources)
    return tuple(map(words.part, entry.classifiers)) if entry else ()


def _entry(word: str, kind: Kind, sense: Sense, resources: Resources) -> Entry | None:
    """The homograph whose glosses are nearest to the sense shown: it says how the word is counted."""
    entries = with_reading(resources.lexicon.entries(word), sense.reading.syllables)
    if len(entries) < 2:
        return entries[0] if entries else None
    shown = _words(sense.glosses[:1])
    is_name = kind == "name" or is_surname_gloss(sense.glosses)

    def distance(entry: Entry) -> tuple[bool, int]:
        return entry.proper != is_name, -len(shown & _words(entry.glosses))

    return min(entries, key=distance)


def _words(glosses: Iterable[str]) -> set[str]:
    """The English words of the meanings named."""
    return {word for meaning in meanings(glosses) for word in re.findall(r"[a-z]+", meaning)}
