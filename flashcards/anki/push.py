"""A deck handed to a running Anki through the add-on AnkiConnect, which imports it as File > Import does."""

import zipfile
from collections import Counter
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from flashcards.anki.ankiconnect import PORT, AnkiConnect, KnownNote
from flashcards.anki.earlier import read_notes
from flashcards.anki.fitted import NoteType, fitted
from flashcards.anki.memory import Touched
from flashcards.anki.prune import GONE, bring_back
from vocab.errors import InputError, OutputError
from vocab.runtime import PACKAGE_DAMAGE, private_folder

IMPORTS_WITHIN = 300.0
"""Seconds for an import: a hundred times what 50,000 notes need."""


class Pushed(NamedTuple):
    """What an import did: the notes of our note type that are new, and all there are now.

    `back` are those that had been pruned and are studied again, `note_type` says how the user has changed ours.
    """

    new: int
    all: int
    back: tuple[Touched, ...] = ()
    note_type: str = ""


def push(path: Path, *, port: int = PORT, key: str = "") -> Pushed:
    """Import the package into the Anki that runs on this computer.

    Raises InputError for a file that is no package, OutputError where Anki cannot be reached, refuses or fails.
    """
    package = _checked(path)
    anki = AnkiConnect(port, key)
    before = len(anki.find())
    keys = {stored.note.field("Key") for stored in read_notes(path).values()}
    pruned = [note for note in anki.notes(anki.find(f"tag:{GONE}")) if note.fields.get("Key") in keys] if before else []
    theirs = anki.note_type() if before else None
    with ExitStack() as stack:
        if theirs is not None and not theirs.is_ours and (data := _fitted(package, theirs, anki)):
            package = stack.enter_context(private_folder()) / path.name
            package.write_bytes(data)
        if anki.ask("importPackage", IMPORTS_WITHIN, path=str(package)) is not True:
            raise OutputError(f"{path}: Anki has not imported it. Open the file in Anki (File > Import) to see why.")
    back = bring_back(anki, pruned)
    after = len(anki.find())
    fits = package != path.resolve()
    return Pushed(after - before, after, back, "" if theirs is None else _said(theirs, fits=fits))


def _fitted(package: Path, theirs: NoteType, anki: AnkiConnect) -> bytes | None:
    """The package fitted to a note type that its user has changed; None where it cannot be."""
    if "Key" not in theirs.fields:
        return None
    known = {note.fields["Key"]: note for note in anki.notes(anki.find())}
    try:
        return fitted(package, theirs, known, _restamped(known))
    except PACKAGE_DAMAGE:
        return None


def _restamped(known: Mapping[str, KnownNote]) -> frozenset[int]:
    """The times that several notes share: of an import, or of the change of a field, which dates all notes anew.

    What a user edits by hand has a time of its own.
    """
    times = Counter(note.modified for note in known.values())
    return frozenset(time for time, count in times.items() if count > 1)


def _said(theirs: NoteType, *, fits: bool) -> str:
    """How a user has changed our note type, and what was done; empty where he has not."""
    changes = {
        "own fields": theirs.own_fields,
        "own cards": theirs.own_cards,
        "without the fields": theirs.missing_fields,
        "without the cards": theirs.missing_cards,
    }
    listed = "; ".join(f"{what} {', '.join(names)}" for what, names in changes.items() if names) or "another order"
    if theirs.is_ours:
        return ""
    if fits:
        return f"Your note type differs from ours ({listed}): the deck was fitted to it; your own fields stay."
    return (
        f"Your note type differs from ours ({listed}), so that Anki updates no note: import the file in Anki "
        "(File > Import) with 'Merge note types' ticked."
    )


def _checked(path: Path) -> Path:
    """The whole path of a file that is a package, so that Anki is not troubled with another one."""
    try:
        with zipfile.ZipFile(path) as archive:
            if not any(name.startswith("collection.anki2") for name in archive.namelist()):
                raise InputError(f"{path}: is no Anki deck. Give an .apkg file.")
    except FileNotFoundError as error:
        raise InputError(f"{path}: no such file. Build it first: flashcards build TEXT -o {path}") from error
    except (OSError, zipfile.BadZipFile) as error:
        raise InputError(f"{path}: is no Anki deck. Give an .apkg file.") from error
    return path.resolve()
