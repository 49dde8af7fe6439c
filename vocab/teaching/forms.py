"""How a word is written in traditional characters, and by what it is counted."""

import re
from collections.abc import Iterable

from vocab.analysis import Resources
from vocab.english import meanings
from vocab.records import Entry, Kind, Part, Sense
from vocab.references import traditional_form
from vocab.senses import with_reading
from vocab.teaching.sentence_words import SentenceWords


def forms_of(
    word: str, kind: Kind, sense: Sense, resources: Resources, words: SentenceWords
) -> tuple[str, tuple[Part, ...]]:
    """The word in traditional characters, and its classifiers, in the sense that is shown."""
    entry = _entry(word, kind, sense, resources)
    if entry is None:
        return traditional_form(word, resources.lexicon, resources.segmenter.parts), ()
    return entry.traditional, tuple(map(words.part, entry.classifiers))


def _entry(word: str, kind: Kind, sense: Sense, resources: Resources) -> Entry | None:
    """The homograph whose glosses are nearest to the sense shown: it says how the word is written and counted."""
    entries = with_reading(resources.lexicon.entries(word), sense.reading.syllables)
    if len(entries) < 2:
        return entries[0] if entries else None
    shown = _words(sense.glosses[:1])

    def distance(entry: Entry) -> tuple[bool, int]:
        return entry.proper != (kind == "name"), -len(shown & _words(entry.glosses))

    return min(entries, key=distance)


def _words(glosses: Iterable[str]) -> set[str]:
    """The English words of the meanings named."""
    return {word for meaning in meanings(glosses) for word in re.findall(r"[a-z]+", meaning)}
