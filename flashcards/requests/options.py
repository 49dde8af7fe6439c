"""The options that several commands share, as data: what each is called, takes, means, and where it goes."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from flashcards.requests import Request

KINDS = ("word", "idiom", "phrase", "name")
LAYOUTS = ("list", "compact", "test", "practice")
NOISE = (
    "particles", "grammar", "numerals", "counted", "fragments", "inside", "latin", "headings", "degree", "glue",
    "transparent", "basic",
)  # fmt: skip
"""The same names as in `vocab`, which is not loaded for a usage error or a help text; a test holds them together."""


class Whole(NamedTuple):
    """A whole number in a range."""

    low: int
    high: int


class Real(NamedTuple):
    """A number in a range."""

    low: float
    high: float


class OneOf(NamedTuple):
    """One name of several."""

    names: tuple[str, ...]


class SomeOf(NamedTuple):
    """Names with commas between them."""

    names: tuple[str, ...]


class File(NamedTuple):
    """A file to read; `many` where the option can be repeated."""

    many: bool = False


class Text(NamedTuple):
    """Any text."""


class Program(NamedTuple):
    """A program of the user's with its arguments, or the `engine` that we know by name, the only one in a project."""

    engine: str


class Switch(NamedTuple):
    """Given or not."""


class Encoding(NamedTuple):
    """The name of a text encoding."""


Values = Whole | Real | OneOf | SomeOf | File | Text | Program | Switch | Encoding


class Option(NamedTuple):
    """One option: its flag, the name of its value in the code, what it takes, its default, its help."""

    flag: str
    field: str
    values: Values
    default: Any
    metavar: str
    help: str


MANY = 10**9
"""No text has more words; beyond it a number is a slip of the keyboard."""

INPUT = (
    Option("--encoding", "encoding", Encoding(), None, "NAME",
           "Encoding of the texts (utf-8, gb18030, big5, ...).  [default: found by itself]"),
    Option("--max-size", "max_size", Whole(1, 2000), 50, "MB", "Refuse a larger file."),
)  # fmt: skip
"""How the texts are read; the same limit as in `vocab.sources`, a test holds them together."""

WORK = (Option("--workers", "workers", Whole(1, 64), 1, "N", "Processes that share the work on a long text."),)
"""How the work is done; what comes out is the same."""

ENGINE = (
    Option("--engine", "engine", OneOf(("local", "spark")), "local", "", "Analyse here, or on a Spark cluster."),
    Option("--master", "master", Text(), None, "URL", "Spark's master, as spark://host:7077.  [default: local[*]]"),
)  # fmt: skip
"""Where the work is done; what comes out is the same."""

SELECTION = (
    Option("--known", "known", File(many=True), (), "FILE",
           "Leave out the words you know: a list (one word a line), or those you have reviewed in an Anki collection "
           "(collection.anki2) or deck (.apkg).  Repeatable."),
    Option("--known-all", "known_all", Switch(), False, "", "Of collections and decks take all words as known."),
    Option("--known-interval", "known_interval", Whole(1, 36_500), None, "DAYS",
           "Of collections and decks take only words whose interval (with FSRS: whose stability) has so many days."),
    Option("--new-words", "new_words", Switch(), False, "", "Leave out the words of earlier decks that you built."),
    Option("--ignore", "ignore", File(many=True), (), "FILE", "Leave out the words of this list.  Repeatable."),
    Option("--only", "only", File(), None, "FILE",
           "Keep exactly the words of this list, whatever the cutoffs; of an edited table of list --format csv, what "
           "was changed in pinyin, english, kind or an added column note counts as your glossary."),
    Option("--project", "project", File(), None, "FILE",
           "What you have chosen on the page (FILE.flashcards.json): its texts, options, ticks, edits.  Options that "
           "you type win."),
    Option("--my-words", "my_words", Switch(), False, "",
           "Use your words of the page: leave out those you know or ignore there, take its glossary as yours."),
    Option("--include", "include", SomeOf(NOISE), "", "NOISE",
           f"Keep what is left out as no vocabulary: {', '.join(NOISE)}."),
    Option("--kind", "kinds", SomeOf(KINDS), ",".join(KINDS), "KINDS", "Keep only these kinds."),
    Option("--max-zipf", "max_zipf", Real(0, 9), 6.0, "X",
           "Leave out commoner words (Zipf scale: 6 = once in a thousand words)."),
    Option("--above-hsk", "above_hsk", Whole(0, 6), 0, "N", "Leave out the words of HSK levels 1 to N."),
    Option("--level", "level", OneOf(("hsk2", "hsk3", "hsk4", "hsk5", "hsk6")), None, "",
           "What you have reached: short for --above-hsk 2 to 6."),
    Option("--hsk-edition", "hsk_edition", OneOf(("2.0", "2021", "2025")), "2025", "",
           "The word list that --level, --above-hsk and --order hsk go by."),
    Option("--min-count", "min_count", Whole(1, MANY), 1, "N", "Leave out what occurs less often in this text."),
    Option("--min-zipf", "min_zipf", Real(0, 9), 0.0, "X",
           "Leave out rarer words (3 = once in a million words; unlisted words have 0)."),
    Option("--max-sentence", "max_sentence", Whole(1, MANY), None, "N",
           "Leave out the words whose sentence on the card has more characters."),
    Option("--coverage", "coverage", Real(0, 100), None, "PCT",
           "Keep the fewest words with which PCT percent of the running words are understood."),
    Option("--order", "order", OneOf(("use", "text", "count", "frequency", "hsk", "i+1")), "use", "",
           "Order of the list and of new cards in Anki: what opens most of the text first (use), one new word a "
           "sentence (i+1), or as it says."),
    Option("--top", "top", Whole(1, MANY), None, "N", "Keep the first N in the chosen order."),
    Option("--script", "script", OneOf(("simplified", "traditional")), None, "",
           "Write words and sentences in this script.  [default: words simplified, sentences as in the text]"),
)  # fmt: skip
"""What is worth learning, in the order in which it applies."""

