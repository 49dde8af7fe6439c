"""What the dictionary's own compounds teach: learned where the index is built, looked up part by part."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from vocab.english import compounds
from vocab.records import Entry, GlossaryEntry
from vocab.references import cedict
from vocab.references.glossary import set_phrases
from vocab.references.jieba_dictionary import jieba_words
from vocab.references.lexicon import Lexicon
from vocab.references.rulings import sense_lines, units
from vocab.runtime import SIZES, Remembered

_LONG = 60
"""Characters of a glossary's English from which it explains rather than translates."""


Rows = Sequence[tuple[str, str]]


@cache
def learned_rows() -> tuple[Rows, Rows]:
    """The rows of the two tables, parts and English words, as the index keeps them (once a process).

    They are learned from the installed dictionary, whatever dictionary a user puts in its place.
    """
    entries: dict[str, list[Entry]] = defaultdict(list)
    for entry in cedict.parse(cedict.installed_lines()):
        entries[entry.simplified].append(entry)
    times = {word: count for word, (count, _) in jieba_words()}
    glossary = set_phrases()
    glosses = {word: _glosses(found) for word, found in entries.items()}
    for word, lines in sense_lines().items():
        if len(word) > 1:
            glosses[word] = (*_ruled(lines), *glosses.get(word, ()))
    glosses.update((word, (english,)) for word, (said, english) in units().items() if said != "name")
    for word in glossary:
        if (english := glossary[word].english) and len(english) < _LONG:
            glosses[word] = (english, *glosses.get(word, ()))
    names = frozenset(word for word, found in entries.items() if all(entry.proper for entry in found))
    parts, words = compounds.learn(compounds.Dictionary(glosses, times, names))
    return [(part, _row(use)) for part, use in parts.items()], [(word, _row(one)) for word, one in words.items()]


def _glosses(entries: Sequence[Entry]) -> tuple[str, ...]:
    """The glosses of a word, those of the homograph with most senses first; of names where there is nothing else."""
    common = [entry for entry in entries if not entry.proper] or entries
    return tuple(gloss for entry in sorted(common, key=lambda entry: -len(entry.glosses)) for gloss in entry.glosses)


def _ruled(lines: Iterable[str]) -> Iterator[str]:
    """The glosses of rows of our lexicon that hold wherever the word stands."""
    for line in lines:
        _, _, word_class, gloss, cues, _ = line.split("\t")
        if not cues and word_class not in ("-", "name", "bound"):
            yield gloss


def _row(fields: compounds.PartUse | compounds.English) -> str:
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))


class LearnedCompounds:
    """Looks up what was learned, and what the parts mean by themselves under the glossary of this run."""

    def __init__(self, lexicon: Lexicon, glossary: Mapping[str, GlossaryEntry]) -> None:
        self._lexicon, self._glossary = lexicon, glossary
        self._uses = Remembered(self._read_use, most=SIZES.workings)
        self._words = Remembered(self._read_word, most=SIZES.workings)
        self._meanings = Remembered(self._read_meanings, most=SIZES.workings)

    def use(self, part: str) -> compounds.PartUse:
        """What the part does in compounds."""
        return self._uses[part]

    def english(self, word: str) -> compounds.English:
        """What is known of an English word in small letters."""
        return self._words[word]

    def meanings(self, part: str) -> Sequence[compounds.Meaning]:
        """What the part means by itself, the most important first."""
        return self._meanings[part]

    def is_name(self, part: str) -> bool:
        """Whether the part is a name and nothing else."""
        entries = self._lexicon.entries(part)
        return bool(entries) and all(entry.proper for entry in entries)

    def is_place(self, part: str) -> bool:
        """Whether the part names a place."""
        return self._lexicon.fact(part).tag == "ns" and self.is_name(part)

    def _read_use(self, part: str) -> compounds.PartUse:
        row = self._lexicon.learned("part", part)
        return compounds.PartUse(*json.loads(row)) if row else compounds.PartUse()

    def _read_word(self, word: str) -> compounds.English:
        row = self._lexicon.learned("english", word)
        return compounds.English(*json.loads(row)) if row else compounds.UNKNOWN

    def _read_meanings(self, part: str) -> Sequence[compounds.Meaning]:
        entry = self._glossary.get(part)
        own = (entry.english,) if entry and entry.english else ()
        ruled = tuple(_ruled(self._lexicon.rulings(part))) if len(part) > 1 else ()
        said = (*own, *ruled, *_glosses(self._lexicon.entries(part)))
        return tuple(compounds.meanings_of(said or self._lexicon.unit(part)[1:]))
