"""What a command does, without a word: from requests to documents, resources, cutoffs, decks and lists.

What goes wrong in a user's file is told to `warn`, what is being done to `progress`; the command line says it, the page
shows it.
"""

import contextlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from flashcards.requests import Choice, DeckWish, OwnReferences, PageWish, Texts
from vocab.errors import InputError, OutputError

if TYPE_CHECKING:
    from flashcards.anki import Changes, PackageWriter
    from flashcards.ledger import Rebuilding
    from flashcards.printing import Page
    from vocab.analysis import Resources
    from vocab.records import Document, VocabItem, Vocabulary
    from vocab.runtime import Progress
    from vocab.selection import Cutoffs

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
    """What a build left: where the deck stands, what was kept and dropped, whose reading is in doubt, what changed."""

    path: Path
    kept: int
    dropped: Mapping[str, int]
    coverage: float | None
    doubtful: tuple[str, ...]
    changes: "Changes"


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


def cutoffs_of(choice: Choice, resources: "Resources", warn: Warn, *, deck: str) -> "Cutoffs":
    """The cutoffs of a choice, its word lists read; the words of `deck` itself are never those of earlier decks.

    Raises InputError.
    """
    from flashcards.known import read_known
    from vocab.selection import Cutoffs, headwords

    known = read_known(choice.known, warn, every=choice.known_all)
    ignored = read_known(choice.ignore, warn, every=True)
    return Cutoffs(
        min_count=choice.min_count,
        min_zipf=choice.min_zipf,
        max_zipf=choice.max_zipf,
        above_hsk=choice.above_hsk,
        hsk_edition=choice.hsk_edition,
        kinds=choice.kinds,
        known=headwords(known, resources.lexicon),
        ignored=headwords(ignored, resources.lexicon),
        include=choice.include,
        coverage=choice.coverage,
        top=choice.top,
        order=choice.order,
        held=_words_of_earlier_decks(deck, warn) if choice.new_words else frozenset(),
    )


def _words_of_earlier_decks(deck: str, warn: Warn) -> frozenset[str]:
    from flashcards.ledger import words_of_earlier_decks

    return words_of_earlier_decks(deck, warn)


def build(
    documents: "Sequence[Document]",
    resources: "Resources",
    own: OwnReferences,
    choice: Choice,
    wish: DeckWish,
    work: Work,
) -> Built:
    """Write a deck: its notes are made batch by batch and pushed into the package, which is put in place at the end.

    Raises VocabError; the old deck then stands untouched.
    """
    from flashcards import wording
    from flashcards.anki import now, open_package
    from flashcards.ledger import Rebuilding
    from vocab.analysis import analyse
    from vocab.selection import select
    from vocab.teaching import teach

    target, name, time = deck_path(wish, documents), _name(wish, documents), now()
    finish = _finisher(documents, resources, choice, wish, work.warn)
    cutoffs = cutoffs_of(choice, resources, work.warn, deck=name)
    work.progress("look up", 0.0)
    text = analyse(documents, resources, progress=work.progress, workers=work.workers)
    chosen = select(text.candidates, resources.references, cutoffs, corpus=lambda: text.corpus)
    if not chosen.kept:
        raise InputError(wording.nothing_kept(text.names, chosen.dropped))
    recipe = f"{wording.recipe(text.names, own, choice, wish)}\n{wording.made_with(resources.versions)}"
    with Rebuilding(target, name, wish, work.warn, now=time) as rebuilding:
        head = rebuilding.head(recipe)
        with open_package(target, head, expected=len(chosen.kept)) as package:
            batches = teach(chosen.kept, text, resources, progress=work.progress, workers=work.workers)
            doubtful = _push(batches, package, rebuilding, finish, work.progress)
            work.progress("package", 1.0)
            changes = rebuilding.changes()
            _write_searches(wish.gone, changes)
        rebuilding.record(head)
    return Built(target, len(chosen.kept), chosen.dropped, chosen.coverage, doubtful, changes)


def _push(
    batches: "Iterable[list[VocabItem]]",
    package: "PackageWriter",
    rebuilding: "Rebuilding",
    finish: Finish,
    progress: "Progress",
) -> tuple[str, ...]:
    """Push the notes of all items into the package; gives the words whose reading is in doubt."""
    from flashcards import wording

    doubtful: list[str] = []
    for batch in batches:
        progress("cards", 0.0)
        items = [finish(item) for item in batch]
        doubtful += [item.hanzi for item in items if wording.in_doubt(item)]
        package.add(rebuilding.notes(items))
    return tuple(doubtful)


def _write_searches(path: Path | None, changes: "Changes") -> None:
    """Searches for what is gone, where they are wanted; none is an empty file, so that no older one misleads."""
    if path is not None:
        from flashcards import wording
        from vocab.runtime import write_atomically

        write_atomically(path, wording.searches(changes.gone).encode("utf-8"), option="--gone")


def vocabulary(documents: "Sequence[Document]", resources: "Resources", choice: Choice, work: Work) -> "Vocabulary":
    """The vocabulary of a list, in the script that is asked for. Raises InputError."""
    from vocab import extract_vocabulary

    cutoffs = cutoffs_of(choice, resources, work.warn, deck=default_name(documents))
    work.progress("look up", 0.0)
    found = extract_vocabulary(
        documents, resources=resources, cutoffs=cutoffs, progress=work.progress, workers=work.workers
    )
    finish = _in_script(choice, resources)
    return found._replace(items=tuple(map(finish, found.items)))


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

    return in_script.writer(choice.script, resources.lexicon)


def deck_path(wish: DeckWish, documents: "Sequence[Document]") -> Path:
    """Where a deck is written: where it is asked for, or below the current folder by the name of the first text."""
    return wish.output or Path("decks") / f"{documents[0].name}.apkg"


def _name(wish: DeckWish, documents: "Sequence[Document]") -> str:
    return wish.name or default_name(documents)


def default_name(documents: "Sequence[Document]") -> str:
    """The name in Anki of a deck that is given none: that of the first text."""
    from flashcards.anki import deck_name

    return deck_name(documents[0].name.replace("::", ":")) or "text"


def page_of(wish: PageWish, texts: Texts, *, recipe: str) -> "Page":
    """How pages are to be printed; their date is the one given, or the day the first text was changed."""
    from flashcards.printing import Page

    date = wish.date or _changed_on(texts.paths)
    return Page(wish.title, date, recipe, wish.layout, wish.paper, wish.by_kind, wish.bom)


def _changed_on(paths: Sequence[str]) -> str:
    from datetime import UTC, datetime

    with contextlib.suppress(OSError):
        for path in paths[:1]:
            return datetime.fromtimestamp(Path(path).stat().st_mtime, UTC).date().isoformat()
    return ""


def refuse_inputs(target: Path | None, texts: Texts, own_files: Iterable[Path]) -> None:
    """A text or a file of the user is never written over. Raises OutputError."""
    for given in (*map(Path, texts.paths), *own_files):
        with contextlib.suppress(OSError):  # one of the two does not exist
            if target and (target.samefile(given) or _is_read_from(given, target)):
                raise OutputError(f"{target}: is one of the files to read. Choose another place with -o.")


def _is_read_from(folder: Path, target: Path) -> bool:
    """Whether the target is a file that is there already and one of the texts of a folder."""
    from vocab.sources import READERS

    place = target.resolve()
    return folder.is_dir() and place.is_file() and folder.resolve() in place.parents and place.suffix in READERS
