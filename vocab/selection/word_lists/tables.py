"""A list of words as tables of cells: what delimits them, which lines are none, where there is a header."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from html import unescape
from pathlib import Path

from vocab.errors import InputError
from vocab.selection.word_lists.json_rows import rows_of_json
from vocab.selection.word_lists.rows import Row, Table
from vocab.selection.word_lists.sheets import sheets_of
from vocab.sources import clean, text_of

_MANY = 0.5
"""Share of the lines with a delimiter from which on it delimits."""

_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "space": " ", "pipe": "|", "colon": ":"}
"""Names of separators in the head of an export from Anki.

https://docs.ankiweb.net/importing/text-files.html#file-headers
"""

_ANKI = re.compile(
    r"#(separator|html|tags|columns|notetype|deck|if matches|guid column|notetype column|deck column|tags column):(.*)",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"\s*<(?:\?xml|!doctype|html|body|table|ul|ol|plecoflash)\b", re.IGNORECASE)
_HEADWORD = re.compile(r"<headword\b[^<>]{0,200}>([^<>]{1,200})</headword>")
_ROW_END = re.compile(r"</(?:tr|li|p|div|h\d|dt|dd)\s*>|<br\b[^<>]{0,20}>", re.IGNORECASE)
_CELL_END = re.compile(r"</t[dh]\s*>", re.IGNORECASE)
_RULE = re.compile(r"[\s|:=+\-–—_*]*")

_SAMPLE = 2000
"""Lines by which the delimiter of a file is judged."""

_TALLEST = 20
"""Lines in one cell; more of them have been swallowed by a quotation mark that nothing closes."""


def tables_of(path: Path, data: bytes, warn: Callable[[str], None]) -> list[Table]:
    """The tables in a file. Raises InputError for what is no list."""
    if data.startswith(b"PK\x03\x04"):
        return sheets_of(path, data)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise InputError(f"{path}: is an old Excel or Word file. Save it as .csv, .xlsx or plain text.")
    text = text_of(path, data, warn)
    text = "\t".join(map(clean, text.split("\t")))  # which would make spaces of tabs
    if text.lstrip()[:1] in ("[", "{") and (records := rows_of_json(text)):
        return [Table(tuple(Row(at, cells) for at, cells in enumerate(records)), what="entry")]
    if _MARKUP.match(text):
        return [_delimited(_unmarked(text), {})]
    return [_delimited(*_anki_head(text))]


def _anki_head(text: str) -> tuple[str, dict[str, str]]:
    """The text with empty lines for what an export from Anki says of itself at its beginning, and that."""
    lines = text.split("\n")
    told: dict[str, str] = {}
    for at, line in enumerate(lines):
        found = _ANKI.match(line)
        if not found:
            break
        told[found[1].lower()] = found[2].strip()
        lines[at] = ""
    return "\n".join(lines), told


def _delimited(text: str, told: dict[str, str]) -> Table:
    """The rows of a text; `told` is what Anki says of it."""
    named = told.get("separator", "")
    delimiter = _SEPARATORS.get(named.lower(), named[:1]) or _delimiter(text)
    unread = {int(told[name]) - 1 for name in told if name.endswith(" column") and told[name].isdecimal()}
    rows = _rows(text, delimiter)
    kept = (Row(number, tuple(map(str.strip, cells))) for number, cells in rows if not _is_no_row(cells, bool(told)))
    return Table(tuple(kept), frozenset(unread))


def _is_no_row(cells: Sequence[str], of_anki: bool) -> bool:
    """Whether a line is blank, a rule, a remark or the name of a category, and no row."""
    first = next((cell.strip() for cell in cells if cell.strip()), "")
    return (first.startswith("#") and not of_anki) or first.startswith("//") or all(map(_RULE.fullmatch, cells))


def _delimiter(text: str) -> str:
    """What stands between the cells of most lines; nothing where they have one cell."""
    first = text.split("\n", _SAMPLE)[:_SAMPLE]
    lines = [line for line in first if line.strip() and not line.lstrip().startswith(("#", "//"))]
    if any(line.endswith("/") and " /" in line and "] /" in line for line in lines[:50]):  # as of CC-CEDICT
        return ""
    for delimiter in ("\t", "|", ";", ","):
        if lines and sum(delimiter in line for line in lines) >= _MANY * len(lines):
            return delimiter
    return ""


def _rows(text: str, delimiter: str) -> Iterable[tuple[int, list[str]]]:
    """The numbers and cells of the lines; a cell in quotation marks may go on in the next line."""
    if not delimiter:
        return ((number, [line]) for number, line in enumerate(text.split("\n"), start=1))
    if '"' in text and (quoted := _quoted_rows(text, delimiter)):
        return quoted
    return ((number, _cut(line, delimiter)) for number, line in enumerate(text.split("\n"), start=1))


def _cut(line: str, delimiter: str) -> list[str]:
    return line.strip().strip("|").split("|") if delimiter == "|" else line.split(delimiter)


def _quoted_rows(text: str, delimiter: str) -> list[tuple[int, list[str]]]:
    """The rows as a spreadsheet writes them; none where the quotation marks are not meant so."""
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    try:
        rows = [(reader.line_num, cells) for cells in reader]
    except csv.Error:
        return []
    return [] if any(cell.count("\n") > _TALLEST for _, cells in rows for cell in cells) else rows


def _unmarked(text: str) -> str:
    """The lines and cells of HTML, or the headwords of an export from Pleco as XML."""
    if headwords := _HEADWORD.findall(text):
        return "\n".join(map(unescape, headwords))
    text = re.sub(r"\s+", " ", text)
    text = _ROW_END.sub("\n", _CELL_END.sub("\t", text))
    return unescape(re.sub(r"<[^<>]{0,1000}>", "", text))
