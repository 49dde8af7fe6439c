"""How commands and options are declared: the only module that imports click."""

import contextlib
import io
import math
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any

import click

from flashcards.cli import effect, formats, headings, streams
from flashcards.cli import values as typed
from flashcards.requests import options
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


class Misuse(click.ClickException):
    """What is asked for cannot be meant so: one sentence, and the exit code of a usage error."""

    exit_code = 2


class Whole(click.IntRange):
    """A whole number of some and more; a limit that nobody reaches is not spoken of in the help."""

    def __init__(self, low: int, high: int) -> None:
        super().__init__(low)
        self._limit = high

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The number, or a usage error."""
        number = super().convert(value, param, ctx)
        if number > self._limit:
            self.fail(f"{value!r} is too large; the largest is {self._limit}.", param, ctx)
        return number


class Grouped(click.Command):
    """A command whose help has its options in groups, and which refuses an option that would have no effect."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options under their headings."""
        _write_options(self, ctx, formatter)

    def invoke(self, ctx: click.Context) -> Any:
        """The command run, in the format that is asked for or that the output file is named for."""
        command, form = ctx.command.name or "", ""
        given = {name for name in ctx.params if ctx.get_parameter_source(name) is _ON_THE_LINE}
        flags = {p.name: max(p.opts, key=len) for p in ctx.command.params}
        try:
            if "form" in ctx.params:
                form = formats.chosen(command, ctx.params, named="form" in given)
                ctx.params["form"] = form
            effect.check(command, form, {name: flags[name] for name in flags if name in given})
        except ValueError as error:
            raise Misuse(str(error)) from error
        if ctx.params.get("project") is not None:
            _take_from_project(ctx.params, given)
        return super().invoke(ctx)


def _take_from_project(values: dict[str, Any], given: Collection[str]) -> None:
    """Put the texts and options of a project in the place of those that are not given on the line.

    Raises InputError for a project that cannot be used.
    """
    from flashcards.choosing import project

    chosen = project.read(values["project"])
    typed_level = not _LEVELS.isdisjoint(given)
    for field, value in chosen.options.items():
        if field in values and field not in given and not (typed_level and field in _LEVELS):
            values[field] = value
    if not values["texts"]:
        values["texts"] = chosen.texts


_LEVELS = frozenset({"level", "above_hsk"})
"""Options of which the higher one counts: who types one of them wants no other."""


class Commands(click.Group):
    """Commands, in the groups in which a person looks for them."""

    command_class = Grouped
    group_class = type

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands, then the options, under their headings."""
        known = {name: command.get_short_help_str(limit=90) for name, command in self.commands.items()}
        with formatter.section("Commands"):
            for heading, names in headings.grouped(known, headings.COMMANDS, last=""):
                with formatter.section(heading) if heading else contextlib.nullcontext():
                    formatter.write_dl([(name, known[name]) for name in names])
        _write_options(self, ctx, formatter)


def _write_options(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    known = [p for p in command.get_params(ctx) if isinstance(p, click.Option)]
    records = {max(p.opts, key=len).lstrip("-").replace("-", "_"): p.get_help_record(ctx) for p in known}
    for heading, names in headings.grouped(records):
        with formatter.section(heading):
            formatter.write_dl([record for name in names if (record := records[name])])


_ON_THE_LINE = click.core.ParameterSource.COMMANDLINE

PATH = click.Path(path_type=Path)
PORT = click.IntRange(0, 65535)

Command = Callable[..., None]


def _type_of(values: options.Values) -> Any:
    match values:
        case options.Whole(low, high):
            return Whole(low, high) if high == options.MANY else click.IntRange(low, high)
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


argument, option = click.argument, click.option


def main(function: Command) -> Commands:
    """A decorator: the function is the program, of which the commands are part."""
    told = "Show where in the program an error comes from."
    debug = click.option("--debug", is_flag=True, expose_value=False, help=told)
    version = click.version_option(__version__, message="%(version)s")
    settings = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
    return click.group(cls=Commands, context_settings=settings)(version(debug(function)))


def shared(*groups: Sequence[options.Option], without: Sequence[str] = ()) -> Callable[[Command], Command]:
    """A decorator that adds groups of options, the same for every command that has them, `without` some fields."""

    def add(command: Command) -> Command:
        for option in reversed([option for group in groups for option in group if option.field not in without]):
            command = click.option(
                option.flag, option.field, type=_type_of(option.values), default=option.default,
                metavar=option.metavar or None, help=option.help, show_default=bool(option.default),
                multiple=isinstance(option.values, options.File) and option.values.many,
                is_flag=isinstance(option.values, options.Switch),
            )(command)  # fmt: skip
        return command

    return add


def to_anki(command: Command) -> Command:
    """A decorator for what a command needs that talks to a running Anki."""
    told = "AnkiConnect's apiKey.  [or: $ANKICONNECT_KEY]"
    key = click.option("--key", envvar="ANKICONNECT_KEY", default="", help=told)
    ports = click.IntRange(1, 65535)
    port = click.option("--port", type=ports, default=8765, show_default=True, help="AnkiConnect's port.")
    return click.argument("deck", type=PATH, metavar="DECK.apkg")(port(key(command)))


def format_of(command: str) -> Callable[[Command], Command]:
    """The option that chooses among the output formats of a command: that of the file's name, else the first."""
    names = tuple(formats.OF_COMMAND[command])
    told = f"[default: as the file of -o is named, else {names[0]}]"
    return click.option("--format", "form", type=click.Choice(names), default=names[0], help=told)


def run(cli: click.Command, arguments: Sequence[str]) -> int:
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
