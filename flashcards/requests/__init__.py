"""What a user asks for, as typed records: parsed once where it is typed or clicked, and passed on as they are."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

if TYPE_CHECKING:  # a usage error or a help text loads none of them
    from vocab.records import Kind, Script
    from vocab.selection import Order


SHELF = ".analysis"
"""How the name of an analysis file ends; the same as in `vocab.analysis`, a test holds them together."""


class Texts(NamedTuple):
    """The texts to read: files, folders, `-`; how their bytes are to be understood, and how large they may be in MB."""

    paths: tuple[str, ...]
    encoding: str | None = None
    max_size: int = 50


class OwnReferences(NamedTuple):
    """A user's own glossary, a dictionary in the place of ours; `my_words` asks for the glossary of the page, too."""

    glossary: Path | None = None
    dictionary: Path | None = None
    my_words: bool = False


class Choice(NamedTuple):
    """What is worth learning, in which order and script; word lists by their files.

    `project` has what was chosen by hand on the page, `my_words` asks for the words that are known and ignored there.
    """

    known: tuple[Path, ...] = ()
    known_all: bool = False
    known_interval: int | None = None
    ignore: tuple[Path, ...] = ()
    only: Path | None = None
    include: tuple[str, ...] = ()
    kinds: "tuple[Kind, ...]" = ("word", "idiom", "phrase", "name")
    max_zipf: float = 6.0
    above_hsk: int = 0
    level: str | None = None
    hsk_edition: str = "2025"
    min_count: int = 1
    min_zipf: float = 0.0
    max_sentence: int | None = None
    coverage: float | None = None
    order: "Order" = "use"
    top: int | None = None
    script: "Script | None" = None
    new_words: bool = False
    project: Path | None = None
    my_words: bool = False


class DeckWish(NamedTuple):
    """The deck to write: where, its name in Anki, its cards, the colours of its tones, a translation of the text.

    `translator` and `audio` are programs (or engines we know) that translate sentences and speak, `audio_for` what is
    spoken, `audio_folder` has sounds of the user's own. `overwrite` lets changed notes win over edits made by hand;
    `gone` is where searches for what is gone are written.
    """

    output: Path | None = None
    name: str | None = None
    cards: tuple[str, ...] = ("recognition",)
    tones: str = "default"
    translation: Path | None = None
    translator: str | None = None
    audio: str | None = None
    audio_for: tuple[str, ...] = ("words", "sentences")
    audio_folder: Path | None = None
    subdecks: str | None = None
    overwrite: bool = False
    gone: Path | None = None


class PageWish(NamedTuple):
    """The page or list to print: what stands around it, its layout and paper, a section a kind, a mark for Excel."""

    title: str = ""
    date: str = ""
    paper: str = "a4"
    layout: str = "list"
    by_kind: bool = False
    bom: bool = False


class ReadingWish(NamedTuple):
    """How an annotated text looks: spoken tones of 一 and 不, the words that have pinyin over them."""

    sandhi: bool = False
    pinyin: str = "all"


class Engine(NamedTuple):
    """Where a text is analysed: on this machine, or on a Spark cluster, at which master."""

    engine: str = "local"
    master: str | None = None


Request = Engine | Texts | OwnReferences | Choice | DeckWish | PageWish | ReadingWish

Asked = TypeVar("Asked", bound=Request)


def request(kind: type[Asked], values: Mapping[str, Any]) -> Asked:
    """The record of what was asked for, made of the values of options by their field."""
    return kind(**{field: values[field] for field in kind._fields if field in values})


def is_encoding(name: str) -> bool:
    """Whether Python knows a text encoding of that name."""
    try:
        "".encode(name)
        b"\xff".decode(name, "replace")  # not every codec of Python reads damaged bytes
    except (LookupError, ValueError):
        return False
    return True
