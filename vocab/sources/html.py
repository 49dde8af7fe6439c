"""Web pages and chapters of e-books: the main text, without navigation, scripts, styles and reading aids (ruby)."""

import re
from collections.abc import Iterable
from html import unescape
from typing import Any

from vocab.characters import count_han
from vocab.sources.encoding import decode
from vocab.sources.entities import expanded_page
from vocab.sources.source import Chapter, Source

_UNREAD = (
    "script, style, noscript, template, iframe, object, audio, video, canvas, svg, math, rt, rp, rtc, head, textarea, "
    "select, datalist, button, [hidden], [style*='display:none'], [style*='display: none']"
)
"""What a reader of the page does not read as its text."""

_AROUND = (
    "nav, footer, aside, dialog, [role=navigation], [role=banner], [role=contentinfo], [role=search], "
    "[aria-hidden=true], .nav, .navbar, .menu, .breadcrumb, .breadcrumbs, .sidebar, .footer, "
    ".comments, .comment-list, .mw-editsection, sup.reference, #nav, #menu, #sidebar, #footer, #comments"
)
"""What stands around the text of a web page."""

_BLOCKS = (
    "address, article, aside, blockquote, br, caption, center, dd, details, div, dl, dt, figcaption, figure, footer, "
    "form, h1, h2, h3, h4, h5, h6, header, hr, li, main, nav, ol, p, pre, section, summary, table, tbody, td, th, "
    "tr, ul"
)

_MAIN = 0.4
"""Share of the page's Chinese that its <main> or <article> must hold to be taken for the text."""

_FORM = 0.5
"""Share of the page's Chinese up to which a form is no text: old sites have the whole page in one."""

_LINKS = 0.8
"""Share of a list's Chinese inside links from which on it is a menu."""

_EDGE = "\x02"
"""Stands for the edge of a block until the white space of the source is gone; no text keeps a control character."""

DEEPEST = 500
"""Levels of elements: pages have 20 to 60; the parser's time grows with the square of a depth of ten thousands."""

_FORMATTING = re.compile(r"</?(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])[^<>]*>", re.IGNORECASE)
"""Elements that only change the look; unclosed ones are opened again in every paragraph by the rules of HTML, which can
make a page a thousand times its size."""

_EMPTY = re.compile(
    r"<(title|script|style|textarea|iframe|noscript|select|template|object|svg|math)\b([^<>]*)/>", re.IGNORECASE
)
"""Closed in XHTML, but open to the end of the page for a parser of HTML."""

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/<>]{0,40})([^<>]*)>")
_VOID = frozenset("area base br col hr img input link meta param source wbr".split())
_CELLS = frozenset(("td", "th", "tr"))
_CLOSED_BY = {"p": ("p",), "li": ("p", "li"), "dd": ("p", "dd", "dt"), "dt": ("p", "dd", "dt"), "option": ("option",)}
"""Elements that a start tag closes where they are open just before it; pages leave their end tags out."""


def read_html(source: Source) -> Iterable[Chapter]:
    """The main text of a page. Raises InputError for what is no text."""
    markup = expanded_page(source, decode(source))
    return [Chapter("", text_of(markup))]


def text_of(markup: str, *, page: bool = True) -> str:
    """The text of some HTML with a line for each block; of a `page` the main text only."""
    body = _parse(markup)
    if body is None:
        return ""
    _drop(body, _UNREAD)
    for block in body.css("pre"):
        block.replace_with(re.sub(r"\r?\n", _EDGE, block.text()))
    for block in body.css(_BLOCKS):
        block.insert_before(_EDGE)
        block.insert_after(_EDGE)
    whole = body.text()
    text = _main(body) if page else whole
    return _lines(text if count_han(text) else whole)


def heading_of(markup: str) -> str:
    """The first heading, else the title of a chapter; empty where it has none."""
    for pattern in (_HEADING, _TITLE):
        for match in pattern.finditer(markup):
            title = " ".join(unescape(_TAG.sub("", match[1])).split())
            if title:
                return title
    return ""


_HEADING = re.compile(r"<h[1-3](?:\s[^<>]*)?>((?:(?!</?h[1-6]).){1,400}?)</h[1-3]>", re.IGNORECASE | re.DOTALL)
_TITLE = re.compile(r"<title>([^<>]{1,200})</title>", re.IGNORECASE)


def _parse(markup: str) -> Any:
    """The body of the page, or None; a page nested deeper than any reader needs is read without its structure."""
    from selectolax.lexbor import LexborHTMLParser

    markup = _FORMATTING.sub("", _EMPTY.sub(r"<\1\2></\1>", markup))
    if _is_too_deep(markup):
        markup = _TAG.sub(lambda tag: tag[0] if tag[2].lower() in ("script", "style") else "<br>", markup)
    return LexborHTMLParser(markup).body


def _is_too_deep(markup: str) -> bool:
    """Whether elements are nested deeper than DEEPEST, as a parser would nest them."""
    opened: list[str] = []
    for close, tag, rest in _TAG.findall(markup):
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


def _drop(body: Any, selector: str) -> None:
    for node in body.css(selector):
        if node.tag != "body":
            node.decompose()


def _main(body: Any) -> str:
    """The text without what stands around it; of <main> or the articles where they hold the most of it."""
    for header in body.css("header"):
        if header.parent is not None and header.parent.tag not in ("article", "main", "section"):
            header.decompose()
    _drop(body, _AROUND)
    for block in body.css("ul, ol"):
        if _is_menu(block):
            block.decompose()
    most = _FORM * count_han(body.text())
    for form in body.css("form"):
        if count_han(form.text()) < most:
            form.decompose()
    text: str = body.text()
    for selector in ("main", "[role=main]", "article"):
        inner = _EDGE.join(node.text() for node in body.css(f"{selector}:not({selector} {selector})"))
        if count_han(inner) >= _MAIN * count_han(text) > 0:
            return inner
    return text


def _is_menu(block: Any) -> bool:
    links = block.css("a[href]")
    return len(links) > 2 and sum(count_han(link.text()) for link in links) >= _LINKS * count_han(block.text()) > 0


def _lines(text: str) -> str:
    """The white space of the source gone, an edge a line end; between Chinese characters a line end means nothing."""
    text = _WRAPPED.sub("", text)
    lines = (" ".join(line.split()) for line in text.split(_EDGE))
    return "\n".join(line for line in lines if line)


_WRAPPED = re.compile(
    r"(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef”’…—])[ \t]*\r?\n\s*(?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“‘…—])"
)
