"""`python benchmarks`: the table of ratios, from processes run here and now."""

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # where the package lies that this file belongs to

from benchmarks.machine import describe
from benchmarks.processes import NotMeasuredError
from benchmarks.rows import QUICK, ROWS
from benchmarks.sides import FLASHCARDS, NAIVE_DECK, Bench, warm_up
from benchmarks.table import NOTE, markdown, measured, plain, unmeasured


def main() -> None:
    """Measure the chosen rows and print them."""
    parser = _parser()
    options = parser.parse_args()
    if not FLASHCARDS.exists():
        parser.error("flashcards is not installed beside this Python: pip install '.[fast]'")
    if missing := [path for path in (options.baseline, *options.text) if not path.is_file()]:
        parser.error(f"no such file: {missing[0]}")
    with tempfile.TemporaryDirectory() as temporary:
        scratch = (options.scratch or Path(temporary)).resolve()
        scratch.mkdir(parents=True, exist_ok=True)
        texts = tuple(text.resolve() for text in options.text)
        bench = Bench(scratch, options.baseline.resolve(), texts, options.pairs, options.timeout)
        try:
            warm_up(bench)
        except NotMeasuredError as error:
            parser.exit(1, f"Neither side can be measured before both run: {error}\n")
        cells = [_cells(name, bench) for name in (QUICK if options.quick else options.rows)]
    print(*describe(), "", (markdown if options.markdown else plain)(cells), "", NOTE, sep="\n")


def _cells(name: str, bench: Bench) -> tuple[str, ...]:
    """A row measured, as cells of the table."""
    row = ROWS[name]
    print(f"{name}: {row.title}", file=sys.stderr)
    try:
        return measured(row.title, row.ratios(bench), row.target)
    except NotMeasuredError as error:
        return unmeasured(row.title, str(error), row.target)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python benchmarks", description="Ours against what a user would write.")
    add = parser.add_argument
    add("--rows", type=_names, default=tuple(ROWS), metavar="NAMES", help=f"of: {','.join(ROWS)}")
    add("--quick", action="store_true", help=f"only {','.join(QUICK)}")
    add("--pairs", type=_positive, default=5, metavar="N", help="pairs a row; fewer where they take long (default: 5)")
    add("--text", type=Path, action="append", default=[], metavar="FILE", help="a corpus in UTF-8; can be repeated")
    add("--baseline", type=Path, default=NAIVE_DECK, metavar="FILE", help="another script: python FILE TEXT DECK")
    add("--scratch", type=Path, metavar="FOLDER", help="keeps texts and caches (default: a temporary one)")
    add("--timeout", type=_positive, default=1800, metavar="S", help="seconds of one run at most (default: 1800)")
    add("--markdown", action="store_true", help="a Markdown table")
    return parser


def _names(value: str) -> tuple[str, ...]:
    names = tuple(value.split(","))
    if unknown := [name for name in names if name not in ROWS]:
        raise argparse.ArgumentTypeError(f"no such row: {unknown[0]}")
    return names


def _positive(value: str) -> int:
    if (number := int(value)) < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


if __name__ == "__main__":
    main()
