"""How far a character is a word by itself: 驴 'donkey' is one nearly as often as not, 惧 'fear' hardly ever is."""

from collections import defaultdict
from collections.abc import Mapping

SHARES = (0.05, 0.10, 0.25)
"""Steps of the share of a character's uses in which it is a word by itself: 乎 .02, 惧 .06, 裤 .10, 泪 .15, 驴 .58."""

_LONGEST = 4
"""Characters of the words that are counted; longer ones are phrases."""


def packed(zipf: Mapping[str, float]) -> str:
    """The characters below each of SHARES and above the one before, a line each, by the frequencies of all words."""
    everywhere: dict[str, float] = defaultdict(float)
    for word, value in zipf.items():
        if len(word) <= _LONGEST:
            for character in set(word):
                everywhere[character] += 10.0**value
    shares = {word: 10.0**value / everywhere[word] for word, value in zipf.items() if len(word) == 1}
    edges = zip((0.0, *SHARES), SHARES, strict=False)
    return "\n".join("".join(sorted(c for c, share in shares.items() if low <= share < high)) for low, high in edges)


def share_alone(character: str, lines: str) -> float:
    """The step of SHARES below which a character stays, 1 for what is often a word by itself or in no list."""
    at = lines.find(character)
    return SHARES[lines.count("\n", 0, at)] if at >= 0 else 1.0
