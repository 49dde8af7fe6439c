"""The tables of the ledger, what is asked of them, and the file they stand in."""

import sqlite3
from pathlib import Path

_VERSION = 2
"""Of the tables; a later one is left to the later program that made it."""

_WITHOUT_SOUNDS = 1
"""The version before, to which a column is added."""

_PATIENCE = 10.0
"""Seconds to wait for another build, whose transaction takes milliseconds."""

_TABLES = """
CREATE TABLE note(
    guid TEXT PRIMARY KEY, key TEXT NOT NULL, modified INTEGER NOT NULL, digest BLOB NOT NULL, cards INTEGER NOT NULL,
    home TEXT NOT NULL, sounds TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE TABLE holding(
    deck TEXT, guid TEXT, present INTEGER NOT NULL, cards INTEGER NOT NULL, sources TEXT NOT NULL,
    PRIMARY KEY (deck, guid)
) WITHOUT ROWID;
CREATE INDEX holders ON holding(guid);
CREATE TABLE look(one INTEGER PRIMARY KEY CHECK (one = 1), modified INTEGER NOT NULL, digest BLOB NOT NULL);
"""
"""`note`: what each note was when it was last made, with its sounds, and the deck that had it first,
where Anki keeps its cards.
`holding`: the decks that had it, whether they still have it, the cards and source tags each of them gives it."""

_OURS = {("table", "holding"), ("table", "look"), ("table", "note"), ("index", "holders")}

NOTES = "SELECT guid, modified, digest, cards, home, sounds FROM note WHERE guid"
GIVEN_ELSEWHERE = "SELECT guid, present, cards, sources FROM holding WHERE deck != ? AND guid"
KEYS = "SELECT guid, key FROM note WHERE guid"
EVER_HELD = "SELECT guid, present, cards, sources FROM holding WHERE deck = ?"
HELD_ELSEWHERE = "SELECT guid FROM holding WHERE present AND deck != ? AND guid"
"""Those that end with a column go on with the GUIDs that are asked for."""

REMEMBER_NOTE = """
INSERT INTO note VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (guid) DO UPDATE SET
    digest = CASE WHEN excluded.modified = modified AND excluded.digest != digest THEN x''
                  WHEN excluded.modified >= modified THEN excluded.digest ELSE digest END,
    cards = CASE WHEN excluded.modified >= modified THEN excluded.cards ELSE cards END,
    sounds = CASE WHEN excluded.modified >= modified THEN excluded.sounds ELSE sounds END,
    modified = max(modified, excluded.modified)
WHERE excluded.modified > modified OR excluded.modified = modified AND excluded.digest != digest
"""
"""The later one counts. Two builds at once can give one note the same time and not the same content: which of them Anki
has is not known, and an empty digest lets the next build give it a later time."""

REMEMBER_LOOK = """
INSERT INTO look VALUES (1, ?, ?) ON CONFLICT (one) DO UPDATE SET
    digest = CASE WHEN excluded.modified = modified AND excluded.digest != digest THEN x''
                  WHEN excluded.modified >= modified THEN excluded.digest ELSE digest END,
    modified = max(modified, excluded.modified)
WHERE excluded.modified > modified OR excluded.modified = modified AND excluded.digest != digest
"""

RESTAMP = "UPDATE note SET modified = max(modified, ?) WHERE key = ? AND modified >= ?"

HOLD = """
INSERT INTO holding VALUES (?, ?, ?, ?, ?) ON CONFLICT (deck, guid) DO UPDATE SET
    present = excluded.present, cards = excluded.cards, sources = excluded.sources
WHERE (present, cards, sources) != (excluded.present, excluded.cards, excluded.sources)
"""

WORDS_ELSEWHERE = """
SELECT DISTINCT n.key FROM holding h JOIN note n USING (guid) WHERE h.present AND h.deck != ? AND n.home != ?
"""


def opened(path: Path, mode: str) -> sqlite3.Connection:
    """The file as a database. Raises OSError or sqlite3.Error; ValueError for what is not ours."""
    if path.exists() and not path.is_file():  # a pipe or device would never end
        raise ValueError("it is no file")
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=_PATIENCE, isolation_level=None
    )
    connection.execute("PRAGMA trusted_schema = 0")
    return connection


def is_made(connection: sqlite3.Connection) -> bool:
    """Whether our tables are there; an empty database has none yet. Raises ValueError where there is anything else."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    found = set(connection.execute("SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"))
    if (found, version) not in ((_OURS, _VERSION), (_OURS, _WITHOUT_SOUNDS), (set(), 0)):
        raise ValueError("it is not ours; move it away and a new one is begun")
    if version == _WITHOUT_SOUNDS:
        _add_sounds(connection)
    return bool(found)


def _add_sounds(connection: sqlite3.Connection) -> None:
    """Bring tables of the first version up to ours, unless another build has done so meanwhile."""
    within = connection.in_transaction
    if not within:
        connection.execute("BEGIN IMMEDIATE")
    if connection.execute("PRAGMA user_version").fetchone() == (_WITHOUT_SOUNDS,):
        connection.execute("ALTER TABLE note ADD COLUMN sounds TEXT NOT NULL DEFAULT ''")
        connection.execute(f"PRAGMA user_version = {_VERSION}")
    if not within:
        connection.execute("COMMIT")


def make(connection: sqlite3.Connection) -> None:
    """Make our tables in an empty database."""
    for statement in _TABLES.split(";"):
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {_VERSION}")
