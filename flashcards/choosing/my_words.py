"""The words a user keeps on the page for all his texts: those he knows, those he ignores, his own glossary.

They stand in the folder of his own data, in files that `--known`, `--ignore` and `--glossary` read as well, and count
where they are asked for.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

from flashcards.choosing.project import Project
from flashcards.ledger import ledger_path
from vocab.chinese import has_han
from vocab.errors import InputError
from vocab.records import GlossaryEntry
from vocab.references import GLOSSARY_COLUMNS, read_glossary
from vocab.runtime import write_atomically
from vocab.sources import clean_name, read_text_file

MAX_MEGABYTES = 20
"""The largest list that is read: of some millions of words."""

Warn = Callable[[str], None]
Found = TypeVar("Found")


class MyWords(NamedTuple):
    """What a user keeps: the simplified headwords he knows and ignores, his glossary by headword."""

    known: frozenset[str] = frozenset()
    ignored: frozenset[str] = frozenset()
    glossary: Mapping[str, GlossaryEntry] = {}


def folder() -> Path:
    """Where they are kept: beside the ledger."""
    return ledger_path().parent / "my-words"


def known_path() -> Path:
    """The file of the words that are known."""
    return folder() / "known.txt"


def ignored_path() -> Path:
    """The file of the words that are ignored."""
    return folder() / "ignored.txt"


def glossary_path() -> Path:
    """The file of the glossary."""
    return folder() / "glossary.tsv"


NOTHING_YET = "No words of yours are kept here yet, so that none are left out for them."


def read(warn: Warn = lambda _: None) -> MyWords:
    """What a user keeps; `warn` is told where that is nothing, or cannot be read. Raises nothing."""
    if not folder().is_dir():
        warn(NOTHING_YET)
        return MyWords()
    nothing: frozenset[str] = frozenset()
    return MyWords(
        _readable(lambda: _listed(known_path(), warn), nothing, warn),
        _readable(lambda: _listed(ignored_path(), warn), nothing, warn),
        _readable(lambda: _glossary(warn), {}, warn),
    )


def _readable(read: Callable[[], Found], nothing: Found, warn: Warn) -> Found:
    """What is read; nothing, which is told, where it cannot be."""
    try:
        return read()
    except InputError as error:
        warn(str(error))
        return nothing


def _change(path: Path, *, add: Iterable[str] = (), remove: Collection[str] = ()) -> None:
    """Add words to one of the two lists and take others out; what another page wrote meanwhile stays.

    Raises OutputError; InputError for a list that cannot be read, which is not written anew.
    """
    before = _listed(path)
    after = (before | set(add)) - set(remove)
    if after != before:
        write_atomically(path, "".join(f"{word}\n" for word in sorted(after)).encode("utf-8"))


def add_known(words: Iterable[str]) -> None:
    """Know these words for ever; they are no longer ignored. Raises VocabError."""
    _add(frozenset(words), known_path(), ignored_path())


def remove_known(words: Iterable[str]) -> None:
    """Know these words no longer. Raises VocabError."""
    _change(known_path(), remove=frozenset(words))


def add_ignored(words: Iterable[str]) -> None:
    """Ignore these words in all texts; they are no longer known. Raises VocabError."""
    _add(frozenset(words), ignored_path(), known_path())


def remove_ignored(words: Iterable[str]) -> None:
    """Ignore these words no longer. Raises VocabError."""
    _change(ignored_path(), remove=frozenset(words))


def _add(words: frozenset[str], path: Path, other: Path) -> None:
    _change(path, add=words)
    _change(other, remove=words)


def follow(before: Project, after: Project) -> None:
    """Know and ignore for ever what has become known and ignored in a project, and no longer what is so no longer.

    Raises VocabError.
    """
    for field, path, other in (("known", known_path(), ignored_path()), ("ignored", ignored_path(), known_path())):
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            _change(path, add=new - old, remove=old - new)
            _change(other, remove=new - old)


def set_entries(entries: Iterable[GlossaryEntry]) -> None:
    """Put entries into the glossary, in the place of those of the same headwords. Raises VocabError."""
    _write_glossary(dict(_glossary()) | {entry.hanzi: entry for entry in map(_on_one_line, entries)})


def set_entry(entry: GlossaryEntry) -> None:
    """Put one entry into the glossary. Raises VocabError."""
    set_entries([entry])


def remove_entry(hanzi: str) -> None:
    """Take a headword out of the glossary. Raises VocabError."""
    _write_glossary({word: entry for word, entry in _glossary().items() if word != hanzi})


def glossary_text(entries: Iterable[GlossaryEntry]) -> str:
    """A glossary as it is written to a file."""
    rows = ["\t".join(GLOSSARY_COLUMNS), *("\t".join(map(str, (*entry[:4], entry.kind or ""))) for entry in entries)]
    return "\n".join(rows) + "\n"


def _on_one_line(entry: GlossaryEntry) -> GlossaryEntry:
    hanzi, pinyin, english, note = (clean_name(cell.replace("\t", " ")).strip() for cell in entry[:4])
    return GlossaryEntry(hanzi, pinyin, english, note, entry.kind)


def _write_glossary(entries: Mapping[str, GlossaryEntry]) -> None:
    written = glossary_text(entry for _, entry in sorted(entries.items()))
    write_atomically(glossary_path(), written.encode("utf-8"))


def _listed(path: Path, warn: Warn = lambda _: None) -> frozenset[str]:
    """The words of a list. Raises InputError."""
    text = read_text_file(path, megabytes=MAX_MEGABYTES, warn=warn) if path.exists() else ""
    return frozenset(filter(has_han, map(str.strip, text.splitlines())))


def _glossary(warn: Warn = lambda _: None) -> Mapping[str, GlossaryEntry]:
    """The glossary. Raises InputError."""
    return read_glossary(glossary_path(), warn=warn) if glossary_path().exists() else {}
