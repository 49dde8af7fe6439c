"""Cues: what must stand around a word for a row of our lexicon to hold.

| cue | is met where |
|---|---|
| `电话` | it stands within nine characters of the clause; a single character only as a word by itself |
| `+车`, `-一` | it stands directly behind, directly before the word |
| `+`, `-` | the clause ends, begins there |
| `+digit`, `-digit` | a figure stands directly behind, before |
| `>verb`, `<verb` | the word behind, before is of the class (`time_word`); `name` is a name |
| `~无论` | it stands anywhere in the clause, the mark that ends it included |
| `>verb&~中/下` | both are met, the second in one of its two forms |
"""

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from vocab.chinese import BREAKS, WESTERN
from vocab.records import Token
from vocab.senses.word_class import ClauseContext

REACH = 9
"""Characters on either side in which a cue counts as near: 接打1万余通领保电话 has nine."""

_FIGURES = list(WESTERN)
_NONE: frozenset[str] = frozenset()
_NAME_TAGS = ("nr", "ns", "nt", "nz")


class Cues(NamedTuple):
    """Cues by what they ask for; one of them is enough."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    anywhere: tuple[str, ...] = ()
    class_before: frozenset[str] = frozenset()
    class_after: frozenset[str] = frozenset()
    begins: bool = False
    ends: bool = False
    together: "tuple[tuple[Cues, ...], ...]" = ()
    """Cues of which each must be met."""


def cues_of(cell: str) -> Cues:
    """The cues in a cell of a row, separated by spaces."""
    found: dict[str, list[str]] = {"+": [], "-": [], "<": [], ">": [], "~": [], "": []}
    together = []
    for cue in cell.split():
        if "&" in cue:
            together.append(tuple([cues_of(apart(each)) for each in cue.split("&")]))
        elif cue[0] in found:
            found[cue[0]].append(cue[1:])
        else:
            found[""].append(cue)
    before, after = found["-"], found["+"]
    return Cues(
        before=_texts(before),
        after=_texts(after),
        near=tuple([cue for cue in found[""] if len(cue) > 1]),
        words=frozenset([cue for cue in found[""] if len(cue) == 1]),
        anywhere=tuple(found["~"]),
        class_before=_classes(found["<"]),
        class_after=_classes(found[">"]),
        begins="" in before,
        ends="" in after,
        together=tuple(together),
    )


def any_of(cues: Sequence[Cues]) -> Cues:
    """What one of several cells asks for: where it is not met, none of them is."""
    if len(cues) == 1:
        return cues[0]
    columns = zip(*cues, strict=True)
    return Cues._make(
        frozenset().union(*column)
        if isinstance(column[0], frozenset)
        else any(column)
        if isinstance(column[0], bool)
        else tuple(chain.from_iterable(column))
        for column in columns
    )


def apart(cue: str) -> str:
    """The alternatives of a cue that must be met together with another one: `-黑/亮` is `-黑 -亮`."""
    sign = cue[0] if cue[0] in "+-<>~" else ""
    return " ".join(sign + text for text in cue.removeprefix(sign).split("/"))


def _classes(signed: list[str]) -> frozenset[str]:
    return frozenset([name.replace("_", " ") for name in signed]) if signed else _NONE


def _texts(signed: list[str]) -> tuple[str, ...]:
    """What is to stand directly beside the word, any of the figures where one is asked for."""
    if "digit" in signed:
        signed = [cue for cue in signed if cue != "digit"] + _FIGURES
    return tuple([cue for cue in signed if cue])


class Surroundings:
    """What stands around a token in its clause, as far as cues see it."""

    __slots__ = ("_after", "_around", "_at", "_before", "_clause", "_near", "after", "before")

    def __init__(self, around: ClauseContext, at: int) -> None:
        tokens = around.tokens
        self._around, self._at = around, at
        self._before = _in_reach(tokens[max(at - REACH, 0) : at][::-1])
        self._after = _in_reach(tokens[at + 1 : at + 1 + REACH])
        self.before = before = "".join(self._before[::-1])
        self.after = after = "".join(self._after)
        self._near = f"{before[-REACH:]}\n{after[:REACH]}"
        self._clause: str | None = None

    def meet(self, cues: Cues) -> bool:
        """Whether one of the cues is met."""
        texts_before, texts_after, near, words, anywhere, class_before, class_after, begins, ends, together = cues
        before, after = self.before, self.after
        if (texts_before and before.endswith(texts_before)) or (texts_after and after.startswith(texts_after)):
            return True
        if near:
            text = self._near
            for cue in near:
                if cue in text:
                    return True
        if words and not (words.isdisjoint(self._before) and words.isdisjoint(self._after)):
            return True
        if (begins and not before) or (ends and not after):
            return True
        if class_before and before and self._is_of(self._at - 1, class_before):
            return True
        if class_after and after and self._is_of(self._at + 1, class_after):
            return True
        return (bool(anywhere) and self._is_anywhere(anywhere)) or (bool(together) and self._meet_all(together))

    def _meet_all(self, together: tuple[tuple[Cues, ...], ...]) -> bool:
        """Whether all cues of one of the groups are met."""
        meet = self.meet
        for group in together:
            for cues in group:
                if not meet(cues):
                    break
            else:
                return True
        return False

    def _is_of(self, at: int, classes: frozenset[str]) -> bool:
        if self._around.classes[at] in classes:
            return True
        return "name" in classes and self._around.tokens[at].tag.startswith(_NAME_TAGS)

    def _is_anywhere(self, texts: tuple[str, ...]) -> bool:
        """Whether one of the texts stands in the clause, outside the token, the mark that ends it included."""
        clause = self._clause
        if clause is None:
            tokens, at = self._around.tokens, self._at
            start, end = at, at + 1
            while start and tokens[start - 1].hanzi not in BREAKS:
                start -= 1
            while end < len(tokens) and tokens[end - 1].hanzi not in BREAKS:
                end += 1
            said = [token.hanzi for token in tokens[start:end]]
            said[at - start] = "\n"
            clause = self._clause = "".join(said)
        return any(text in clause for text in texts)


def _in_reach(tokens: Sequence[Token]) -> list[str]:
    """The tokens up to the end of the clause or of what cues see."""
    found: list[str] = []
    length = 0
    for _, hanzi, _, _, _ in tokens:
        if hanzi in BREAKS or length >= REACH:
            break
        length += len(hanzi)
        found.append(hanzi)
    return found
