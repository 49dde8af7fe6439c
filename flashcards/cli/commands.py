"""What each command says: `cli` declares its options and makes requests of them, `runs` does the work."""

import contextlib
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from flashcards import runs
from flashcards.cli import streams
from flashcards.cli.shown_progress import progress
from flashcards.cli.stages import Stages
from flashcards.requests import Choice, DeckWish, Engine, OwnReferences, PageWish, ReadingWish, Texts, options

if TYPE_CHECKING:
    from vocab.analysis import Resources
    from vocab.records import Document


MOST_WARNINGS = 5
"""Lines of a user's file that are complained of; the others are counted."""


@contextlib.contextmanager
def _warnings() -> Iterator[list[str]]:
    """A list for what is wrong in the user's files; the first few of it are said at the end, whatever happens."""
    told: list[str] = []
    try:
        yield told
    finally:
        for warning in told[:MOST_WARNINGS]:
            streams.say(f"Warning: {warning}")
        if len(told) > MOST_WARNINGS:
            streams.say(f"Warning: {len(told) - MOST_WARNINGS} more of this kind.")


def _read(texts: Texts, choice: Choice) -> "Sequence[Document]":
    """The texts named, or standard input; who sits at a terminal and has named none is told what to do.

    Of the project of a choice only the chapters that are chosen there.
    """
    terminal = sys.stdin is not None and sys.stdin.isatty()
    if not texts.paths and terminal:
        streams.say(f"No text is named: type or paste, end with {_END_OF_INPUT}.")
    with _warnings() as told, progress("Reading", at_once=bool(texts.paths)):
        return runs.read(texts, told.append, choice.project)


_END_OF_INPUT = "Ctrl-Z and Enter" if os.name == "nt" else "Ctrl-D"


def _resources(own: OwnReferences) -> "Resources":
    """The resources; the first run shows how far their index is built."""
    label = "Building the reference index (once)"
    with progress(label, patience=0) as show, _warnings() as told:
        return runs.open_resources(own, told.append, show)


@contextlib.contextmanager
def _working(stages: Stages, told: list[str], workers: int = 1) -> Iterator[runs.Work]:
    """Work whose stages are timed and whose progress is shown."""
    with progress("Analysing") as show:

        def tell(step: str, share: float) -> None:
            stages.begin(step)
            show(step, share)

        yield runs.Work(tell, told.append, workers)


def build(
    texts: Texts, own: OwnReferences, choice: Choice, wish: DeckWish, *, workers: int = 1, profile: bool = False
) -> None:
    """Write a deck and tell what is in it."""
    stages = Stages()
    stages.begin("read")
    documents = _read(texts, choice)
    wish = runs.named(wish, texts)
    target, own_files = runs.deck_path(wish, documents), options.files_read(own, choice, wish)
    runs.refuse_inputs(target, texts, own_files)
    runs.refuse_inputs(wish.gone, texts, own_files, option="--gone")
    runs.refuse_one_place(target, wish.gone, option="--gone")
    stages.begin("references")
    resources = _resources(own)
    with _warnings() as told, _working(stages, told, workers) as work:
        built = runs.build(documents, resources, own, choice, wish, work)
    from flashcards import wording

    streams.say(wording.selected(built.kept, built.dropped, built.coverage, built.doubtful))
    streams.say(wording.effort(built.kept, built.fewer))
    for line in wording.outcome(built.path, built.changes, wish):
        streams.say(line)
    if profile:
        streams.say_lines(stages.table())


def push(deck: Path, *, port: int, key: str) -> None:
    """Hand a deck to a running Anki."""
    from flashcards import ledger
    from flashcards.anki import push

    pushed = push.push(deck, port=port, key=key)
    with _warnings() as told:
        ledger.remember(deck, pushed.back, told.append)
    streams.say(f"{deck}: imported into Anki; {pushed.new} new of {pushed.all} notes there.")
    if pushed.back:
        streams.say(f"{len(pushed.back)} that had been pruned are studied again.")
    if pushed.note_type:
        streams.say(pushed.note_type)


def prune(deck: Path, *, port: int, key: str) -> None:
    """Suspend and tag in a running Anki what is in no deck any more."""
    from flashcards import ledger
    from flashcards.anki import prune

    with _warnings() as told:
        touched = prune.prune(deck, gone_of=ledger.gone_of(deck, told.append), port=port, key=key)
        ledger.remember(deck, touched, told.append)
    if not touched:
        streams.say(f"{deck}: Anki has nothing to suspend.")
        return
    notes = f"{len(touched)} note{'' if len(touched) == 1 else 's'}"
    streams.say(f"{deck}: {notes} in no deck any more: cards suspended, tag {prune.GONE}. They come back with push.")


