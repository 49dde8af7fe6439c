"""PDFs as files: encrypted, or damaged here and there."""

import hashlib
import re
from collections.abc import Callable

import pytest

from tests.samples import MORE, SAID, pdf_of
from tests.vocab.sources.pdf.printed import at, lines, objects_of, printed
from vocab.errors import InputError

Said = Callable[..., list[str]]

PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")  # of ISO 32000, 7.6.4.3


def rc4(key: bytes, data: bytes) -> bytes:
    """Data in the cipher of old PDFs."""
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    out = bytearray()
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def padded(password: str) -> bytes:
    return (password.encode() + PADDING)[:32]


def encrypted(password: str) -> bytes:
    """A PDF that opens with this password, and is locked against changes with another one."""
    owner = rc4(hashlib.md5(padded("owner")).digest()[:5], padded(password))
    key = hashlib.md5(padded(password) + owner + b"\xfc\xff\xff\xff" + b"\0").digest()[:5]
    objects = objects_of(at(50, 800, MORE))
    for number, body in enumerate(objects, start=1):
        if parts := re.fullmatch(rb"(.+stream\n)(.+)(\nendstream)", body, re.DOTALL):
            own = hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10]
            objects[number - 1] = parts[1] + rc4(own, parts[2]) + parts[3]
    return pdf_of(
        objects,
        b"/Encrypt<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P -4>>/ID[<00><00>]"
        % (owner.hex().encode(), rc4(key, PADDING).hex().encode()),
    )


def test_a_pdf_that_is_only_locked_against_changes_is_read(said: Said) -> None:
    assert said(encrypted("")) == [MORE]


def test_a_pdf_with_a_password_says_so(said: Said) -> None:
    with pytest.raises(InputError, match="is password protected"):
        said(encrypted("secret"))


def test_damaged_pages_are_left_out_and_told_once(said: Said) -> None:
    warnings: list[str] = []
    data = printed(*(lines(50, 800, [SAID, word]) for word in "春夏秋冬"))  # the four seasons
    damaged = re.sub(rb"/Kids\[(\d+ 0 R) \d+ 0 R \d+ 0 R", rb"/Kids[\1 1 0 R 1 0 R", data)
    assert said(damaged, warnings) == [SAID, "春", SAID, "冬"]
    assert [warning.split(": ")[1] for warning in warnings] == [
        "2 pages cannot be read, the first is page 2; they are left out."
    ]
