"""The printed pages as a PDF: the only module that imports typst (the extra `pdf`)."""

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any, Literal

from flashcards.printing.listing.entry import entry
from flashcards.printing.listing.html import squares
from flashcards.printing.listing.page import PLAIN, Page, about, foot, sections, sources, title_of
from vocab.errors import ResourceError
from vocab.records import Vocabulary

CHINESE_FONTS = (
    "LXGW WenKai", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Songti SC", "STSong", "SimSun",
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Zen Hei",
    "WenQuanYi Micro Hei", "AR PL UMing CN", "AR PL UKai CN",
)  # fmt: skip
"""Families that have the simplified characters, the best to learn shapes from first: those free, then the systems'."""

_PAPERS = {"a4": "a4", "letter": "us-letter"}


def to_pdf(vocabulary: Vocabulary, page: Page = PLAIN) -> bytes:
    """The pages; their text can be searched and copied.

    Raises ResourceError where typst or a Chinese font is missing.
    """
    data: dict[str, Any] = {
        "title": title_of(vocabulary, page),
        "about": about(vocabulary, page),
        "foot": foot(page, sources(vocabulary)),
        "layout": page.layout,
        "paper": _PAPERS[page.paper],
        "sections": [],
    }
    number = 1
    for heading, items in sections(vocabulary, page):
        entries = [entry(at, item) for at, item in enumerate(items, start=number)]
        shown = [each._asdict() | {"squares": squares(len(each.characters))} for each in entries]
        data["sections"].append({"heading": heading, "entries": shown})
        number += len(items)
    return typeset("list.typ", data)


def typeset(name: str, data: Mapping[str, Any], *, form: Literal["pdf", "png"] = "pdf") -> bytes:
    """A template of `templates/` set with data, as a PDF or a PNG picture."""
    try:
        import typst
    except ImportError as error:
        raise ResourceError(
            "PDF and PNG need the package typst. Install it with: pip install 'chinese-flashcards[pdf]'"
        ) from error
    source = (files("flashcards") / "templates" / name).read_bytes()
    data = {**data, "font": _chinese_font(typst.Fonts().families())}
    written = typst.compile(source, format=form, ppi=144, sys_inputs={"data": json.dumps(data, ensure_ascii=False)})
    return bytes(written)


def _chinese_font(families: list[str]) -> str:
    found = next((family for family in CHINESE_FONTS if family in families), "")
    if not found:
        raise ResourceError(
            "No Chinese font is installed, and a PDF without one would be empty. Install Noto Serif CJK "
            "(Debian, Ubuntu: apt install fonts-noto-cjk; others: fonts.google.com/noto)."
        )
    return found
