"""The styles of a Word file, as far as they say what is a heading, what is hidden, what a table of contents."""

import re
from typing import NamedTuple

from vocab.sources.source import Warn
from vocab.sources.xml import walk

_CONTENTS = re.compile(r"(?:toc|目录)\s?(?:[1-9]|heading|标题)|table ?of ?figures", re.IGNORECASE)
"""Names of the styles of a table of contents; the built-in ones are English in every language of Word."""

_OFF = frozenset(("0", "false", "off"))


class Styles(NamedTuple):
    """The ids of the styles that mean something here."""

    headings: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    contents: frozenset[str] = frozenset()


PLAIN = Styles(frozenset({"Heading1"}), frozenset(), frozenset(f"TOC{level}" for level in range(1, 10)))
"""Of a file that brings no styles: the ids that Word itself gives."""


def is_on(attributes: dict[str, str]) -> bool:
    """Whether a property that stands there is meant: it may say that it is off."""
    return attributes.get("val", "").lower() not in _OFF


def read_styles(data: bytes, damage: Warn) -> Styles:
    """The styles of a part; one based on a hidden style is hidden unless it says otherwise. Raises XmlError."""
    headings: set[str] = set()
    contents: set[str] = set()
    parents: dict[str, str] = {}
    hides: dict[str, bool] = {}
    style = ""

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal style
        value = attributes.get("val", "")
        if name == "style":
            style = attributes.get("styleId", "")
        elif name == "name" and value.lower() == "heading 1":
            headings.add(style)
        elif name == "name" and _CONTENTS.fullmatch(value):
            contents.add(style)
        elif name == "basedOn":
            parents[style] = value
        elif name == "vanish" and style:
            hides[style] = is_on(attributes)

    walk(data, start=start, damage=damage)
    return Styles(frozenset(headings), frozenset(filter(None, _heirs(hides, parents))), frozenset(contents))


def _heirs(hides: dict[str, bool], parents: dict[str, str]) -> set[str]:
    """The styles that are hidden by what they say or by what they are based on."""
    hidden = {style for style, value in hides.items() if value}
    children: dict[str, list[str]] = {}
    for style, parent in parents.items():
        children.setdefault(parent, []).append(style)
    waiting = list(hidden)
    while waiting:
        for child in children.get(waiting.pop(), ()):
            if child not in hides and child not in hidden:
                hidden.add(child)
                waiting.append(child)
    return hidden
