"""The tables of an analysis: what stands in them, how it is put there, how it is read.

`meta` says by what it was made; `document`, `sentence`, `name` are the corpus, the sentences in portions; `candidate`
has beside each candidate (`shown` says what it is no word as) what cutoffs ask of it; `excerpt` and `item` are what
was taught so far (`items`), `made` what was made of items elsewhere, which only its maker understands.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, islice, pairwise
from typing import NamedTuple

from vocab.analysis.items import KIND
from vocab.records import Candidate, Corpus, Document, Name, Spans, sentence_of
from vocab.runtime import Database
from vocab.selection import Traits

FORMAT = 1
"""Raised when the tables, or the rules by which texts are analysed, change."""

NAMES = ("candidate", "document", "excerpt", "item", "made", "meta", "name", "sentence")

_SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE document (name TEXT, chapters TEXT, text TEXT);
CREATE TABLE sentence (many INTEGER, pieces TEXT, labels BLOB);
CREATE TABLE name (hanzi TEXT, tag TEXT);
CREATE TABLE candidate (
    hanzi TEXT, kind TEXT, times INTEGER, evidence TEXT, shown TEXT, zipf REAL, hsk INTEGER, noise TEXT, places BLOB
);
CREATE TABLE excerpt (number INTEGER PRIMARY KEY, content TEXT);
CREATE TABLE item (hanzi TEXT PRIMARY KEY, excerpt INTEGER, content TEXT) WITHOUT ROWID;
CREATE TABLE made (number INTEGER PRIMARY KEY, wish TEXT, hanzi TEXT, facts TEXT, content TEXT, UNIQUE (wish, hanzi));
"""

_BETWEEN_PIECES, _BETWEEN_SENTENCES = "\x1f", "\x1e"
"""Characters no cleaned text holds."""

PORTION = 2_000
"""Sentences in one row."""

_LEVEL = 4
"""Bits of a level of HSK."""


class Content(NamedTuple):
    """What an analysis found: its documents, their corpus, the candidates and their traits, and by what it was made."""

    documents: Sequence[Document]
    corpus: Corpus
    candidates: Sequence[Candidate]
    traits: Mapping[str, Traits]
    made_with: str


def begin(connection: sqlite3.Connection, content: Content) -> None:
    """Put all of it into an empty database."""
    connection.executescript(_SCHEMA)
    connection.execute("INSERT INTO meta VALUES ('made with', ?)", (content.made_with,))
    documents = ((d.name, json.dumps(d.chapters, ensure_ascii=False), d.text) for d in content.documents)
    connection.executemany("INSERT INTO document VALUES (?, ?, ?)", documents)
    connection.executemany("INSERT INTO sentence VALUES (?, ?, ?)", _portions(content.corpus))
    names = ((hanzi, name.tag) for hanzi, name in content.corpus.names.items())
    connection.executemany("INSERT INTO name VALUES (?, ?)", names)
    rows = (_row(candidate, content.traits[candidate.hanzi]) for candidate in content.candidates)
    connection.executemany("INSERT INTO candidate VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)


def _portions(corpus: Corpus) -> Iterator[tuple[int, str, bytes]]:
    rest = iter(corpus.sentences)
    while some := list(islice(rest, PORTION)):
        pieces = _BETWEEN_SENTENCES.join([_BETWEEN_PIECES.join(sentence.pieces) for sentence in some])
        yield len(some), pieces, b"".join([sentence.labels for sentence in some])


def _row(candidate: Candidate, traits: Traits) -> tuple[object, ...]:
    hanzi, kind, times, places, evidence, shown = candidate
    first, second, third = traits.hsk
    levels = first | second << _LEVEL | third << 2 * _LEVEL
    return hanzi, kind, times, " ".join(evidence), shown, traits.zipf, levels, traits.noise, Spans.at(places).data


def made_with(database: Database) -> str:
    """By what the analysis was made."""
    ((value,),) = database.all("SELECT value FROM meta WHERE name = 'made with'")
    return str(value)


def documents(database: Database) -> tuple[Document, ...]:
    """The documents with their texts."""
    rows = database.all("SELECT name, chapters, text FROM document ORDER BY rowid")
    return tuple(
        Document(str(name), str(text), tuple((int(at), str(title)) for at, title in json.loads(chapters)))
        for name, chapters, text in rows
    )


def candidates(database: Database) -> tuple[tuple[Candidate, ...], dict[str, Traits]]:
    """The candidates in their order, and their traits. Raises ValueError where one stands in no sentence there is."""
    found, traits, memory = [], {}, _Memory()
    rows = database.all(_CANDIDATES)
    for hanzi, kind, times, evidence, shown, zipf, levels, noise, places in rows:
        found.append(Candidate(hanzi, KIND[kind], times, Spans(places), memory[evidence], shown))
        traits[hanzi] = Traits(zipf, _levels(levels), noise)
    everywhere = memoryview(b"".join([places for *_, places in rows])).cast("Q")
    ((sentences,),) = database.all("SELECT coalesce(sum(many), 0) FROM sentence")
    if everywhere and sentence_of(max(everywhere)) >= sentences:
        raise ValueError("these candidates are of another text")
    return tuple(found), traits


_CANDIDATES = "SELECT hanzi, kind, times, evidence, shown, zipf, hsk, noise, places FROM candidate ORDER BY rowid"


class _Memory(dict[str, tuple[str, ...]]):
    """The techniques named in a cell, the same for many candidates."""

    def __missing__(self, cell: str) -> tuple[str, ...]:
        self[cell] = named = tuple(cell.split(" "))
        return named


def _levels(packed: int) -> tuple[int, int, int]:
    one = (1 << _LEVEL) - 1
    return packed & one, packed >> _LEVEL & one, packed >> 2 * _LEVEL


def cuts(database: Database) -> list[tuple[str, ...]]:
    """The pieces of each sentence."""
    once: dict[str, str] = {}
    rows = database.all("SELECT pieces FROM sentence ORDER BY rowid")
    cut = (sentence.split(_BETWEEN_PIECES) for (some,) in rows for sentence in some.split(_BETWEEN_SENTENCES))
    return [tuple(map(once.setdefault, pieces, pieces)) for pieces in cut]


def labels(database: Database, cut: Iterable[Sequence[str]]) -> Iterator[bytes]:
    """The labels of each sentence, which was cut into these pieces."""
    joined = b"".join([some for (some,) in database.all("SELECT labels FROM sentence ORDER BY rowid")])
    ends = accumulate(map(len, cut), initial=0)
    return (joined[start:end] for start, end in pairwise(ends))


def names(database: Database) -> dict[str, Name]:
    """The names that the text was found to use."""
    rows = database.all("SELECT hanzi, tag FROM name")
    return {hanzi: name for hanzi, tag in rows if (name := Name.of(tag))}
