"""The shape all phrase techniques share: a Context of some sentences in, a Find for each place out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import Any, NamedTuple

from vocab.characters import is_han
from vocab.phrases.overview import Overview
from vocab.records import Sentence, Span, Token
from vocab.resources import Resources

_new = tuple.__new__
"""Makes a named tuple in a third of the time that its constructor takes; there are some for every word of a text."""


class Find(NamedTuple):
    """A phrase seen at one place: its simplified characters and where they stand."""

    hanzi: str
    span: Span


class Line(NamedTuple):
    """A sentence as the techniques look at it: its number in the corpus, itself, its tokens."""

    number: int
    sentence: Sentence
    tokens: Sequence[Token]


class Run(NamedTuple):
    """A stretch of Chinese tokens between marks, Latin and digits: its sentence's number, the tokens, their words."""

    number: int
    tokens: Sequence[Token]
    words: Sequence[str]


@dataclass(frozen=True, eq=False)
class Context:
    """What a technique looks at: some lines of a corpus, their runs of words, the overview of the whole.

    `found` keeps what one technique found and another one asks for too.
    """

    lines: Sequence[Line]
    whole: Overview
    found: dict[str, Sequence[Find]] = field(default_factory=dict, repr=False)

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

    @cached_property
    def words(self) -> frozenset[str]:
        """The distinct words and marks of the lines: what none of them asks for is not looked for in any line."""
        return frozenset(chain.from_iterable(line.sentence.pieces for line in self.lines))


def _runs(lines: Iterable[Line]) -> Iterator[Run]:
    for number, _, tokens in lines:
        run: list[Token] = []
        words: list[str] = []
        for token in tokens:
            hanzi = token[1]
            if is_han(hanzi):
                run.append(token)
                words.append(hanzi)
            elif run:
                yield Run(number, run, words)
                run, words = [], []
        if run:
            yield Run(number, run, words)


def as_seen(seen: list[Any], whole: Overview) -> Iterable[Find]:  # noqa: ARG001 - the shape of all settlings
    """What was seen is found, wherever else it stands or does not."""
    return seen


class Technique(NamedTuple):
    """A way to find phrases: `see` looks at some lines, `settle` judges what was seen in the whole corpus."""

    see: Callable[[Context], Iterable[Any]]
    settle: Callable[[list[Any], Overview], Iterable[Find]] = as_seen


def joined(number: int, tokens: Sequence[Token]) -> Find:
    """The find that covers neighbouring tokens of one sentence."""
    first, last = tokens[0], tokens[-1]
    span = _new(Span, (number, first[2], last[2] + len(last[0])))
    return _new(Find, ("".join([token[1] for token in tokens]), span))
