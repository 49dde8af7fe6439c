"""XML as a stream of events: no entity grows, nothing is fetched, no depth hurts.

What is well-formed is read by expat. The rest is read as the programs do that people read their books with: in the
encoding its bytes have, with prefixes nobody declared, bare ampersands, entities of HTML and tags that do not match.
"""

import re
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from html import unescape
from xml.parsers import expat

from vocab.errors import InputError
from vocab.sources.characters.encoding import decode
from vocab.sources.entities import EntityError, expanded
from vocab.sources.source import Source, Warn, unheard

Start = Callable[[str, dict[str, str]], None]

LARGEST_MENDED = 10_000_000
"""Bytes of XML that is read though it is not well-formed, which takes a second a megabyte at worst: the text of a novel
in a Word file has as many."""

_DEEP, _LARGE = 500_000, 5_000_000
"""Levels of elements that may be open, and the bytes from which on they are counted: each takes the parser 150 bytes,
and counting them one by one takes twice its time."""

_BLOCK = 100_000
"""Bytes in which tags are counted together."""

_DECLARED = re.compile(rb"""\A\s*<\?xml[^<>]*?\bencoding\s*=\s*["']\s*([A-Za-z][A-Za-z0-9._-]*)""")
_TRUSTED = (b"", b"utf-8", b"utf-16")
"""Encodings that expat reads and whose name is worth something: a text in another one would not be well-formed."""

_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "big5": "big5hkscs", "cp950": "big5hkscs"}
"""Names that are used for all of the encoding that they are a part of."""

_MARKUP = 0.9
"""Share of ASCII from which on a file is markup whose few other characters, in an unknown encoding, do not matter."""

_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<!\[CDATA\[(?P<raw>.*?)(?:\]\]>|\Z)|<[!?][^<>]*>"
    r"|<(?P<close>/?)(?P<name>[^\W\d][\w:.-]*)(?P<rest>(?:\"[^\"<]*\"|'[^'<]*'|[^<>\"'])*|[^<>]*)>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([^\s=/\"'<>]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+))")


class XmlError(ValueError):
    """What is no XML, or declares entities as only an attack does."""


def walk(
    data: bytes,
    *,
    start: Start,
    end: Callable[[str], None] = lambda _: None,
    text: Callable[[str], None] = lambda _: None,
    damage: Warn = unheard,
) -> None:
    """Call `start`, `text` and `end` for what `data` holds, names without their prefix. Raises XmlError.

    Every start has its end, whatever the tags; `damage` is told what about them is wrong.
    """
    if _is_sound(data):
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = lambda name, attributes: start(
            _local(name), {_local(key): attributes[key] for key in attributes} if attributes else attributes
        )
        parser.EndElementHandler = lambda name: end(_local(name))
        parser.CharacterDataHandler = text
        parser.Parse(data, True)
    elif len(data) > LARGEST_MENDED:
        raise XmlError("not well-formed")
    else:
        try:
            markup = expanded(_decoded(data, damage))
        except EntityError as error:
            raise XmlError("entities are not allowed") from error
        _Lenient(start, end, text, damage).read(markup)


def _is_sound(data: bytes) -> bool:
    """Whether expat reads all of it rightly: well-formed, without entities, in an encoding it knows."""
    declared = _DECLARED.match(data[:200])
    if (declared[1].lower() if declared else b"") not in _TRUSTED:
        return False
    parser = expat.ParserCreate()
    parser.EntityDeclHandler = _refuse
    if len(data) > _LARGE and not _is_shallow(data):
        depth = _Depth()
        parser.StartElementHandler, parser.EndElementHandler = depth.opened, depth.closed
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError):  # of which UnicodeError is one, and XmlError
        return False
    return True


def _is_shallow(data: bytes) -> bool:
    """Whether a count of tags shows that few elements are open at once; what could hide a tag from it shows nothing."""
    if b"\0" in data[:4] or data[:1] in (b"\xff", b"\xfe") or b"<!" in data or data.count(b"<?") > 1:
        return False
    opened = 0
    for at in range(0, len(data), _BLOCK):
        tags = data.count(b"<", at, at + _BLOCK)
        if opened + tags > _DEEP:
            return False
        opened += tags - 2 * data.count(b"</", at, at + _BLOCK)
    return True


def _refuse(*_: object) -> None:
    raise XmlError


class _Depth:
    """How many elements are open."""

    def __init__(self) -> None:
        self._open = 0

    def opened(self, *_: object) -> None:
        self._open += 1
        if self._open > _DEEP:
            raise XmlError

    def closed(self, _: str) -> None:
        self._open -= 1


@lru_cache(maxsize=1_000)
def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _decoded(data: bytes, damage: Warn) -> str:
    """The characters: in UTF-8 or as a mark says, else as declared where that can be, else what is likeliest."""
    declared = _DECLARED.match(data[:200])
    name = declared[1].decode("ascii").lower() if declared else ""
    for encoding in (_without_mark(data) or "utf-8", _WIDER.get(name, name)):
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeError, ValueError):
            continue
    try:
        return decode(Source("", data, None, lambda problem: damage(problem.removeprefix(": ").rstrip("."))))
    except InputError as error:
        if sum(byte < 128 for byte in data) >= _MARKUP * len(data):
            return data.decode("utf-8", "replace")
        raise XmlError("not text in a known encoding") from error


def _without_mark(data: bytes) -> str:
    """UTF-16 by the zeros of its first sign."""
    return {b"<\0": "utf-16-le", b"\0<": "utf-16-be"}.get(data[:2], "")


class _Lenient:
    """Markup as it is walked through, whose tags need not match."""

    def __init__(self, start: Start, end: Callable[[str], None], text: Callable[[str], None], damage: Warn) -> None:
        self._start, self._end, self._text, self._damage = start, end, text, damage
        self._opened: list[str] = []
        self._counts: Counter[str] = Counter()
        self._fault = ""

    def read(self, markup: str) -> None:
        """All of it. Raises XmlError where it holds no element."""
        at, elements = 0, 0
        for token in _TOKEN.finditer(markup):
            self._said(markup[at : token.start()])
            at = token.end()
            if token["raw"]:
                self._text(token["raw"])
            elif token["name"]:
                elements += 1
                self._tag(_local(token["name"]), token["close"], token["rest"])
        if not elements:
            raise XmlError("no markup")
        self._said(markup[at:])
        if self._opened:
            self._fault = f"<{self._opened[-1]}> is not closed"
            self._close_to(0)
        if self._fault:
            self._damage(self._fault)

    def _said(self, text: str) -> None:
        if text and self._opened:
            self._text(unescape(text))

    def _tag(self, name: str, close: str, rest: str) -> None:
        if not close:
            self._start(name, {_local(a[0]): unescape(a[1] or a[2] or a[3]) for a in _ATTRIBUTE.findall(rest)})
            self._opened.append(name)
            self._counts[name] += 1
            if rest.endswith("/"):
                self._close_to(len(self._opened) - 1)
        elif self._counts[name]:
            inner = len(self._opened) - 1
            while self._opened[inner] != name:
                self._fault = f"<{self._opened[inner]}> is not closed"
                inner -= 1
            self._close_to(inner)
        else:
            self._fault = f"</{name}> closes nothing"

    def _close_to(self, depth: int) -> None:
        while len(self._opened) > depth:
            name = self._opened.pop()
            self._counts[name] -= 1
            self._end(name)
