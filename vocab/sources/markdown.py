"""Markdown: the text without its marks; a heading of the first two levels begins a chapter."""

import html
import re
from collections.abc import Iterable, Iterator

from vocab.sources.characters.encoding import decode
from vocab.sources.headings import Heading
from vocab.sources.pages.html import text_of
from vocab.sources.plain import split_at
from vocab.sources.source import Chapter, Source

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
_FENCE = re.compile(r"[ \t>]{0,20}(`{3,}|~{3,})")
_RULE = re.compile(r"[ \t]*(?:[-*_=][ \t]*){2,}$|[ \t|:+]*-[ \t|:+-]*$")
_LEADING = re.compile(r"(?:[ \t]*(?:>|[-*+][ \t]|[0-9]{1,9}[.)、][ \t]|\[[ xX]\][ \t]))+")
_HEADING = re.compile(r"[ \t]{0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
_CODE = re.compile(r"(`{1,3})([^`\n]+)\1")
_GOAL = r"(?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:[ \t]+\"[^\"]*\")?\)|\[[^\[\]]*\])"
_IMAGE = re.compile(rf"!\[([^\[\]]*)\]{_GOAL}")
_LINK = re.compile(rf"\[([^\[\]]*)\]{_GOAL}")
_TARGET = re.compile(r"[ \t]{0,3}\[[^\[\]^][^\[\]]*\]:[ \t]*\S+.*$")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,40}\]:?")
_AUTOLINK = re.compile(r"<(?:https?|mailto|ftp):[^<>\s]*>")
_STRESS = re.compile(r"\*{1,3}|~~|==|(?<![A-Za-z0-9])_{1,3}|_{1,3}(?![A-Za-z0-9])")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")
_MARKUP = re.compile(r"</?[a-zA-Z]|<!--|&#?\w+;")

_COMMENT = re.compile(r"%%.*?%%|<!--.*?-->", re.DOTALL)
_EMBEDDED = re.compile(r"!\[\[[^\[\]\n]*\]\]")
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]\n|]*?\\?\|)?([^\[\]\n|]*)\]\]")
_BLOCK_ID = re.compile(r"[ \t]*(?<![\w^])\^[A-Za-z0-9-]+[ \t]*$|(?<=[^\x00-\x7f])\^[A-Za-z0-9-]+[ \t]*$", re.MULTILINE)
_CALLOUT = re.compile(r"^([ \t>]*>[ \t]*)\[![\w|-]+\][+-]?", re.MULTILINE)
_TAG = re.compile(r"(?<![\w#/&(\[])#(?=[^\s#\d!-/])[\w/-]+(?=\s|$)[ \t]?")
_HASHED_LINE = re.compile(r"^#(?=[^\s#])([^\s#]+)[ \t]*$", re.MULTILINE)
"""A line of one word behind # may be a heading whose space was forgotten, and is read."""

_MATHS = re.compile(
    r"\$\$.*?\$\$|(?<![A-Za-z0-9$\\])\$(?![\s$])[^$\n\u3400-\u9fff]{1,200}(?<![\s\\])\$(?![A-Za-z0-9$])", re.DOTALL
)
"""What Obsidian adds to Markdown: remarks, embedded files, links by name, ids of blocks, kinds of callouts, tags."""

_QUERIES = ("dataview", "dataviewjs", "tasks", "query", "mermaid", "chart", "button")
"""Fences whose content makes something else; of others it is read."""

_TITLE = re.compile(r"^\x0e(.*)$", re.MULTILINE)
"""A chapter's title between the two steps of reading: a control character, which no text keeps."""

_ENDS = "。！？!?…”』」"
"""A line that ends so is not joined with the next."""


def read_markdown(source: Source) -> Iterable[Chapter]:
    """The text by its chapters. Raises InputError for what is no text."""
    text = decode(source).replace("\r\n", "\n").replace("\r", "\n").replace("\x0e", "")
    lines = "\n".join(_lines(_without_obsidian(_FRONT.sub("", text, count=1))))
    if _MARKUP.search(lines):
        lines = text_of(lines.replace("\n", "<br>"), page=False)
    return split_at(lines, [Heading(found.start(), found[1].strip()) for found in _TITLE.finditer(lines)])


def _without_obsidian(text: str) -> str:
    """The text in plain Markdown: a link by name is the words shown for it."""
    for pattern, sign in ((_COMMENT, "%%"), (_COMMENT, "<!--"), (_EMBEDDED, "![["), (_MATHS, "$"), (_BLOCK_ID, "^")):
        if sign in text:
            text = pattern.sub("", text)
    if "[[" in text:
        text = _WIKI_LINK.sub(_shown, text)
    if "[!" in text:
        text = _CALLOUT.sub(r"\1", text)
    return _TAG.sub("", _HASHED_LINE.sub(r"\1", text)) if "#" in text else text


def _shown(link: re.Match[str]) -> str:
    """The words of [[page|words]], of [[page#place]] the page, of [[#place]] the place."""
    page, _, place = link[1].rstrip("\\").partition("#")
    return page or place.lstrip("^")


def _lines(text: str) -> Iterator[str]:
    """One line for each paragraph, heading, item of a list and row of a table."""
    paragraph: list[str] = []
    fence, unread = "", False
    for raw in text.split("\n"):
        opened = _FENCE.match(raw)
        if opened and (not fence or opened[1].startswith(fence)):
            fence, unread = ("", False) if fence else (opened[1], raw[opened.end() :].strip().startswith(_QUERIES))
            continue
        if unread:
            continue
        line = html.escape(raw) if fence else _plain(raw)
        leads = _LEADING.match(raw) is not None
        if paragraph and (
            leads or fence or not line.strip() or line.startswith("\x0e") or paragraph[-1].endswith(tuple(_ENDS))
        ):
            yield _joined(paragraph)
            paragraph = []
        paragraph.append(line.strip(" \t\u3000").removesuffix("\\"))
        if raw.endswith(("  ", "\\")) or line.startswith("\x0e"):
            yield _joined(paragraph)
            paragraph = []
    yield _joined(paragraph)


def _joined(lines: list[str]) -> str:
    """The lines of a paragraph; between Chinese ones nothing stands for the line end."""
    text = ""
    for line in filter(None, lines):
        apart = text and not (_WIDE.match(text[-1]) and _WIDE.match(line))
        text += " " + line if apart else line
    return text


_WIDE = re.compile(r"[\u2e80-\u9fff\uff00-\uffef]")


def _plain(line: str) -> str:
    """One line without its marks."""
    if _RULE.match(line) or _TARGET.match(line):
        return ""
    heading = _HEADING.match(line)
    leads = _LEADING.match(line)
    body = heading[2] if heading else line[leads.end() :] if leads else line
    body = _ESCAPED.sub(lambda escaped: f"&#{ord(escaped[1])};", body)
    body = _CODE.sub(lambda code: html.escape(code[2]), body)
    body = _FOOTNOTE.sub("", body)
    for pattern in (_IMAGE, _LINK):
        body = pattern.sub(r"\1", body)
    body = _STRESS.sub("", _AUTOLINK.sub("", body))
    body = body.strip().strip("|").replace("|", " ") if "|" in body else body
    return ("\x0e" if heading and len(heading[1]) <= 2 else "") + body
