"""Columns of text: what a program counts when it cuts lines, and whether a stretch of lines was cut so.

Lines that were cut break off in mid-clause, are all about as wide as the widest, and no narrower than they had to be,
while the narrower ones end a sentence. Verse, lists, subtitles, dialogue, letters and headings have no such lines:
theirs differ in width, end in a mark, or have their commas in the same place.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from vocab.runtime import late

MARKS = "。！？!?…：:；;，,、.～~—”’」』）)》〉】〕］]\"'"
_ENDED = tuple("。！？!?…：:～~—”’」』）)】〕］]\"'；;.")
"""What a line ends in that ends a paragraph, or something said."""

_CLAUSES = late(r"[，。、；：！？,;:!?]")

_NEVER_GOES_ON = late(
    r"\s*(?:[-*•·●○■□◆◇▪★☆※＊>＞#|]|[(（【\[〔［]?(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[A-Za-z])[)）】\]〕］.．、](?!\d)"
    r"|[①-⑳]|第[0-9零〇一二三四五六七八九十百]{1,5}[章节回条卷集部篇]|[^\W\d_]{1,6}[:：]|[—─=＝_＿]{2})"
)
"""How an item of a list, a quoted line, a heading or another speaker begins."""

_COUNTS, _SPEAKER = frozenset("一二三四五六七八九十第"), 7
"""Characters that number an item or a chapter; characters of a speaker's name with the colon behind it."""

NARROWEST = 14
"""Cells of the narrowest column that counts: seven characters, as of the columns of a newspaper."""

_LONGEST_UNIT = 24
"""Cells of a word in Latin letters that a program carries over whole; a longer one it cuts."""

_SAME = (0.6, 0.85)
"""Share of the lines that break off which are full, where a text was cut: the others are headings and signatures. The
second number holds for lines of which only the left edge is even, by which less is proved."""

_ENDING = (0.5, 0.85)
"""Share of the narrower lines which end a sentence: in verse and lists few do."""

_INSIDE, _INSIDE_IF_NARROW, _NARROW = 0.6, 0.3, 40
"""Share of the full lines with a comma or an end mark inside; prose has it in 98 % of lines
of 36 cells, in 80 % of those of 20. A list or a verse has none."""

_FEWEST = ((_NARROW, 4), (56, 3), (120, 2))
"""Lines cut in mid-clause there must be up to a width of so many cells, and 4 beyond, where few programs cut. Set on
6,146 sections of 5 to 200 lines of prose, news and talk, a paragraph a line, of which none is taken for cut."""

_BROKEN = 0.5
"""Share of the full lines which break off without a mark: of prose cut at 35, 12 % end in one by chance."""

_ODD = 0.3
"""Share of the lines behind a cut that may begin like an item, a heading or another speaker."""

AROUND = 6
"""Lines before and behind a stretch by which it is judged too, wider ones among them: who leaves out the last mark of
his lines does so there as well."""


_SAME_PLACE = 0.5
"""Share of the cut lines that may have their first comma at the same place, as the halves of a couplet have."""


NEAR = 12
"""Lines without any cut after which a stretch of cut lines is over."""

_OFTEN = 0.04
"""Share of the lines of a whole document that are cut: a guess for a novel that is nearly all short dialogue."""


class Line(NamedTuple):
    """A line that is not blank: its text without white space around it, that before it, the blank lines before it."""

    text: str
    indent: str
    gap: int
    first: bool  # in its chapter
    place: int  # among all lines of the document
    ends_open: bool  # without a mark
    breaks_off: bool  # in mid-clause: without a mark, but with one inside, and no shorter than a column


class Measure(NamedTuple):
    """What a program counted, how wide a Chinese character is by that, how ragged the lines may be at the right."""

    width: Callable[[str], int]
    wide: int
    ragged: int = 0


def _cells(text: str) -> int:
    """Cells on a screen: a character of three bytes takes two, the marks “ ” … — among them."""
    return (len(text.encode()) + len(text)) // 2


def _cells_without_marks(text: str) -> int:
    """Cells for programs that do not know Chinese: “ ” ‘ ’ … — take one."""
    return _cells(text) - sum(map(text.count, "“”‘’…—"))


def _octets(text: str) -> int:
    return len(text.encode())


MEASURES = (Measure(_cells, 2), Measure(len, 1), Measure(_cells_without_marks, 2), Measure(_octets, 3))
BY_HAND = Measure(_cells, 2, ragged=8)
"""Lines that people broke, or a program by the width of its font, differ by some characters."""


def begins_anew(line: Line) -> bool:
    """Whether a line begins like one that goes on with nothing before it."""
    first, called = line.text[0], line.text[:_SPEAKER]
    if first.isalpha() and not first.isascii() and first not in _COUNTS and "：" not in called and ":" not in called:
        return False  # most lines begin with a word, which no expression is needed for
    return _NEVER_GOES_ON.match(line.text) is not None


