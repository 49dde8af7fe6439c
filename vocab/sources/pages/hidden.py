"""What a page hides from its reader: by an attribute, a style, or a rule of its own style sheet."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from vocab.chinese import count_han

SIGN = re.compile(r"[sS][tT][yY][lL][eE]\b")
"""Without it a page hides nothing by a style."""

_NUMBER = re.compile(r"(-?(?:\d{1,9}\.?\d{0,9}|\.\d{1,9}))\s*(px|pt|em|rem|ex|ch|%|vw|vh|cm|mm|in)?")

_TINY = {"": 1.0, "px": 1.0, "pt": 1.0, "%": 10.0, "em": 0.1, "rem": 0.1}
"""Sizes up to which no letter can be read, by unit."""

_AWAY = {"": 300.0, "px": 300.0, "pt": 300.0, "em": 20.0, "rem": 20.0, "%": 100.0, "vw": 100.0, "vh": 100.0}
"""Distances from which on a text moved to the left or above stands off the screen; hanging indents take 2 to 4 em."""

_MEANS = re.compile(r"display|visib|opac|size|colo|clip|indent|margin|left|right|top|overflow|transform|mso", re.I)
"""Only a style with one of these can hide."""

_PARAGRAPHS = "p, div, li, td, section, br"

_FADING = frozenset(("visibility", "opacity"))
"""What scripts take away when the page is there: a text that most of the page stands in is read all the same."""


def declarations(style: str) -> dict[str, str]:
    """Property -> value of a style, in small letters."""
    found = {}
    for declaration in _without_comments(style).lower().split(";"):
        name, _, value = declaration.partition(":")
        if value:
            found[name.strip()] = value.strip()
    return found


def _without_comments(style: str) -> str:
    first, *others = style.split("/*")
    return first + "".join(other.partition("*/")[2] for other in others)


def hides(style: str) -> set[str]:
    """The properties of a style that keep a reader from seeing the text; empty where he sees it."""
    return _hiding(declarations(style)) if _MEANS.search(style) else set()


def _hiding(said: dict[str, str]) -> set[str]:
    found = set()
    if said.get("display", "").startswith("none") or said.get("mso-hide", "").startswith("all"):
        found.add("display")
    if said.get("visibility", "").startswith(("hidden", "collapse")):
        found.add("visibility")
    if "opacity" in said and _is_small(said["opacity"], {"": 0.01, "%": 1.0}):
        found.add("opacity")
    if "font-size" in said and _is_small(said["font-size"], _TINY):
        found.add("font-size")
    if _is_off_screen(said):
        found.add("position")
    if _is_clipped(said):
        found.add("overflow")
    if _is_without_colour(said):
        found.add("color")
    return found


def _is_small(value: str, limits: dict[str, float]) -> bool:
    number = _NUMBER.match(value)
    return number is not None and abs(float(number[1])) <= limits.get(number[2] or "", 0.0)


def _is_off_screen(said: dict[str, str]) -> bool:
    moved = ["text-indent", "margin-left", "margin-top"]
    if said.get("position", "").startswith(("absolute", "fixed", "relative")):
        moved += ["left", "top", "right", "bottom"]
    for name in moved:
        number = _NUMBER.match(said.get(name, ""))
        if number and -float(number[1]) >= _AWAY.get(number[2] or "", 300.0):
            return True
    return False


def _is_clipped(said: dict[str, str]) -> bool:
    clip = re.match(r"rect\(([^()]*)\)", said.get("clip", ""))
    if clip and all(_is_small(side, _TINY) for side in re.split(r"[\s,]+", clip[1].strip()) if side != "auto"):
        return True
    if re.match(r"inset\(\s*(?:50|100)%|circle\(\s*0", said.get("clip-path", "")):
        return True
    if re.search(r"scale[xy]?\(\s*0(?:\.0+)?\s*[,)]", said.get("transform", "")):
        return True
    sizes = ("height", "width", "max-height", "max-width")
    return said.get("overflow", "").startswith(("hidden", "clip")) and any(
        _is_small(said[name], {"": 1.0, "px": 1.0}) for name in sizes if name in said
    )


def _is_without_colour(said: dict[str, str]) -> bool:
    """Transparent letters, or letters in the very colour that the style gives to what is behind them."""
    colour = said.get("color", "").removesuffix("!important").strip()
    behind = (said.get("background-color") or said.get("background", "")).removesuffix("!important").strip()
    clear = re.match(r"transparent|(?:rgb|hsl)a\([^()]*,\s*0(?:\.0+)?\s*\)", colour)
    return colour != "" and (clear is not None or colour == behind) and "text" not in said.get("background-clip", "")


_Weight = tuple[int, int, int, int]


class _Rule(NamedTuple):
    """A rule of a style sheet as far as it can hide or show; `weight` decides which of two counts."""

    selector: str
    said: dict[str, str]
    hiding: set[str]
    weight: _Weight


MOST_RULES = 300
"""Rules that are looked at: a page's own style sheet has a handful that hide; each goes over the whole tree."""

