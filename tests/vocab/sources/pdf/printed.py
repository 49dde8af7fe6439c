"""PDFs drawn piece by piece: text at any place, in any size, turn and grey, in fonts of every kind."""

import math
from collections.abc import Iterable, Sequence

from tests.samples import pdf_of

WIDE = 595
Font = Sequence[bytes]
"""The objects of a font; the first is the font, and refers to the next ones as @1 and @2."""


def font(encoding: str, collection: str = "GB1", name: str = "F", to_unicode: bytes = b"") -> Font:
    """A font of two-byte codes, each as wide as its size."""
    objects = [
        b"<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/%s/DescendantFonts[@1]%s>>"
        % (name.encode(), encoding.encode(), b"/ToUnicode @2" if to_unicode else b""),
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(%s)/Supplement 2>>>>"
        % (name.encode(), collection.encode()),
    ]
    return [*objects, stream(to_unicode)] if to_unicode else objects


GOOD = font("UniGB-UTF16-H")


def stream(content: bytes) -> bytes:
    """A stream object."""
    return b"<</Length %d>>\nstream\n%s\nendstream" % (len(content), content)


def to_unicode(pairs: Iterable[tuple[int, int]]) -> bytes:
    """The map of a font from its codes to characters."""
    lines = [b"<%04x> <%04x>" % pair for pair in pairs]
    return b"begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n%d beginbfchar\n%s\nendbfchar endcmap" % (
        len(lines),
        b"\n".join(lines),
    )


def at(
    x: float,
    y: float,
    text: str | bytes,
    size: float = 12,
    *,
    turn: float = 0,
    grey: float = 0,
    font: str = "F",
) -> bytes:
    """Text drawn at a place; bytes are codes of the font."""
    codes = text.encode("utf-16-be") if isinstance(text, str) else text
    cosine, sine = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    return b"%.2f g BT /%s %.1f Tf %.4f %.4f %.4f %.4f %.2f %.2f Tm <%s> Tj ET\n" % (
        grey, font.encode(), size, cosine, sine, -sine, cosine, x, y, codes.hex().encode()
    )  # fmt: skip


def lines(x: float, y: float, texts: Iterable[str], size: float = 12, leading: float = 20) -> bytes:
    """Lines below each other."""
    return b"".join(at(x, y - leading * number, text, size) for number, text in enumerate(texts))


def printed(*pages: bytes, fonts: dict[str, Font] | None = None) -> bytes:
    """A PDF of these pages; F is a good font unless another is given."""
    return pdf_of(objects_of(*pages, fonts=fonts))


def objects_of(*pages: bytes, fonts: dict[str, Font] | None = None) -> list[bytes]:
    """The objects of such a PDF."""
    objects: list[bytes] = [b"<</Type/Catalog/Pages 2 0 R>>", b""]
    named = b""
    for name, bodies in ({"F": GOOD} | (fonts or {})).items():
        number = len(objects) + 1
        named += b"/%s %d 0 R" % (name.encode(), number)
        objects += [
            body.replace(b"@1", b"%d 0 R" % (number + 1)).replace(b"@2", b"%d 0 R" % (number + 2)) for body in bodies
        ]
    kids = []
    for content in pages:
        kids.append(b"%d 0 R" % (len(objects) + 1))
        resources = b"<</Font<<%s>>>>" % named
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d 842]/Resources%s/Contents %d 0 R>>"
            % (WIDE, resources, len(objects) + 2),
            stream(content),
        ]
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    return objects
