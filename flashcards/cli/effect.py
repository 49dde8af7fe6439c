"""Which options a format reads: one that it never reads is refused, not passed over in silence."""

from collections.abc import Mapping, Sequence

from flashcards.requests import options

_PAGES = ("html", "pdf")
_HEADED = ("markdown", *_PAGES, "pleco")

READ_BY: Mapping[str, Mapping[str, Sequence[str]]] = {
    "list": {
        "title": _HEADED,
        "date": ("markdown", *_PAGES),
        "paper": _PAGES,
        "layout": _PAGES,
        "by_kind": (*_HEADED, "xlsx"),
        "bom": ("csv",),
    },
    "annotate": {
        **dict.fromkeys((option.field for option in (*options.SELECTION, *options.PAGE)), ("html",)),
        "pinyin": ("html",),
    },
}
"""By command the options that not every format reads, with the formats that do."""

NEVER: Mapping[str, Sequence[str]] = {"annotate": ("script",), "coverage": ("script",), "explain": ("script",)}
"""Options of the selection that a command has no use for, and does not offer."""


def check(command: str, form: str, given: Mapping[str, str]) -> None:
    """Raise ValueError for the first of the `given` options, with their flags, that the format does not read."""
    for field, flag in given.items():
        read_by = READ_BY.get(command, {}).get(field, (form,))
        if form not in read_by:
            others = " or ".join(filter(None, (", ".join(read_by[:-1]), read_by[-1])))
            raise ValueError(f"{flag} has no effect on {form}. Leave it out, or choose --format {others}.")
