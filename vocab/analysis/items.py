"""Items as rows: what is the same for all items of one excerpt stands once, the rest is a line of JSON each."""

import json
import sqlite3
from collections.abc import Iterable
from typing import Any

from vocab.records import KINDS, Example, Part, Reading, Sense, VocabItem
from vocab.runtime import Database


def add(connection: sqlite3.Connection, items: Iterable[VocabItem]) -> None:
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


def held(database: Database, wanted: Iterable[str]) -> set[str]:
    """Those of these headwords of which there is an item."""
    return {hanzi for (hanzi,) in database.of_keys("SELECT hanzi FROM item WHERE hanzi", wanted)}


def items_of(database: Database, wanted: Iterable[str]) -> dict[str, VocabItem]:
    """The items of these headwords, as far as there are some."""
    rows = list(database.of_keys("SELECT hanzi, excerpt, content FROM item WHERE hanzi", wanted))
    numbers = {number for _, number, _ in rows}
    excerpts = database.of_keys("SELECT number, content FROM excerpt WHERE number", numbers)
    shown = {number: _shown(content) for number, content in excerpts}
    return {hanzi: _item(json.loads(content), shown[number]) for hanzi, number, content in rows}


def _shown(content: str) -> list[Any]:
    text, pinyin, words, source = json.loads(content)
    return [text, pinyin, tuple(map(Part._make, words)), source]


_EXAMPLE = VocabItem._fields.index("example")
KIND = {kind: kind for kind in KINDS}
"""Each kind by its name; raises KeyError for what is none."""

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
        KIND[kind],
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
