"""Paragraphs between blank lines whose lines a program cut, each at its own margin: manuals, mails, pages as text.

Beside them stand commands, lists and headings, so that no stretch of lines is all of one kind; each block is judged by
itself, by whether its lines were as full as they could be, and all together by what else must hold.
"""

from collections.abc import Iterator

from vocab.sources.running_text.columns import Column, has_clauses

_FEWEST = 12
"""Lines that break off in mid-clause there must be in such blocks: a few may be full by chance."""

_SLACK = 2
"""Characters that may miss in a line all the same: programs tell words, and the width of quotation marks, otherwise."""

_CLAUSES = 0.3
"""Share of them with a comma or an end mark inside; verse without marks has none."""

_ENDING = 0.5
"""Share of the blocks that end in a mark."""


def cut_in_blocks(column: Column) -> list[int]:
    """The lines that go on in the next one, of all blocks that were cut at the width of the column."""
    blocks = [block for block in _blocks(column) if _is_cut(column, block)]
    broken = [column.lines[at].text for block in blocks for at in block[:-1] if column.lines[at].ends_open]
    ended = sum(not column.lines[block[-1]].ends_open for block in blocks)
    if len(broken) < _FEWEST or sum(map(has_clauses, broken)) < _CLAUSES * len(broken) or ended < _ENDING * len(blocks):
        return []
    return [at for block in blocks for at in block[:-1]]


def _blocks(column: Column) -> Iterator[range]:
    """The lines between blank ones, where there are two at least."""
    start = 0
    for at in range(1, len(column.lines) + 1):
        if at == len(column.lines) or column.lines[at].gap or column.lines[at].first:
            if at - start > 1:
                yield range(start, at)
            start = at


def _is_cut(column: Column, block: range) -> bool:
    """Whether the next word had no room in any line of a block, and its lines stand at one margin."""
    margins = {len(column.lines[at].indent) for at in block[1:]}  # some of the spaces may be hard ones
    slack = _SLACK * column.measure.wide
    return len(margins) == 1 and all(column.fits(at) and column.is_full(at, slack=slack) for at in block[:-1])
