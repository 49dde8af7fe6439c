"""How much of a text is understood now, by its project: to find the next text to read."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from flashcards.choosing import project as projects
from flashcards.choosing import project_options
from flashcards.requests import Texts
from flashcards.runs.preparing import Warn, Work, prepared
from vocab.analysis import Resources, chosen_of
from vocab.records import Document
from vocab.selection import coverage

Read = Callable[[Texts, Warn, Path | None], Sequence[Document]]
"""What reads texts of a project."""


class Understanding(NamedTuple):
    """The shares of the running words that are understood now, and with all that was chosen; how many words that is."""

    now: float
    then: float
    chosen: int


def understood(path: Path, resources: Resources, work: Work, read: Read) -> Understanding:
    """How much of the text of a project is understood; `read` reads it. Raises VocabError."""
    project = projects.read(path)
    texts, _, choice, _ = project_options.requests_of(project.options, project.texts, path)
    ready = prepared(read(texts, work.warn, path), resources, choice, work)
    chosen = chosen_of(ready.text, ready.resources.references, ready.cutoffs)
    running = coverage.RunningText(ready.text.corpus)
    for candidate in filter(chosen.is_understood, ready.text.candidates):
        running.open(candidate)
    now = running.understood_tokens
    for candidate in chosen.kept:
        running.open(candidate)
    words = max(len(running.words), 1)
    return Understanding(now / words, running.understood_tokens / words, len(chosen.kept))
