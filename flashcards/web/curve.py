"""How much of a text is understood with how many words: the scale of the slider."""

from collections import Counter
from collections.abc import Collection, Iterable
from itertools import accumulate

from vocab.analysis import Analysis
from vocab.records import Candidate
from vocab.selection import coverage


class Curve:
    """The running words of a text; what is understood now, and after each word in the order of learning."""

    def __init__(self, text: Analysis) -> None:
        """What takes long of a book is done here, once.

        Running words that the same candidates explain open together, so that only their number is kept: of a novel a
        tenth of what it has running words.
        """
        running = coverage.RunningText(text.corpus)
        explained: list[tuple[str, ...]] = [()] * len(running.words)
        for candidate in text.candidates:
            alone = (candidate.hanzi,)
            for number in running.covered(candidate):
                explained[number] += alone
        self._counts = Counter(filter(None, explained))
        self._total = max(len(running.words), 1)
        self._now: Collection[str] = ()
        self.steps: list[int] = [0]

    def measure(self, understood: Iterable[Candidate], learned: Collection[Candidate]) -> None:
        """Measure anew for what is understood already, and what is learned in this order."""
        self._now = {candidate.hanzi for candidate in understood}
        never = len(learned) + 1
        first = {candidate.hanzi: at for at, candidate in enumerate(learned, 1)} | dict.fromkeys(self._now, 0)
        opened = [0] * (never + 1)
        for words, count in self._counts.items():
            opened[min([first.get(hanzi, never) for hanzi in words])] += count
        self.steps = list(accumulate(opened[:never]))

    def share(self, learned: int) -> float:
        """The share of the running words that is understood after so many words."""
        return self.steps[min(learned, len(self.steps) - 1)] / self._total

    def with_words(self, words: Iterable[Candidate]) -> float:
        """The share with these words, whatever their order."""
        known = {candidate.hanzi for candidate in words}.union(self._now)
        return sum(count for words, count in self._counts.items() if not known.isdisjoint(words)) / self._total

    def words_for(self, share: float) -> int | None:
        """How many words it takes to understand so much; None where all are not enough."""
        return next((n for n, tokens in enumerate(self.steps) if tokens >= share * self._total), None)
