"""The shape all phrase techniques share: a Context in, a Find for each place out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vocab.characters import is_han
from vocab.records import Corpus, Span, Token
from vocab.resources import Resources


@dataclass(frozen=True, slots=True)
class Find:
    """A phrase seen at one place: its simplified characters and where they stand."""

    hanzi: str
    span: Span


@dataclass(frozen=True, slots=True)
class Context:
    """What a technique looks at: the corpus, the references, and how nominal the style is (0 to 1)."""

    corpus: Corpus
    resources: Resources
    nominal_share: float

    @property
    def is_formal(self) -> bool:
        """Whether the text is political, scientific or news prose rather than fiction or talk."""
        return self.nominal_share >= FORMAL

    def runs(self) -> Iterator[tuple[int, Sequence[Token]]]:
        """The stretches of Chinese tokens between marks, Latin and digits, with the number of their sentence."""
        for number, sentence in enumerate(self.corpus.sentences):
            run: list[Token] = []
            for token in sentence.tokens:
                if is_han(token.hanzi):
                    run.append(token)
                    continue
                if run:
                    yield number, run
                run = []
            if run:
                yield number, run


FORMAL = 0.30
"""Share of nominal tokens from which a text counts as formal prose. Measured on five texts: political and
encyclopaedic prose .34 to .41, fiction .20."""

_NOMINAL = ("n", "vn", "an", "j")


def context_of(corpus: Corpus, resources: Resources) -> Context:
    """The context of a corpus: nominal tokens are nouns, names, verbal and adjectival nouns, abbreviations."""
    words = [token for sentence in corpus.sentences for token in sentence.tokens if is_han(token.hanzi)]
    nominal = sum(token.tag.startswith(_NOMINAL) for token in words)
    return Context(corpus, resources, nominal / max(len(words), 1))


def joined(number: int, tokens: Sequence[Token]) -> Find:
    """The find that covers neighbouring tokens of one sentence."""
    return Find("".join(token.hanzi for token in tokens), Span(number, tokens[0].start, tokens[-1].end))
