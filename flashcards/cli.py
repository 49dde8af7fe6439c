"""The command line: the only module that imports click. Each command is a thin face over the library."""

import contextlib
import math
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from flashcards import streams
from vocab.errors import OutputError, VocabError

if TYPE_CHECKING:
    from vocab import Resources, Vocabulary


class Number(click.FloatRange):
    """A number in a range; unlike click's own it refuses `nan`."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The number, or a usage error that names the value and the range."""
        number = super().convert(value, param, ctx)
        if math.isnan(number):
            self.fail(f"{value!r} is no number; give one from {self.min} to {self.max}.", param, ctx)
        return number


_KINDS = ("word", "idiom", "phrase", "name")


def _kinds(context: click.Context, option: click.Parameter, value: str) -> tuple[str, ...]:
    """The kinds in `--kind word,idiom` as a tuple, or a usage error that lists them."""
    chosen = tuple(part.strip() for part in value.split(","))
    wrong = [part for part in chosen if part not in _KINDS]
    if wrong:
        raise click.BadParameter(f"{', '.join(wrong)!r} is no kind; choose from {', '.join(_KINDS)}.", context, option)
    return chosen


_SELECTION = (
    click.option("--min-count", type=click.IntRange(1, 10**9), default=1, show_default=True, metavar="N",
                 help="Leave out what occurs less often in this text."),
    click.option("--min-zipf", type=Number(0, 9), default=0.0, show_default=True, metavar="X",
                 help="Leave out rarer words (Zipf scale: 3 = once in a million words; unlisted words have 0)."),
    click.option("--max-zipf", type=Number(0, 9), default=6.0, show_default=True, metavar="X",
                 help="Leave out commoner words (6 = once in a thousand words)."),
    click.option("--above-hsk", type=click.IntRange(0, 6), default=0, metavar="N",
                 help="Leave out the words of HSK levels 1 to N."),
    click.option("--hsk-edition", type=click.Choice(["2.0", "2021", "2025"]), default="2025", show_default=True,
                 help="The word list that --above-hsk and --order hsk go by."),
    click.option("--kind", "kinds", callback=_kinds, default=",".join(_KINDS), show_default=True, metavar="KINDS",
                 help="Keep only these kinds."),
    click.option("--top", type=click.IntRange(1, 10**9), metavar="N", help="Keep the first N in the chosen order."),
    click.option("--order", type=click.Choice(["text", "count", "frequency", "hsk"]), default="text",
                 show_default=True, help="Order of the list and of new cards in Anki."),
)  # fmt: skip


def selection(command: Callable[..., None]) -> Callable[..., None]:
    """Add the selection options, the same for every command that selects."""
    for option in reversed(_SELECTION):
        command = option(command)
    return command


_REFERENCES = {
    "glossary": click.option("--glossary", type=click.Path(path_type=Path), metavar="FILE",
                             help="Your own words (TSV with the header: hanzi pinyin english note kind); they win."),
    "dictionary": click.option("--dictionary", type=click.Path(path_type=Path), metavar="FILE",
                               help="Another CC-CEDICT (.u8, .txt, .gz, .zip) in place of the installed one."),
}  # fmt: skip


def references(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that name a user's own references."""
    for option in reversed(_REFERENCES.values()):
        command = option(command)
    return command


texts = click.argument("texts", nargs=-1, metavar="[TEXTS]...")


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="chinese-flashcards", message="%(version)s")
def cli() -> None:
    """Chinese text in, an Anki deck out: words and set phrases with pinyin, glosses and sentences from the text.

    TEXTS are text files, or - for standard input.
    """


@cli.command()
@texts
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="DECK.apkg",
              help="Where to write.  [default: decks/<text>.apkg]")  # fmt: skip
@click.option("--name", help="The deck's name in Anki.  [default: the name of the first text]")
@references
@selection
def build(texts: tuple[str, ...], output: Path | None, name: str | None, **options: Any) -> None:
    """Write an Anki deck (.apkg)."""
    vocabulary = _extract(texts, options)
    from flashcards import summary
    from flashcards.deck import build_deck
    from flashcards.package import read_notes, write_package

    target = output or Path("decks") / f"{vocabulary.documents[0]}.apkg"
    _refuse_inputs(target, texts, options)
    deck = build_deck(
        vocabulary,
        name=_deck_name(name or vocabulary.documents[0].replace("::", ":")),
        recipe=summary.recipe(vocabulary.documents, options),
        previous=read_notes(target),
    )
    write_package(deck, target)
    streams.say(summary.selected(vocabulary))
    streams.say(f"{target}: {summary.changed(deck)}")


