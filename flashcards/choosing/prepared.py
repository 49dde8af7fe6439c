"""A text analysed for a choice: the user's lists read, the cutoffs made, what is done to the items."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from flashcards.requests import Choice
from vocab.analysis import Analysis, Resources, analyse
from vocab.records import Document, VocabItem
from vocab.runtime import Progress, quiet
from vocab.selection import Cutoffs

if TYPE_CHECKING:
    from flashcards.choosing import only

Warn = Callable[[str], None]
Points = Callable[[VocabItem], VocabItem]


class Prepared(NamedTuple):
    """The analysed text, with which resources and cutoffs, and what is done to its items.

    `own_sentences` gives them the sentences that their reader has chosen, before they are translated and written in a
    script; `own_points` what he wrote himself, behind that; `touched` are the headwords whose items are not as the text
    has them. `say` tells, when all items are made, what could not be used.
    """

    text: Analysis
    resources: Resources
    cutoffs: Cutoffs
    own_points: Points = lambda item: item
    say: Callable[[], None] = lambda: None
    own_sentences: Points = lambda item: item
    touched: frozenset[str] = frozenset()


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
    if choice.project is not None:
        from flashcards.choosing import project, project_choice

        chosen = project.read(choice.project)
        cutoffs, resources = project_choice.cutoffs(cutoffs, chosen), resources.with_cuts(chosen.cuts)
    if choice.only is not None:
        from flashcards.choosing import only

        wanted = only.read(choice.only, resources.lexicon, warn)
    progress("look up", 0.0)
    text = analyse(documents, resources, progress=progress, workers=workers)
    if choice.only is not None and (phrases := only.unknown_phrases(wanted, text, resources)):
        resources = only.knowing(resources, phrases)
        text = analyse(documents, resources, progress=progress, workers=workers)
    prepared = Prepared(text, resources, cutoffs)
    if choice.project is not None:
        done = project_choice.Finishing(chosen, text, resources)
        say = partial(done.say, lambda message: warn(f"{choice.project}: {message}"))
        prepared = Prepared(text, resources, cutoffs, done.points, say, done.sentence, done.touched)
    if choice.only is None:
        return prepared
    return _met(only.meet(wanted, text, resources), prepared, warn)


def _met(met: "only.Met", before: Prepared, warn: Warn) -> Prepared:
    """What is prepared for the words of a list alone."""

    def say() -> None:
        before.say()
        met.say(warn)

    return before._replace(
        cutoffs=before.cutoffs._replace(only=met.headwords),
        own_points=lambda item: met.finish(before.own_points(item)),
        say=say,
    )


def cutoffs_of(choice: Choice, resources: Resources, warn: Warn, *, deck: str) -> Cutoffs:
    """The cutoffs of a choice, its lists of known and ignored words read. Raises InputError.

    The words of `deck` itself are never those of earlier decks.
    """
    interval = choice.known_interval or 0
    known = _words_in(choice.known, resources, warn, every=choice.known_all, interval=interval)
    ignored = _words_in(choice.ignore, resources, warn, every=True)
    if choice.my_words:
        from flashcards.choosing import my_words

        mine = my_words.read(warn)
        known, ignored = known | mine.known, ignored | mine.ignored
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
