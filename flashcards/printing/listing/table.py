"""A table for the terminal; widths are counted in cells, so that Chinese columns stay straight."""

import io
import shutil

from flashcards.printing.listing.columns import marked_english, row
from flashcards.printing.listing.page import PLAIN, Page, legend
from vocab.english import shorten
from vocab.records import Vocabulary
from vocab.references import HSK_EDITIONS, level_name

LEVEL = f"hsk {HSK_EDITIONS[-1]}"
"""The terminal has room for one edition; every other format names all three."""

_SHOWN = ("hanzi", "pinyin", "english", "kind", "count", "zipf", LEVEL)


def to_table(vocabulary: Vocabulary, _: Page = PLAIN) -> str:
    """The list as wide as the terminal, without colours."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False, caption=legend(vocabulary) or None, caption_justify="left")
    for name in _SHOWN:
        number = name in ("count", "zipf", LEVEL)
        table.add_column(name, justify="right" if number else "left", no_wrap=name in ("hanzi", "kind"))
    for item in vocabulary.items:
        cells = row(item) | {
            "english": shorten(marked_english(item)),
            "zipf": f"{item.zipf:.1f}" if item.zipf else "",
            LEVEL: level_name(item.hsk[-1]) if item.hsk[-1] else "",
        }
        table.add_row(*(Text(str(cells[name])) for name in _SHOWN))
    width = max(shutil.get_terminal_size((100, 24)).columns, 60)
    console = Console(file=io.StringIO(), width=width, color_system=None, legacy_windows=False)
    console.print(table)
    written: str = console.file.getvalue()  # type: ignore[attr-defined]
    return "\n".join(line.rstrip() for line in written.splitlines()) + "\n"
