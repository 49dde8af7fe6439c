"""The command line: what is typed becomes requests. Each command is a thin face over the library."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from flashcards.cli import commands, declaring, effect, streams
from flashcards.cli import values as typed
from flashcards.cli.declaring import PATH, Command, argument, format_of, option, shared, to_anki
from flashcards.requests import DeckWish, Engine, OwnReferences, PageWish, ReadingWish, options, request

selection, references = shared(options.SELECTION), shared(options.INPUT, options.REFERENCES)


def selection_of(command: str) -> Callable[[Command], Command]:
    """The selection without what the command has no use for."""
    return shared(options.SELECTION, without=effect.NEVER[command])


texts = argument("texts", nargs=-1, metavar="[TEXTS]...")
to_file = option("-o", "--output", type=PATH, metavar="FILE", help="Write to a file instead.")


@declaring.main
def cli() -> None:
    """Chinese text in, an Anki deck out: words and set phrases with pinyin, glosses and sentences from the text.

    TEXTS are files (plain text, Markdown, HTML, EPUB, Word, PDF, subtitles), folders of them, or - for standard input;
    in their place an analysis file, which `analyse` writes.
    """


@cli.command()
@texts
@option("-o", "--output", type=PATH, metavar="DECK.apkg", help="Where to write.  [default: decks/<text>.apkg]")
@option("--name", type=declaring.Parsed(typed.deck_name), help="The deck's name in Anki.  [default: the first text's]")
@option("--profile", is_flag=True, help="Tell how long each stage took.")
@shared(options.WORK)
@shared(options.DECK)
@shared(options.AGAIN)
@references
@selection
def build(texts: tuple[str, ...], workers: int, profile: bool, **values: Any) -> None:
    """Write an Anki deck (.apkg)."""
    commands.build(*typed.asked(texts, values), request(DeckWish, values), workers=workers, profile=profile)


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
@format_of("list")
@to_file
@shared(options.PAGE)
@shared(options.LISTING)
@shared(options.WORK)
@references
@selection
def list_(texts: tuple[str, ...], form: str, output: Path | None, workers: int, **values: Any) -> None:
    """Print the vocabulary."""
    commands.list_(*typed.asked(texts, values), request(PageWish, values), form=form, output=output, workers=workers)


@cli.command()
@texts
@format_of("annotate")
@to_file
@shared(options.READING)
@shared(options.PAGE)
@references
@selection_of("annotate")
def annotate(texts: tuple[str, ...], form: str, output: Path | None, **values: Any) -> None:
    """Print the text itself, segmented, with pinyin.

    As html it is a page to read: a tap on a word shows its gloss, set phrases are underlined, and in print the new
    words, which are those that the selection keeps, stand below each paragraph. As json each word has its class, and
    says what it names.
    """
    page, wish = request(PageWish, values), request(ReadingWish, values)
    commands.annotate(*typed.asked(texts, values), page, wish, form=form, output=output)


@cli.command()
@texts
@option("-o", "--output", type=declaring.Parsed(typed.shelf), required=True, metavar="SHELF.analysis", help="The file.")
@shared(options.WORK, options.ENGINE)
@references
def analyse(texts: tuple[str, ...], output: Path, workers: int, **values: Any) -> None:
    """Write the analysis of texts to a file, which every command takes in their place.

    Other cutoffs are then a question to that file, however large the library is.
    """
    engine = request(Engine, values)
    commands.analyse(typed.texts(texts, values), request(OwnReferences, values), engine, output, workers=workers)


@cli.command()
@texts
@to_file
@option("--plot", type=PATH, metavar="FILE", help="Draw the curve, as .svg or .png.")
@references
@selection_of("coverage")
def coverage(texts: tuple[str, ...], output: Path | None, plot: Path | None, **values: Any) -> None:
    """Tell how much of a text is understood now, and after the next 50, 100, 200 words."""
    commands.coverage(*typed.asked(texts, values), output=output, plot=plot)


@cli.command()
@argument("text", required=False, metavar="[TEXT]")
@option("--port", type=declaring.PORT, default=0, help="Serve the page at this port.  [default: a free one]")
@option("--no-browser", is_flag=True, help="Only print the address.")
@references
def web(text: str | None, port: int, no_browser: bool, **values: Any) -> None:
    """Open a page on this computer to see the words, choose them and make the deck.

    It prints its address, and ends with Ctrl-C or a while after its last tab was closed. Nothing leaves the computer.
    """
    from flashcards import web as page

    wish = page.Wish(port, not no_browser)
    texts = typed.texts((text,) if text else (), values)
    page.serve(texts, request(OwnReferences, values), wish, lambda line: streams.emit(f"{line}\n", None))


@cli.group()
def cache() -> None:
    """The folder that keeps analysed texts, for the same text with other cutoffs."""


@cache.command()
def clear() -> None:
    """Remove all that is kept there; nothing of yours is lost."""
    commands.clear_cache()


@cli.command()
@argument("word", type=declaring.Parsed(typed.line))
@texts
@references
@selection_of("explain")
def explain(word: str, texts: tuple[str, ...], **values: Any) -> None:
    """Tell why WORD is kept or dropped, how it was found, how it is read, where it stands.

    Without TEXTS the word itself is the text.
    """
    commands.explain(word, *typed.asked(texts, values))


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    return declaring.run(cli, arguments)
