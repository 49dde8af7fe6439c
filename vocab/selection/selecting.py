"""Candidates and cutoffs -> what is kept, and the reason for each one that is dropped."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from vocab.records import KINDS, Candidate, Corpus, Kind
from vocab.references import DEFAULT_EDITION, HSK_EDITIONS, References
from vocab.selection.noise import NOISE
from vocab.selection.traits import Traits, traits_of

Order = Literal["text", "count", "frequency", "hsk"]
ORDERS: tuple[Order, ...] = ("text", "count", "frequency", "hsk")


MAX_ZIPF = 6.0
"""General frequency above which a word is too common for a card by default: once in a thousand words."""


class Cutoffs(NamedTuple):
    """What is worth learning, and in which order.

    Counts in this text, general frequency (Zipf; 0 for a word outside the list), HSK level, kinds, the headwords that
    are `known`, `ignored` or `held` by earlier decks (simplified), the noise to `include` all the same (names of
    NOISE), the `coverage` of the text to reach with the fewest words (percent), the first so many (`top`). The defaults
    keep every word a learner may want from one essay; `headings` are words of headings (`heading_words`), which are
    dropped. Where `only` names headwords, exactly these are kept, whatever the cutoffs.
    """

    min_count: int = 1
    min_zipf: float = 0.0
    max_zipf: float = MAX_ZIPF
    above_hsk: int = 0
    hsk_edition: str = DEFAULT_EDITION
    kinds: tuple[Kind, ...] = KINDS
    known: frozenset[str] = frozenset()
    ignored: frozenset[str] = frozenset()
    include: tuple[str, ...] = ()
    coverage: float | None = None
    top: int | None = None
    order: Order = "text"
    only: frozenset[str] | None = None
    headings: frozenset[str] = frozenset()
    held: frozenset[str] = frozenset()


class Reason(NamedTuple):
    """Why a candidate gets no card, and whether a reader understands it all the same."""

    text: str
    understood: bool = False


class Selection(NamedTuple):
    """The kept candidates in their order, and the others by headword with the reason.

    `coverage` is the share of the running words that is understood with what is kept, where one was to be reached.
    """

    kept: tuple[Candidate, ...]
    reasons: Mapping[str, Reason]
    coverage: float | None = None

    @property
    def dropped(self) -> dict[str, int]:
        """How many each reason dropped, the most frequent reason first."""
        return dict(Counter(reason.text for reason in self.reasons.values()).most_common())

    def is_understood(self, candidate: Candidate) -> bool:
        """Whether the candidate was dropped because its reader understands it."""
        reason = self.reasons.get(candidate.hanzi)
        return reason is not None and reason.understood


_NOT_LISTED = Reason("not in the list")


def _no_text() -> Corpus:
    return Corpus((), ())


def select(
    candidates: Iterable[Candidate],
    references: References,
    cutoffs: Cutoffs,
    *,
    corpus: Callable[[], Corpus] = _no_text,
    traits: Mapping[str, Traits] | None = None,
) -> Selection:
    """Apply the rules of `reasons_to_drop` in their order, then reach the coverage, then sort, then take the top.

    Of a list of headwords (`only`) all are kept; the others have the reason for which they would be dropped anyway. The
    `corpus` is asked for where a coverage is to be reached, and only there; `traits` are those of the candidates where
    they are known already.
    """
    everything = tuple(candidates)
    known = traits_of(everything, references) if traits is None else traits
    reasons: dict[str, Reason] = {}
    given = _given(cutoffs)
    for candidate in everything:
        reason = next(reasons_to_drop(candidate, known[candidate.hanzi], cutoffs, given), None)
        if cutoffs.only is not None:
            reason = None if candidate.hanzi in cutoffs.only else reason or _NOT_LISTED
        if reason:
            reasons[candidate.hanzi] = reason
    kept = [candidate for candidate in everything if candidate.hanzi not in reasons]
    kept.sort(key=lambda c: SORT_KEYS[cutoffs.order](c, known[c.hanzi], cutoffs))
    if cutoffs.only is not None:
        return Selection(tuple(kept), reasons)
    if cutoffs.coverage is not None:
        from vocab.selection.coverage import measure

        understood = list(filter(Selection((), reasons).is_understood, everything))
        needed = set(measure(corpus(), known=understood, learnable=kept).words_for(cutoffs.coverage / 100))
        reasons |= {c.hanzi: Reason(f"not needed for {cutoffs.coverage:g} %") for c in kept if c.hanzi not in needed}
        kept = [candidate for candidate in kept if candidate.hanzi in needed]
    if cutoffs.top is not None:
        reasons |= {candidate.hanzi: Reason("beyond the top") for candidate in kept[cutoffs.top :]}
        kept = kept[: cutoffs.top]
    if cutoffs.coverage is None:
        return Selection(tuple(kept), reasons)
    return Selection(tuple(kept), reasons, measure(corpus(), known=[*understood, *kept], learnable=()).share(0))


Given = Sequence[tuple[Collection[str], Reason]]
"""Headwords somebody named or already has, and why they get no card."""


def reasons_to_drop(candidate: Candidate, traits: Traits, cutoffs: Cutoffs, given: Given) -> Iterator[Reason]:
    """Why the candidate gets no card, the first rule first; nothing for what is kept.

    Who asks for commoner words than the default gives asks for the grammatical ones among them.
    """
    for headwords, reason in given:
        if candidate.hanzi in headwords:
            yield reason
    noise = traits.noise
    if noise and noise not in cutoffs.include and not (noise == "grammar" and cutoffs.max_zipf > MAX_ZIPF):
        yield Reason(NOISE[noise][0], understood=True)
    if candidate.kind not in cutoffs.kinds:
        yield Reason("other kinds")
    if traits.zipf > cutoffs.max_zipf:
        yield Reason("too common", understood=True)
    if 0 < traits.hsk[HSK_EDITIONS.index(cutoffs.hsk_edition)] <= cutoffs.above_hsk:
        yield Reason(f"up to HSK {cutoffs.above_hsk}", understood=True)
    if candidate.times < cutoffs.min_count:
        yield Reason("seen too seldom")
    if traits.zipf < cutoffs.min_zipf:
        yield Reason("too rare")


def _given(cutoffs: Cutoffs) -> Given:
    """Those of the cutoffs, as far as there are some."""
    named = (
        (cutoffs.known, Reason("known", understood=True)),
        (cutoffs.held, Reason("in your decks", understood=True)),
        (cutoffs.ignored, Reason("ignored")),
        (cutoffs.headings, Reason("words of headings", understood=True)),
    )
    return [(headwords, reason) for headwords, reason in named if headwords]


_Key = Callable[[Candidate, Traits, Cutoffs], tuple[object, ...]]

SORT_KEYS: dict[str, _Key] = {
    "text": lambda candidate, _, __: (candidate.places[0], -len(candidate.hanzi), candidate.hanzi),
    "count": lambda candidate, traits, _: (-candidate.times, -traits.zipf, candidate.places[0], candidate.hanzi),
    "frequency": lambda candidate, traits, _: (-traits.zipf, candidate.places[0], candidate.hanzi),
    "hsk": lambda candidate, traits, cutoffs: (
        traits.hsk[HSK_EDITIONS.index(cutoffs.hsk_edition)] or 99,
        -traits.zipf,
        candidate.places[0],
        candidate.hanzi,
    ),
}
"""Total orders, so that the same text always gives the same sequence; words of no HSK level come last."""
