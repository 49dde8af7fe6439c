"""What stands in quotation or book-title marks: “四个意识”, 《巴黎协定》."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vocab.candidates.phrases.technique import Chunk, Find, Line
from vocab.chinese import is_han
from vocab.records import Span, Token

_QUOTED = re.compile(r"(?:[“「『]([^“”「」『』]{2,14})[”」』]|[《〈]([^《》〈〉]{3,14})[》〉]|\"([^\"]{2,14})\")")
_TITLE = 2
"""The group of titles."""

SHORTEST, LONGEST = 3, 12
"""Characters; longer quotations are speech rather than a name or slogan."""

LONGEST_INFORMAL = 6
"""The same in fiction and talk, where most quotations are something said."""

_SPEECH = re.compile("[我你您他她它咱啊吗呢吧呀哦嗯哎啦嘛了]|什么|怎么|这样|那样")
"""Personal pronouns, particles and question words: a quotation with one is something said."""

_OPENS_SPEECH = ("v", "d", "r", "p", "c", "m", "q", "f", "y")
_ENDS_NAME = ("n", "j", "x", "s", "vn", "an", "k")
_SAYS = ("r", "c", "p", "y", "d", "ul", "uz")
_CLAUSE = frozenset("是有在来去会能要")


class Quoted(NamedTuple):
    """A quotation that may be a name: its characters, where they stand, whether the marks are those of a title."""

    hanzi: str
    span: Span
    is_title: bool


def quotations(chunk: Chunk) -> Sequence[tuple[Line, Sequence[Quoted]]]:
    """The lines with quotations of two and more Chinese characters without signs of speech, and these.

    A middle dot may stand inside. Two techniques ask for the same lines.
    """
    if chunk.quotations is None:
        chunk.quotations = [(line, found) for line in chunk.lines if (found := list(_in_line(line)))]
    kept: Sequence[tuple[Line, Sequence[Quoted]]] = chunk.quotations
    return kept


def _in_line(line: Line) -> Iterator[Quoted]:
    text = line.sentence.simplified
    for match in _QUOTED.finditer(text):
        group = match.lastindex or 0
        hanzi, start = match[group], match.start(group)
        if len(hanzi) > LONGEST or not is_han(hanzi.replace("·", "")) or _SPEECH.search(hanzi):
            continue
        if text.startswith("号", match.end()):
            yield Quoted(hanzi + "号", Span(line.number, start, match.end() + 1), is_title=True)
        else:
            yield Quoted(hanzi, Span(line.number, start, start + len(hanzi)), group == _TITLE)


def find(chunk: Chunk) -> Iterator[Find]:
    """Quotations of three and more characters; in fiction and talk only short ones with the look of a name."""
    for line, quoted in quotations(chunk):
        for hanzi, span, is_title in quoted:
            if len(hanzi) < SHORTEST:
                continue
            if chunk.is_formal or (
                len(hanzi) <= LONGEST_INFORMAL and (is_title or "·" in hanzi or _is_name(line, span))
            ):
                yield Find(hanzi, span)


def _is_name(line: Line, span: Span) -> bool:
    """Whether what is quoted in fiction begins and ends like a name and says nothing: 白房子, not 别喊了."""
    tokens = [token for token in line.tokens if span.start <= token.start < span.end]
    return names_something(tokens)


def names_something(tokens: Sequence[Token]) -> bool:
    """Whether these tokens can be a name: no verb, adverb or pronoun leads them, a noun ends them, none is a verb."""
    if not tokens or (tokens[0].tag.startswith(_OPENS_SPEECH) and tokens[0].tag != "vn"):
        return False
    said = any(token.tag.startswith(_SAYS) or token.hanzi in _CLAUSE for token in tokens)
    return tokens[-1].tag.startswith(_ENDS_NAME) and not said
