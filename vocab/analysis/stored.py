"""Analysed texts in the user's cache folder: bounded, content-addressed, never executed, never missed.

One SQLite file a text, `analysis-<key>-<digest>.sqlite`: the key stands for the text and all that decides what is made
of it, the digest (SHA-256) for the content, so that a damaged or foreign file is passed over. It holds the cut
sentences, the candidates, and the items that were asked for so far; only the items asked for now are read.
"""

import contextlib
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Any

from vocab.records import KINDS, Candidate, Corpus, Document, Example, Name, Part, Reading, Sense, Spans, VocabItem
from vocab.runtime import DATABASE_DAMAGE, Database
from vocab.runtime import cache_folder as cache
from vocab.segmentation import places_of

Add = Callable[[Sequence[VocabItem]], None]
"""Told of items that were made."""

FAMILY, TABLES = "analysis", ("candidate", "excerpt", "item", "name", "sentence")

MAX_BYTES = 200_000_000
"""All analyses together; the ones used longest ago go first."""

LARGEST = 150_000_000
"""Bytes of one analysis that is kept: of some 15 MB of text."""

_SCHEMA = """
CREATE TABLE candidate (hanzi TEXT, kind TEXT, times INTEGER, evidence TEXT, noise TEXT, places BLOB);
CREATE TABLE excerpt (number INTEGER PRIMARY KEY, content TEXT);
CREATE TABLE item (hanzi TEXT PRIMARY KEY, excerpt INTEGER, content TEXT) WITHOUT ROWID;
CREATE TABLE sentence (pieces TEXT, labels BLOB);
CREATE TABLE name (hanzi TEXT, tag TEXT);
"""

_BETWEEN_PIECES, _BETWEEN_SENTENCES = "\x1f", "\x1e"
"""Characters no cleaned text holds."""


class Store:
    """What was taught of one text so far, by the key of its analysis.

    A new one holds nothing yet; what is added is stored with the analysis it belongs to, or with what is there.
    """

    def __init__(self, key: str, candidates: tuple[Candidate, ...] = (), database: Database | None = None) -> None:
        """`candidates` and `database` are those of an analysis that was stored; under an empty key nothing is kept."""
        self._key = key
        self.candidates = candidates
        self._database = database

    @property
    def keeps(self) -> bool:
        """Whether what is added is kept."""
        return bool(self._key)

    def cuts(self) -> list[tuple[str, ...]]:
        """The pieces of each sentence of a stored analysis."""
        ((pieces,),) = self._database.all("SELECT pieces FROM sentence") if self._database else (("",),)
        once: dict[str, str] = {}
        cuts = (sentence.split(_BETWEEN_PIECES) for sentence in pieces.split(_BETWEEN_SENTENCES))
        return [tuple(map(once.setdefault, cut, cut)) for cut in cuts]

    def labels(self, cuts: Sequence[tuple[str, ...]]) -> Iterator[bytes]:
        """The labels of each sentence of a stored analysis, which has these pieces."""
        ((labels,),) = self._database.all("SELECT labels FROM sentence") if self._database else ((b"",),)
        ends = list(accumulate(map(len, cuts)))
        return (labels[start:end] for start, end in pairwise((0, *ends)))

    def names(self) -> dict[str, Name]:
        """The names that the text was found to use."""
        rows = self._database.all("SELECT hanzi, tag FROM name") if self._database else ()
        return {hanzi: name for hanzi, tag in rows if (name := Name.of(tag))}

    def holds(self, wanted: Iterable[str]) -> set[str]:
        """Those of these headwords of which there is an item."""
        query = "SELECT hanzi FROM item WHERE hanzi"
        return {hanzi for (hanzi,) in self._database.of_keys(query, wanted)} if self._database else set()

    def items(self, wanted: Iterable[str]) -> dict[str, VocabItem]:
        """The items of these headwords, as far as there are some."""
        if self._database is None:
            return {}
        rows = list(self._database.of_keys("SELECT hanzi, excerpt, content FROM item WHERE hanzi", wanted))
        numbers = {number for _, number, _ in rows}
        excerpts = self._database.of_keys("SELECT number, content FROM excerpt WHERE number", numbers)
        shown = {number: _shown(content) for number, content in excerpts}
        return {hanzi: _item(json.loads(content), shown[number]) for hanzi, number, content in rows}

    @contextlib.contextmanager
    def adding(self, candidates: Iterable[Candidate], corpus: Callable[[], Corpus]) -> Iterator[Add]:
        """A function that adds items; all of them are stored at the end, unless the block is left before.

        `candidates` and `corpus` are those of the analysis. A folder that cannot be written is no failure.
        """
        if not self.keeps:
            yield lambda _: None
            return
        with cache.CacheWriter(cache.cache_folder()) as writer:
            if self._database is None:
                writer.add(lambda connection: _begin(connection, candidates, corpus()))
            else:
                writer.add(self._database.copy_to)
            yield lambda items: writer.add(lambda connection: _add(connection, items))
            if writer.store(FAMILY, self._key, largest=LARGEST):
                _bound()


