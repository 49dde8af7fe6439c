"""Word files that are one XML file: the parts of a package side by side, or a document of Word 2003."""

import base64
import binascii
import re

from vocab.sources.characters.encoding import decode
from vocab.sources.member_names import keys_of
from vocab.sources.source import Source

_PART = re.compile(rb"<(?:\w+:)?part\b([^<>]*)>(.*?)</(?:\w+:)?part>", re.DOTALL)
_NAME = re.compile(rb"""\bname\s*=\s*["']([^"']*)["']""")
_XML = re.compile(rb"<(?:\w+:)?xmlData\b[^<>]*>(.*)</(?:\w+:)?xmlData>", re.DOTALL)
_BINARY = re.compile(rb"<(?:\w+:)?binaryData\b[^<>]*>([^<>]*)<")
_DECLARED = re.compile(rb"""\A\s*<\?xml[^<>]*encoding\s*=\s*["'](?!utf-?8)""", re.IGNORECASE)


class FlatPackage:
    """The parts of a document by name, as `Archive` gives them."""

    def __init__(self, source: Source) -> None:
        data = source.data
        if _DECLARED.match(data[:200]) or not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
            data = decode(source).encode("utf-8")
        parts: dict[str, bytes] = {}
        for part in _PART.finditer(data):
            name = _NAME.search(part[1])
            if name:
                parts.setdefault(name[1].decode("utf-8", "replace").lstrip("/"), part[2])
        self._parts = parts or {"word/document.xml": data, "word/styles.xml": data}
        self._by_key = {key: name for name in reversed(self._parts) for key in keys_of(name)}
        self.names = frozenset(self._parts)

    def find(self, path: str) -> str | None:
        """The name of the part that a path means, however it is spelt; None where there is none."""
        return next((self._by_key[key] for key in keys_of(path) if key in self._by_key), None)

    def read(self, name: str) -> bytes:
        """One part, whole; what is coded wrongly is empty. Raises KeyError where it is missing."""
        data = self._parts[name]
        xml = _XML.search(data)
        if xml:
            return xml[1]
        binary = _BINARY.search(data)
        if not binary:
            return data
        try:
            return base64.b64decode(binary[1])
        except binascii.Error:
            return b""
