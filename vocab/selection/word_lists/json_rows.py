"""A list of words in JSON as rows of cells."""

import json
from collections.abc import Iterator
from typing import Any

from vocab.chinese import has_han

_DEEPEST = 6
"""Levels down to which words are looked for: decks in decks with notes with fields have five."""

Record = dict[str, str]


def rows_of_json(text: str) -> list[tuple[str, ...]]:
    """A row for each text, list in a list, and record, under a row with the names of all; none for what is no JSON."""
    try:
        records = list(_records(json.loads(text), _DEEPEST))
    except (ValueError, RecursionError):
        return []
    names = list(dict.fromkeys(name for record in records for name in record))
    return [tuple(names), *(tuple(record.get(name, "") for name in names) for record in records)] if records else []


def _records(value: Any, levels: int) -> Iterator[Record]:
    if isinstance(value, dict) and levels:
        yield from _of_record(value, levels)
    elif isinstance(value, list) and levels:
        for each in value:
            if isinstance(each, list) and not any(isinstance(cell, list | dict) for cell in each):
                yield {str(at): str(cell) for at, cell in enumerate(each)}
            else:
                yield from _records(each, levels - 1)
    elif isinstance(value, str):
        yield {"0": value}


def _of_record(record: dict[str, Any], levels: int) -> Iterator[Record]:
    """The record itself where it has Chinese, its names where these are words, else what stands in it."""
    if record and sum(map(has_han, record)) * 2 > len(record):
        yield from ({"0": name} for name in record)
        return
    texts = {name: str(value) for name, value in record.items() if isinstance(value, str | int | float)}
    if any(map(has_han, texts.values())):
        yield texts
        return
    for value in record.values():
        if isinstance(value, dict | list):
            yield from _records(value, levels - 1)
