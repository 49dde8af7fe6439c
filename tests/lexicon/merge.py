"""Joins drafts to our learner's lexicon: `python -m tests.lexicon.merge DRAFT... [--into FILE] [--better WORDS]`.

A draft has the columns `hanzi pinyin class gloss cues register`, the rows of a word together. Each word is held against
the rules that the tests hold the lexicon against; what is refused is printed with the reason, and nothing of the word
is taken. Words go to the files of their letters, into one of `compounds/` (`--into frequent`) or among the units of
words (`--into units`). Marks in the gloss:

* `OK`: what is shown today is right; noted in `reviewed.tsv` with the first gloss as it is now, under the `--band`;
* `BOUND`: hardly ever a word by itself; a row of the class `bound`;
* `SKIP`: no unit; passed over.

`transparent` among the cues becomes a mark in the register. A word that has rows keeps them, unless the file of
`--better` lists it (`-` for all words).
"""

import sys
from argparse import ArgumentParser
from collections.abc import Callable, Container, Iterable, Sequence
from pathlib import Path

from tests.lexicon import rules
from tests.lexicon.rules import Row, by_word
from vocab import Resources, load_resources

UNITS = rules.DATA / "units.tsv"
"""English of what is no word of its own; a word that gets a row elsewhere loses the one it has here."""

Refuse = Callable[[str], None]


def main(arguments: Sequence[str] | None = None) -> None:
    """Merge and say what was taken."""
    parser = ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("drafts", nargs="+", type=Path)
    parser.add_argument(
        "--into", default="", help="a file of compounds/; parts for the table of parts; the letter files without it"
    )
    parser.add_argument(
        "--better", default="", help="a file of words whose draft goes before what stands there; - for all"
    )
    parser.add_argument("--band", default="1", help="of list A, for what is ticked")
    wish = parser.parse_args(arguments)
    if wish.into == "parts":
        merge_parts(wish.drafts, keep=wish.better != "-", refuse=say)
        return
    resources = load_resources()
    drafted = [row for draft in wish.drafts for row in read_draft(draft)]
    better = set(Path(wish.better).read_text("utf-8").split()) if wish.better not in ("", "-") else set()
    known = {hanzi for path in files() if path != UNITS for hanzi in by_word(rules.rows_in(path))}
    kept = known - better if wish.better != "-" else set()
    taken, ticked = sorted_out(
        drafted, resources, kept, compounds=bool(wish.into), units=wish.into == UNITS.stem, refuse=say
    )
    write(taken, wish.into)
    tick(ticked, wish.band, resources, reopened=taken)
    sys.stderr.write(f"{len(taken)} words taken, {len(ticked)} ticked\n")


def say(problem: str) -> None:
    """What is refused goes to standard output."""
    sys.stdout.write(f"{problem}\n")


def files() -> list[Path]:
    """All files of words."""
    return [*sorted(rules.DATA.glob("?.tsv")), *sorted((rules.DATA / "compounds").glob("*.tsv")), UNITS]


def read_draft(path: Path) -> list[Row]:
    """The rows of a draft."""
    lines = path.read_text("utf-8").removesuffix("\n").split("\n")[1:]
    return [Row._make(cell.strip() for cell in line.split("\t")) for line in lines]


def sorted_out(
    drafted: Iterable[Row],
    resources: Resources,
    kept: set[str],
    *,
    compounds: bool = False,
    units: bool = False,
    refuse: Refuse,
) -> tuple[dict[str, list[Row]], list[str]]:
    """The words to be taken with their rows, and those that are ticked; the others are told to `refuse`."""
    words: dict[str, list[Row]] = {}
    for row in drafted:
        words.setdefault(row.hanzi, []).append(row)
    taken: dict[str, list[Row]] = {}
    ticked: list[str] = []
    for hanzi, drafts in words.items():
        if any(row.gloss == "SKIP" for row in drafts):
            continue
        if any(row.gloss == "OK" for row in drafts):
            ticked.append(hanzi)
            continue
        rows = list(dict.fromkeys(mended(row, resources) for row in drafts))
        rows = without_dead_cues(rows)
        said = [f"{hanzi}: has rows already"] if hanzi in kept else []
        said += [f"{hanzi}: a compound has no cues" for row in rows if compounds and row.cues]
        rarest = rules.RAREST_OF_UNITS if units else rules.RAREST
        said += rules.problems(rows, resources.lexicon, longest=12 if compounds else 6, rarest=rarest)
        for problem in said:
            refuse(problem)
        if not said:
            taken[hanzi] = rows
    return taken, ticked


