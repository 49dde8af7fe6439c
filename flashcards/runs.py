"""What a command does, without a word: from requests to documents, resources, cutoffs, decks and lists.

What goes wrong in a user's file is told to `warn`, what is being done to `progress`; the command line says it, the page
shows it.
"""

import contextlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from flashcards.requests import Choice, DeckWish, OwnReferences, PageWish, Texts
from vocab.errors import OutputError

if TYPE_CHECKING:
    from flashcards.anki import Changes
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


def cutoffs_of(choice: Choice, resources: "Resources", warn: Warn) -> "Cutoffs":
    """The cutoffs of a choice, its word lists read. Raises InputError."""
    from vocab.selection import Cutoffs

    interval = choice.known_interval or 0
    known = _words_in(choice.known, resources, warn, every=choice.known_all, interval=interval)
    ignored = _words_in(choice.ignore, resources, warn, every=True)
    return Cutoffs(
        min_count=choice.min_count,
        min_zipf=choice.min_zipf,
        max_zipf=choice.max_zipf,
        above_hsk=choice.above_hsk,
        hsk_edition=choice.hsk_edition,
        kinds=choice.kinds,
        known=known,
        ignored=ignored,
        include=choice.include,
        coverage=choice.coverage,
        top=choice.top,
        order=choice.order,
    )


def _words_in(
    files: Sequence[Path], resources: "Resources", warn: Warn, *, every: bool, interval: int = 0
) -> frozenset[str]:
    """The headwords in a user's lists, collections and decks."""
    if not files:
        return frozenset()
    from flashcards.known import read_known
    from vocab.selection import word_lists

    listed = word_lists.listed_in(resources.lexicon)
    words = read_known(files, warn, every=every, interval=interval, listed=listed)
    return word_lists.headwords(words, resources.lexicon)


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
    from flashcards.anki import Stamp, head_of, note_of, open_package, read_look, read_notes
    from vocab.analysis import analyse
    from vocab.selection import select
    from vocab.teaching import teach

    target = deck_path(wish, documents)
    finish = _finisher(documents, resources, choice, wish, work.warn)
    cutoffs = cutoffs_of(choice, resources, work.warn)
    work.progress("look up", 0.0)
    text = analyse(documents, resources, progress=work.progress, workers=work.workers)
    chosen = select(text.candidates, resources.references, cutoffs, corpus=lambda: text.corpus)
    recipe = f"{wording.recipe(text.names, own, choice, wish)}\n{wording.made_with(resources.versions)}"
    head = head_of(_name(wish, documents), recipe=recipe, tones=wish.tones, previous=read_look(target))
    stamp = Stamp(read_notes(target))
    doubtful: list[str] = []
    with open_package(target, head, expected=len(chosen.kept)) as package:
        for batch in teach(chosen.kept, text, resources, progress=work.progress, workers=work.workers):
            work.progress("cards", 0.0)
            items = [finish(item) for item in batch]
            doubtful += [item.hanzi for item in items if wording.in_doubt(item)]
            package.add(stamp(note_of(item, cards=wish.cards) for item in items))
        work.progress("package", 1.0)
    return Built(target, len(chosen.kept), chosen.dropped, chosen.coverage, tuple(doubtful), stamp.changes)


def vocabulary(documents: "Sequence[Document]", resources: "Resources", choice: Choice, work: Work) -> "Vocabulary":
    """The vocabulary of a list, in the script that is asked for. Raises InputError."""
    from vocab import extract_vocabulary

    cutoffs = cutoffs_of(choice, resources, work.warn)
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
    from vocab.sources import file_name

    return wish.output or Path("decks") / file_name(documents[0].name, ".apkg")


def _name(wish: DeckWish, documents: "Sequence[Document]") -> str:
    from flashcards.anki import deck_name

    return wish.name or deck_name(documents[0].name.replace("::", ":")) or "text"


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
