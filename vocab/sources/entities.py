"""The entities that a document declares for itself: harmless ones are put in place, those of an attack are refused.

Nobody else expands one: neither the parser of HTML nor that of XML is ever shown a declaration.
"""

import re

from vocab.errors import InputError
from vocab.sources.source import Source

_BEGUN = re.compile("<!DOCTYPE", re.IGNORECASE)
_DOCTYPE = re.compile(r"<!DOCTYPE\b[^\[<>]*\[(.*?)\]\s*>", re.DOTALL | re.IGNORECASE)

_ENTITY = re.compile(
    r"<!ENTITY\s+(?P<parameter>%\s+)?(?P<name>[^\s\"'<>&;%]+)\s+"
    r"(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<external>SYSTEM|PUBLIC)\b)"
)

_PROLOGUE = 100_000
"""Characters within which a declaration of the document's type begins: only comments may stand before it."""

_LONGEST = 1_000
"""Characters of a harmless entity: names of people, signs and publishers have a tenth of it."""

_DEEPEST = 4
"""Entities inside entities: a publisher's name with a space that is declared too makes two."""

_MOST_GROWTH = 1_000_000
"""Characters by which a document may grow, if that is more than its own size: the attack makes gigabytes."""


class EntityError(ValueError):
    """Entities such as only an attack declares: they grow without bound, or name a file of this computer."""


def expanded(markup: str) -> str:
    """`markup` with the entities that it declares in place and without the declarations. Raises EntityError."""
    begun = _BEGUN.search(markup, 0, _PROLOGUE)
    declaration = _DOCTYPE.match(markup, begun.start()) if begun else None
    if declaration is None:
        return markup
    values = _settled(_declared(declaration[1]))
    body = markup[: declaration.start()] + markup[declaration.end() :]
    if not values:
        return body
    reference = _reference_to(values)
    growth = sum(len(values[found[1]]) for found in reference.finditer(body))
    if growth > max(_MOST_GROWTH, len(body)):
        raise EntityError
    return _replaced(reference, body, values)


def expanded_page(source: Source, markup: str) -> str:
    """`markup` as `expanded` gives it. Raises InputError where its entities are an attack."""
    try:
        return expanded(markup)
    except EntityError as error:
        raise InputError(
            f"{source.name}: defines entities as only an attack does. "
            "Such a file is not read; get it from another source."
        ) from error


def _declared(subset: str) -> dict[str, str]:
    """The values by name; of the entities that only name a public list (as of HTML's own) there is nothing to know."""
    values: dict[str, str] = {}
    for found in _ENTITY.finditer(subset):
        public_list = found["parameter"] and found["external"] == "PUBLIC"
        if (found["parameter"] or found["external"]) and not public_list:
            raise EntityError
        if not public_list:
            values.setdefault(found["name"], found["double"] or found["single"] or "")
    return values


def _settled(values: dict[str, str]) -> dict[str, str]:
    """The values with the entities inside them in place."""
    if not values:
        return {}
    reference = _reference_to(values)
    for _ in range(_DEEPEST):
        if not any(map(reference.search, values.values())):
            return values
        values = {name: _replaced(reference, value, values) for name, value in values.items()}
        if max(map(len, values.values())) > _LONGEST:
            raise EntityError
    raise EntityError


def _replaced(reference: re.Pattern[str], text: str, values: dict[str, str]) -> str:
    return reference.sub(lambda found: values[found[1]], text)


def _reference_to(values: dict[str, str]) -> re.Pattern[str]:
    return re.compile("&(" + "|".join(map(re.escape, values)) + ");")
