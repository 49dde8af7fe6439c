"""Notes, decks and packages for Anki, and what is read back from them; `push` and `studied` by their callers."""

from flashcards.anki.deck import (
    Changes,
    Deck,
    DeckHead,
    SoundsOf,
    Stamp,
    Timed,
    build_deck,
    deck_name,
    description_of,
    head_of,
    look_of,
    silent,
)
from flashcards.anki.earlier import read_deck_name, read_look, read_notes, read_package, read_sounds
from flashcards.anki.memory import Earlier, GoneOf, Made, StoredLook, StoredNote, Touched, latest_look, made_of
from flashcards.anki.note_type import CARDS, FIELDS, NOTE_TYPE_NAME, TONES
from flashcards.anki.notes import Note, note_of
from flashcards.anki.package import PackageWriter, open_package, write_package
from flashcards.anki.ready import ReadyNote, makers, ready_notes, row_of, source_of
from flashcards.anki.sounds import SILENT, Sounds, sounds_from_text, speaks, stem_of

__all__ = [
    "CARDS",
    "FIELDS",
    "NOTE_TYPE_NAME",
    "SILENT",
    "TONES",
    "Changes",
    "Deck",
    "DeckHead",
    "Earlier",
    "GoneOf",
    "Made",
    "Note",
    "PackageWriter",
    "ReadyNote",
    "Sounds",
    "SoundsOf",
    "Stamp",
    "StoredLook",
    "StoredNote",
    "Timed",
    "Touched",
    "build_deck",
    "deck_name",
    "description_of",
    "head_of",
    "latest_look",
    "look_of",
    "made_of",
    "makers",
    "note_of",
    "open_package",
    "read_deck_name",
    "read_look",
    "read_notes",
    "read_package",
    "read_sounds",
    "ready_notes",
    "row_of",
    "silent",
    "sounds_from_text",
    "source_of",
    "speaks",
    "stem_of",
    "write_package",
]
