"""English of what a name begins: places of a kind, institutions, persons with their titles, people from somewhere."""

import re
from collections.abc import Callable, Sequence

from vocab.english.compounds.alignment import HEAD
from vocab.english.compounds.names import before_noun, generic, is_institution, name_of, salt, titled
from vocab.english.compounds.parts import NOTHING, Composed, Parts
from vocab.english.compounds.pieces import NAME, PERSON, Known, Piece
from vocab.english.titles import TITLES

_DIRECTIONS = re.compile(r"(?:north|south|east|west|central)\w*", re.IGNORECASE)
_NAMED_AFTER_DIRECTION = re.compile(r"(?:North|South|East|West|Central|Inner|Outer|Northeast|Southeast)\w* [A-Z]\w+")


def named(
    pieces: Sequence[Piece], compose: Callable[[Sequence[Piece]], Composed], parts: Parts, known: Known
) -> Composed:
    """English of a whole that begins with a name and says what it is, or of a salt; nothing for other wholes."""
    first, last = pieces[0], pieces[-1]
    if len(pieces) == 2 and (compound := salt(first.gloss, last.gloss)):
        return Composed(compound, 0.95)
    name = name_of(first, known)
    if last.hanzi == "地区":
        return _region(name, pieces)
    if not name:
        return NOTHING
    if is_institution(last.hanzi):
        rest = compose(pieces[1:]) if len(pieces) > 2 else parts.word(last, HEAD)
        if rest.english and not rest.english.startswith("to "):
            called = before_noun(name) if " of " in rest.english else name
            return Composed(titled(f"{called} {rest.english}"), rest.confidence**0.6)
    return _of_two(name, first, last, known) if len(pieces) == 2 else NOTHING


def _of_two(name: str, first: Piece, last: Piece, known: Known) -> Composed:
    """English of a name and what stands behind it."""
    if first.word_class == PERSON and last.hanzi in TITLES:
        return Composed(f"{TITLES[last.hanzi]} {name.removeprefix('Dr ')}", 0.8)
    if kind := generic(last.hanzi):
        return Composed(f"{name} {kind}" if not name.endswith(f" {kind}") else name, 0.9)
    if last.word_class not in (NAME, PERSON) and (inside := name_of(last, known)):
        return Composed(f"{inside}, {name}", 0.6 if known.is_name(first.hanzi) else 0.0)
    if last.hanzi == "人" and " " not in name:
        adjective = before_noun(name)
        return Composed(f"{adjective} person" if adjective != name else f"person from {name}", 0.8)
    return NOTHING


def _region(name: str, pieces: Sequence[Piece]) -> Composed:
    """English of a region: the northwest, North China, northern China, the Hebei region."""
    inner = [piece.gloss.removeprefix("the ") for piece in pieces[1:-1]]
    if not inner and name:
        return Composed(name if _NAMED_AFTER_DIRECTION.match(name) else f"{name} region", 0.9)
    if not inner and _DIRECTIONS.fullmatch(pieces[0].gloss.removeprefix("the ")):
        return Composed(f"the {pieces[0].gloss.removeprefix('the ')}", 0.8)
    if len(inner) == 1 and name and _DIRECTIONS.fullmatch(inner[0]):
        return Composed(f"{inner[0].removesuffix('ern').lower()}ern {name}", 0.85)
    return NOTHING
