"""What the next cutoffs would leave: the same words above a level, as far as a coverage, or those met twice."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from vocab.records import Candidate, Corpus
from vocab.references import HSK_EDITIONS
from vocab.selection.selecting import Cutoffs, Selection
from vocab.selection.traits import Traits

LEVELS = (4, 5, 6)
"""HSK levels from which texts are read that were written for nobody's lessons."""

COVERAGE = 90
"""Percent of the running words from which on a text can be followed with a dictionary at hand."""


MOST = 2_000
"""Words up to which the coverage is reckoned unasked: of more it takes as long as the deck."""


def next_cutoffs(
    chosen: Selection,
    candidates: Iterable[Candidate],
    cutoffs: Cutoffs,
    corpus: Callable[[], Corpus],
    traits: Mapping[str, Traits],
) -> Iterator[tuple[str, int]]:
    """Options with the number of words that each would keep, where that is fewer than are kept now, and some."""
    kept = chosen.kept
    if cutoffs.only is not None or cutoffs.top is not None or cutoffs.coverage is not None:
        return
    for option, count in (
        *_level(kept, cutoffs, traits),
        *_reaching(chosen, candidates, corpus),
        (f"--min-count {cutoffs.min_count + 1}", sum(one.times > cutoffs.min_count for one in kept)),
    ):
        if 0 < count < len(kept):
            yield option, count


def _level(kept: Iterable[Candidate], cutoffs: Cutoffs, traits: Mapping[str, Traits]) -> Iterator[tuple[str, int]]:
    level = next((level for level in LEVELS if level > cutoffs.above_hsk), None)
    if level is not None:
        edition = HSK_EDITIONS.index(cutoffs.hsk_edition)
        yield f"--level hsk{level}", sum(not 0 < traits[c.hanzi].hsk[edition] <= level for c in kept)


def _reaching(
    chosen: Selection, candidates: Iterable[Candidate], corpus: Callable[[], Corpus]
) -> Iterator[tuple[str, int]]:
    """The fewest of the kept that reach the coverage, 0 where all do not; of a book nobody waits for it."""
    if len(chosen.kept) <= MOST:
        from vocab.selection.coverage import fewest

        understood = filter(chosen.is_understood, candidates)
        reached = fewest(corpus(), known=understood, learnable=chosen.kept, share=COVERAGE / 100)
        yield f"--coverage {COVERAGE}", len(reached)
