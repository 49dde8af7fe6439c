"""Dictionary, frequencies, HSK levels and table readings: one prebuilt index on disk, looked up by headword.

The index is a SQLite database of three tables, written by `vocab.reference_index`:

* `stem`: all listed words that begin with the same two characters, one text (a line a word), because the segmenter
  needs them together;
* `entry`: the CC-CEDICT homographs of a simplified headword;
* `meta`: format, versions of the sources, total of jieba's counts, the characters only traditional text has.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable
from itertools import pairwise

from vocab.records import Entry, Fact

Progress = Callable[[str, float], None]
"""While the index is built: told what is being done and which share of the whole is done (0 to 1)."""

NO_FACT = Fact(count=0, tag="", zipf=0.0, hsk=(0, 0, 0), readings=(), listed=False)

_AT_ONCE = 500
"""Keys in one query; SQLite's oldest default limit on parameters is 999."""

_LOAD_ALL_ABOVE = 40_000
"""Stems beyond which reading the whole table is quicker than asking for each (190,000 rows in all)."""


class Lexicon:
    """The opened index; what has been looked up once stays in memory."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        meta = dict(connection.execute("SELECT key, value FROM meta"))
        self.total = int(meta["total"])
        self.traditional_only = frozenset(meta["traditional_only"])
        self.versions: dict[str, str] = json.loads(meta["versions"])
        self.counts: dict[str, int] = {}
        """The segmenter's prefix dictionary as far as it is loaded: a word's weight, 0 for what only begins one."""
        self._lines: dict[str, str] = {}
        self._stems: set[str] = set()
        self._facts: dict[str, Fact] = {}
        self._entries: dict[str, tuple[Entry, ...]] = {}

    def prepare(self, texts: Iterable[str]) -> None:
        """Load all words that can begin anywhere in `texts` (simplified) in few queries."""
        wanted: set[str] = set()
        for text in texts:
            wanted.update(text)
            wanted.update(map("".join, pairwise(text)))
        wanted -= self._stems
        self._stems |= wanted
        if len(wanted) > _LOAD_ALL_ABOVE:
            rows = self._connection.execute("SELECT stem, words FROM stem")
            self._load(row for row in rows if row[0] in wanted)
            return
        keys = sorted(wanted)
        for at in range(0, len(keys), _AT_ONCE):
            some = keys[at : at + _AT_ONCE]
            marks = ",".join("?" * len(some))
            query = f"SELECT stem, words FROM stem WHERE stem IN ({marks})"  # noqa: S608 - nothing but question marks
            self._load(self._connection.execute(query, some))

    def _load(self, rows: Iterable[tuple[str, str]]) -> None:
        for stem, words in rows:
            self.counts.setdefault(stem, 0)
            for line in words.split("\n"):
                word, _, facts = line.partition("\t")
                self._lines[word] = facts
                weight, count, _ = facts.split("\t", 2)
                if weight != "0" or count != "0":
                    for end in range(len(stem) + 1, len(word) + 1):
                        self.counts.setdefault(word[:end], 0)
                    self.counts[word] = int(weight)

    def fact(self, word: str) -> Fact:
        """What the lists know of `word`; NO_FACT where no list has it."""
        known = self._facts.get(word)
        if known is None:
            stem = word[:2]
            if stem not in self._stems:
                self.prepare([stem])
            line = self._lines.get(word)
            known = self._facts[word] = NO_FACT if line is None else _parse_fact(line)
        return known

    def entries(self, word: str) -> tuple[Entry, ...]:
        """The dictionary's homographs of a simplified headword in the dictionary's order, or none."""
        known = self._entries.get(word)
        if known is None:
            row = self._connection.execute("SELECT homographs FROM entry WHERE word = ?", (word,)).fetchone()
            homographs = json.loads(row[0]) if row else []
            known = self._entries[word] = tuple(Entry(word, t, p, tuple(g), tuple(c)) for t, p, g, c in homographs)
        return known

    def begins_word(self, text: str) -> bool:
        """Whether a word of jieba's dictionary or of the segmenter's list begins with `text`, its stem being loaded."""
        return text in self.counts


def _parse_fact(line: str) -> Fact:
    _, count, tag, zipf, hsk, readings, listed = line.split("\t")
    levels = tuple(map(int, hsk)) if hsk else (0, 0, 0)
    return Fact(
        count=int(count),
        tag=tag,
        zipf=float(zipf or 0),
        hsk=(levels[0], levels[1], levels[2]),
        readings=tuple(tuple(reading.split()) for reading in readings.split(",")) if readings else (),
        listed=listed == "1",
    )
