"""Names, places and days: of a deck that is given none, of a page; what must not be written over."""

import contextlib
import os
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from flashcards.requests import DeckWish, PageWish, Texts
from vocab.errors import OutputError

if TYPE_CHECKING:
    from flashcards.printing import Page
    from vocab.records import Document


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


def deck_name_of(wish: DeckWish, documents: "Sequence[Document]") -> str:
    """The name of a deck in Anki."""
    return wish.name or default_name(documents)


def default_name(documents: "Sequence[Document]") -> str:
    """The name in Anki of a deck that is given none: that of the first text."""
    from flashcards.anki import deck_name

    return deck_name(documents[0].name.replace("::", ":")) or "text"


def today() -> datetime:
    """The day of a build: where the user is, or where SOURCE_DATE_EPOCH says, which is the same everywhere."""
    from vocab.runtime import now

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


def refuse_inputs(target: Path | None, texts: Texts, own_files: Iterable[Path], *, option: str = "-o") -> None:
    """A text or a file of the user is never written over. Raises OutputError."""
    for given in (*map(Path, texts.paths), *own_files):
        with contextlib.suppress(OSError):  # one of the two does not exist
            if target and (target.samefile(given) or _is_read_from(given, target)):
                raise OutputError(f"{target}: is one of the files to read. Choose another place with {option}.")


def refuse_one_place(target: Path | None, other: Path | None, *, option: str) -> None:
    """Two files are never written to one place; the `option` names that of the `other`. Raises OutputError."""
    if not (target and other):
        return
    same = os.path.realpath(target) == os.path.realpath(other)
    with contextlib.suppress(OSError):  # one of the two does not exist
        same = same or target.samefile(other)
    if same:
        raise OutputError(f"{other}: would be written twice. Choose another place with {option}.")


def _is_read_from(folder: Path, target: Path) -> bool:
    """Whether the target is a file that is there already and one of the texts of a folder."""
    from vocab.sources import READERS

    place = target.resolve()
    return folder.is_dir() and place.is_file() and folder.resolve() in place.parents and place.suffix in READERS
