"""The project file of a text, `<stem>.flashcards.json`: what its reader has chosen, by hand and by cutoffs.

It is written by the page at every act and read by `--project`; the deck is the same by both.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from flashcards.choosing import project_options as stated
from flashcards.choosing.json_shapes import DamageError, flags, listed, mapped, numbers, text, texts
from vocab.chinese import is_han
from vocab.errors import InputError
from vocab.records import Document, OwnCut
from vocab.runtime import read_bounded, write_atomically

SUFFIX = ".flashcards.json"

FORMAT = "chinese-flashcards project"
VERSION = 1
"""Of the file; a later one is left to the later program that wrote it."""

MAX_MEGABYTES = 50
"""The largest project that is read: of some 100,000 edited words."""


class Edit(NamedTuple):
    """What a reader has written for a word; nothing for what is to stay. A translation goes with its sentence."""

    pinyin: str = ""
    english: str = ""
    note: str = ""
    sentence: str = ""
    translation: str = ""


class Project(NamedTuple):
    """What is chosen of a text.

    Its `texts` by their paths, the `name` of the first, a `digest` of what they say; the `options` by their field, as
    far as they are not the defaults; `ticks` set by hand, by headword; `edits` by headword; the words `known` and
    `ignored` here; the reader's own `cuts`; the chapters that are `left_out`, each with the number of its document.
    """

    texts: tuple[str, ...] = ()
    name: str = ""
    digest: str = ""
    options: Mapping[str, Any] = MappingProxyType({})
    ticks: Mapping[str, bool] = MappingProxyType({})
    edits: Mapping[str, Edit] = MappingProxyType({})
    known: frozenset[str] = frozenset()
    ignored: frozenset[str] = frozenset()
    cuts: tuple[OwnCut, ...] = ()
    left_out: tuple[tuple[int, int], ...] = ()


def new(documents: Sequence[Document], paths: Iterable[str]) -> Project:
    """A project of some texts in which nothing is chosen yet."""
    return Project(tuple(map(_absolute, paths)), documents[0].name, digest_of(documents))


def path_beside(path: Path) -> Path:
    """Where the project of a deck or text is kept."""
    return path.with_name(path.stem.removesuffix(SUFFIX.removesuffix(".json")) + SUFFIX)


def digest_of(documents: Iterable[Document]) -> str:
    """By what texts are known again: their Chinese characters alone, so that another version reads them alike."""
    digest = sha256()
    for document in documents:
        digest.update("".join(filter(is_han, document.text)).encode("utf-8", "surrogatepass") + b"\n")
    return digest.hexdigest()[:32]


def check(project: Project, documents: Iterable[Document], path: Path) -> None:
    """Raise InputError where the project is of other texts."""
    if project.digest != digest_of(documents):
        raise InputError(
            f"{path}: is the project of another text ({project.name}). Give that text, or begin a new one."
        )


def read(path: Path) -> Project:
    """The project in a file. Raises InputError for what is damaged, newer than this program, or no project."""
    data = read_bounded(path, MAX_MEGABYTES)
    try:
        values = json.loads(data)
        if not isinstance(values, dict) or values.get("format") != FORMAT:
            raise DamageError("format")
        version = values.get("version")
        if type(version) is not int or version < 1:
            raise DamageError("version")
        if version > VERSION:
            raise InputError(f"{path}: was written by a newer version of chinese-flashcards. Update this one.")
        return _project(values, path.absolute().parent)
    except (ValueError, RecursionError) as error:  # JSON and Unicode have their own
        where = f" at {error}" if isinstance(error, DamageError) else ""
        raise InputError(
            f"{path}: is no project file, or a damaged one{where}. Take an older copy, or begin a new one."
        ) from error


def write(path: Path, project: Project) -> None:
    """Write a project as a whole or not at all. Raises OutputError."""
    folder = path.absolute().parent
    values = {
        "format": FORMAT,
        "version": VERSION,
        "text": {
            "name": project.name,
            "digest": project.digest,
            "files": [stated.written_path(Path(one), folder) for one in project.texts],
            "chapters left out": [list(numbers) for numbers in project.left_out],
        },
        "options": stated.to_json(project.options, folder),
        "ticks": dict(sorted(project.ticks.items())),
        "known": sorted(project.known),
        "ignored": sorted(project.ignored),
        "edits": {hanzi: _filled(edit) for hanzi, edit in sorted(project.edits.items()) if any(edit)},
        "cuts": [_filled(cut) for cut in project.cuts],
    }
    written = json.dumps(values, ensure_ascii=False, indent=1) + "\n"
    write_atomically(path, written.encode("utf-8"), option="--project")


def _project(values: Mapping[str, Any], folder: Path) -> Project:
    about = mapped(values, "text")
    left_out = [numbers(pair, 2, "chapters left out") for pair in listed(about, "chapters left out")]
    return Project(
        texts=tuple(str(stated.read_path(one, folder)) for one in texts(about, "files")),
        name=text(about, "name"),
        digest=text(about, "digest"),
        options=stated.from_json(mapped(values, "options"), folder),
        ticks=flags(values, "ticks"),
        edits={hanzi: _edit(mapped(mapped(values, "edits"), hanzi)) for hanzi in mapped(values, "edits")},
        known=frozenset(texts(values, "known")),
        ignored=frozenset(texts(values, "ignored")),
        cuts=tuple(map(_cut, listed(values, "cuts"))),
        left_out=tuple((first, second) for first, second in left_out),
    )


def _edit(values: Mapping[str, Any]) -> Edit:
    return Edit(**{field: text(values, field) for field in Edit._fields})


def _cut(values: Any) -> OwnCut:
    if not isinstance(values, dict) or not (words := texts(values, "words")) or not all(words):
        raise DamageError("cuts")
    return OwnCut(words, text(values, "sentence"))


def _filled(record: Edit | OwnCut) -> dict[str, Any]:
    return {field: value for field, value in record._asdict().items() if value}


def _absolute(path: str) -> str:
    return str(Path(path).absolute())
