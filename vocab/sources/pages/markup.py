"""Markup into a tree, whatever the markup: closed where XHTML closes, flat where it is nested to hurt."""

import re
from collections.abc import Container
from typing import Any

from vocab.sources.pages.hidden import WAS, hides

DEEPEST = 500
"""Levels of elements: pages have 20 to 60; the parser's time grows with the square of a depth of ten thousands."""

_LOOKS = "b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u"
_FORMATTING = re.compile(rf"<(/?)({_LOOKS})(?=[\s/>])([^<>]*)>", re.IGNORECASE)
"""Elements that only change the look; unclosed ones are opened again in every paragraph by the rules of HTML, which can
make a page a thousand times its size."""

_ATTRIBUTED = re.compile(r"\b(?:style|hidden|class|id)\b", re.IGNORECASE)
"""What may hide the text of such an element."""

_EMPTY = re.compile(
    r"<(title|script|style|textarea|iframe|noscript|select|template|object|svg|math)\b([^<>]*)/>", re.IGNORECASE
)
"""Closed in XHTML, but open to the end of the page for a parser of HTML."""

TAG = re.compile(r"<(/?)([a-zA-Z][^\s/<>]{0,40})([^<>]*)>")
_VOID = frozenset("area base br col hr img input link meta param source wbr".split())
_CELLS = frozenset(("td", "th", "tr"))
_CLOSED_BY = {"p": ("p",), "li": ("p", "li"), "dd": ("p", "dd", "dt"), "dt": ("p", "dd", "dt"), "option": ("option",)}
"""Elements that a start tag closes where they are open just before it; pages leave their end tags out."""

_CONTROL = re.compile("[\x01-\x07]|&#[xX]?0*[1-7];")
"""Characters that no text keeps; the readers of a tree mark edges with them."""


def parse(markup: str) -> Any:
    """The tree of a page; one nested deeper than any reader needs is read without its structure."""
    from selectolax.lexbor import LexborHTMLParser

    markup = _without_looks(_EMPTY.sub(r"<\1\2></\1>", _CONTROL.sub("", markup)))
    if _is_too_deep(markup):
        markup = TAG.sub(lambda tag: tag[0] if tag[2].lower() in ("script", "style") else "<br>", markup)
    return LexborHTMLParser(markup)


def _without_looks(markup: str) -> str:
    """Without the elements that only change the look; one that may hide its text becomes a <span> of that name."""
    sheets = "".join(_SHEET.findall(markup)) if "<style" in markup.lower() else ""
    ruled = frozenset(name.lower() for name in _RULED.findall(sheets))
    if not any(_may_hide(tag, sheets != "", ruled) for tag in _FORMATTING.finditer(markup)):
        return _FORMATTING.sub("", markup)
    opened: dict[str, list[bool]] = {}

    def plain(tag: re.Match[str]) -> str:
        name = tag[2].lower()
        kept = opened.setdefault(name, [])
        if tag[1]:
            return "</span>" if kept and kept.pop() else ""
        kept.append(_may_hide(tag, sheets != "", ruled))
        return f"<span {WAS}={name}{tag[3].rstrip('/')}>" if kept[-1] else ""

    return _FORMATTING.sub(plain, markup)


_SHEET = re.compile(r"<style\b[^<>]*>([^<]*)", re.IGNORECASE)
_RULED = re.compile(rf"(?:^|(?<=[\s,>{{}}*/]))({_LOOKS})(?=[\s.#,{{>])", re.IGNORECASE)
"""The name of such an element where a style sheet may have a rule for it."""

_STYLE = re.compile(r"""style\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)


def _may_hide(tag: re.Match[str], has_rules: bool, ruled: Container[str]) -> bool:
    attributes = tag[3]
    if tag[2].lower() in ruled:
        return True
    if not _ATTRIBUTED.search(attributes):
        return False
    style = _STYLE.search(attributes)
    if style and hides(style[1] or style[2] or style[3] or ""):
        return True
    return re.search(r"\shidden\b", attributes, re.IGNORECASE) is not None or (
        has_rules and re.search(r"\b(?:class|id)\s*=", attributes, re.IGNORECASE) is not None
    )


def _is_too_deep(markup: str) -> bool:
    """Whether elements are nested deeper than DEEPEST, as a parser would nest them."""
    opened: list[str] = []
    for close, tag, rest in TAG.findall(markup):
        name = tag.lower()
        if name in _VOID or rest.endswith("/"):
            continue
        if close:
            while name in opened and opened.pop() != name:
                pass
        elif name in _CELLS:  # outside a table they mean nothing
            while "table" in opened and opened[-1] != "table":
                opened.pop()
        else:
            while opened and opened[-1] in _CLOSED_BY.get(name, ()):
                opened.pop()
            opened.append(name)
        if len(opened) > DEEPEST:
            return True
    return False
