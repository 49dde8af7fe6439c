"""The shape all phrase techniques share: a Context of some sentences in, a Find for each place out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from vocab.characters import is_han
from vocab.phrases.overview import Overview
from vocab.records import Sentence, Span, Token
from vocab.resources import Resources


class Find(NamedTuple):
    """A phrase seen at one place: its simplified characters and where they stand."""

    hanzi: str
    span: Span


class Line(NamedTuple):
    """A sentence as the techniques look at it: its number in the corpus, itself, its tokens."""

    number: int
    sentence: Sentence
    tokens: Sequence[Token]


Run = tuple[int, Sequence[Token]]
"""A stretch of Chinese tokens between marks, Latin and digits, with the number of its sentence."""


class Context:
    """What a technique looks at: some lines of a corpus, their runs of words, the overview of the whole."""

    def __init__(self, lines: Sequence[Line], whole: Overview) -> None:
        self.lines = lines
        self.whole = whole

    @property
    def resources(self) -> Resources:
        """The references of the run."""
        return self.whole.resources

    @property
    def is_formal(self) -> bool:
        """Whether the whole text is formal prose."""
        return self.whole.is_formal

    @cached_property
    def runs(self) -> Sequence[Run]:
        """The stretches of Chinese tokens in the lines."""
        return list(_runs(self.lines))


def _runs(lines: Iterable[Line]) -> Iterator[Run]:
    for number, _, tokens in lines:
        run: list[Token] = []
        for token in tokens:
            if is_han(token.hanzi):
                run.append(token)
            elif run:
                yield number, run
                run = []
        if run:
            yield number, run


def as_seen(seen: list[Any], whole: Overview) -> Iterable[Find]:  # noqa: ARG001 - the shape of all settlings
    """What was seen is found, wherever else it stands or does not."""
    return seen


class Technique(NamedTuple):
    """A way to find phrases: `see` looks at some lines, `settle` judges what was seen in the whole corpus."""

    see: Callable[[Context], Iterable[Any]]
    settle: Callable[[list[Any], Overview], Iterable[Find]] = as_seen


def joined(number: int, tokens: Sequence[Token]) -> Find:
    """The find that covers neighbouring tokens of one sentence."""
    return Find("".join([token.hanzi for token in tokens]), Span(number, tokens[0].start, tokens[-1].end))
