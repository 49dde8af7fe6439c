"""The command line: the only module that imports click. Each command is a thin face over the library."""

import contextlib
import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from flashcards import options, session, streams
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


class Names(click.ParamType):
    """Names with commas between them, as a tuple."""

    name = "names"

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The names, or a usage error that lists those there are."""
        if isinstance(value, tuple):
            return value
        chosen = tuple(part.strip() for part in value.split(",")) if value else ()
        wrong = [part for part in chosen if part not in self._names]
        if wrong:
            self.fail(f"{', '.join(wrong)!r} is none of {', '.join(self._names)}.", param, ctx)
        return tuple(dict.fromkeys(chosen))


PATH = click.Path(path_type=Path)

Command = Callable[..., None]


def _type_of(values: options.Values) -> click.ParamType:
    match values:
        case options.Whole(low, high):
            return click.IntRange(low, high)
        case options.Real(low, high):
            return Number(low, high)
        case options.OneOf(names):
            return click.Choice(names)
        case options.SomeOf(names):
            return Names(names)
        case options.File():
            return PATH
        case options.Text():
            return click.STRING
        case options.Switch():
            return click.BOOL


def shared(group: Sequence[options.Option]) -> Callable[[Command], Command]:
    """A decorator that adds a group of options, the same for every command that has it."""

    def add(command: Command) -> Command:
        for option in reversed(group):
            command = click.option(
                option.flag, option.field, type=_type_of(option.values), default=option.default,
                metavar=option.metavar or None, help=option.help, show_default=option.default not in (None, 0, "", (), False),
                multiple=isinstance(option.values, options.File) and option.values.many,
                is_flag=isinstance(option.values, options.Switch),
            )(command)  # fmt: skip
        return command

    return add


selection, references = shared(options.SELECTION), shared(options.REFERENCES)
texts = click.argument("texts", nargs=-1, metavar="[TEXTS]...")
to_file = click.option("-o", "--output", type=PATH, metavar="FILE", help="Write to a file instead.")


def format_of(*names: str) -> Callable[[Command], Command]:
    """The option that chooses among output formats, the first by default."""
    return click.option("--format", "form", type=click.Choice(names), default=names[0], show_default=True)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="chinese-flashcards", message="%(version)s")
def cli() -> None:
    """Chinese text in, an Anki deck out: words and set phrases with pinyin, glosses and sentences from the text.

    TEXTS are text files, or - for standard input.
    """


@cli.command()
@texts
@click.option("-o", "--output", type=PATH, metavar="DECK.apkg",
              help="Where to write.  [default: decks/<text>.apkg]")  # fmt: skip
@click.option("--name", help="The deck's name in Anki.  [default: the name of the first text]")
@shared(options.DECK)
@references
@selection
def build(texts: tuple[str, ...], output: Path | None, name: str | None, **values: Any) -> None:
    """Write an Anki deck (.apkg)."""
    vocabulary = session.vocabulary(texts, values)
    from flashcards import summary
    from flashcards.deck import build_deck
    from flashcards.markup import escape
    from flashcards.package import read_look, read_notes, write_package

    target = output or Path("decks") / f"{vocabulary.documents[0]}.apkg"
    session.refuse_inputs(target, texts, values)
    title = session.deck_name(name or vocabulary.documents[0].replace("::", ":"))
    if not title:
        raise click.BadParameter(f"{name!r}: every level between :: needs a name.", param_hint="--name")
    deck = build_deck(
        vocabulary,
        name=title,
        recipe=f"{escape(summary.recipe(vocabulary.documents, values))}<br>{escape(summary.made_with())}",
        cards=values["cards"],
        tones=values["tones"],
        previous=read_notes(target),
        previous_look=read_look(target),
    )
    write_package(deck, target)
    streams.say(summary.selected(vocabulary))
    streams.say(f"{target}: {summary.changed(deck)}")
    if deck.changes.gone:
        streams.say(f"Anki keeps what is gone. Its browser finds it with: {summary.search(deck.changes.gone)}")


@cli.command()
@click.argument("deck", type=PATH, metavar="DECK.apkg")
@click.option("--port", type=click.IntRange(1, 65535), default=8765, show_default=True, help="AnkiConnect's port.")
@click.option("--key", envvar="ANKICONNECT_KEY", default="", help="AnkiConnect's apiKey.  [or: $ANKICONNECT_KEY]")
def push(deck: Path, port: int, key: str) -> None:
    """Hand a deck to a running Anki that has the add-on AnkiConnect."""
    from flashcards.push import push

    pushed = push(deck, port=port, key=key)
    streams.say(f"{deck}: imported into Anki; {pushed.new} new of {pushed.all} notes there.")


@cli.command("list")
@texts
@format_of("table", "tsv", "csv", "json", "markdown", "html", "pdf")
@to_file
@shared(options.PRINTING)
@references
@selection
def list_(texts: tuple[str, ...], form: str, output: Path | None, **values: Any) -> None:
    """Print the vocabulary."""
    session.refuse_inputs(output, texts, values)
    vocabulary = session.vocabulary(texts, values)
    from flashcards import summary
    from flashcards.listing import FORMATS

    page = session.page(texts, values, recipe=summary.recipe(vocabulary.documents, values))
    streams.emit(FORMATS[form](vocabulary, page), output)
    streams.say(summary.selected(vocabulary))


@cli.command()
@texts
@format_of("text", "tsv")
@to_file
@click.option("--sandhi", is_flag=True, help="Mark 一 and 不 with the tones they are spoken with.")
@references
def annotate(texts: tuple[str, ...], form: str, output: Path | None, sandhi: bool, **values: Any) -> None:
    """Print the text itself, segmented, with pinyin."""
    session.refuse_inputs(output, texts, values)
    from flashcards.annotated import ANNOTATIONS, as_spoken
    from vocab.reader_view import read_corpus

    documents = session.read(texts)
    resources = session.references(values)
    read = read_corpus(resources.segmenter.segment(documents), resources)
    streams.emit(ANNOTATIONS[form](as_spoken(read) if sandhi else read), output)


@cli.command()
@texts
@to_file
@click.option("--plot", type=PATH, metavar="FILE.svg", help="Draw the curve, as .svg or .png.")
@references
@selection
def coverage(texts: tuple[str, ...], output: Path | None, plot: Path | None, **values: Any) -> None:
    """Tell how much of a text is understood now, and after the next 50, 100, 200 words."""
    for target in (output, plot):
        session.refuse_inputs(target, texts, values)
    from flashcards import covered
    from vocab.pipeline import measure_coverage

    documents = session.read(texts)
    resources = session.references(values)
    measured = measure_coverage(documents, resources=resources, cutoffs=session.cutoffs(values, resources))
    if plot:
        from flashcards.plot import draw

        streams.emit(draw(measured, plot, title=", ".join(document.name for document in documents)), plot)
    streams.emit([covered.to_text(measured, values["hsk_edition"])], output)


@cli.command()
@click.argument("word")
@texts
@references
@selection
def explain(word: str, texts: tuple[str, ...], **values: Any) -> None:
    """Tell why WORD is kept or dropped, how it was found, how it is read, where it stands.

    Without TEXTS the word itself is the text.
    """
    from flashcards import explained
    from vocab.explanation import explain
    from vocab.records import Document

    documents = session.read(texts) if texts else (Document("no text", word),)
    resources = session.references(values)
    found = explain(word, documents, resources=resources, cutoffs=session.cutoffs(values, resources))
    streams.emit([explained.to_text(found)], None)


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; the one place where errors become messages."""
    streams.tolerate_narrow_terminals()
    try:
        cli.main(list(arguments), prog_name="flashcards", standalone_mode=False)
    except click.ClickException as error:
        with contextlib.suppress(OSError):
            error.show()
        return error.exit_code
    except VocabError as error:
        streams.say(f"Error: {error}")
        return 1
    except (click.Abort, KeyboardInterrupt):
        streams.say("Interrupted: no unfinished file is left behind.")
        return 130
    return 0
