"""XML as a stream of events, by expat: no entity is defined, nothing is fetched, no depth hurts."""

from collections.abc import Callable
from xml.parsers import expat

Start = Callable[[str, dict[str, str]], None]


class XmlError(ValueError):
    """XML that is damaged, or that defines entities, as only an attack does."""


def walk(
    data: bytes,
    *,
    start: Start,
    end: Callable[[str], None] = lambda _: None,
    text: Callable[[str], None] = lambda _: None,
) -> None:
    """Call `start`, `text` and `end` for what `data` holds, names without their namespace. Raises XmlError."""
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: start(
        _local(name), {_local(key): value for key, value in attributes.items()}
    )
    parser.EndElementHandler = lambda name: end(_local(name))
    parser.CharacterDataHandler = text
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, UnicodeError) as error:
        raise XmlError(str(error)) from error


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _refuse(*_: object) -> None:
    raise XmlError("entities are not allowed")
