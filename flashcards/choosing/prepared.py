"""A text analysed for a choice: the user's lists read, the cutoffs made, what is done to the items."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from flashcards.requests import Choice
from vocab.analysis import Analysis, Resources, analyse
from vocab.records import Document, VocabItem
from vocab.runtime import Progress, quiet
from vocab.selection import Cutoffs

Warn = Callable[[str], None]


class Prepared(NamedTuple):
    """The analysed text, with which resources and cutoffs, and the points of the user's table for its items.

    `say` tells, when all items are made, what of his list could not be used.
    """

    text: Analysis
    resources: Resources
    cutoffs: Cutoffs
    own_points: Callable[[VocabItem], VocabItem]
    say: Callable[[], None]


def prepare(
    documents: Sequence[Document],
    resources: Resources,
    choice: Choice,
    *,
    deck: str,
    warn: Warn,
    progress: Progress = quiet,
    workers: int = 1,
) -> Prepared:
    """The documents analysed for a choice. Raises InputError.

    A phrase of the wanted words that nobody knows is looked for in the text as one of a glossary would be.
    """
    cutoffs = cutoffs_of(choice, resources, warn, deck=deck)
    if choice.only is not None:
        from flashcards.choosing import only

        wanted = only.read(choice.only, resources.lexicon, warn)
    progress("look up", 0.0)
    text = analyse(documents, resources, progress=progress, workers=workers)
    if choice.only is None:
        return Prepared(text, resources, cutoffs, lambda item: item, lambda: None)
    if phrases := only.unknown_phrases(wanted, text, resources):
        resources = only.knowing(resources, phrases)
        text = analyse(documents, resources, progress=progress, workers=workers)
    met = only.meet(wanted, text, resources)
    return Prepared(text, resources, cutoffs._replace(only=met.headwords), met.finish, lambda: met.say(warn))


def cutoffs_of(choice: Choice, resources: Resources, warn: Warn, *, deck: str) -> Cutoffs:
    """The cutoffs of a choice, its lists of known and ignored words read. Raises InputError.

    The words of `deck` itself are never those of earlier decks.
    """
    interval = choice.known_interval or 0
    known = _words_in(choice.known, resources, warn, every=choice.known_all, interval=interval)
    ignored = _words_in(choice.ignore, resources, warn, every=True)
    return Cutoffs(
        min_count=choice.min_count,
        min_zipf=choice.min_zipf,
        max_zipf=choice.max_zipf,
        above_hsk=max(choice.above_hsk, int(choice.level.removeprefix("hsk"))) if choice.level else choice.above_hsk,
        hsk_edition=choice.hsk_edition,
        kinds=choice.kinds,
        known=known,
        ignored=ignored,
        include=choice.include,
        coverage=choice.coverage,
        max_sentence=choice.max_sentence,
        top=choice.top,
        order=choice.order,
        held=_words_of_earlier_decks(deck, warn) if choice.new_words else frozenset(),
    )


def _words_of_earlier_decks(deck: str, warn: Warn) -> frozenset[str]:
    from flashcards.ledger import words_of_earlier_decks

    return words_of_earlier_decks(deck, warn)


def _words_in(
    files: Sequence[Path], resources: Resources, warn: Warn, *, every: bool, interval: int = 0
) -> frozenset[str]:
    """The headwords in a user's lists, collections and decks."""
    if not files:
        return frozenset()
    from flashcards.choosing.known import read_known
    from vocab.selection import word_lists

    listed = word_lists.listed_in(resources.lexicon)
    words = read_known(files, warn, every=every, interval=interval, listed=listed)
    return word_lists.headwords(words, resources.lexicon)
