"""A package fitted to a note type that its user has changed in Anki: his own fields and cards are put into a copy.

Anki takes a note only where fields and cards of both note types are the same; else it makes a second note type, and
updates no note of the first one. In the copy every note has the user's own fields with what he wrote there.
"""

import contextlib
import io
import json
import sqlite3
import zipfile
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from flashcards.anki.note_type import FIELDS, NOTE_TYPE_ID, templates


class NoteType(NamedTuple):
    """A note type as Anki has it: the names of its fields, its cards by name with front and back."""

    fields: tuple[str, ...]
    cards: Mapping[str, tuple[str, str]]

    @property
    def own_fields(self) -> tuple[str, ...]:
        """The fields that its user has added."""
        return tuple(name for name in self.fields if name not in FIELDS)

    @property
    def missing_fields(self) -> tuple[str, ...]:
        """The fields of ours that it lacks."""
        return tuple(name for name in FIELDS if name not in self.fields)

    @property
    def own_cards(self) -> tuple[str, ...]:
        """The cards that its user has added."""
        return tuple(name for name in self.cards if name not in _OUR_CARDS)

    @property
    def missing_cards(self) -> tuple[str, ...]:
        """The cards of ours that it lacks."""
        return tuple(name for name in _OUR_CARDS if name not in self.cards)

    @property
    def is_ours(self) -> bool:
        """Whether fields and cards are those that we publish, in the same order."""
        return self.fields == FIELDS and tuple(self.cards) == _OUR_CARDS


_OUR_CARDS = tuple(template.name for template in templates())


class Known(Protocol):
    """A note as Anki has it."""

    @property
    def fields(self) -> Mapping[str, str]:
        """The fields by name."""

    @property
    def modified(self) -> int:
        """When it last changed, in seconds."""


def fitted(package: Path, note_type: NoteType, known: Mapping[str, Known], restamped: Collection[int]) -> bytes:
    """The package with the fields and cards of the note type, in its order; cards of ours that it lacks are left out.

    `known` are the notes that Anki has, by their Key. One whose time is among the `restamped` ones was dated anew by
    the change of a field and not by a hand edit: in the copy it is a second newer, or Anki would not take it.
    """
    with zipfile.ZipFile(package) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with contextlib.closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(members["collection.anki2"])
        _fit_note_type(connection, note_type)
        _fit_notes(connection, note_type, known, restamped)
        _fit_cards(connection, list(note_type.cards))
        connection.commit()
        members["collection.anki2"] = connection.serialize()
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return written.getvalue()


def _fit_note_type(connection: sqlite3.Connection, note_type: NoteType) -> None:
    ((models,),) = connection.execute("SELECT models FROM col")
    known = json.loads(models)
    model = known[str(NOTE_TYPE_ID)]
    model["flds"] = _named(model["flds"], note_type.fields)
    model["tmpls"] = _named(model["tmpls"], list(note_type.cards))
    for template in model["tmpls"]:
        if template["name"] not in _OUR_CARDS:
            template["qfmt"], template["afmt"] = note_type.cards[template["name"]]
    model.pop("req", None)
    connection.execute("UPDATE col SET models = ?", (json.dumps(known),))


def _named(known: Sequence[dict[str, Any]], names: Sequence[str]) -> list[dict[str, Any]]:
    """The fields or templates with these names, in this order; one that is not known is made like the first."""
    by_name = {one["name"]: one for one in known}
    made = []
    for at, name in enumerate(names):
        one = dict(by_name.get(name) or {**known[0], "name": name})
        if name not in by_name:
            one.pop("id", None)
        made.append(one | {"ord": at})
    return made


def _fit_notes(
    connection: sqlite3.Connection, note_type: NoteType, known: Mapping[str, Known], restamped: Collection[int]
) -> None:
    rows = connection.execute("SELECT id, mod, flds FROM notes WHERE mid = ?", (NOTE_TYPE_ID,)).fetchall()
    for number, modified, fields in rows:
        ours = dict(zip(FIELDS, fields.split("\x1f"), strict=False))
        theirs = known.get(ours["Key"])
        content = {**dict.fromkeys(note_type.fields, ""), **(theirs.fields if theirs else {}), **ours}
        joined = "\x1f".join(content[name] for name in note_type.fields)
        if theirs is not None and modified <= theirs.modified in restamped and not _same(content, theirs):
            modified = theirs.modified + 1
        connection.execute("UPDATE notes SET flds = ?, mod = ? WHERE id = ?", (joined, modified, number))


def _same(content: Mapping[str, str], theirs: Known) -> bool:
    return all(content.get(name) == text for name, text in theirs.fields.items())


def _fit_cards(connection: sqlite3.Connection, names: Sequence[str]) -> None:
    """The cards under the numbers that their templates have there."""
    places = [(at, names.index(name) if name in names else None) for at, name in enumerate(_OUR_CARDS)]
    connection.executemany("UPDATE cards SET ord = ? WHERE ord = ?", [(-1 - at, at) for at, _ in places])
    for at, place in places:
        if place is None:
            connection.execute("DELETE FROM cards WHERE ord = ?", (-1 - at,))
        else:
            connection.execute("UPDATE cards SET ord = ? WHERE ord = ?", (place, -1 - at))
