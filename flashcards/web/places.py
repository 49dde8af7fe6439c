"""Where the page keeps what it is given: the project of a text beside its deck, and a copy of a dropped text there."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from flashcards import runs
from flashcards.choosing import project as projects
from flashcards.requests import DeckWish
from vocab.errors import InputError
from vocab.records import Document
from vocab.runtime import write_atomically
from vocab.sources import clean_name, document_of, file_name

TEXTS = "texts"
"""The folder below that of the decks in which dropped and pasted texts are kept."""

LONGEST = 24
"""Characters of the first words by which a pasted text is named."""


def project_for(documents: Sequence[Document], paths: Iterable[str]) -> tuple[projects.Project, Path]:
    """The project of some texts and where it stands: the one that was begun, else a new one.

    A project of another text, or one that cannot be read, stays as it is: the new one gets a number.
    """
    new = projects.new(documents, paths)._replace(options={"my_words": True})
    beside = projects.path_beside(runs.deck_path(DeckWish(), documents))
    for number in range(1, 1_000):
        path = beside if number == 1 else projects.path_beside(beside.with_name(f"{_stem(beside)}-{number}.apkg"))
        if not path.exists():
            return new, path
        try:
            known = projects.read(path)
        except InputError:
            continue
        if known.digest == new.digest:
            return known._replace(texts=new.texts), path
    return new, beside


def _stem(path: Path) -> str:
    return path.name.removesuffix(projects.SUFFIX)


def pasted(text: str) -> tuple[Document, str]:
    """A pasted text as a document, and the path at which it is kept. Raises VocabError."""
    first = next(filter(None, re.split(r"[\s，。！？：；、,.!?:;“”《》]+", text)), "")
    return dropped(f"{clean_name(first)[:LONGEST].strip() or 'text'}.txt", text.encode("utf-8", "replace"))


def kept_list(name: str, data: bytes) -> Path:
    """The path at which a word list that was given is kept. Raises VocabError."""
    bare = Path(name.replace("\\", "/")).name
    safe = file_name(clean_name(Path(bare).stem) or "words", Path(bare).suffix.lower()[:12])
    return _kept(safe, data).absolute()


def dropped(name: str, data: bytes, *, max_size: int = 50) -> tuple[Document, str]:
    """A dropped file as a document, and the path at which it is kept: of its name nothing is a path.

    Raises VocabError for what cannot be read or kept.
    """
    bare = Path(name.replace("\\", "/")).name
    safe = file_name(clean_name(Path(bare).stem) or "text", Path(bare).suffix.lower()[:12])
    document = document_of(safe, data, max_megabytes=max_size)
    return document, str(_kept(safe, data))


def _kept(safe: str, data: bytes) -> Path:
    """The path at which a file is kept now; another one of its name stays as it is. Raises OutputError."""
    path = Path("decks") / TEXTS / safe
    for number in range(2, 1_000):
        if not path.exists() or path.read_bytes() == data:
            break
        path = path.with_name(f"{Path(safe).stem}-{number}{Path(safe).suffix}")
    write_atomically(path, data)
    return path
