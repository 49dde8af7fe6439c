"""Candidates and cutoffs -> what is kept, and the reason for each one that is dropped."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from vocab.records import KINDS, Candidate, Corpus, Kind, Span
from vocab.references import DEFAULT_EDITION, HSK_EDITIONS, References
from vocab.selection.noise import BASIC, NOISE
from vocab.selection.ordering import ORDERS, SORT_KEYS, Order, Ranking
from vocab.selection.traits import Traits, traits_of

__all__ = ["MAX_ZIPF", "ORDERS", "SORT_KEYS", "Cutoffs", "Order", "Ranking", "Reason", "Selection", "select"]

MAX_ZIPF = 6.0
"""General frequency above which a word is too common for a card by default: once in a thousand words."""

CHARACTER = 1.3
"""How much less common a character may be that is a word by itself: it is met in all words that are made with it."""

FIRST_LEVELS = 4
"""HSK levels whose words of one character a reader of real texts has: 雨 'rain', 推 'to push'."""


class Cutoffs(NamedTuple):
    """What is worth learning, and in which order.

    Counts in this text, general frequency (Zipf; 0 for a word outside the list), HSK level, kinds, the headwords that
    are `known`, `ignored` or `held` by earlier decks (simplified), the noise to `include` all the same (names of
    NOISE), the `coverage` of the text to reach with the fewest words (percent), the first so many (`top`), the
    characters that the sentence of a card may have (`max_sentence`). The defaults keep every word a learner may want
    from one essay. Where `only` names headwords, exactly these are kept, whatever the cutoffs. The headwords
    that are `wanted` are kept and those that are `unwanted` are not, whatever the cutoffs: a reader has said so.
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
    order: Order = "use"
    only: frozenset[str] | None = None
    held: frozenset[str] = frozenset()
    max_sentence: int | None = None
    wanted: frozenset[str] = frozenset()
    unwanted: frozenset[str] = frozenset()


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
        return self.understands(candidate.hanzi)

    def understands(self, hanzi: str) -> bool:
        """Whether a headword was dropped because its reader understands it."""
        reason = self.reasons.get(hanzi)
        return reason is not None and reason.understood

    def words_of_reasons(self) -> dict[str, list[str]]:
        """The headwords that each reason dropped, the most frequent reason first."""
        found: dict[str, list[str]] = {reason: [] for reason in self.dropped}
        for hanzi, reason in self.reasons.items():
            found[reason.text].append(hanzi)
        return found


_KNOWN = Reason("known", understood=True)
_HELD = Reason("in your decks", understood=True)
_IGNORED = Reason("ignored")
_OTHER_KIND = Reason("other kinds")
_TOO_COMMON = Reason("too common", understood=True)
_TOO_SELDOM = Reason("seen too seldom")
_TOO_RARE = Reason("too rare")
_NOT_LISTED = Reason("not in the list")
_LONG_SENTENCE = Reason("in longer sentences")
_BEYOND = Reason("beyond the top")
_UNWANTED = Reason("left out by you")


def select(
    candidates: Iterable[Candidate],
    references: References,
    cutoffs: Cutoffs,
    *,
    corpus: Callable[[], Corpus] = lambda: Corpus((), ()),
    shown: Callable[[], Mapping[str, Span]] = dict,
    traits: Mapping[str, Traits] | None = None,
    ranking: Ranking | None = None,
) -> Selection:
    """Apply the rules of `reason_to_drop` in their order, reach the coverage, sort, take the top, obey the reader.

    Of a list of headwords (`only`) all are kept; the others have the reason for which they would be dropped anyway. The
    `corpus`, and what of it is `shown` on each card, are asked for where a coverage is to be reached, sentences are not
    to be long, or each is to hold one new word, and only there; `traits` are those of the candidates, `ranking` theirs
    for the order and the edition, where known.
    """
    everything = tuple(candidates)
    known = traits_of(everything, references) if traits is None else traits
    reasons = dict(_reasons(everything, known, cutoffs))
    kept = [candidate for candidate in everything if candidate.hanzi not in reasons]
    left_out = reasons.keys() - cutoffs.wanted
    rank = ranking or Ranking(everything, known, cutoffs.order, cutoffs.hsk_edition, without=left_out)
    if cutoffs.only is not None:
        return Selection(tuple(rank.in_order(kept, corpus, shown)), reasons)
    if cutoffs.max_sentence is not None:
        kept = _in_short_sentences(kept, reasons, cutoffs.max_sentence, shown())
    reached = None
    if cutoffs.coverage is not None:
        kept, reached = _reaching(kept, everything, reasons, cutoffs.coverage, corpus())
    kept = rank.in_order(kept, corpus, shown)
    reasons |= {candidate.hanzi: _BEYOND for candidate in kept[cutoffs.top :] if cutoffs.top is not None}
    chosen = kept[: cutoffs.top]
    if cutoffs.wanted or cutoffs.unwanted:
        chosen = rank.in_order(_by_hand(chosen, everything, reasons, cutoffs), corpus, shown)
    if reached is not None and chosen != kept:
        reached = _share_of(chosen, everything, reasons, corpus())
    return Selection(tuple(chosen), reasons, reached)


