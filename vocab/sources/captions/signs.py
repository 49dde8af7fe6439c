"""How captions begin, by which they are known whatever their name."""

import re

from vocab.sources.source import Source

_SIGNS = (
    (rb"WEBVTT", ".vtt"),
    (rb"\[Script Info\]", ".ass"),
    (rb"(?i:<SAMI\b)", ".smi"),
    (rb"(?:<[?!][^>]{0,500}>\s*){0,4}<(?:[a-z]{1,9}:)?(?:tt|i|transcript|timedtext)[\s>]", ".ttml"),
    (rb"\d{1,2}:\d{2}:\d{2}\.\d{1,3},\d{1,2}:\d{2}:\d{2}\.\d{1,3}\s*\n", ".sbv"),
    (rb"(?:\[[a-z]{2,8}:[^\]\n]{0,200}\]\s*)*\[\d{1,3}:\d{2}(?:[.:]\d{1,3})?\]", ".lrc"),
    (rb"\{\d{1,9}\}\{\d{1,9}\}", ".sub"),
    (rb"\[\d{1,9}\]\[\d{1,9}\][^\n]*\n\[\d{1,9}\]\[\d{1,9}\]", ".sub"),
)  # fmt: skip
"""Beginnings, with the suffix whose reader fits."""

_FIRST = b"W[<{0123456789"
"""What these begin with; prose is known by its first byte."""

_ARROW = rb"(?m)^[ \t]*\d{1,2}:\d{2}:\d{2}[,.]\d{1,3} *--> *\d{1,2}:\d{2}"
_ARROWS = 2
"""Lines with the times of a cue that make SRT of a text, whatever stands before them."""

_HEAD = 4096
"""Bytes at which the beginning is looked."""


def captions_of(source: Source, suffix: str) -> str:
    """The suffix of the reader for captions that go by another name; empty where a source holds none.

    JSON and XML are captions here, or are not read: their readers tell.
    """
    head = source.data[:_HEAD].removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    head = head.replace(b"\0", b"").replace(b"\r", b"\n").lstrip()  # of UTF-16 the signs remain
    if suffix in (".json", ".jsonl", ".bcc") or (not suffix and head.startswith((b'{"', b'[{"'))):
        return ".json3"
    if head.startswith((b"# VobSub index", b"Scenarist_SCC")) or (suffix == ".sup" and head.startswith(b"PG")):
        return ".sub"
    if head[:1] in _FIRST:
        for sign, reader in _SIGNS:
            if re.match(sign, head):
                return reader
    if b"-->" in head and len(re.findall(_ARROW, head)) >= _ARROWS:
        return ".srt"
    return ".ttml" if suffix == ".xml" and b"<html" not in head else ""