def has_clauses(line: str) -> bool:
    """Whether there is a comma or an end mark inside the line."""
    return _CLAUSES.search(line, 0, len(line) - 1) is not None


_UNIT = late(r"[“‘「『（《(【〔]*(?:[A-Za-z0-9][A-Za-z0-9'’.,:/%-]*|.)[。！？!?…：:；;，,、.～~—”’」』）)》〉】〕%]*")
"""What a program does not tear apart: a word or number, a character, with the marks that go with them."""


class Column:
    """The lines with their widths, as if a program had cut them at `limit`."""

    def __init__(self, lines: Sequence[Line], widths: Sequence[int], limit: int, measure: Measure) -> None:
        self.lines, self.widths, self.limit, self.measure = lines, widths, limit, measure
        self.hanging = limit + 2 * measure.wide
        self.cut = [
            line.ends_open and width <= limit and self.is_full(at, indent=self.lost(at))
            for at, (line, width) in enumerate(zip(lines, widths, strict=True))
        ]

    def lost(self, at: int) -> int:
        """What may be missing of the width of a line that begins a paragraph: HTML and Word indent by their styles."""
        line = self.lines[at]
        if line.indent:
            return 0
        begins = (
            at == 0 or line.first or line.gap or self.lines[at - 1].text.endswith(_ENDED) or not self.is_full(at - 1)
        )
        return 2 * self.measure.wide if begins else 0

    def fits(self, at: int) -> bool:
        """Whether the line is not too wide, marks that hang over apart."""
        width = self.widths[at]
        return width <= self.limit or (width <= self.hanging and not self.lines[at].ends_open)

    def is_full(self, at: int, *, indent: int = 0, slack: int = 0) -> bool:
        """Whether what the next line of the chapter begins with had no room, if an indent of so much is lost."""
        room = self.limit - self.widths[at] - self.measure.ragged - slack
        if indent:
            hanging = 0 if self.lines[at].ends_open else 2 * self.measure.wide
            room -= indent if indent <= room + hanging else 0
        if room >= _LONGEST_UNIT or at + 1 == len(self.lines) or self.lines[at + 1].first:
            return False
        if room < 1:  # as of most lines that were cut
            return True
        unit = _UNIT.match(self.lines[at + 1].text)
        return self.measure.width(unit[0] if unit else " ") > room


def sections(column: Column) -> Iterator[range]:
    """The stretches of lines that were cut at the width of the column."""
    for fits, run in groupby(range(len(column.lines)), column.fits):
        if not fits:
            continue
        places = list(run)
        whole = range(places[0], places[-1] + 1)
        cut = [at for at in whole if column.cut[at]]
        if len(cut) >= _OFTEN * len(whole) and _is_wrapped(column, whole, cut):
            yield whole
            continue
        while cut:
            size = next((at for at in range(1, len(cut)) if cut[at] - cut[at - 1] > NEAR), len(cut))
            part = range(cut[0], min(whole.stop, cut[size - 1] + 2))
            if _is_wrapped(column, part, cut[:size]):  # a full line before or behind may end in a comma
                yield range(max(part.start - AROUND, whole.start), min(part.stop + AROUND, whole.stop))
            cut = cut[size:]


def _is_wrapped(column: Column, part: range, cut: Sequence[int]) -> bool:
    """Whether the lines of a stretch look like those of a paragraph that was cut, and like nothing else."""
    around = range(max(part.start - AROUND, 0), min(part.stop + AROUND, len(column.lines)))
    cells = column.limit * 2 // column.measure.wide
    narrow = cells < _NARROW
    ragged = column.measure.ragged > 0
    if len(cut) < next((fewest for width, fewest in _FEWEST if cells < width), 4) + ragged:
        return False
    cut_lines = [column.lines[at] for at in cut]
    clauses = [_CLAUSES.search(line.text, 0, len(line.text) - 1) for line in cut_lines]
    inside = Counter(found.start() for found in clauses if found)
    open_lines = sum(column.lines[at].ends_open for at in around[:-1])
    full = sum(column.widths[at] > column.limit - column.measure.wide - column.measure.ragged for at in part)
    narrower = [column.lines[at] for at in around if not column.cut[at]]
    odd = sum(begins_anew(column.lines[at + 1]) for at in cut)
    return (
        inside.total() >= (_INSIDE_IF_NARROW if narrow else _INSIDE) * len(cut)
        and max(inside.values(), default=0) <= max(1, _SAME_PLACE * inside.total())
        and len(cut) >= _SAME[ragged] * open_lines
        and len(cut) >= _BROKEN * full
        and sum(line.text.endswith(_ENDED) for line in narrower) >= _ENDING[ragged] * len(narrower)
        and odd <= _ODD * len(cut)
    )