def _in_short_sentences(
    kept: Iterable[Candidate], reasons: dict[str, Reason], longest: int, shown: Mapping[str, Span]
) -> list[Candidate]:
    """The kept whose sentence is not too long; the others are added to the `reasons`."""
    long = {hanzi for hanzi, (_, start, end) in shown.items() if end - start > longest}
    reasons |= {candidate.hanzi: _LONG_SENTENCE for candidate in kept if candidate.hanzi in long}
    return [candidate for candidate in kept if candidate.hanzi not in long]


def _by_hand(
    kept: Sequence[Candidate], everything: Iterable[Candidate], reasons: dict[str, Reason], cutoffs: Cutoffs
) -> list[Candidate]:
    """What is kept when the reader has had his say, last of all: what he takes or leaves takes no other with it."""
    reasons |= {candidate.hanzi: _UNWANTED for candidate in kept if candidate.hanzi in cutoffs.unwanted}
    for hanzi in cutoffs.wanted:
        reasons.pop(hanzi, None)
    return [candidate for candidate in everything if candidate.hanzi not in reasons]


def _reasons(
    candidates: Iterable[Candidate], traits: Mapping[str, Traits], cutoffs: Cutoffs
) -> Iterator[tuple[str, Reason]]:
    """The headwords that are dropped, each with the reason."""
    given, edition = _given(cutoffs), HSK_EDITIONS.index(cutoffs.hsk_edition)
    for candidate in candidates:
        reason = reason_to_drop(candidate, traits[candidate.hanzi], cutoffs, given, edition)
        if cutoffs.only is not None:
            reason = None if candidate.hanzi in cutoffs.only else reason or _NOT_LISTED
        if reason:
            yield candidate.hanzi, reason


def _share_of(
    kept: list[Candidate], everything: Iterable[Candidate], reasons: Mapping[str, Reason], corpus: Corpus
) -> float:
    """The share of the running words that is understood with what is kept."""
    from vocab.selection.coverage import measure

    understood = filter(Selection((), reasons).is_understood, everything)
    return measure(corpus, known=[*understood, *kept], learnable=()).share(0)


def _reaching(
    kept: list[Candidate],
    everything: Iterable[Candidate],
    reasons: dict[str, Reason],
    percent: float,
    corpus: Corpus,
) -> tuple[list[Candidate], float]:
    """The fewest of the kept with which so much of the corpus is understood, and how much that is.

    The others are added to the `reasons`.
    """
    from vocab.selection.coverage import measure

    understood = list(filter(Selection((), reasons).is_understood, everything))
    measured = measure(corpus, known=understood, learnable=kept)
    needed = set(measured.words_for(percent / 100))
    reasons |= {c.hanzi: Reason(f"not needed for {percent:g} %") for c in kept if c.hanzi not in needed}
    enough = [candidate for candidate in kept if candidate.hanzi in needed]
    return enough, measured.fewest[len(needed)].tokens / max(measured.tokens, 1)


Given = Sequence[tuple[Collection[str], Reason]]
"""Headwords somebody named or already has, and why they get no card."""


def reason_to_drop(candidate: Candidate, traits: Traits, cutoffs: Cutoffs, given: Given, edition: int) -> Reason | None:
    """Why the candidate gets no card, by the first rule that says so; None for what is kept.

    Who asks for commoner words than the default gives asks for the grammatical and the first ones among them, and who
    tells a level below them for those beyond it.
    """
    for headwords, reason in given:
        if candidate.hanzi in headwords:
            return reason
    noise = "" if traits.noise in cutoffs.include else traits.noise
    if noise and noise != "basic" and not (noise == "grammar" and cutoffs.max_zipf > MAX_ZIPF):
        return Reason(NOISE[noise][0], understood=noise != "inside")
    if candidate.kind not in cutoffs.kinds:
        return _OTHER_KIND
    level = traits.hsk[edition]
    if traits.zipf > cutoffs.max_zipf or (len(candidate.hanzi) == 1 and _is_first_character(traits, cutoffs, level)):
        return _TOO_COMMON
    if 0 < level <= cutoffs.above_hsk:
        return Reason(f"up to HSK {cutoffs.above_hsk}", understood=True)
    if noise == "basic" and not (cutoffs.max_zipf > MAX_ZIPF or 0 < cutoffs.above_hsk < BASIC):
        return Reason(NOISE[noise][0], understood=True)
    if candidate.times < cutoffs.min_count:
        return _TOO_SELDOM
    return _TOO_RARE if traits.zipf < cutoffs.min_zipf else None


def _is_first_character(traits: Traits, cutoffs: Cutoffs, level: int) -> bool:
    """Whether a word of one character is learned with the first ones, unless commoner words are asked for."""
    if cutoffs.max_zipf > MAX_ZIPF:
        return False
    return 0 < level <= FIRST_LEVELS or traits.zipf > cutoffs.max_zipf - CHARACTER


def _given(cutoffs: Cutoffs) -> Given:
    """Those of the cutoffs, as far as there are some."""
    named = ((cutoffs.known, _KNOWN), (cutoffs.held, _HELD), (cutoffs.ignored, _IGNORED))
    return [(headwords, reason) for headwords, reason in named if headwords]
