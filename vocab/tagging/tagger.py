"""The label of each token of a sentence, by weights that were learned from a neural analyser (`training`).

From left to right; a word that can be only one thing is not scored. What a word adds to any sum stands ready by the
place it takes (`slots`), so that to score all labels of a word is to add up some integers.
"""

from collections.abc import Collection, Sequence
from itertools import chain

from vocab.records import Corpus
from vocab.references import LANE, References
from vocab.runtime import Executor, serially
from vocab.tagging.known import MARK, Known, KnownWords
from vocab.tagging.slots import BEFORE_CONTEXT, BEHIND_LABEL, BETWEEN, IN_LABEL, MOST_CONTEXTS

FEWEST = 4_000
"""Sentences that are worth a process of their own to label: a fifth of a second's work."""

_WHOLE = (1 << LANE) - 1


class Tagger:
    """Labels sentences by the weights in the index."""

    def __init__(self, references: References) -> None:
        self._known = KnownWords(references.lexicon)

    def labelled(self, corpus: Corpus, *, run_chunks: Executor = serially) -> Corpus:
        """The corpus with the labels of its sentences; equal ones are labelled once."""
        cuts = list(dict.fromkeys([sentence.pieces for sentence in corpus.sentences]))
        labels = chain.from_iterable(run_chunks(self.labels_of, None, cuts, least=FEWEST, most=FEWEST))
        found = dict(zip(cuts, labels, strict=True))
        return corpus._replace(sentences=tuple([s._replace(labels=found[s.pieces]) for s in corpus.sentences]))

    def labels_of(self, _: None, cuts: Sequence[Sequence[str]]) -> list[bytes]:
        """The labels of some sentences."""
        self.prepare(set(chain.from_iterable(cuts)))
        return list(map(self.labels, cuts))

    def prepare(self, words: Collection[str]) -> None:
        """Look up many words in few queries."""
        self._known.prepare(words)

    def labels(self, pieces: Sequence[str]) -> bytes:
        """The number of the label of each piece of a sentence; white space is a mark that nothing looks at."""
        of = self._known.of
        found = [of[piece] for piece in pieces]
        if None not in found:
            return self._labels(found)  # type: ignore[arg-type]
        rest = iter(self._labels([word for word in found if word is not None]))
        return bytes([MARK if word is None else next(rest) for word in found])

    def _labels(self, words: Sequence[Known]) -> bytes:
        edge, pairs = self._known.edge, self._known.pairs
        padded = [*words, edge, edge]
        labels = bytearray()
        before = second = MARK
        left, left2, nearer2, left_context = edge.left, 0, 0, 0
        for at, (label, options, own, one, _, next2, _, row, shapes, _, _, context) in enumerate(words, start=1):
            if label is None:
                _, _, _, _, right, _, _, _, _, behind, kind, right_context = padded[at]
                given = IN_LABEL + MOST_CONTEXTS * before
                total = (
                    own + left + right + left2 + padded[at + 1][6]
                    + row[BEHIND_LABEL + before]
                    + row[BEFORE_CONTEXT + right_context]
                    + shapes[given + kind]
                    + shapes[BETWEEN + MOST_CONTEXTS * left_context + right_context]
                    + behind[BEHIND_LABEL + before]
                    + pairs[given + second]
                )  # fmt: skip
                best, label = -1, MARK
                for option in options:
                    score = total >> option * LANE & _WHOLE
                    if score > best:
                        best, label = score, option
            labels.append(label)
            second, before = before, label
            left, left2, nearer2, left_context = one, nearer2, next2, context
        return bytes(labels)
