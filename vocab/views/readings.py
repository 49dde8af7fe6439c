"""How a word may be read, to choose from: 跑 is pǎo 'to run' or páo 'to paw the ground'."""

from typing import NamedTuple

from vocab.analysis import Resources
from vocab.english import in_brief


class ReadingChoice(NamedTuple):
    """A reading as it is written on a card, with what it means."""

    pinyin: str
    glosses: tuple[str, ...]


def choices(hanzi: str, resources: Resources, met: tuple[str, ...] = ()) -> list[ReadingChoice]:
    """The readings of a word, those that were `met` in the text first; each with its glosses in the dictionary."""
    found: dict[str, ReadingChoice] = {}
    for entry in resources.lexicon.entries(hanzi):
        reading = resources.typed(hanzi, " ".join(entry.syllables))
        if reading is None:
            continue
        known = found.get(reading.pinyin, ReadingChoice(reading.pinyin, ()))
        glosses = (*known.glosses, *map(in_brief, entry.glosses))
        found[reading.pinyin] = known._replace(glosses=tuple(dict.fromkeys(glosses)))
    for pinyin in met:
        found.setdefault(pinyin, ReadingChoice(pinyin, ()))
    if len(found) < 2:
        reading = resources.reader.word(hanzi)
        for syllables in reading.alternatives:
            other = resources.typed(hanzi, " ".join(syllables))
            if other is not None:
                found.setdefault(other.pinyin, ReadingChoice(other.pinyin, ()))
    return sorted(found.values(), key=lambda choice: choice.pinyin not in met)
