"""How much of a text is understood with how many words: the scale of the slider."""

from collections.abc import Iterable

from vocab.analysis import Analysis
from vocab.records import Candidate
from vocab.selection import coverage


class Curve:
    """The running words of a text; what is understood now, and after each word in the order of learning."""

    def __init__(self, text: Analysis) -> None:
        """What takes long of a book is done here, once."""
        self._text = coverage.RunningText(text.corpus)
        for candidate in text.candidates:
            self._text.covered(candidate)
        self._total = max(len(self._text.words), 1)
        self._now = self._text.copy()
        self.steps: list[int] = [0]

    def measure(self, understood: Iterable[Candidate], learned: Iterable[Candidate]) -> None:
        """Measure anew for what is understood already, and what is learned in this order."""
        self._now = self._text.copy()
        for candidate in understood:
            self._now.open(candidate)
        text = self._now.copy()
        self.steps = [text.understood_tokens]
        for candidate in learned:
            text.open(candidate)
            self.steps.append(text.understood_tokens)

    def share(self, learned: int) -> float:
        """The share of the running words that is understood after so many words."""
        return self.steps[min(learned, len(self.steps) - 1)] / self._total

    def with_words(self, words: Iterable[Candidate]) -> float:
        """The share with these words, whatever their order."""
        text = self._now.copy()
        for candidate in words:
            text.open(candidate)
        return text.understood_tokens / self._total

    def words_for(self, share: float) -> int | None:
        """How many words it takes to understand so much; None where all are not enough."""
        return next((n for n, tokens in enumerate(self.steps) if tokens >= share * self._total), None)
