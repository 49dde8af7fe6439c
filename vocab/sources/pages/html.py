"""Web pages and chapters of e-books: the text a reader sees, of a page the article only, a line for each block."""

import re
from collections.abc import Iterable
from html import unescape
from typing import Any

from vocab.chinese import has_han
from vocab.sources.characters.encoding import decode
from vocab.sources.entities import expanded_page
from vocab.sources.pages import guides, linked_marks
from vocab.sources.pages.hidden import SIGN as HIDING
from vocab.sources.pages.hidden import drop_hidden
from vocab.sources.pages.lines import lines_of
from vocab.sources.pages.main_text import article_of
from vocab.sources.pages.markup import TAG, parse
from vocab.sources.running_text.note_marks import without_note_marks
from vocab.sources.source import Chapter, Source

_NO_TEXT = "script, style, noscript, template, head, rp, rtc"
"""What is never text."""

_UNREAD = (
    "iframe, object, audio, video, canvas, svg, math, textarea, select, datalist, button, [hidden], "
    "dialog:not([open]), .sr-only, .visually-hidden, .mw-editsection"
)
"""What a reader of the page does not read as its text."""


def read_html(source: Source) -> Iterable[Chapter]:
    """The main text of a page. Raises InputError for what is no text."""
    markup = expanded_page(source, decode(source))
    return [Chapter("", text_of(markup))]


def text_of(markup: str, *, page: bool = True) -> str:
    """The text of some HTML with a line for each block; of a `page` the article only."""
    tree = parse(markup)
    if tree.body is None:
        return ""
    title = tree.css_first("title")
    name = title.text() if title is not None else ""
    if HIDING.search(markup):
        drop_hidden(tree)
    _drop(tree.body, _UNREAD)
    text = "\n".join(_lines(tree.body, markup, name if page else None))
    if has_han(text) or not has_han(markup):
        return text
    return "\n".join(_lines(parse(markup).body, markup, None))  # rather too much than nothing


def _lines(body: Any, markup: str, page: str | None) -> list[str]:
    """The lines of a tree without aids to reading and marks of notes; of a `page` of this name the article only."""
    _drop(body, _NO_TEXT)
    if linked_marks.SIGN.search(markup):
        linked_marks.drop_note_marks(body)
    if guides.SIGN.search(markup):
        guides.drop_guides(body)
    _drop(body, "rt")
    lines = lines_of(body) if page is None else article_of(body, page)
    return without_note_marks("\n".join(lines)).split("\n")


def _drop(body: Any, selector: str) -> None:
    for node in reversed(body.css(selector)):  # inner ones first: what is in a dropped one is gone with it
        if node.tag != "body":
            node.decompose()


def heading_of(markup: str) -> str:
    """The first heading, else the title of a chapter; empty where it has none."""
    for pattern in (_HEADING, _TITLE):
        for match in pattern.finditer(markup):
            heading = _PICTURED.sub(r"\1", _ASIDE.sub("", match[1]))
            title = " ".join(unescape(TAG.sub("", heading)).split())
            if title:
                return title
    return ""


_HEADING = re.compile(r"<h[1-3](?:\s[^<>]*)?>((?:(?!</?h[1-6]).){1,400}?)</h[1-3]>", re.IGNORECASE | re.DOTALL)
_TITLE = re.compile(r"<title>([^<>]{1,200})</title>", re.IGNORECASE)
_ASIDE = re.compile(r"<(rt|rp|sup)\b[^<>]*>(?:(?!</\1).){0,100}</\1>", re.IGNORECASE | re.DOTALL)
"""Pinyin over a heading, the mark of a note in it."""
_PICTURED = re.compile(
    r"<img\b[^<>]*\balt\s*=\s*[\"']?([\u3400-\u9fff\U00020000-\U0003ffff])[\"'\s/>][^<>]*>?", re.IGNORECASE
)
