"""What a command does, without a word: from requests to documents, resources, cutoffs, decks and lists.

What goes wrong in a user's file is told to `warn`, what is being done to `progress`; the command line says it, the page
shows it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from flashcards.requests import Choice, DeckWish, OwnReferences, Texts
from flashcards.runs.places import (
    deck_name_of,
    deck_path,
    default_name,
    named,
    page_of,
    refuse_inputs,
    refuse_one_place,
    today,
)
from vocab.errors import InputError

if TYPE_CHECKING:
    from flashcards.anki import Changes, PackageWriter
    from flashcards.choosing import Prepared
    from flashcards.ledger import Rebuilding
    from vocab.analysis import Resources
    from vocab.records import Document, VocabItem, Vocabulary
    from vocab.runtime import Progress
    from vocab.selection import coverage as measured
    from vocab.views import explanation as told
    from vocab.views import reading_page

__all__ = [
    "Built",
    "Work",
    "build",
    "coverage",
    "deck_path",
    "explanation",
    "named",
    "open_resources",
    "page_of",
    "paragraphs",
    "read",
    "refuse_inputs",
    "refuse_one_place",
    "today",
    "vocabulary",
]

Warn = Callable[[str], None]
Finish = Callable[["VocabItem"], "VocabItem"]
"""What is done to an item before it is shown: English for its sentence, another script."""

STANDARD_INPUT = ("-",)


class Work(NamedTuple):
    """How the work is done: processes that share it, who is told of its progress and of what is wrong."""

    progress: "Progress"
    warn: Warn
    workers: int = 1


class Built(NamedTuple):
    """What a build left: the deck, what was kept and dropped, doubtful readings, changes, options that keep fewer."""

    path: Path
    kept: int
    dropped: Mapping[str, int]
    coverage: float | None
    doubtful: tuple[str, ...]
    changes: "Changes"
    fewer: tuple[tuple[str, int], ...] = ()


def read(texts: Texts, warn: Warn) -> "tuple[Document, ...]":
    """The texts named, or standard input. Raises InputError."""
    from vocab.sources import read_documents

    paths = texts.paths or STANDARD_INPUT
    return read_documents(paths, encoding=texts.encoding, max_megabytes=texts.max_size, warn=warn)


def open_resources(own: OwnReferences, warn: Warn, progress: "Progress") -> "Resources":
    """The resources with the user's own references; `progress` is told how far an index is built. Raises VocabError."""
    from vocab.analysis import load_resources

    resources = load_resources(glossary=own.glossary, dictionary=own.dictionary, progress=progress)
    for warning in resources.warnings:
        warn(warning)
    return resources


def _prepared(
    documents: "Sequence[Document]",
    resources: "Resources",
    choice: Choice,
    work: Work,
    *,
    deck: str = "",
) -> "Prepared":
    """The documents analysed for a choice; the words of `deck` itself are never those of earlier decks."""
    from flashcards.choosing import prepare

    deck = deck or default_name(documents)
    warn, progress, workers = work.warn, work.progress, work.workers
    return prepare(documents, resources, choice, deck=deck, warn=warn, progress=progress, workers=workers)


def build(
    documents: "Sequence[Document]",
    resources: "Resources",
    own: OwnReferences,
    choice: Choice,
    wish: DeckWish,
    work: Work,
) -> Built:
    """Write a deck, batch by batch into a package that is put in place at the end; a VocabError leaves the old one."""
    from flashcards import wording
    from flashcards.anki import description_of, open_package, shelf
    from flashcards.ledger import Rebuilding
    from vocab.analysis import chosen_of, next_cutoffs
    from vocab.teaching import teach

    target, name = deck_path(wish, documents), deck_name_of(wish, documents)
    finish = _finisher(documents, resources, choice, wish, work.warn)
    text, resources, cutoffs, own_points, say = _prepared(documents, resources, choice, work, deck=name)
    chosen = chosen_of(text, resources.references, cutoffs)
    if not chosen.kept:
        raise InputError(wording.nothing_kept(text.names, chosen.dropped))
    used: dict[str, None] = {}
    below = shelf.places(documents, wish, name)
    with Rebuilding(target, name, wish, work.warn) as rebuilding:
        head = rebuilding.head("")
        with open_package(target, head, expected=len(chosen.kept)) as package:
            batches = teach(chosen.kept, text, resources, progress=work.progress, workers=work.workers)
            done = ([own_points(finish(item)) for item in batch] for batch in batches)
            doubtful = _push(done, package, rebuilding, below, used, work.progress)
            made = wording.made(wording.words(len(chosen.kept)), text.names, own, choice, wish, when=today())
            package.description = description_of(f"{made}\n{wording.attributed(used, own)}")
            work.progress("package", 1.0)
            changes = rebuilding.changes()
            _write_searches(wish.gone, changes)
        rebuilding.record(head)
    say()
    fewer = tuple(next_cutoffs(chosen, text, resources.references, cutoffs))
    return Built(target, len(chosen.kept), chosen.dropped, chosen.coverage, doubtful, changes, fewer)


