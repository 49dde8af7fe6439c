"""Dictionary, frequencies, HSK levels and table readings: one prebuilt index on disk, looked up by headword.

The index is a SQLite database of seven tables, written by `vocab.references.index.building`:

* `stem`: all listed words that begin with the same two characters, one text (a line a word), because the segmenter
  needs them together;
* `mark`: which stems there are, as `vocab.references.stem_filter` remembers them: two in three pairs of characters in a
  text are none;
* `entry`: the CC-CEDICT homographs of a simplified headword;
* `form`: the traditional form of listed words that are not written character by character as `meta` says;
* `list`: the words the segmenter cuts by with their weights, all together, for long texts;
* `profile`: what holds for a common word wherever it stands, as JSON (only in the index that is installed with us);
* `meta`: versions of the sources, total of the weights, the characters only traditional text has, the traditional
  form of each character by itself, and the characters that have another one in some word.
"""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from pathlib import Path

from vocab.records.dictionary import Entry, Fact
from vocab.records.text import Kind, Profile
from vocab.references.index.rows import (
    CUT_BY,
    LISTED,
    parse_classes,
    parse_entries,
    parse_fact,
    parse_kind,
    parse_profile,
    weight_of,
)
from vocab.references.stem_filter import Marks
from vocab.runtime.memory import FEW, MANY, Recent

Progress = Callable[[str, float], None]
"""Told what is being done, to the index or to a text, and which share of it is done (0 to 1)."""

NO_FACT = Fact(count=0, tag="", zipf=0.0, hsk=(0, 0, 0), readings=(), listed=False)

_AT_ONCE = 500
"""Keys in one query; SQLite's oldest default limit on parameters is 999."""

_TOGETHER = 700_000
"""Characters of a text up to which all its stems are loaded together; a book asks for a third of them only."""


