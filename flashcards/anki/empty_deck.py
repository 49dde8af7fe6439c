"""A deck with its note type, before any note is in it: the only module that imports genanki."""

import functools
import hashlib
from types import ModuleType
from typing import Any

from flashcards.anki.deck import DeckHead
from flashcards.anki.note_type import (
    CARDS,
    FIELD_ID_BASE,
    FIELDS,
    NOTE_TYPE_ID,
    NOTE_TYPE_NAME,
    TEMPLATE_ID_BASE,
    style,
    templates,
)
from vocab.runtime import LazyModule, stubbed


def genanki() -> Any:
    """The library, imported where it is used.

    It imports asyncio (through cached_property) and a YAML parser, which cost three times as much as itself, for a
    property that functools has too and for fields written as YAML, of which we have none; and temporary files and a
    mustache for what we do otherwise.
    """
    cached = ModuleType("cached_property")
    cached.__dict__["cached_property"] = functools.cached_property
    unused = {name: LazyModule(name) for name in ("chevron", "tempfile", "yaml")}
    with stubbed({"cached_property": cached, **unused}):
        import genanki
    return genanki


def empty_deck(head: DeckHead) -> Any:
    """The deck with its note type, to which the notes are added."""
    library = genanki()
    model = library.Model(
        NOTE_TYPE_ID,
        NOTE_TYPE_NAME,
        fields=[{"name": name, "id": FIELD_ID_BASE + at} for at, name in enumerate(FIELDS)],
        templates=[
            {"name": t.name, "id": TEMPLATE_ID_BASE + at, "qfmt": t.front, "afmt": t.back}
            for at, t in enumerate(templates())
        ],
        css=style(head.tones),
    )
    model.__dict__["_req"] = [
        [at, "any", [FIELDS.index(switch or "Hanzi")]] for at, switch in enumerate(CARDS.values())
    ]
    made = library.Deck(deck_id(head.name), head.name, head.description)
    made.add_model(model)
    return made


def deck_id(name: str) -> int:
    """A positive id from the deck's name, never 1, which is Anki's default deck."""
    digest = hashlib.sha256(f"chinese-flashcards/deck:{name}".encode()).digest()
    return (1 << 41) + int.from_bytes(digest[:5], "big")
