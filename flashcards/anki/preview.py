"""A card as Anki shows it, without Anki: the note-type's own templates with a note's fields put in."""

import re
from typing import Literal, NamedTuple

from flashcards.anki.note_type import FIELDS, style, templates
from flashcards.anki.notes import Note

Ground = Literal["light", "night", "phone"]

_SECTION = re.compile(r"\{\{([#^])(\w+)\}\}((?:(?!\{\{[#^]).)*?)\{\{/\2\}\}", re.DOTALL)
"""A section without another in it: the inner ones are settled first."""

PLAY = '<span class="replay" title="Anki speaks here">▶</span>'

_BUTTON = """
.replay { display: inline-block; width: 1.5em; height: 1.5em; font-size: .8em; line-height: 1.45em;
  border: 1px solid var(--soft); border-radius: 50%; color: var(--soft); }
html { color-scheme: light; } html.night { color-scheme: dark; }
"""
"""How the buttons look that Anki puts in the place of speech."""


class Sides(NamedTuple):
    """The two sides of a card, each a whole page of HTML without scripts."""

    front: str
    back: str


def preview(note: Note, card: str, *, ground: Ground = "light", tones: str = "default") -> Sides:
    """The sides of a card of a note; both are empty where the note has no such card."""
    template = next(one for one in templates() if one.name.lower() == card)
    fields = dict(zip(FIELDS, note.fields, strict=True))
    if template.switch and not fields[template.switch]:
        return Sides("", "")
    front = _filled(template.front, fields)
    back = _filled(template.back, {**fields, "FrontSide": front})
    return Sides(*(_page(side, ground, tones) for side in (front, back)))


def _filled(template: str, fields: dict[str, str]) -> str:
    before = ""
    while before != template:
        before, template = template, _SECTION.sub(lambda found: _section(found, fields), template)
    template = re.sub(r"\{\{tts [^}]*\}\}", PLAY, template)
    return re.sub(r"\{\{(\w+)\}\}", lambda found: fields[found[1]], template)


def _section(found: re.Match[str], fields: dict[str, str]) -> str:
    kind, name, inside = found.groups()
    return inside if bool(fields[name].strip()) == (kind == "#") else ""


def _page(side: str, ground: Ground, tones: str) -> str:
    night = " nightMode night_mode" if ground == "night" else ""
    page = "night" if ground == "night" else ""
    looks = f'<meta charset="utf-8"><style>{style(tones)}{_BUTTON}</style>'
    return f'<!doctype html><html class="{page}"><head>{looks}</head><body class="card{night}">{side}</body></html>'
