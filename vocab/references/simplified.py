"""Text in simplified characters, what the conversion leaves undecided told by the lexicon."""

from math import log

from vocab.chinese import to_simplified
from vocab.references.lexicon import Lexicon

_ZHU, _ZHE = "著", "着"
"""Taiwan writes the particle 着 (and zháo, zhuó) as 著, which is simplified zhù 'to write; notable' too."""

_REACH = 4
"""Characters on either side of 著 by which it is told: words over it or beside it are hardly longer."""

_AUTHORS = ("《", "〈", "于", "有")
"""What stands behind 著 zhù 'to write' where no word holds it: 曹雪芹著《红楼梦》 'by Cao Xueqin'."""

_BEFORE_PARTICLE = ("v", "a", "u", "d", "p", "z", "i")
"""Tags of what 着 stands behind: 看着 'looking', 忙着 'busy', 为着 'for'."""

_TITLE_ENDS = ("》", "〉", "」", "』", "”")

_NO_WORD = -50.0
_CLAUSE_BEGINS = 3.0
"""How much less likely 着 by itself is (e to the power of this) where nothing stands before it that it could follow."""


def simplified(text: str, lexicon: Lexicon) -> str:
    """`text` in simplified characters, position by position; text that is simplified comes back as it is."""
    plain = to_simplified(text, lexicon.traditional_only)
    if plain is not text:
        plain = plain.translate(lexicon.unconverted)
    return plain if _ZHU not in text else _told_apart(text, plain, lexicon)


def _told_apart(text: str, plain: str, lexicon: Lexicon) -> str:
    """The text with each 著 as it is written in simplified characters."""
    written = [_ZHU if old == _ZHU else new for old, new in zip(text, plain, strict=True)]
    for at, character in enumerate(text):
        if character == _ZHU:
            written[at] = _ZHE
            around = "".join(written[max(0, at - _REACH) : at + _REACH + 1])
            written[at] = _ZHU if _is_zhu(around, min(at, _REACH), lexicon) else _ZHE
    found = "".join(written)
    return text if found == text else found


def _is_zhu(around: str, at: int, lexicon: Lexicon) -> bool:
    """Whether 着, at its place among its neighbours, is 著 zhù: by the words that come about in either spelling."""
    other = around[:at] + _ZHU + around[at + 1 :]
    before, behind = around[:at], around[at + 1 :]
    if before.endswith("所"):
        return True
    begins = not before or not before[-1].isalnum()
    pairs = (other[max(at - 1, 0) : at + 1], other[at : at + 2])
    tag = _last_tag(before, lexicon)
    if not lexicon.in_zhu_words.isdisjoint(pairs) and (
        (tag.startswith("n") and pairs[0] in lexicon.in_zhu_words)  # 本名著: nothing that 着 could follow
        or _likelihood(other, lexicon) > _likelihood(around, lexicon) - begins * _CLAUSE_BEGINS
    ):
        return True
    if tag.startswith(_BEFORE_PARTICLE) or any(lexicon.weight(pair.replace(_ZHU, _ZHE)) for pair in pairs if pair[1:]):
        return False
    if behind.startswith(_AUTHORS):
        return not begins
    return not behind[:1].isalnum() and (tag.startswith("nr") or before.endswith(_TITLE_ENDS))


def _last_tag(text: str, lexicon: Lexicon) -> str:
    """The tag of the word of two characters at the end of a text, or else of the last character."""
    return lexicon.fact(text[-2:]).tag or lexicon.fact(text[-1:]).tag


def _likelihood(text: str, lexicon: Lexicon) -> float:
    """The logarithm of how likely the best cut of a short text is."""
    best = [0.0]
    for end in range(1, len(text) + 1):
        cuts = (best[start] + _chance(text[start:end], lexicon) for start in range(max(0, end - _REACH - 1), end))
        best.append(max(cuts))
    return best[-1]


def _chance(word: str, lexicon: Lexicon) -> float:
    weight = lexicon.weight(word)
    if weight == 0 and len(word) > 1:
        return _NO_WORD
    return log(max(weight, 1) / lexicon.total)