def mended(row: Row, resources: Resources) -> Row:
    """A row of a draft with its marks where the lexicon has them."""
    cues = row.cues.split()
    if row.gloss == "BOUND":
        syllables = resources.reader.word(row.hanzi).syllables
        return Row(row.hanzi, row.pinyin or " ".join(syllables), "bound", "", "", "")
    if "transparent" in cues:
        return row._replace(cues="", register=f"{row.register} transparent".strip())
    return row._replace(cues=" ".join(dict.fromkeys(cue for cue in cues if row.hanzi not in cue or cue[0] in "+-~<>")))


def without_dead_cues(rows: list[Row]) -> list[Row]:
    """The rows without the cues that an earlier one takes away, and without those that have none left."""
    dead = rules.dead_cues(rows)
    kept = []
    for at, row in enumerate(rows):
        cues = [cue for cue in row.cues.split() if cue not in dead.get(at, ())]
        if cues or not row.cues:
            kept.append(row._replace(cues=" ".join(cues)))
    return kept


def write(taken: dict[str, list[Row]], into: str) -> None:
    """Put words into their files; each of them stands in one."""
    stock = {path: by_word(rules.rows_in(path)) for path in files()}
    for words in stock.values():
        for hanzi in taken.keys() & words.keys():
            del words[hanzi]
    elsewhere = {hanzi for path, words in stock.items() if path != UNITS for hanzi in words}
    stock[UNITS] = {hanzi: rows for hanzi, rows in stock[UNITS].items() if hanzi not in elsewhere}
    for hanzi, rows in taken.items():
        path = rules.DATA / (f"compounds/{into}.tsv" if into else f"{rows[0].pinyin[0].lower()}.tsv")
        path = UNITS if into == UNITS.stem else path
        stock.setdefault(path, {})[hanzi] = rows
    for path, words in stock.items():
        ordered = sorted(words.values(), key=lambda rows: (rows[0].pinyin.lower(), rows[0].hanzi))
        is_letter = len(path.stem) == 1
        lines = ["\t".join(row if is_letter else (*row[:4], row[5])) for rows in ordered for row in rows]
        header = rules.HEADER if is_letter else rules.COMPOUND_HEADER
        path.write_bytes("".join(f"{line}\n" for line in (header, *lines)).encode())


PARTS = rules.DATA / "parts.tsv"
SILENT = {"子": "(suffix)", "儿": "(suffix)", "得": "(degree)"}
"""What a part without a meaning of its own shows; the others only sound in foreign names."""


def merge_parts(drafts: Iterable[Path], *, keep: bool, refuse: Refuse) -> None:
    """Put rows on parts into their table; a draft has an example as one more column."""
    stock: dict[tuple[str, str], list[str]] = {}
    for line in PARTS.read_text("utf-8").splitlines()[1:]:
        stock.setdefault((line.split("\t")[0], line.split("\t")[1]), []).append(line)
    drafted: dict[tuple[str, str], list[str]] = {}
    for draft in drafts:
        for cells in (line.split("\t") for line in draft.read_text("utf-8").splitlines()[1:]):
            if cells[3] == "-":
                cells[4] = SILENT.get(cells[0], "(sound)")
            drafted.setdefault((cells[0], cells[1]), []).append("\t".join(cells[:6]))
    for place, lines in drafted.items():
        said = [problem for line in lines for problem in rules.problems_of_part(line)]
        for problem in said:
            refuse(problem)
        if not said and not (keep and place in stock):
            stock[place] = lines
    ordered = [line for _, lines in sorted(stock.items()) for line in lines]
    PARTS.write_bytes("".join(f"{line}\n" for line in (rules.PART_HEADER, *ordered)).encode())


REVIEWED = rules.DATA / "reviewed.tsv"
REVIEWED_HEADER = "hanzi\tband\tgloss"


def tick(words: Iterable[str], band: str, resources: Resources, *, reopened: Container[str] = ()) -> None:
    """Note what is shown first for words that somebody has found good; those that have rows now are settled by them."""
    lines = REVIEWED.read_text("utf-8").splitlines()[1:] if REVIEWED.exists() else []
    noted = {hanzi: line for line in lines if (hanzi := line.split("\t")[0]) not in reopened}
    for hanzi in words:
        noted[hanzi] = f"{hanzi}\t{band}\t{first_gloss(hanzi, resources)}"
    text = "\n".join([REVIEWED_HEADER, *(noted[hanzi] for hanzi in sorted(noted))])
    REVIEWED.write_bytes(f"{text}\n".encode())


def first_gloss(hanzi: str, resources: Resources) -> str:
    """What is shown first for a word by itself."""
    glosses = resources.senses.choose(hanzi, resources.reader.word(hanzi).syllables).glosses
    return glosses[0] if glosses else ""


if __name__ == "__main__":
    main()