def list_(
    texts: Texts,
    own: OwnReferences,
    choice: Choice,
    wish: PageWish,
    *,
    form: str,
    output: Path | None = None,
    workers: int = 1,
) -> None:
    """Print the vocabulary in a format."""
    runs.refuse_inputs(output, texts, options.files_read(own, choice))
    documents = _read(texts, choice)
    resources = _resources(own)
    with _warnings() as told, _working(Stages(), told, workers) as work:
        vocabulary = runs.vocabulary(documents, resources, choice, work)
    from flashcards import wording
    from flashcards.printing import FORMATS
    from vocab.references import sources_of

    used = (source for item in vocabulary.items for source in sources_of(item))
    made = wording.made(wording.words(len(vocabulary.items)), vocabulary.documents, own, choice, when=runs.today())
    page = runs.page_of(wish, texts, recipe=made, sources=wording.attributed(used, own))
    streams.emit(FORMATS[form](vocabulary, page), output)
    doubtful = [item.hanzi for item in vocabulary.items if wording.in_doubt(item)]
    streams.say(wording.selected(len(vocabulary.items), vocabulary.dropped, vocabulary.coverage, doubtful))


def annotate(
    texts: Texts,
    own: OwnReferences,
    choice: Choice,
    page_wish: PageWish,
    wish: ReadingWish,
    *,
    form: str,
    output: Path | None = None,
) -> None:
    """Print the text itself, as lines or as a page to read."""
    runs.refuse_inputs(output, texts, options.files_read(own, choice))
    documents = _read(texts, choice)
    resources = _resources(own)
    if form != "html":
        from flashcards.printing import annotated_text as lines
        from vocab.views import annotated_text

        with progress("Analysing") as show:
            show("segment", 0.0)
            corpus = runs.corpus(documents, resources)
        read = annotated_text.read_corpus(corpus, resources, classes=form == "json")
        written = lines.ANNOTATIONS[form](lines.as_spoken(read) if wish.sandhi else read)
        streams.emit(written, output, hanging=0 if form == "text" else None)
        return
    from flashcards import wording
    from flashcards.printing import reading_page as page_to_read
    from vocab.references import DICTIONARY

    names = [document.name for document in documents]
    with _warnings() as told, _working(Stages(), told) as work:
        paragraphs = runs.paragraphs(documents, resources, choice, work, sandhi=wish.sandhi)
        made = wording.made("The text", names, own, choice, when=runs.today())
        page = runs.page_of(page_wish, texts, recipe=made, sources=wording.attributed([DICTIONARY], own))
        page = page._replace(title=page.title or ", ".join(names))
        streams.emit(page_to_read.to_html(paragraphs, page, pinyin=wish.pinyin), output)


def analyse(texts: Texts, own: OwnReferences, engine: Engine, output: Path, *, workers: int = 1) -> None:
    """Write the analysis of texts to a file and tell what is in it."""
    runs.refuse_inputs(output, texts, options.files_read(own))
    resources = _resources(own)
    with _warnings() as told, _working(Stages(), told, workers) as work:
        made = runs.analysis(texts, resources, engine, output, work)
    streams.say(f"{output}: {_counted(len(made.names), 'text')}, {_counted(len(made.candidates), 'word')} and phrases.")


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def coverage(
    texts: Texts, own: OwnReferences, choice: Choice, *, output: Path | None = None, plot: Path | None = None
) -> None:
    """Print how much of a text is understood now and later, and draw the curve."""
    runs.refuse_inputs(output, texts, options.files_read(own, choice))
    runs.refuse_inputs(plot, texts, options.files_read(own, choice), option="--plot")
    runs.refuse_one_place(output, plot, option="--plot")
    documents = _read(texts, choice)
    resources = _resources(own)
    with _warnings() as told, _working(Stages(), told) as work:
        measured = runs.coverage(documents, resources, choice, work)
    from flashcards.printing import coverage as tables
    from flashcards.printing import coverage_curve

    if plot:
        title = ", ".join(document.name for document in documents)
        streams.emit(coverage_curve.draw(measured, plot, title=title), plot)
    streams.emit(tables.to_text(measured, choice.hsk_edition), output)


def clear_cache() -> None:
    """Remove what the cache folder holds and tell how much that was."""
    from vocab.runtime import cache_folder as cache

    folder = cache.cache_folder()
    stored = cache.by_age(path for family in cache.FAMILIES for path in cache.files(folder, family))
    gone = cache.remove(path for path, _ in stored)
    size = sum(size for _, size in stored) / 1e6
    streams.say(f"{folder}: {gone} file{'' if gone == 1 else 's'} removed ({size:.0f} MB).")


def explain(word: str, texts: Texts, own: OwnReferences, choice: Choice) -> None:
    """Print what is known of a word; without texts the word itself is the text."""
    from vocab.records import Document

    documents = _read(texts, choice) if texts.paths else (Document("no text", word),)
    resources = _resources(own)
    with _warnings() as told, _working(Stages(), told) as work:
        found = runs.explanation(word, documents, resources, choice, work)
    from flashcards.printing import explanation as lines

    streams.emit(lines.to_text(found), None, hanging=lines.INDENT)