REFERENCES = (
    Option("--glossary", "glossary", File(), None, "FILE",
           "Your own words (TSV with the header: hanzi pinyin english note kind); they win."),
    Option("--dictionary", "dictionary", File(), None, "FILE",
           "Another CC-CEDICT (.u8, .txt, .gz, .zip) in place of the installed one."),
)  # fmt: skip
"""A user's own references."""

SUBDECKS = ("document", "chapter")
CARDS = ("recognition", "recall", "cloze", "listening")
TONES = ("default", "pleco", "mdbg", "none")
SPOKEN = ("words", "sentences")
"""The same names as in `flashcards.anki`; a test holds them together."""

DECK = (
    Option("--cards", "cards", SomeOf(CARDS), "recognition", "CARDS",
           f"Cards of each word: {', '.join(CARDS)}.  Recognition is always among them."),
    Option("--tones", "tones", OneOf(TONES), "default", "", "Colours of the tones."),
    Option("--subdecks", "subdecks", OneOf(SUBDECKS), None, "",
           "Below the deck one for each text, or for each chapter too; a word lies where its sentence stands."),
    Option("--translation", "translation", File(), None, "FILE",
           "The text in English, one line for each sentence or paragraph, for the example sentences."),
    Option("--translator", "translator", Program("argos"), None, "COMMAND",
           "Program that reads Chinese lines and writes as many English ones, or argos."),
    Option("--audio", "audio", Program("espeak"), None, "COMMAND",
           "Program that speaks {text} into {file}, or espeak (robotic, offline)."),
    Option("--audio-for", "audio_for", SomeOf(SPOKEN), ",".join(SPOKEN), "WHAT",
           "What has a sound; nothing ('') takes the sounds away."),
    Option("--audio-folder", "audio_folder", File(), None, "DIR",
           "Your own sounds, in files named by their word (银行.mp3); they win."),
)  # fmt: skip
"""What the cards of a deck show."""

AGAIN = (
    Option("--overwrite", "overwrite", Switch(), False, "",
           "Let changed notes win over your own edits in Anki; Anki before 25.02 takes changes only so."),
    Option("--gone", "gone", File(), None, "FILE",
           "Write searches for Anki's browser that find what is no longer chosen."),
)  # fmt: skip
"""What becomes of notes that were built before; nothing of it is seen on a card."""

PAGE = (
    Option("--title", "title", Text(), "", "TEXT", "Heading, category of pleco.  [default: the names of the texts]"),
    Option("--date", "date", Text(), "", "TEXT", "Date below the heading.  [default: when the first text was changed]"),
    Option("--paper", "paper", OneOf(("a4", "letter")), "a4", "", "Paper of html and pdf."),
)  # fmt: skip
"""What stands around a page."""

LISTING = (
    Option("--layout", "layout", OneOf(LAYOUTS), "list", "",
           "Of html and pdf: every point, two columns, a test with its key, squares to write in."),
    Option("--by-kind", "by_kind", Switch(), False, "", "Words, idioms, phrases, names apart (pages, pleco, xlsx)."),
    Option("--bom", "bom", Switch(), False, "", "Begin csv with the mark by which Excel knows UTF-8."),
)  # fmt: skip
"""How a list looks on paper and in a spreadsheet."""

READING = (
    Option("--sandhi", "sandhi", Switch(), False, "", "Mark 一 and 不 with the tones they are spoken with."),
    Option("--pinyin", "pinyin", OneOf(("all", "new", "none")), "all", "", "Of html: the words with pinyin over them."),
)  # fmt: skip
"""How an annotated text looks."""


def files_read(*requests: Request) -> list[Path]:
    """The files that the given options name."""
    values = _values(requests)
    named = [values.get(o.field) for o in (*SELECTION, *REFERENCES, *DECK) if isinstance(o.values, File)]
    return [path for value in named for path in (value if isinstance(value, tuple) else [value]) if path]


def as_typed(*requests: Request) -> str:
    """The options that differ from the defaults, as they would be typed.

    Of a file only its name, because a deck is passed on to others.
    """
    values, options = _values(requests), (*DECK, *SELECTION, *REFERENCES)
    return " ".join(word for option in options for word in _typed(option, values.get(option.field)))


def _values(requests: Iterable[Request]) -> dict[str, Any]:
    return {field: value for request in requests for field, value in request._asdict().items()}


def _typed(option: Option, value: Any) -> list[str]:
    if value is None or value == option.default:
        return []
    match option.values:
        case Switch():
            return [option.flag] if value else []
        case File():
            given = value if isinstance(value, tuple) else (value,)
            return [f"{option.flag} {path.name}" for path in given if path]
        case Program():
            return [f"{option.flag} {_program(value)}"] if value else []
        case SomeOf():
            chosen = ",".join(value or ())
            return [f"{option.flag} {chosen}"] if chosen != option.default else []
    return [f"{option.flag} {value}"]


def _program(typed: str) -> str:
    """Only the name of a program: its arguments may hold a key, or a folder of the user's."""
    first = typed.strip().strip("\"'").split()[:1]
    return re.split(r"[/\\]", first[0])[-1] if first else ""
