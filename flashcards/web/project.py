"""What a user has chosen on the page for one text: options, ticks set by hand, edits, words he knows or ignores."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple


class Edit(NamedTuple):
    """A user's own points of a word; what is empty is ours."""

    pinyin: str = ""
    english: str = ""
    note: str = ""
    sentence: str = ""
    translation: str = ""


_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Project(NamedTuple):
    """All that is chosen for one text; each act makes a new one, so that each can be undone."""

    options: Mapping[str, Any] = _NOTHING
    """Those of `Choice` and `DeckWish` that differ from the defaults, by field."""
    ticks: Mapping[str, bool] = _NOTHING
    edits: Mapping[str, Edit] = _NOTHING
    known: frozenset[str] = frozenset()
    ignored: frozenset[str] = frozenset()
