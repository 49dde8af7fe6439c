"""What a command does, without a word: from requests to documents, resources, cutoffs, decks and lists.

What goes wrong in a user's file is told to `warn`, what is being done to `progress`; the command line says it, the page
shows it.
"""

import contextlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from flashcards.clock import now
from flashcards.requests import Choice, DeckWish, OwnReferences, PageWish, Texts
from vocab.errors import OutputError

if TYPE_CHECKING:
    from flashcards.anki import Changes
    from flashcards.choosing import Prepared
    from flashcards.printing import Page
    from vocab.analysis import Resources
    from vocab.records import Document, VocabItem, Vocabulary
    from vocab.runtime import Progress
    from vocab.selection import coverage as measured
    from vocab.views import explanation as told
    from vocab.views import reading_page

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


def _prepared(
    documents: "Sequence[Document]", resources: "Resources", choice: Choice, work: Work, *, shelf: bool = False
) -> "Prepared":
    from flashcards.choosing import prepare

    warn, progress, workers = work.warn, work.progress, work.workers
    return prepare(documents, resources, choice, warn=warn, progress=progress, workers=workers, shelf=shelf)


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
    from flashcards.anki import Stamp, description_of, head_of, note_of, open_package, read_look, read_notes, shelf
    from vocab.references import sources_of
    from vocab.selection import select
    from vocab.teaching import teach, translation

    target = deck_path(wish, documents)
    parted = wish.subdecks is not None
    text, resources, cutoffs, own_points, say = _prepared(documents, resources, choice, work, shelf=parted)
    finish = _finisher(documents, resources, choice, wish, work.warn)
    chosen = select(text.candidates, resources.references, cutoffs, corpus=lambda: text.corpus)
    head = head_of(_name(wish, documents), tones=wish.tones, previous=read_look(target))
    below = shelf.places(documents, wish, head.name)
    used: dict[str, None] = {}
    stamp = Stamp(read_notes(target))
    doubtful: list[str] = []
    with open_package(target, head, expected=len(chosen.kept)) as package:
        for batch in teach(chosen.kept, text, resources, progress=work.progress, workers=work.workers):
            work.progress("cards", 0.0)
            items = [own_points(finish(item)) for item in batch]
            doubtful += [item.hanzi for item in items if wording.in_doubt(item)]
            used |= dict.fromkeys(source for item in items for source in (*sources_of(item), *translation.graded(item)))
            package.add(stamp(note_of(item, cards=wish.cards) for item in items), below=map(below, items))
        made = wording.made(wording.words(len(chosen.kept)), text.names, own, choice, wish, when=today())
        package.description = description_of(f"{made}\n{wording.attributed(used, own)}")
        work.progress("package", 1.0)
    say()
    return Built(target, len(chosen.kept), chosen.dropped, chosen.coverage, tuple(doubtful), stamp.changes)


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

    return in_script.writer(choice.script, resources.lexicon)


def named(wish: DeckWish, texts: Texts) -> DeckWish:
    """The wish with the name of the folder for a shelf of sub-decks, unless its user has named it."""
    if wish.subdecks is None or len(texts.paths) != 1 or not Path(texts.paths[0]).is_dir():
        return wish
    from flashcards.anki import deck_name

    folder = Path(texts.paths[0]).resolve().name
    name = wish.name or deck_name(folder.replace("::", ":")) or None
    return wish._replace(name=name, output=wish.output or (Path("decks") / f"{folder or 'text'}.apkg"))


def deck_path(wish: DeckWish, documents: "Sequence[Document]") -> Path:
    """Where a deck is written: where it is asked for, or below the current folder by the name of the first text."""
    from vocab.sources import file_name

    return wish.output or Path("decks") / file_name(documents[0].name, ".apkg")


def _name(wish: DeckWish, documents: "Sequence[Document]") -> str:
    from flashcards.anki import deck_name

    return wish.name or deck_name(documents[0].name.replace("::", ":")) or "text"


def today() -> datetime:
    """The day of a build: where the user is, or where SOURCE_DATE_EPOCH says, which is the same everywhere."""
    return datetime.fromtimestamp(now(), UTC if "SOURCE_DATE_EPOCH" in os.environ else None)


def page_of(wish: PageWish, texts: Texts, *, recipe: str, sources: str) -> "Page":
    """How pages are to be printed; their date is the one given, or the day the first text was changed."""
    from flashcards.printing import Page

    date = wish.date or _changed_on(texts.paths)
    return Page(wish.title, date, recipe, wish.layout, wish.paper, wish.by_kind, wish.bom, sources)


def _changed_on(paths: Sequence[str]) -> str:
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
