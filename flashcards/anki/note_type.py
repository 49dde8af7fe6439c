"""The note type: its fields, templates and ids.

**Never change what is published here.** Anki matches note types by these ids: a field or template that is removed,
renamed without its id or moved costs every user a "Merge note types" import and a full synchronisation, or leaves
their notes behind for ever. New fields and templates go to the end, with an id of their own, and need a plan. The text
of a template and the style sheet may be changed: Anki takes them in place, because another look
gets a later time.
"""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

NOTE_TYPE_ID = 1_706_400_201_520
NOTE_TYPE_NAME = "Chinese Flashcards"

FIELDS = (
    "Hanzi", "Simplified", "Traditional", "Pinyin", "Zhuyin", "English", "PartOfSpeech", "Classifier", "Kind", "Parts",
    "Note", "Sentence", "SentencePinyin", "SentenceEnglish", "SentenceWords", "Count", "Zipf", "HSK", "Source", "Audio",
    "SentenceAudio", "Recall", "Cloze", "Listening", "Key",
)  # fmt: skip

KEY = FIELDS.index("Key")
"""The place of the field that holds the simplified headword."""

FIELD_ID_BASE = 5_210_400_301_000
TEMPLATE_ID_BASE = 5_210_400_302_000


class Template(NamedTuple):
    """One card of a note: its name, the field that opens it (None: it always exists), its two sides."""

    name: str
    switch: str | None
    front: str
    back: str


CARDS = {"recognition": None, "recall": "Recall", "cloze": "Cloze", "listening": "Listening"}
"""The cards in the order of their templates, each with its switch field."""

SWITCHES = [(at, None if field is None else FIELDS.index(field)) for at, field in enumerate(CARDS.values())]
"""The templates by number, each with the place of the field that opens it (None: the card always exists)."""


@cache
def templates() -> tuple[Template, ...]:
    """The templates in their published order, read from `templates/`."""
    return tuple(
        Template(card.capitalize(), switch, _read(f"{card}_front.html"), _read(f"{card}_back.html"))
        for card, switch in CARDS.items()
    )


TONES = ("default", "pleco", "mdbg", "none")
"""Palettes of tone colours, each a file in `templates/tones/` with values for light and night."""


def style(tones: str = "default") -> str:
    """The style sheet of all cards with one palette of tone colours."""
    return _read("style.css") + _read(f"tones/{tones}.css")


def look(tones: str = "default") -> str:
    """All that decides how the cards look, in one string: two note types with the same look are the same."""
    sides = (side for template in templates() for side in (template.front, template.back))
    return "\x1f".join((*sides, style(tones)))


def _read(name: str) -> str:
    """A template file; `<!-- include NAME -->` stands for another one, so that the cards share their pieces."""
    text = (Path(__file__).parent.parent / "templates" / name).read_text("utf-8")
    return re.sub(r"<!-- include (\S+) -->", lambda found: _read(found[1]).rstrip("\n"), text)