def _push(
    batches: "Iterable[list[VocabItem]]",
    package: "PackageWriter",
    rebuilding: "Rebuilding",
    below: Callable[["VocabItem"], str],
    used: dict[str, None],
    progress: "Progress",
) -> tuple[str, ...]:
    """Push the notes of all items into the package; gives the words whose reading is in doubt.

    What the items were made of is added to the sources that are `used`.
    """
    from flashcards import wording
    from vocab.references import sources_of
    from vocab.teaching import translation

    doubtful: list[str] = []
    for items in batches:
        progress("cards", 0.0)
        doubtful += [item.hanzi for item in items if wording.in_doubt(item)]
        used |= dict.fromkeys(source for item in items for source in (*sources_of(item), *translation.graded(item)))
        package.add(rebuilding.notes(items), below=map(below, items))
    return tuple(doubtful)


def _write_searches(path: Path | None, changes: "Changes") -> None:
    """Searches for what is gone, where they are wanted; none is an empty file, so that no older one misleads."""
    if path is not None:
        from flashcards import wording
        from vocab.runtime import write_atomically

        write_atomically(path, wording.searches(changes.gone).encode("utf-8"), option="--gone")


def vocabulary(documents: "Sequence[Document]", resources: "Resources", choice: Choice, work: Work) -> "Vocabulary":
    """The vocabulary of a list, in the script that is asked for. Raises InputError."""
    from vocab.pipeline import vocabulary_of

    text, resources, cutoffs, own_points, say = _prepared(documents, resources, choice, work)
    found = vocabulary_of(text, resources=resources, cutoffs=cutoffs, progress=work.progress, workers=work.workers)
    written = _in_script(choice, resources)
    items = tuple(own_points(written(item)) for item in found.items)
    say()
    return found._replace(items=items)


def coverage(
    documents: "Sequence[Document]", resources: "Resources", choice: Choice, work: Work
) -> "measured.Coverage":
    """How much of the documents is understood now and later. Raises InputError."""
    from vocab.pipeline import coverage_of

    text, resources, cutoffs, _, say = _prepared(documents, resources, choice, work)
    found = coverage_of(text, resources=resources, cutoffs=cutoffs)
    say()
    return found


def paragraphs(
    documents: "Sequence[Document]", resources: "Resources", choice: Choice, work: Work, *, sandhi: bool
) -> "Iterator[reading_page.Paragraph]":
    """The paragraphs of a page to read. Raises InputError."""
    from vocab.views import reading_page

    text, resources, cutoffs, own_points, say = _prepared(documents, resources, choice, work)
    yield from reading_page.paragraphs_of(text, resources=resources, cutoffs=cutoffs, finish=own_points, sandhi=sandhi)
    say()


def explanation(
    word: str, documents: "Sequence[Document]", resources: "Resources", choice: Choice, work: Work
) -> "told.Explanation":
    """All that is known of a word, with what the user's table says of it. Raises InputError."""
    from vocab.views import explanation as view

    text, resources, cutoffs, own_points, _ = _prepared(documents, resources, choice, work)
    found = view.explain_in(word, text, resources=resources, cutoffs=cutoffs)
    return found if found.item is None else found._replace(item=own_points(found.item))


def _finisher(
    documents: "Sequence[Document]", resources: "Resources", choice: Choice, wish: DeckWish, warn: Warn
) -> Finish:
    """What is done to each item of a deck: English for its sentence, as far as it is known, and its script."""
    from vocab.teaching import translation

    known = translation.read_translation(wish.translation, documents, warn=warn) if wish.translation else {}
    english, written = translation.translator(documents, known), _in_script(choice, resources)
    return lambda item: written(english(item))


def _in_script(choice: Choice, resources: "Resources") -> Finish:
    if choice.script is None:
        return lambda item: item
    from vocab.teaching import in_script

    return in_script.writer(choice.script, resources)
