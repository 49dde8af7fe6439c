"""The shape all phrase techniques share: a Context in, a Find for each place out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from vocab.characters import is_han
from vocab.records import Corpus, Span, Token
from vocab.resources import Resources


@dataclass(frozen=True, slots=True)
class Find:
    """A phrase seen at one place: its simplified characters and where they stand."""

    hanzi: str
    span: Span


Run = tuple[int, Sequence[Token]]
"""A stretch of Chinese tokens between marks, Latin and digits, with the number of its sentence."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a technique looks at: corpus and references, its runs of words, how nominal the style is (0 to 1)."""

    corpus: Corpus
    resources: Resources
    runs: tuple[Run, ...]
    nominal_share: float
    fresh: frozenset[int]
    """The sentences that repeat no earlier one: only there repetition proves anything."""

    @property
    def is_formal(self) -> bool:
        """Whether the text is political, scientific or news prose rather than fiction or talk."""
        return self.nominal_share >= FORMAL


FORMAL = 0.30
"""Share of nominal tokens from which a text counts as formal prose. Measured on five texts: political and
encyclopaedic prose .34 to .41, fiction .20."""

_NOMINAL = ("n", "vn", "an", "j")


def context_of(corpus: Corpus, resources: Resources) -> Context:
    """The context of a corpus: nominal tokens are nouns, names, verbal and adjectival nouns, abbreviations."""
    runs = tuple(_runs(corpus))
    words = sum(len(run) for _, run in runs)
    nominal = sum(token.tag.startswith(_NOMINAL) for _, run in runs for token in run)
    first = {sentence.simplified: number for number, sentence in reversed(list(enumerate(corpus.sentences)))}
    return Context(corpus, resources, runs, nominal / max(words, 1), frozenset(first.values()))


def _runs(corpus: Corpus) -> Iterator[Run]:
    for number, sentence in enumerate(corpus.sentences):
        for chinese, tokens in groupby(sentence.tokens, key=lambda token: is_han(token.hanzi)):
            if chinese:
                yield number, tuple(tokens)


def joined(number: int, tokens: Sequence[Token]) -> Find:
    """The find that covers neighbouring tokens of one sentence."""
    return Find("".join(token.hanzi for token in tokens), Span(number, tokens[0].start, tokens[-1].end))
