"""The output formats of the commands, and how the name of a file chooses among them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

OF_COMMAND: Mapping[str, Mapping[str, Sequence[str]]] = {
    "list": {
        "table": (".txt", ".text", ".table"),
        "tsv": (".tsv", ".tab"),
        "csv": (".csv",),
        "json": (".json",),
        "markdown": (".md", ".markdown"),
        "html": (".html", ".htm"),
        "pdf": (".pdf",),
        "pleco": (".pleco",),
        "xlsx": (".xlsx",),
    },
    "annotate": {
        "text": (".txt", ".text"),
        "tsv": (".tsv", ".tab"),
        "html": (".html", ".htm"),
        "json": (".json",),
    },
}
"""The formats of each command, the usual one first, with the endings of the files that are written so."""


def chosen(command: str, values: Mapping[str, Any], *, named: bool) -> str:
    """The format that is `named` as an option, else that of the output file; a file without an ending has the usual.

    Raises ValueError for an ending that stands for none of them.
    """
    form, output = str(values["form"]), values.get("output")
    ending = Path(output or "").suffix.lower()
    if named or not ending[1:].isalpha():
        return form
    known = OF_COMMAND[command]
    found = next((name for name, endings in known.items() if ending in endings), "")
    if not found:
        written = ", ".join(endings[0] for endings in known.values())
        raise ValueError(f"{output}: nothing is written as {ending}. Name a file in one of {written}, or a --format.")
    return found
