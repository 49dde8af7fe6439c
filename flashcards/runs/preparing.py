"""What every run begins with: the texts analysed for a choice, and what is done to each item before it is shown."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from flashcards.requests import Choice
from flashcards.runs.places import default_name

if TYPE_CHECKING:
    from flashcards.choosing import Prepared
    from vocab.analysis import Resources
    from vocab.records import Document, VocabItem
    from vocab.runtime import Progress

Warn = Callable[[str], None]
Finish = Callable[["VocabItem"], "VocabItem"]
"""What is done to an item before it is shown: English for its sentence, another script."""


class Work(NamedTuple):
    """How the work is done: processes that share it, who is told of its progress and of what is wrong."""

    progress: "Progress"
    warn: Warn
    workers: int = 1


OTHERS = "The analysis file was made with other dictionaries or words of your own, so its texts are analysed again."


def prepared(
    documents: "Sequence[Document]",
    resources: "Resources",
    choice: Choice,
    work: Work,
    *,
    deck: str = "",
) -> "Prepared":
    """The documents analysed for a choice; the words of `deck` itself are never those of earlier decks."""
    from flashcards.choosing import prepare
    from vocab.analysis import Shelf

    if isinstance(documents, Shelf) and not documents.fits(resources.references):
        work.warn(OTHERS)
    deck = deck or default_name(documents)
    warn, progress, workers = work.warn, work.progress, work.workers
    return prepare(documents, resources, choice, deck=deck, warn=warn, progress=progress, workers=workers)


def in_script(choice: Choice, resources: "Resources") -> Finish:
    """What writes items in the script that is asked for."""
    if choice.script is None:
        return lambda item: item
    from vocab.teaching import in_script as scripts

    return scripts.writer(choice.script, resources)
