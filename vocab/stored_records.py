"""Frozen records as JSON and back: each distinct record is written once and referred to by its number.

Nothing is executed when such data is read: it holds strings, numbers and lists, and every record is built by its own
constructor from the types its class declares.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, is_dataclass
from operator import attrgetter
from typing import Any, get_args, get_origin, get_type_hints

_PLAIN = frozenset({str, int, float, bool, type(None)})


def dump(records: Iterable[Any]) -> bytes:
    """The records, which may be of several classes, as UTF-8 JSON: a table for each class and the list itself."""
    tables: dict[type[Any], dict[Any, int]] = {}
    rows: dict[str, list[Any]] = {}
    getters: dict[type[Any], list[Callable[[Any], Any]]] = {}

    def encode(value: Any) -> Any:
        record = type(value)
        if record in _PLAIN:
            return value
        if record is tuple:
            return [encode(one) for one in value]
        table = tables.get(record)
        if table is None:
            table = tables[record] = {}
            rows[record.__name__] = []
            getters[record] = [attrgetter(field.name) for field in fields(record)]
        known = table.get(value)
        if known is None:
            row = [encode(get(value)) for get in getters[record]]
            known = table[value] = len(table)
            rows[record.__name__].append(row)
        return known

    listed = [[type(record).__name__, encode(record)] for record in records]
    return json.dumps([rows, listed], ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def load(data: bytes, classes: Sequence[type[Any]]) -> list[Any]:
    """The records that `dump` wrote; `classes` are all that may occur, each behind those it holds.

    Raises ValueError, TypeError, KeyError or IndexError for data that does not fit.
    """
    rows, listed = json.loads(data)
    tables: dict[type[Any], list[Any]] = {}
    for record in classes:
        hints = get_type_hints(record)
        decoders = [_decoder(hints[field.name], tables) for field in fields(record)]
        tables[record] = [
            record(*(value if decode is None else decode(value) for decode, value in zip(decoders, row, strict=True)))
            for row in rows.get(record.__name__, ())
        ]
    by_name = {record.__name__: record for record in classes}
    return [tables[by_name[name]][number] for name, number in listed]


def _decoder(hint: Any, tables: dict[type[Any], list[Any]]) -> Callable[[Any], Any] | None:
    """What turns a JSON value into the declared type; None where it is that already."""
    if is_dataclass(hint):
        assert isinstance(hint, type)
        return tables[hint].__getitem__
    if get_origin(hint) is tuple:
        inner = _decoder(get_args(hint)[0], tables)
        return tuple if inner is None else lambda values: tuple(map(inner, values))
    return None
