"""The command line: the only room that imports click. Each command is a thin face over the library."""

import io
import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from flashcards import options
from flashcards.cli import commands, streams
from flashcards.cli import values as typed
from flashcards.requests import DeckWish, PageWish, ReadingWish
from vocab import __version__
from vocab.errors import VocabError


class Number(click.FloatRange):
    """A number in a range; unlike click's own it refuses `nan`."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The number, or a usage error that names the value and the range."""
        number = super().convert(value, param, ctx)
        if math.isnan(number):
            self.fail(f"{value!r} is no number; give one from {self.min} to {self.max}.", param, ctx)
        return number


class Parsed(click.ParamType):  # type: ignore[type-arg, unused-ignore]  # generic since click 8.5
    """What a function makes of a value; its ValueError is a usage error."""

    name = "text"

    def __init__(self, parse: Callable[[str], Any]) -> None:
        self._parse = parse

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The parsed value, or a usage error; a default that is no text stays as it is."""
        try:
            return self._parse(value) if isinstance(value, str) else value
        except ValueError as error:
            return self.fail(str(error), param, ctx)


PATH = click.Path(path_type=Path)

Command = Callable[..., None]


def _type_of(values: options.Values) -> Any:
    match values:
        case options.Whole(low, high):
            return click.IntRange(low, high)
        case options.Real(low, high):
            return Number(low, high)
        case options.OneOf(names):
            return click.Choice(names)
        case options.SomeOf(names):
            return Parsed(typed.some_of(names))
        case options.File():
            return PATH
        case options.Switch():
            return click.BOOL
        case options.Text() | options.Program() | options.Encoding():
            return Parsed(typed.encoding if isinstance(values, options.Encoding) else typed.line)


def shared(group: Sequence[options.Option]) -> Callable[[Command], Command]:
    """A decorator that adds a group of options, the same for every command that has it."""

    def add(command: Command) -> Command:
        for option in reversed(group):
            command = click.option(
                option.flag, option.field, type=_type_of(option.values), default=option.default,
                metavar=option.metavar or None, help=option.help, show_default=bool(option.default),
                multiple=isinstance(option.values, options.File) and option.values.many,
                is_flag=isinstance(option.values, options.Switch),
            )(command)  # fmt: skip
        return command

    return add


selection, references = shared(options.SELECTION), shared((*options.INPUT, *options.REFERENCES))
texts = click.argument("texts", nargs=-1, metavar="[TEXTS]...")
to_file = click.option("-o", "--output", type=PATH, metavar="FILE", help="Write to a file instead.")


def to_anki(command: Command) -> Command:
    """A decorator for what a command needs that talks to a running Anki."""
    told = "AnkiConnect's apiKey.  [or: $ANKICONNECT_KEY]"
    key = click.option("--key", envvar="ANKICONNECT_KEY", default="", help=told)
    ports = click.IntRange(1, 65535)
    port = click.option("--port", type=ports, default=8765, show_default=True, help="AnkiConnect's port.")
    return click.argument("deck", type=PATH, metavar="DECK.apkg")(port(key(command)))


def format_of(*names: str) -> Callable[[Command], Command]:
    """The option that chooses among output formats, the first by default."""
    return click.option("--format", "form", type=click.Choice(names), default=names[0], show_default=True)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="%(version)s")
@click.option("--debug", is_flag=True, expose_value=False, help="Show where in the program an error comes from.")
def cli() -> None:
    """Chinese text in, an Anki deck out: words and set phrases with pinyin, glosses and sentences from the text.

    TEXTS are files (plain text, Markdown, HTML, EPUB, Word, PDF, subtitles), folders of them, or - for standard input.
    """


@cli.command()
@texts
@click.option("-o", "--output", type=PATH, metavar="DECK.apkg", help="Where to write.  [default: decks/<text>.apkg]")
@click.option("--name", type=Parsed(typed.deck_name), help="The deck's name in Anki.  [default: the first text's]")
@click.option("--profile", is_flag=True, help="Tell how long each stage took.")
@shared(options.WORK)
@shared(options.DECK)
@shared(options.AGAIN)
@references
@selection
def build(texts: tuple[str, ...], workers: int, profile: bool, **values: Any) -> None:
    """Write an Anki deck (.apkg)."""
    commands.build(*typed.asked(texts, values), typed.request(DeckWish, values), workers=workers, profile=profile)


@cli.command()
@to_anki
def push(deck: Path, port: int, key: str) -> None:
    """Hand a deck to a running Anki that has the add-on AnkiConnect."""
    commands.push(deck, port=port, key=key)


@cli.command()
@to_anki
def prune(deck: Path, port: int, key: str) -> None:
    """Suspend and tag in a running Anki what is no longer in a deck.

    Nothing is deleted; what a later deck has again comes back when you push it.
    """
    commands.prune(deck, port=port, key=key)


@cli.command("list")
@texts
@format_of("table", "tsv", "csv", "json", "markdown", "html", "pdf")
@to_file
@shared(options.PAGE)
@shared(options.LISTING)
@shared(options.WORK)
@references
@selection
def list_(texts: tuple[str, ...], form: str, output: Path | None, workers: int, **values: Any) -> None:
    """Print the vocabulary."""
    commands.list_(
        *typed.asked(texts, values), typed.request(PageWish, values), form=form, output=output, workers=workers
    )


@cli.command()
@texts
@format_of("text", "tsv", "html", "json")
@to_file
@shared(options.READING)
@shared(options.PAGE)
@references
@selection
def annotate(texts: tuple[str, ...], form: str, output: Path | None, **values: Any) -> None:
    """Print the text itself, segmented, with pinyin.

    As html it is a page to read: glosses under the pointer, set phrases underlined, and in print the new words, which
    are those that the selection keeps, below each paragraph. As json each word has its class, and says what it names.
    """
    page, wish = typed.request(PageWish, values), typed.request(ReadingWish, values)
    commands.annotate(*typed.asked(texts, values), page, wish, form=form, output=output)


@cli.command()
@texts
@to_file
@click.option("--plot", type=PATH, metavar="FILE", help="Draw the curve, as .svg or .png.")
@references
@selection
def coverage(texts: tuple[str, ...], output: Path | None, plot: Path | None, **values: Any) -> None:
    """Tell how much of a text is understood now, and after the next 50, 100, 200 words."""
    commands.coverage(*typed.asked(texts, values), output=output, plot=plot)


@cli.group()
def cache() -> None:
    """The folder that keeps analysed texts, for the same text with other cutoffs."""


@cache.command()
def clear() -> None:
    """Remove all that is kept there; nothing of yours is lost."""
    commands.clear_cache()


@cli.command()
@click.argument("word", type=Parsed(typed.line))
@texts
@references
@selection
def explain(word: str, texts: tuple[str, ...], **values: Any) -> None:
    """Tell why WORD is kept or dropped, how it was found, how it is read, where it stands.

    Without TEXTS the word itself is the text.
    """
    commands.explain(word, *typed.asked(texts, values))


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; the one place where errors become messages."""
    streams.tolerate_narrow_terminals()
    debug = "--debug" in arguments
    try:
        cli.main([argument for argument in arguments if argument != "--debug"], "flashcards", standalone_mode=False)
    except click.ClickException as error:
        return _usage(error)
    except VocabError as error:
        return streams.fail(f"Error: {error}", debug)
    except (click.Abort, KeyboardInterrupt):
        streams.say("Interrupted: no unfinished file is left behind.")
        return 130
    except SystemExit:  # click's way to leave when the reader of a help text has left
        return 0
    except OSError as error:
        return streams.fail(f"Error: {error.filename or 'standard output'}: cannot be used ({error.strerror}).", debug)
    except MemoryError:
        return streams.fail("Error: the texts need more memory than there is. Give fewer or smaller ones.", debug)
    except Exception as error:  # noqa: BLE001  the last door: a fault of ours is still one sentence
        what = " ".join(str(error).split())[:200]
        return streams.fail(f"Error: a fault of the program ({what}). Run it again with --debug and report it.", debug)
    return 0


def _usage(error: click.ClickException) -> int:
    """What click says about the command line, safe to print."""
    said = io.StringIO()
    error.show(said)
    streams.say_lines(said.getvalue())
    return error.exit_code
