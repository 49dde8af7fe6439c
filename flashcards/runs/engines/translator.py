"""The English of a deck's sentences: what no person has translated is given to an engine, and marked."""

from collections.abc import Callable, Iterable, Iterator

from flashcards import wording
from flashcards.markup import COMPOSED
from flashcards.runs.engines import translating
from flashcards.runs.engines.voice import sentence_of
from vocab.records import VocabItem
from vocab.runtime import Progress


class Translator:
    """Who translates the sentences of a deck."""

    def __init__(self, typed: str, warn: Callable[[str], None]) -> None:
        """Raises VocabError where the engine is missing."""
        self._engine, self._warn = translating.engine(typed), warn

    def over(self, items: Iterable[VocabItem], progress: Progress) -> Iterator[VocabItem]:
        """The items with English for their sentences; all are awaited, and what has none is translated first."""
        awaited = list(items)
        lines = dict.fromkeys(sentence_of(item) for item in awaited if not item.example.english)
        lines.pop("", None)
        results = translating.translated(self._engine, lines, progress)
        if results.failed:
            self._warn(wording.failed(self._engine.name, results.failed, len(lines), results.why, wording.UNTRANSLATED))
        yield from (_with(item, results.made.get(sentence_of(item), "")) for item in awaited)


def _with(item: VocabItem, english: str) -> VocabItem:
    if item.example.english or not english:
        return item
    return item._replace(example=item.example._replace(english=f"{COMPOSED} {english}"))
