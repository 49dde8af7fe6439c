"""The options of a project: kept by their field as JSON, read back and held against what they may be."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from flashcards.choosing.json_shapes import DamageError, text, texts
from flashcards.requests import Choice, DeckWish, OwnReferences, Texts, is_encoding, options, request

PROJECT = "project"

_NAME = options.Option("--name", "name", options.Text(), None, "NAME", "")

KEPT: Mapping[str, options.Option] = {
    option.field: option
    for option in (*options.INPUT, *options.SELECTION, *options.REFERENCES, *options.DECK, _NAME)
    if option.field != PROJECT
}
"""The options that a project keeps: what is read, chosen and shown. It may come from anybody, so that it never says
where something is written, and not what becomes of an earlier build."""


def written_path(path: Path, folder: Path) -> str:
    """A path as it is kept in a file of that folder: from there where it is below, so that both can be moved."""
    try:
        return path.absolute().relative_to(folder).as_posix()
    except ValueError:
        return str(path.absolute())


def read_path(written: str, folder: Path) -> Path:
    """The path that is kept in a file of that folder."""
    if "\0" in written:
        raise DamageError("files")
    return folder / written


def to_json(values: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """The options that differ from the defaults."""
    return dict(_kept(values, folder))


def _kept(values: Mapping[str, Any], folder: Path) -> Iterator[tuple[str, Any]]:
    for field, option in KEPT.items():
        value = values.get(field, default_of(option))
        if value is None or value == default_of(option):
            continue
        match option.values:
            case options.File():
                yield (
                    field,
                    [written_path(p, folder) for p in value] if option.values.many else written_path(value, folder),
                )
            case options.SomeOf():
                yield field, list(value)
            case _:
                yield field, value


def requests_of(
    kept: Mapping[str, Any], paths: tuple[str, ...], project: Path
) -> tuple[Texts, OwnReferences, Choice, DeckWish]:
    """What a project asks for, which stands in a file and has texts at these paths; the same as `--project` alone."""
    values = {**{field: default_of(option) for field, option in KEPT.items()}, **kept, PROJECT: project}
    texts = Texts(paths, values["encoding"], values["max_size"])
    return texts, request(OwnReferences, values), request(Choice, values), request(DeckWish, values)


def default_of(option: options.Option) -> Any:
    """The value of an option that nobody has given, as it stands in a request."""
    if isinstance(option.values, options.SomeOf):
        return tuple(filter(None, option.default.split(",")))
    return option.default


def from_json(values: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """The options that are kept there, by field; what is unknown is passed over. Raises DamageError."""
    return {field: _value(option, values, field, folder) for field, option in KEPT.items() if field in values}


def _value(option: options.Option, values: Mapping[str, Any], field: str, folder: Path) -> Any:
    value = values[field]
    match option.values:
        case options.Whole(low, high) | options.Real(low, high):
            whole = isinstance(option.values, options.Whole)
            is_number = type(value) is int or (not whole and type(value) is float)
            return _checked(value, is_number and low <= value <= high, field)
        case options.OneOf(names):
            return _checked(value, value in names, field)
        case options.SomeOf(names):
            return _checked(texts(values, field), set(texts(values, field)) <= {*names}, field)
        case options.Switch():
            return _checked(value, type(value) is bool, field)
        case options.File(many=True):
            return tuple(read_path(one, folder) for one in texts(values, field))
        case options.File():
            return read_path(text(values, field), folder)
        case options.Program(engine):  # a program of whoever wrote the file is never run
            return _checked(value, value == engine, field)
        case options.Encoding():
            return _checked(text(values, field), is_encoding(text(values, field)), field)
    return _checked(text(values, field), _is_deck_name(text(values, field)), field)


def _checked(value: Any, is_right: bool, field: str) -> Any:
    if not is_right:
        raise DamageError(field)
    return value


def _is_deck_name(name: str) -> bool:
    from flashcards.anki import deck_name

    return name == deck_name(name) != ""
