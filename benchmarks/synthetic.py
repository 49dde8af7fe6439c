"""A long text out of nothing: what people write, with other words in it.

The content words of some thousand clauses give way to words of the same part of speech and length, drawn by their
frequency in jieba's dictionary, so that a longer text has more words, as prose has. Most gaps are filled from a small
stock that changes slowly from chapter to chapter, as subjects do; two words beside each other are stocked as one, so
that phrases come again too.
"""

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

SEED = 2020
CHAPTER_BYTES = 20_000
PARAGRAPH_SENTENCES = 4

CLAUSES = (2, 3, 4, 5)
"""Of a sentence, each as likely: 28 characters on the average, as novels have."""

STOCK = 12
"""What a chapter keeps for gaps of one kind."""

STOCK_SHARE = 0.7
"""Of all gaps, those filled from the stock: as many pairs of words come four times in 1 MB as in that much news."""

RARITY = 1.4
"""The exponent of a word's count: 1 MB has 13,000 distinct words and 10 MB 45,000, about as many as novels; with 1.2
the first has 17,000."""

CONTENT = tuple("nvadilzt")
"""What the tags begin with of nouns and names, verbs, adjectives, adverbs, idioms, set phrases, states and times."""

BATCH = 1000
"""Words drawn at once, which takes a quarter of the time of one by one."""

Tagged = tuple[str, str]
"""A word and its tag in jieba's tag set."""

Slot = tuple[str, int]
"""The place of a word: its tag and its length in characters."""


@dataclass
class Supply:
    """The words that fit a slot, the running total of their weights, and some drawn in advance."""

    words: Sequence[str]
    totals: Sequence[float]
    drawn: list[str] = field(default_factory=list)

    def draw(self, chance: random.Random) -> str:
        """A word by its weight."""
        if not self.drawn:
            self.drawn = chance.choices(self.words, cum_weights=self.totals, k=BATCH)
        return self.drawn.pop()


@dataclass
class Gap:
    """One slot or two in a row, and the stock of what filled them before."""

    supplies: Sequence[Supply]
    stock: list[str] = field(default_factory=list)

    def fill(self, chance: random.Random) -> str:
        """Something of the stock, or new words."""
        stocked = chance.random() < STOCK_SHARE
        if stocked and len(self.stock) == STOCK:
            return chance.choice(self.stock)
        words = "".join([supply.draw(chance) for supply in self.supplies])
        if stocked:
            self.stock.append(words)
        return words


Frame = Sequence[str | Gap]
"""A clause: the words that stay, and the gaps between them."""


def paragraphs(clauses: Iterable[Sequence[Tagged]], words: Iterable[tuple[str, str, int]]) -> Iterator[str]:
    """Paragraphs without end, the same ones each time, from tagged clauses and a dictionary (word, tag, count)."""
    chance = random.Random(SEED)  # noqa: S311 - no secret
    supplies = _supplies(words)
    gaps: dict[tuple[Slot, ...], Gap] = {}
    frames = [list(_frame(clause, supplies, gaps)) for clause in clauses]
    left = CHAPTER_BYTES
    while True:
        paragraph = "".join(_sentence(frames, chance) for _ in range(PARAGRAPH_SENTENCES))
        yield paragraph
        left -= len(paragraph.encode())
        if left <= 0:
            left = CHAPTER_BYTES
            for gap in gaps.values():
                del gap.stock[: STOCK // 4]


def _supplies(words: Iterable[tuple[str, str, int]]) -> dict[Slot, Supply]:
    """The words of each slot."""
    slots: dict[Slot, list[tuple[str, int]]] = {}
    for word, tag, count in words:
        slots.setdefault((tag, len(word)), []).append((word, count))
    return {
        slot: Supply([word for word, _ in fitting], list(accumulate(count**RARITY for _, count in fitting)))
        for slot, fitting in slots.items()
    }


def _frame(
    clause: Iterable[Tagged], supplies: Mapping[Slot, Supply], gaps: dict[tuple[Slot, ...], Gap]
) -> Iterator[str | Gap]:
    """The words that stay, and in place of the content words their gaps."""
    run: list[Slot] = []
    for word, tag in [*clause, ("", "")]:
        slot = tag, len(word)
        fits = tag.startswith(CONTENT) and slot in supplies
        if run and (not fits or len(run) == 2):
            slots = tuple(run)
            yield gaps.setdefault(slots, Gap([supplies[each] for each in slots]))
            run.clear()
        if fits:
            run.append(slot)
        elif word:
            yield word


def _sentence(frames: Sequence[Frame], chance: random.Random) -> str:
    """Some clauses, filled."""
    chosen = chance.choices(frames, k=chance.choice(CLAUSES))
    clauses = ("".join([part if isinstance(part, str) else part.fill(chance) for part in frame]) for frame in chosen)
    return f"{'，'.join(clauses)}。"
