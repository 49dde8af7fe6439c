"""How much of a text is understood with some of its words: reckoned at every click, the text gone through once."""

from collections.abc import Iterable
from threading import Lock

from vocab.records import Candidate, Corpus
from vocab.selection import coverage


class Understood:
    """The running words of a text; may be asked from several threads."""

    def __init__(self, corpus: Corpus) -> None:
        self._text = coverage.RunningText(corpus)
        self._lock = Lock()

    def share(self, candidates: Iterable[Candidate]) -> float:
        """The share of the running words that is understood with these words and phrases, from 0 to 1."""
        with self._lock:  # what a phrase covers is looked up once for all
            text = self._text.copy()
            for candidate in candidates:
                text.open(candidate)
        return text.understood_tokens / max(len(text.words), 1)