@cli.command("list")
@texts
@click.option("--format", "form", type=click.Choice(["table", "tsv", "json"]), default="table", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to a file instead.")
@references
@selection
def list_(texts: tuple[str, ...], form: str, output: Path | None, **options: Any) -> None:
    """Print the vocabulary."""
    _refuse_inputs(output, texts, options)
    vocabulary = _extract(texts, options)
    from flashcards import summary
    from flashcards.listing import FORMATS

    streams.emit([FORMATS[form](vocabulary)], output)
    streams.say(summary.selected(vocabulary))


@cli.command()
@texts
@click.option("--format", "form", type=click.Choice(["text", "tsv"]), default="text", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to a file instead.")
@click.option("--sandhi", is_flag=True, help="Mark 一 and 不 with the tones they are spoken with.")
@references
def annotate(texts: tuple[str, ...], form: str, output: Path | None, sandhi: bool, **options: Path | None) -> None:
    """Print the text itself, segmented, with pinyin."""
    _refuse_inputs(output, texts, options)
    from flashcards.annotated import ANNOTATIONS, as_spoken
    from vocab.reader_view import read_corpus
    from vocab.sources import read_documents

    documents = read_documents(texts or ("-",))
    resources = _resources(options)
    read = read_corpus(resources.segmenter.segment(documents), resources)
    streams.emit(ANNOTATIONS[form](as_spoken(read) if sandhi else read), output)


def _extract(texts: Sequence[str], options: dict[str, Any]) -> "Vocabulary":
    from vocab import Cutoffs, extract_vocabulary, read_documents

    cutoffs: Cutoffs = Cutoffs(**{key: value for key, value in options.items() if key not in _REFERENCES})
    documents = read_documents(texts or ("-",))
    return extract_vocabulary(documents, resources=_resources(options), cutoffs=cutoffs)


MOST_WARNINGS = 5
"""Lines of a user's file that are complained of; the others are counted."""


def _resources(options: Mapping[str, Any]) -> "Resources":
    """The references with the user's own; what is wrong in their lines is said, the first few of it."""
    resources = _load({key: options[key] for key in _REFERENCES})
    for warning in resources.warnings[:MOST_WARNINGS]:
        streams.say(f"Warning: {warning}")
    if len(resources.warnings) > MOST_WARNINGS:
        streams.say(f"Warning: {len(resources.warnings) - MOST_WARNINGS} more lines of this kind.")
    return resources


def _load(files: Mapping[str, Any]) -> "Resources":
    """The loaded references; the first run shows how far their index is built."""
    from vocab import load_resources

    if sys.stderr is None or not sys.stderr.isatty():
        return load_resources(**files)
    with contextlib.ExitStack() as stack:
        bars: list[Any] = []

        def progress(step: str, share: float) -> None:
            if not bars:
                bar = click.progressbar(length=100, label="Building the reference index (once)", file=sys.stderr)
                bars.append(stack.enter_context(bar))
            bars[0].update(round(share * 100) - bars[0].pos, step)

        return load_resources(**files, progress=progress)


def _deck_name(name: str) -> str:
    """The name without what Anki would trip over: control characters and empty levels between `::`."""
    from vocab.sources.cleaning import clean

    levels = [" ".join(clean(level).replace('"', "'").split())[:100] for level in name.split("::")]
    kept = [level for level in levels if level]
    if len(kept) != len(levels) or not kept:
        raise click.BadParameter(f"{name!r}: every level between :: needs a name.", param_hint="--name")
    return "::".join(kept)


def _refuse_inputs(target: Path | None, texts: Iterable[str], options: Mapping[str, Any]) -> None:
    """A text or a reference of the user is never written over. Raises OutputError."""
    for read in [*texts, *filter(None, (options[name] for name in _REFERENCES))]:
        with contextlib.suppress(OSError):  # one of the two does not exist
            if target and target.samefile(read):
                raise OutputError(f"{target}: is one of the files to read. Choose another place with -o.")


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
