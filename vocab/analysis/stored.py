"""Analysed texts in the user's cache folder: bounded, content-addressed, never executed, never missed.

One SQLite file a text, `analysis-<key>-<digest>.sqlite`: the key stands for the text and all that decides what is made
of it, the digest (SHA-256) for the content, so that a damaged or foreign file is passed over. It holds the cut
sentences, the candidates, and the items that were asked for so far; only the items asked for now are read.
"""

import contextlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from vocab.records.spans import Places
from vocab.records.text import KINDS, Candidate, Example, Part, Reading, Sense, VocabItem
from vocab.runtime import cache_folder as cache
from vocab.teaching.items import Batches

FAMILY, TABLES = "analysis", ("candidate", "excerpt", "item", "sentence")

MAX_BYTES = 200_000_000
"""All analyses together; the ones used longest ago go first."""

LARGEST = 150_000_000
"""Bytes of one analysis that is kept: of some 15 MB of text."""

_SCHEMA = """
CREATE TABLE candidate (hanzi TEXT, kind TEXT, times INTEGER, evidence TEXT, places BLOB);
CREATE TABLE excerpt (number INTEGER PRIMARY KEY, content TEXT);
CREATE TABLE item (hanzi TEXT PRIMARY KEY, excerpt INTEGER, content TEXT) WITHOUT ROWID;
CREATE TABLE sentence (pieces TEXT);
"""

_BETWEEN_PIECES, _BETWEEN_SENTENCES = "\x1f", "\x1e"
"""Characters no cleaned text holds."""

_AT_ONCE = 500


