r"""Fields of Word whose text stands in their instruction: pinyin over characters, characters in a circle.

Word writes a pinyin guide as EQ \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(yín),银): one thing over another.
"""

import re
from collections.abc import Iterator

from vocab.chinese import has_han

_EQUATION = re.compile(r"\s*eq(?![a-z0-9])(.*)", re.IGNORECASE | re.DOTALL)
_CONTENTS = re.compile(r"\s*toc(?![a-z0-9])", re.IGNORECASE)

_FORMAT = re.compile(r"\\\*\s*(?:\"[^\"]*\"|[^\s\\]+)")
"""A switch for the look of the whole field."""

_TOKEN = re.compile(r"\\([a-zA-Z]+)\s*(?:-?[0-9]+)?|\\(.)|([(),;，；])|([^\\(),;，；]+)", re.DOTALL)

_OVER, _RAISED = "o", ("up", "do")
"""The switches of things over one another, and of what is set higher or lower."""

_DEEPEST = 20
"""Brackets inside brackets: a fraction in a root in a matrix has six."""

_LONGEST = 2_000
"""Characters of an instruction with a text: Word makes a field of each group of characters."""

_DEEPEST_FIELD = 50
"""Fields inside fields; a table of contents has three levels of them."""

Element = tuple[str, str]
"""What stands in one place of a pair of brackets: all of it, and what of it is on the line."""


class _Field:
    """A field that is open: its instruction, whether its result has begun, whether that says anything."""

    def __init__(self, instruction: str, *, shown: bool) -> None:
        self.instruction = [instruction]
        self.shown = shown
        self.says = self.is_contents = False

    @property
    def is_equation(self) -> bool:
        """Whether it is one, by the beginning of its instruction."""
        return _EQUATION.match("".join(self.instruction[:3])) is not None


class Fields:
    """The fields around a place of the text, as it is walked through."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self._too_deep = 0
        self._contents = 0

    @property
    def in_contents(self) -> bool:
        """Whether the place is in a table of contents; at the end of the text, whether one was never closed."""
        return self._contents > 0

    def begin(self, instruction: str = "", *, shown: bool = False) -> None:
        """Open a field, whose result is `shown` from its start where it is a simple one."""
        if len(self._open) >= _DEEPEST_FIELD:
            self._too_deep += 1
            return
        self._open.append(_Field(instruction, shown=shown))
        if shown:
            self._show()

    def mark(self, kind: str) -> str:
        """What a field says itself at a mark (begin, separate, end): at its end the text of its instruction."""
        if kind == "begin":
            self.begin()
        elif not self._open:
            return ""
        elif self._too_deep:
            self._too_deep -= kind == "end"
        elif kind == "separate":
            self._show()
        elif kind == "end":
            return self._end()
        return ""

    def instruct(self, said: str) -> None:
        """A piece of the instruction."""
        if self._open and not self._open[-1].shown:
            self._open[-1].instruction.append(said)

    def shown(self, said: str) -> str:
        """What of a text stands in the document: one inside an equation belongs to that."""
        if not self._open or not said:
            return said
        for field in self._open:
            if not field.shown and field.is_equation:
                field.instruction.append(said)
                return ""
        self._open[-1].says = True
        return said

    def end_of_line(self) -> str:
        """What an equation says that nobody closed: it never goes on in the next paragraph."""
        if self._open and self._open[-1].is_equation and not self._open[-1].shown:
            return self._end()
        return ""

    def _show(self) -> None:
        field = self._open[-1]
        field.shown = True
        if not field.is_contents and _CONTENTS.match("".join(field.instruction)):
            field.is_contents = True
            self._contents += 1

    def _end(self) -> str:
        field = self._open.pop()
        self._contents -= field.is_contents
        if field.says:
            if self._open:
                self._open[-1].says = True
            return ""
        return text_of_equation("".join(field.instruction))


def text_of_equation(instruction: str) -> str:
    """The characters that an EQ field shows on the line; empty where it is another field or shows no Chinese."""
    equation = _EQUATION.match(instruction)
    if not equation or len(instruction) > _LONGEST:
        return ""
    elements = _elements(_TOKEN.finditer(_FORMAT.sub("", equation[1])), 0)
    text = "".join("".join(text for text, _ in elements).split())
    return text if has_han(text) else ""


def _elements(tokens: Iterator[re.Match[str]], depth: int) -> list[Element]:
    """The elements up to the bracket that closes; what is nested deeper than any equation is left out."""
    found: list[Element] = []
    text = on_line = ""
    over = raised = False
    for token in tokens:
        switch, escaped, mark, said = token.groups()
        if switch:
            over, raised = over or switch == _OVER, raised or switch in _RAISED
        elif mark == "(":
            inner = _elements(tokens, depth + 1) if depth < _DEEPEST else []
            said = _base(inner) if over else "".join(whole for whole, _ in inner)
            text, on_line = text + said, on_line + ("" if raised else said)
            over = raised = False
        elif mark == ")" and depth:
            break
        elif mark and depth:
            found.append((text, on_line))
            text = on_line = ""
        else:
            text, on_line = text + (mark or escaped or said), on_line + (mark or escaped or said)
    return [*found, (text, on_line)]


def _base(elements: list[Element]) -> str:
    """Of things over one another the characters on the line, without the circle around them; else all characters."""
    base = [on_line for _, on_line in elements if has_han(on_line)]
    return "".join(base or [whole for whole, _ in elements if has_han(whole)])