LONGEST_SHEET = 20_000
"""Selectors of a page that are read; the largest sheets of frameworks have half as many."""

_SELECTOR = re.compile(r"[\w*.#-]+(?:\s*[ >]\s*[\w*.#-]+){0,3}")
_LOOK = re.compile(r"(?<![\w.#-])(b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?![\w-])", re.IGNORECASE)
WAS = "data-was"
"""The attribute of a <span> that an element was before whose name only stands for a look."""

_SCREEN = re.compile(r"@(?:media\s+(?:only\s+)?(?:all|screen)|layer\b[^{}]*|supports\b[^{}]*)\s*")
"""Blocks of rules that count for a reader at any screen; those for print or for phones do not."""


def drop_hidden(tree: Any) -> None:
    """Take out of a tree what its reader does not see."""
    body = tree.body
    found: dict[int, tuple[Any, set[str]]] = {}
    for node in body.css("[style]"):
        if why := hides(node.attributes.get("style") or ""):
            found[node.mem_id] = (node, why)
    for node, why in _by_rules(tree, body):
        found.setdefault(node.mem_id, (node, why))
    most = count_han(body.text()) / 2 if any(why <= _FADING for _, why in found.values()) else 0.0
    for node, why in found.values():
        if not (why <= _FADING and _is_the_text(node, most)):
            node.attrs[_MARK] = "text" if why == {"font-size"} and _has_sizes(node) else "all"
    for node in reversed(body.css(f"[{_MARK}]")):  # inner ones first: what is in a dropped one is gone with it
        if node.attributes[_MARK] == "all":
            node.decompose()
        else:
            for child in [child for child in node.iter(include_text=True) if child.tag == "-text"]:
                child.decompose()


_MARK = "data-unseen"


def _is_the_text(node: Any, most: float) -> bool:
    return node.css_first(_PARAGRAPHS) is not None and count_han(node.text()) > most


def _has_sizes(node: Any) -> bool:
    """Whether inner elements have sizes of their own: a size of nothing then only takes the gaps between them away."""
    return node.css_first(_PARAGRAPHS) is not None or node.css_first("[style*='font-size' i]") is not None


def _by_rules(tree: Any, body: Any) -> Iterator[tuple[Any, set[str]]]:
    """The elements that rules of the page's style sheets hide, and by which properties."""
    sheets = (style.text() for style in tree.css("style") if not _is_for_print(style))
    rules = list(islice(_rules(sheets), LONGEST_SHEET))
    hidden: dict[tuple[int, str], tuple[Any, _Weight]] = {}
    for rule in [rule for rule in rules if rule.hiding][:MOST_RULES]:
        for node, name in _meant(body, rule, rule.hiding):
            if (node.mem_id, name) not in hidden or hidden[node.mem_id, name][1] < rule.weight:
                hidden[node.mem_id, name] = (node, rule.weight)
    names = {name for _, name in hidden}
    for rule in [rule for rule in rules if names & rule.said.keys() - rule.hiding][:MOST_RULES]:
        for node, name in _meant(body, rule, names & rule.said.keys() - rule.hiding):
            if hidden.get((node.mem_id, name), (node, rule.weight))[1] < rule.weight:
                del hidden[node.mem_id, name]
    for (_, name), (node, weight) in hidden.items():
        if weight[0] or name not in declarations(node.attributes.get("style") or ""):
            yield node, {name}


def _meant(body: Any, rule: _Rule, names: set[str]) -> Iterator[tuple[Any, str]]:
    for node in body.css(rule.selector):
        for name in names:
            yield node, name


def _is_for_print(style: Any) -> bool:
    return "print" in (style.attributes.get("media") or "")


def _rules(sheets: Iterable[str]) -> Iterator[_Rule]:
    """The rules that may hide or show something and whose selectors are simple."""
    order = 0
    for selectors, style in (found for sheet in sheets for found in _blocks(sheet)):
        if not _MEANS.search(style):
            continue
        said = declarations(style)
        important = int("!important" in style)
        for selector in selectors.split(","):
            order += 1
            if _SELECTOR.fullmatch(selector := selector.strip()):
                selector = _LOOK.sub(lambda look: f"span[{WAS}={look[1].lower()}]", selector)
                names = len(re.findall(r"(?:^|[\s>])[\w-]", selector))
                weight = (important, selector.count("#"), selector.count("."), names * 1_000_000 + order)
                yield _Rule(selector, said, _hiding(said), weight)


def _blocks(sheet: str) -> Iterator[tuple[str, str]]:
    """Selectors and declarations of each rule in force on a screen."""
    sheet = re.sub(r"<!--|-->|<!\[CDATA\[|\]\]>", " ", _without_comments(sheet))
    opened: list[str] = []
    pieces = re.split(r"([{}])", sheet)
    for piece, mark in zip(pieces[::2], pieces[1::2], strict=False):
        if mark == "{":
            opened.append(piece.rpartition(";")[2].strip())
        elif opened:
            selectors = opened.pop()
            if not selectors.startswith("@") and all(_SCREEN.fullmatch(outer) for outer in opened):
                yield selectors, piece