class StoredAnalysis:
    """An analysis that was kept: of a text, and as far as words of it were asked for."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def candidates(self, lengths: Sequence[int]) -> tuple[Candidate, ...]:
        """All candidates of a text whose sentences have these lengths. Raises ValueError for those of another text."""
        rows = self._connection.execute("SELECT hanzi, kind, times, evidence, places FROM candidate ORDER BY rowid")
        found = tuple(
            Candidate(hanzi, _KINDS[kind], times, Places(places), tuple(evidence.split(" ")))
            for hanzi, kind, times, evidence, places in rows
        )
        if not all(number < len(lengths) and end <= lengths[number] for c in found for number, _, end in c.places):
            raise ValueError("these candidates are of another text")
        return found

    def cuts(self) -> list[tuple[str, ...]]:
        """The pieces of each sentence."""
        (pieces,) = self._connection.execute("SELECT pieces FROM sentence").fetchone()
        once: dict[str, str] = {}
        cuts = (sentence.split(_BETWEEN_PIECES) for sentence in pieces.split(_BETWEEN_SENTENCES))
        return [tuple(map(once.setdefault, cut, cut)) for cut in cuts]

    def items(self, wanted: Sequence[str]) -> dict[str, VocabItem]:
        """The items of these headwords, as far as they were asked for before."""
        rows = [row for some in _portions(wanted) for row in self._rows(some, "hanzi, excerpt, content")]
        numbers = sorted({number for _, number, _ in rows})
        shown = dict(chain.from_iterable(map(self._excerpts, _portions(numbers))))
        return {hanzi: _item(json.loads(content), shown[number]) for hanzi, number, content in rows}

    def _rows(self, some: Sequence[str], columns: str) -> Iterator[tuple[Any, ...]]:
        marks = ",".join("?" * len(some))
        query = f"SELECT {columns} FROM item WHERE hanzi IN ({marks})"  # noqa: S608 - our names and question marks
        return iter(self._connection.execute(query, some))

    def _excerpts(self, some: Sequence[int]) -> Iterator[tuple[int, list[Any]]]:
        marks = ",".join("?" * len(some))
        query = f"SELECT number, content FROM excerpt WHERE number IN ({marks})"  # noqa: S608 - question marks
        for number, content in self._connection.execute(query, some):
            text, pinyin, words, source = json.loads(content)
            yield number, [text, pinyin, tuple(map(Part._make, words)), source]

    def holds(self, wanted: Sequence[str]) -> set[str]:
        """Those of these headwords of which there is an item."""
        return {hanzi for some in _portions(wanted) for hanzi, *_ in self._rows(some, "hanzi")}

    def copy_to(self, other: sqlite3.Connection) -> None:
        """Copy it into an empty database, to be added to."""
        self._connection.backup(other)


def read(key: str) -> StoredAnalysis | None:
    """The analysis stored under a key, or none."""
    found = cache.find(cache.cache_folder(), FAMILY, key, TABLES)
    if found is None:
        return None
    connection, path = found
    with contextlib.suppress(OSError):
        path.touch()
    return StoredAnalysis(connection)


def kept(
    key: str,
    candidates: Iterable[Candidate],
    cuts: Iterable[Sequence[str]],
    batches: Batches,
    *,
    known: StoredAnalysis | None = None,
) -> Batches:
    """The batches of items, stored on their way with their analysis, or with the `known` items of it.

    A folder that cannot be written is no failure. Nothing is stored of an analysis whose items nobody went through.
    """
    with cache.Growing(cache.cache_folder()) as database:
        if known is None:
            database.add(lambda connection: _begin(connection, candidates, cuts))
        else:
            database.add(known.copy_to)
        for batch in batches:
            database.add(lambda connection, batch=batch: _add(connection, batch))  # type: ignore[misc]
            yield batch
        if database.store(FAMILY, key, largest=LARGEST):
            _bound()


def _bound() -> None:
    room = MAX_BYTES
    for path, size in cache.by_age(cache.files(cache.cache_folder(), FAMILY)):
        room -= size
        if room < 0:
            cache.remove([path])


def _begin(connection: sqlite3.Connection, candidates: Iterable[Candidate], cuts: Iterable[Sequence[str]]) -> None:
    connection.executescript(_SCHEMA)
    rows = ((c.hanzi, c.kind, c.count, " ".join(c.evidence), Places.at(c.places).packed) for c in candidates)
    connection.executemany("INSERT INTO candidate VALUES (?, ?, ?, ?, ?)", rows)
    sentences = _BETWEEN_SENTENCES.join(map(_BETWEEN_PIECES.join, cuts))
    connection.execute("INSERT INTO sentence VALUES (?)", (sentences,))


def _add(connection: sqlite3.Connection, items: Iterable[VocabItem]) -> None:
    """The items of a batch; an excerpt is written once a batch."""
    (last,) = connection.execute("SELECT coalesce(max(number), 0) FROM excerpt").fetchone()
    numbers: dict[tuple[str, str], int] = {}
    excerpts, rows = [], []
    for item in items:
        example = item.example
        place = (example.text, example.source)
        if place not in numbers:
            numbers[place] = last = last + 1
            excerpts.append((last, _json((example.text, example.pinyin, example.words, example.source))))
        content = (*item[:_EXAMPLE], (example.start, example.end), *item[_EXAMPLE + 1 :])
        rows.append((item.hanzi, numbers[place], _json(content)))
    connection.executemany("INSERT INTO excerpt VALUES (?, ?)", excerpts)
    connection.executemany("INSERT OR REPLACE INTO item VALUES (?, ?, ?)", rows)


_EXAMPLE = VocabItem._fields.index("example")
_KINDS = {kind: kind for kind in KINDS}

_json = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode


def _item(row: list[Any], shown: list[Any]) -> VocabItem:
    (
        hanzi, traditional, senses, zhuyin, kind, pos, classifiers, count, zipf, hsk, note, parts, (start, end),
        evidence, script,
    ) = row  # fmt: skip
    text, pinyin, words, source = shown
    return VocabItem(
        hanzi,
        traditional,
        tuple(Sense(_reading(*reading), tuple(glosses)) for reading, glosses in senses),
        zhuyin,
        _KINDS[kind],
        pos,
        tuple(map(Part._make, classifiers)),
        count,
        zipf,
        tuple(hsk),
        note,
        tuple(map(Part._make, parts)),
        Example(text, start, end, pinyin, words, source),
        tuple(evidence),
        script,
    )


def _reading(syllables: list[str], pinyin: str, source: str, doubtful: bool, others: list[list[str]]) -> Reading:
    return Reading(tuple(syllables), pinyin, source, doubtful, tuple(map(tuple, others)))


def _portions(keys: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (keys[at : at + _AT_ONCE] for at in range(0, len(keys), _AT_ONCE))