class Lexicon:
    """The opened index; what has been looked up once stays in memory."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        meta = dict(connection.execute("SELECT key, value FROM meta"))
        self.total = int(meta["total"])
        self.traditional_only = frozenset(meta["traditional_only"])
        self.versions: dict[str, str] = json.loads(meta["versions"])
        self._simplified, self._traditional = meta["simplified"], meta["traditional"]
        self._ambiguous = frozenset(meta["ambiguous"])
        self.counts: dict[str, int] = {}
        """The segmenter's prefix dictionary of what stands in the prepared texts: a word's weight, 0 for what only
        begins one or might do so."""
        self._stems: dict[str, str] = {}
        self._marks = Marks(connection.execute("SELECT marks FROM mark").fetchone()[0])
        self._facts = Recent(self._read_fact, most=MANY)
        self._entries = Recent(self._read_entries, most=FEW)
        self._profiles = Recent(self._read_profile, most=FEW)
        self._profile_rows: dict[str, bytes] = {}

    def reopen(self) -> None:
        """Open the file anew, in a process that has inherited the connection: SQLite's must not be shared."""
        path = self._connection.execute("PRAGMA database_list").fetchone()[2]
        if path:
            self._connection = sqlite3.connect(f"{Path(path).as_uri()}?mode=ro&immutable=1", uri=True)

    def load(self, texts: Sequence[str]) -> None:
        """Load all words that can begin anywhere in `texts` (simplified) in few queries."""
        if sum(map(len, texts)) <= _TOGETHER:
            self._fetch(_stems_of(texts))

    def prepare(self, texts: Collection[str]) -> None:
        """Load the words of `texts`, and enter those the segmenter cuts by into `counts`."""
        stems = _stems_of(texts)
        self._fetch(stems)
        for stem in stems.difference(self.counts):
            self.counts[stem] = weight_of(stem, self._stems.get(stem, "")) or 0
        for text in texts:
            self._count(text)

    def _fetch(self, stems: set[str]) -> None:
        new = stems.difference(self._stems)
        self._stems.update(dict.fromkeys(new, ""))
        there = filter(self._marks.__contains__, new)
        self._stems.update(self._select("SELECT stem, words FROM stem WHERE stem", there))

    def _select(self, query: str, keys: Iterable[str]) -> Iterator[tuple[str, str]]:
        """The rows of many keys; the query ends with the column the keys stand in."""
        wanted = sorted(keys)
        for at in range(0, len(wanted), _AT_ONCE):
            some = wanted[at : at + _AT_ONCE]
            yield from self._connection.execute(f"{query} IN ({','.join('?' * len(some))})", some)

    def _count(self, text: str) -> None:
        """Enter what begins anywhere in a text and is longer than a stem."""
        counts, stems = self.counts, self._stems
        for at in range(len(text) - 2):
            if words := stems.get(text[at : at + 2]):
                for end in range(at + 3, len(text) + 1):
                    begun = text[at:end]
                    if begun not in counts:
                        weight = weight_of(begun, words)
                        if weight is None:
                            break
                        counts[begun] = weight

    def segmentation_list(self) -> Iterator[tuple[str, int]]:
        """Every word the segmenter cuts by, with its weight."""
        words, weights = self._connection.execute("SELECT words, weights FROM list").fetchone()
        return zip(words.split("\n"), map(int, weights.split(" ")), strict=True)

    def fact(self, word: str) -> Fact:
        """What the lists know of `word`; NO_FACT where no list has it."""
        return self._facts[word]

    def _read_fact(self, word: str) -> Fact:
        line = self._line(word)
        return parse_fact(line) if line else NO_FACT

    def weight(self, word: str) -> int:
        """The weight the segmenter's list gives the word, 0 where it does not hold it."""
        known = self.counts.get(word)
        return int(self._line(word).partition("\t")[0] or 0) if known is None else known

    def _line(self, word: str) -> str:
        words = self._words(word)
        at = words.find(f"{CUT_BY}{word}\t")
        if at < 0:
            at = words.find(f"{LISTED}{word}\t") + 1
            if at == 0:
                return ""
        start = at + len(word) + 2
        return words[start : words.find("\n", start)]

    def _words(self, word: str) -> str:
        stem = word[:2]
        words = self._stems.get(stem)
        if words is None:
            if stem not in self._marks:
                return ""
            row = self._connection.execute("SELECT words FROM stem WHERE stem = ?", (stem,)).fetchone()
            words = self._stems[stem] = row[0] if row else ""
        return words

    def begins_word(self, text: str) -> bool:
        """Whether a word of jieba's dictionary or of the segmenter's list begins with `text`."""
        words = self._stems.get(text[:2])  # asked for every two neighbours of a text: most calls end here
        return CUT_BY + text in (self._words(text) if words is None else words) or text in self.counts

    def load_entries(self, words: Iterable[str]) -> None:
        """Load the dictionary's homographs of many words in few queries."""
        wanted = {word for word in words if word not in self._entries}
        rows = dict(self._select("SELECT word, homographs FROM entry WHERE word", wanted))
        for word in wanted:
            self._entries.put(word, parse_entries(word, rows[word]) if word in rows else ())

    def entries(self, word: str) -> tuple[Entry, ...]:
        """The dictionary's homographs of a simplified headword in the dictionary's order, or none."""
        return self._entries[word]

    def _read_entries(self, word: str) -> tuple[Entry, ...]:
        row = self._connection.execute("SELECT homographs FROM entry WHERE word = ?", (word,)).fetchone()
        return parse_entries(word, row[0]) if row else ()

    @cached_property
    def _by_character(self) -> dict[int, int]:
        return str.maketrans(self._simplified, self._traditional)

    def traditional(self, word: str, parts: Callable[[str], Sequence[str]]) -> str:
        """A word that no dictionary lists in traditional characters, by the words in it, which `parts` tells.

        The longest of them first whose form is known, of one part or of several.
        """
        if self._ambiguous.isdisjoint(word):
            return word.translate(self._by_character)
        edges = list(accumulate(map(len, parts(word)), initial=0))
        forms = self._forms([word[start:end] for at, start in enumerate(edges) for end in edges[at + 1 :]])
        written, at = "", 0
        while at < len(edges) - 1:
            known = (end for end in range(len(edges) - 1, at, -1) if word[edges[at] : edges[end]] in forms)
            end = next(known, at + 1)
            inner = word[edges[at] : edges[end]]
            written += forms.get(inner) or inner.translate(self._by_character)
            at = end
        return written

    def _forms(self, words: list[str]) -> dict[str, str]:
        return dict(self._select("SELECT word, traditional FROM form WHERE word", words[:_AT_ONCE]))

    def profiled_kinds(self, words: Collection[str]) -> dict[str, Kind]:
        """The kinds of those of many words that have a profile; these are kept at hand as they stand in the index."""
        wanted = [word for word in words if word not in self._profile_rows]
        self._profile_rows.update(dict.fromkeys(wanted, b""))
        for word, content in self._select("SELECT word, content FROM profile WHERE word", wanted):
            self._profile_rows[word] = content.encode()
        return {word: parse_kind(row) for word in words if (row := self._profile_rows[word])}

    def profile(self, word: str) -> Profile | None:
        """What was found out beforehand about a word."""
        return self._profiles[word]

    def _read_profile(self, word: str) -> Profile | None:
        row = self._profile_row(word)
        return parse_profile(row) if row else None

    def profiled_classes(self, word: str) -> tuple[tuple[str, float], ...]:
        """The classes in the profile of a word, without the rest of it; none where it has no profile."""
        row = self._profile_row(word)
        return parse_classes(row) if row else ()

    def _profile_row(self, word: str) -> str:
        row = self._profile_rows.get(word)
        if row is not None:
            return row.decode()
        found = self._connection.execute("SELECT content FROM profile WHERE word = ?", (word,)).fetchone()
        return found[0] if found else ""

    def pass_over(self, words: Iterable[str]) -> None:
        """Take the profiles of words away, because somebody's glossary has its own say on them."""
        self._profile_rows.update(dict.fromkeys(words, b""))
        self._profiles = Recent(self._read_profile, most=FEW)


def _stems_of(texts: Iterable[str]) -> set[str]:
    """Every character of the texts, and every two that stand side by side."""
    stems: set[str] = set()
    for text in texts:
        stems.update(text)
        stems.update(map("".join, pairwise(text)))
    return stems
