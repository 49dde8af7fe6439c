"""How a word that no dictionary lists is written in traditional characters."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import accumulate

from vocab.references.lexicon import Lexicon


def traditional_form(word: str, lexicon: Lexicon, parts: Callable[[str], Sequence[str]]) -> str:
    """A word in traditional characters by the words in it, which `parts` tells.

    The longest of them first whose form is known, of one part or of several.
    """
    by_character = _characters(lexicon)
    if lexicon.ambiguous.isdisjoint(word):
        return word.translate(by_character)
    edges = list(accumulate(map(len, parts(word)), initial=0))
    stretches = [word[start:end] for at, start in enumerate(edges) for end in edges[at + 1 :]]
    forms = lexicon.traditional_forms(stretches[:_MOST])
    written, at = "", 0
    while at < len(edges) - 1:
        known = (end for end in range(len(edges) - 1, at, -1) if word[edges[at] : edges[end]] in forms)
        end = next(known, at + 1)
        inner = word[edges[at] : edges[end]]
        written += forms.get(inner) or inner.translate(by_character)
        at = end
    return written


_MOST = 500
"""Stretches of a word that are looked up: of some thirty parts, more than any real word has."""


@lru_cache(maxsize=4)
def _characters(lexicon: Lexicon) -> dict[int, int]:
    return lexicon.traditional_characters()
