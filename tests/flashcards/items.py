"""Vocabulary items made by hand, for tests that need no text."""

from typing import Any

from vocab.records import Example, Part, Reading, Sense, VocabItem, Vocabulary

BANK = VocabItem(
    hanzi="银行",
    traditional="銀行",
    senses=(Sense(Reading(("yin2", "hang2"), "yínháng", "dictionary"), ("bank", "banking house")),),
    zhuyin="ㄧㄣˊ ㄏㄤˊ",
    kind="word",
    pos="noun",
    classifiers=(Part("家", "jiā", "family"), Part("个", "gè", "piece")),
    times=3,
    zipf=5.34,
    hsk=(3, 2, 7),
    note="",
    parts=(),
    # 'He works in a bank.'
    example=Example("他在银行工作。", 2, 4, "Tā zài yínháng gōngzuò.", (Part("他", "tā", "he"),), "my essay"),
    evidence=("token",),
)
"""'bank', an item with nearly every point filled."""


def item(hanzi: str, **changes: Any) -> VocabItem:
    """BANK under another headword, with other changes."""
    example = BANK.example._replace(text=f"他说{hanzi}。", start=2, end=2 + len(hanzi))  # 'he says ...'
    return BANK._replace(hanzi=hanzi, example=example)._replace(**changes)


def glossed(hanzi: str, gloss: str) -> VocabItem:
    """An item with this gloss."""
    return item(hanzi, senses=(Sense(BANK.reading, (gloss,)),))


def vocabulary(*items: VocabItem) -> Vocabulary:
    """The items as a vocabulary."""
    return Vocabulary(items, {}, ("essay",))
