"""What the ledger knows that matters to one deck, and what is written into it."""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from flashcards.anki import Earlier, Made, Touched, sounds_from_text
from flashcards.ledger import tables
from flashcards.markup import escape
from vocab.runtime import DATABASE_DAMAGE, LATEST, refuse_read_only

DATA_VARIABLE = "CHINESE_FLASHCARDS_DATA"
NAME = "ledger.sqlite"

Warn = Callable[[str], None]

_AT_ONCE = 500
"""Notes in one query; SQLite's oldest default limit on parameters is 999."""


def ledger_path() -> Path:
    """The ledger's file: in the user's data folder, or the folder that CHINESE_FLASHCARDS_DATA names."""
    if chosen := os.environ.get(DATA_VARIABLE):
        return Path(chosen) / NAME
    from platformdirs import user_data_path

    return user_data_path("chinese-flashcards", appauthor=False) / NAME


READING = "cannot be read ({}), so that nothing is known of earlier decks"
WRITING = "cannot be written ({}), so that only the deck itself remembers this build: leave it where it stands"
"""What a fault means to the user."""


class Ledger:
    """What the ledger knows that matters to one deck; nothing where it cannot be read, of which it warns once."""

    def __init__(self, deck: str, warn: Warn, path: Path | None = None) -> None:
        """`deck` is the deck's name in Anki, by which it knows decks too."""
        self._deck, self._warn = deck, warn
        self._path = path or ledger_path()
        self._sound = True
        self._connection: sqlite3.Connection | None = None
        self._notes: dict[str, tuple[object, ...]] = {}
        with self._forgiving(READING):
            if self._path.exists():
                self._connection = tables.opened(self._path, "rw")  # it rolls back what a killed build has begun
                if not tables.is_made(self._connection):
                    self.close()

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known at all."""
        return not self._rows("SELECT 1 FROM note LIMIT 1")

    def recall(self, guids: Sequence[str]) -> dict[str, Earlier]:
        """What is remembered of those notes that are known, by GUID."""
        found: dict[str, Earlier] = {}
        with self._forgiving(READING):
            for guid, modified, digest, cards, home, sounds in self._among(tables.NOTES, guids):
                self._notes[guid] = modified, digest
                found[guid] = Earlier(_time(modified), _bytes(digest), cards=int(cards), home=str(home))
                if sounds:
                    found[guid] = found[guid]._replace(sounds=sounds_from_text(str(sounds)))
            for guid, *given in self._among(tables.GIVEN_ELSEWHERE, [*found], self._deck):
                found[guid] = _given(found[guid], *given)
        return found

    def look(self) -> Earlier | None:
        """What is remembered of the look of the cards."""
        with self._forgiving(READING):
            for modified, digest in self._rows("SELECT modified, digest FROM look"):
                return Earlier(_time(modified), _bytes(digest))
        return None

    def words_elsewhere(self) -> frozenset[str]:
        """The headwords that earlier decks hold: those whose cards lie there, and which have them still."""
        import html  # and with it all the entities there are

        return frozenset(
            html.unescape(str(key)) for (key,) in self._rows(tables.WORDS_ELSEWHERE, self._deck, self._deck)
        )

    def words_gone(self) -> tuple[str, ...] | None:
        """The headwords that this deck had at any time and no deck has any more; None for a deck it does not know."""
        import html

        held = {guid: present for guid, present, *_ in self._rows(tables.EVER_HELD, self._deck)}
        gone = self.gone({}, {guid for guid, present in held.items() if present})
        return tuple(html.unescape(key) for key in gone.values()) if held else None

    def restamp(self, touched: Iterable[Touched]) -> None:
        """Give notes the times that Anki gave them when it changed their tags; what was edited by hand keeps its own.

        An edit by hand is what made a note in Anki later than it was made here.
        """
        with self._forgiving(WRITING):
            if self._connection is not None:
                times = [(note.after, escape(note.key), note.before) for note in touched]
                with self._connection:
                    self._connection.executemany(tables.RESTAMP, times)

    def gone(self, before: Mapping[str, str], here: Collection[str]) -> dict[str, str]:
        """The keys, by GUID, of notes that this deck had at any time and that no deck has any more.

        `before` are those of the deck that stood at the output path, `here` the GUIDs of this build.
        """
        held = [guid for guid, *_ in self._rows(tables.EVER_HELD, self._deck) if guid not in here]
        left = {**before, **dict(self._among(tables.KEYS, held))}
        elsewhere = {guid for (guid,) in self._among(tables.HELD_ELSEWHERE, [*left], self._deck)}
        return {guid: key for guid, key in left.items() if guid not in elsewhere}

    def record(self, made: Iterable[Made], look: Earlier, *, left: Iterable[Made] = ()) -> None:
        """Write down the notes of this build, and those `left` behind of which only the deck before it knew."""
        self.close()
        with self._forgiving(WRITING):
            if not self._sound:
                return
            self._path.parent.mkdir(parents=True, exist_ok=True)
            refuse_read_only(self._path.parent)
            refuse_read_only(self._path)
            with contextlib.closing(tables.opened(self._path, "rwc")) as connection:
                connection.execute("BEGIN IMMEDIATE")
                if not tables.is_made(connection):
                    tables.make(connection)
                self._write(connection, tuple(made), look, tuple(left))
                connection.execute("COMMIT")

    def _write(self, connection: sqlite3.Connection, made: Sequence[Made], look: Earlier, left: Sequence[Made]) -> None:
        """Write what is not there already."""
        notes = (n for n in (*made, *left) if self._notes.get(n.guid) != (n.modified, n.digest))
        rows = ((n.guid, n.key, n.modified, n.digest, n.cards, self._deck, n.sounds) for n in notes)
        connection.executemany(tables.REMEMBER_NOTE, rows)
        held = {guid: given for guid, *given in connection.execute(tables.EVER_HELD, (self._deck,))}
        holds = {n.guid: [1, n.own, " ".join(n.sources)] for n in made}
        gone = {n.guid: [0, n.own, " ".join(n.sources)] for n in left}
        gone |= {guid: [0, *given[1:]] for guid, given in held.items() if guid not in holds}
        changed = ((self._deck, guid, *given) for guid, given in (gone | holds).items() if held.get(guid) != given)
        connection.executemany(tables.HOLD, changed)
        connection.execute(tables.REMEMBER_LOOK, (look.modified, look.digest))

    def _rows(self, query: str, *values: str) -> list[Any]:
        with self._forgiving(READING):
            if self._connection is not None:
                return self._connection.execute(query, values).fetchall()
        return []

    def _among(self, query: str, guids: Sequence[str], *values: str) -> Iterator[Any]:
        """The rows of many notes; the query ends with the column their GUIDs stand in."""
        for at in range(0, len(guids) if self._connection is not None else 0, _AT_ONCE):
            some = guids[at : at + _AT_ONCE]
            yield from self._rows(f"{query} IN ({','.join('?' * len(some))})", *values, *some)

    @contextlib.contextmanager
    def _forgiving(self, doing: str) -> Iterator[None]:
        """Whatever goes wrong is one warning, and the end of the ledger for this build."""
        try:
            yield
        except (OSError, *DATABASE_DAMAGE) as error:
            self.close()
            if self._sound:
                reason = getattr(error, "strerror", None) or str(error) or "it is damaged"
                self._warn(f"{self._path}: {doing.format(reason)}.")
            self._sound = False


def words_of_earlier_decks(deck: str, warn: Warn) -> frozenset[str]:
    """The headwords that earlier decks than this one hold."""
    with contextlib.closing(Ledger(deck, warn)) as ledger:
        if ledger.is_empty:
            warn("No earlier deck is known here, so that --new-words leaves out nothing.")
        return ledger.words_elsewhere()


def _given(before: Earlier, present: object, cards: object, sources: object) -> Earlier:
    """The note with what another deck gives it: its tags for ever, its cards as long as that deck has it."""
    if not (isinstance(cards, int) and isinstance(sources, str)):
        raise ValueError("it is damaged")
    return before._replace(
        cards_elsewhere=before.cards_elsewhere | (cards if present else 0),
        sources=tuple(sorted({*before.sources, *sources.split()})),
    )


def _time(value: object) -> int:
    if not (isinstance(value, int) and 0 <= value <= LATEST):
        raise ValueError("it is damaged")
    return value


def _bytes(value: object) -> bytes:
    if not isinstance(value, bytes):
        raise ValueError("it is damaged")
    return value