NOWHERE = Store("")
"""The store of a text that is analysed sooner than found."""


def opened(key: str, documents: Iterable[Document]) -> Store | None:
    """The store of the documents' analysis under a key; None where there is none, or one of another text."""
    found = cache.find(cache.cache_folder(), FAMILY, key, TABLES)
    if found is None:
        return None
    connection, path = found
    database = Database(connection)
    lengths = [len(text) for _, _, text in places_of(documents)]
    try:
        candidates = tuple(map(_candidate, database.all(_CANDIDATES)))
        if not all(number < len(lengths) and end <= lengths[number] for c in candidates for number, _, end in c.places):
            return None
    except DATABASE_DAMAGE:  # by somebody who made its digest fit
        return None
    with contextlib.suppress(OSError):
        path.touch()
    return Store(key, candidates, database)


_CANDIDATES = "SELECT hanzi, kind, times, evidence, noise, places FROM candidate ORDER BY rowid"


def _candidate(row: tuple[Any, ...]) -> Candidate:
    hanzi, kind, times, evidence, noise, places = row
    return Candidate(hanzi, _KINDS[kind], times, Spans(places), tuple(evidence.split(" ")), noise)


def _shown(content: str) -> list[Any]:
    text, pinyin, words, source = json.loads(content)
    return [text, pinyin, tuple(map(Part._make, words)), source]


def _bound() -> None:
    room = MAX_BYTES
    for path, size in cache.by_age(cache.files(cache.cache_folder(), FAMILY)):
        room -= size
        if room < 0:
            cache.remove([path])


def _begin(connection: sqlite3.Connection, candidates: Iterable[Candidate], corpus: Corpus) -> None:
    connection.executescript(_SCHEMA)
    rows = ((c.hanzi, c.kind, c.times, " ".join(c.evidence), c.noise, Spans.at(c.places).data) for c in candidates)
    connection.executemany("INSERT INTO candidate VALUES (?, ?, ?, ?, ?, ?)", rows)
    pieces = _BETWEEN_SENTENCES.join([_BETWEEN_PIECES.join(sentence.pieces) for sentence in corpus.sentences])
    labels = b"".join([sentence.labels for sentence in corpus.sentences])
    connection.execute("INSERT INTO sentence VALUES (?, ?)", (pieces, labels))
    names = ((hanzi, name.tag) for hanzi, name in corpus.names.items())
    connection.executemany("INSERT INTO name VALUES (?, ?)", names)


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
        content = (*item[:_EXAMPLE], (example.start, example.end, example.apart), *item[_EXAMPLE + 1 :])
        rows.append((item.hanzi, numbers[place], _json(content)))
    connection.executemany("INSERT INTO excerpt VALUES (?, ?)", excerpts)
    connection.executemany("INSERT OR REPLACE INTO item VALUES (?, ?, ?)", rows)


_EXAMPLE = VocabItem._fields.index("example")
_KINDS = {kind: kind for kind in KINDS}

_json = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode


def _item(row: list[Any], shown: list[Any]) -> VocabItem:
    (
        hanzi, traditional, senses, zhuyin, kind, pos, classifiers, count, zipf, hsk, note, parts, (start, end, apart),
        evidence, script, sources,
    ) = row  # fmt: skip
    text, pinyin, words, source = shown
    return VocabItem(
        hanzi,
        traditional,
        tuple(Sense(_reading(*reading), tuple(glosses), source) for reading, glosses, source in senses),
        zhuyin,
        _KINDS[kind],
        pos,
        tuple(map(Part._make, classifiers)),
        count,
        zipf,
        tuple(hsk),
        note,
        tuple(map(Part._make, parts)),
        Example(text, start, end, pinyin, words, source, apart=tuple(map(tuple, apart))),
        tuple(evidence),
        script,
        tuple((document, chapter) for document, chapter in sources),
    )


def _reading(syllables: list[str], pinyin: str, source: str, doubtful: bool, others: list[list[str]]) -> Reading:
    return Reading(tuple(syllables), pinyin, source, doubtful, tuple(map(tuple, others)))
