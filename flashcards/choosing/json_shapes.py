"""Values of a JSON file of the user's, each of the shape it must have."""

from collections.abc import Mapping, Sequence
from typing import Any


class DamageError(ValueError):
    """A value has another shape; says which."""


def mapped(values: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """A mapping, empty where there is none."""
    found: dict[str, Any] = _of(dict, values, name, {})
    return found


def listed(values: Mapping[str, Any], name: str) -> Sequence[Any]:
    """A list, empty where there is none."""
    found: list[Any] = _of(list, values, name, [])
    return found


def text(values: Mapping[str, Any], name: str) -> str:
    """A text, empty where there is none."""
    found: str = _of(str, values, name, "")
    if any(0xD800 <= ord(character) < 0xE000 for character in found):  # half a character: nobody could write it again
        raise DamageError(name)
    return found


def texts(values: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """The texts of a list."""
    return tuple(text({name: one}, name) for one in listed(values, name))


def flags(values: Mapping[str, Any], name: str) -> dict[str, bool]:
    """Texts with yes or no."""
    found = mapped(values, name)
    return {text({name: key}, name): bool(_of(bool, found, key, False)) for key in found}


def numbers(value: Any, how_many: int, name: str) -> list[int]:
    """So many whole numbers."""
    if not isinstance(value, list) or len(value) != how_many or not all(type(one) is int for one in value):
        raise DamageError(name)
    return value


def _of(kind: type, values: Mapping[str, Any], name: str, missing: Any) -> Any:
    found = values.get(name, missing)
    if not isinstance(found, kind):
        raise DamageError(name)
    return found
