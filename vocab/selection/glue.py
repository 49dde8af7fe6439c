"""Tokens that no dictionary lists and that only join what every reader knows: 放在, 脸上, 极快, 我市, 听听.

jieba's list has them as words because they stand together often. What they mean is what their characters mean.
"""

from vocab.chinese import QUANTITIES
from vocab.records import Candidate
from vocab.references import Lexicon, References

_DEGREES = ("不太", "十分", "非常", "特别", "比较", *"很太极最更挺颇较够甚老")
_GRADED = ("a", "d", "z")

_FIRST = frozenset(
    "我你您他她它其该本各某每此这那哪之所得不没未别莫勿请必应须将已曾尚却并而且与则也都就又还再才只先互往向从于被使令是来"
)
_LAST = frozenset("的地得着了过之者吗呢吧们此其")
"""Closed classes, and what stands in their place, before and behind: 其妻, 却说, 往北, 看着, 气得."""

_WHERE = frozenset("上里中下内外边旁")
_INSIDE = frozenset("里旁")
"""Those that never say how an action came out: what stands before them is a thing, whatever else it can be (包里)."""
_OUTCOMES = frozenset("到在成完好起上下出进回开住掉入往至来去走满错够给破碎坏断死倒透惯累少多快热凉为作向")
"""What says how far an action came, or where it went: 送往, 说完, 挤到, 碰坏."""
_BECOMING = frozenset("变")


def is_unlisted(candidate: Candidate, references: References) -> bool:
    """Whether a word is only a token: in no dictionary and in no list of what is taught."""
    lexicon = references.lexicon
    if candidate.kind != "word" or candidate.evidence != ("token",) or len(candidate.hanzi) < 2:
        return False
    fact = lexicon.fact(candidate.hanzi)
    return not (any(fact.hsk) or fact.listed or lexicon.entries(candidate.hanzi))


def is_degree(candidate: Candidate, references: References) -> bool:
    """A degree adverb with an adjective (很小, 极快) that no dictionary lists."""
    hanzi = candidate.hanzi
    rest = next((hanzi[len(adverb) :] for adverb in _DEGREES if hanzi.startswith(adverb)), "")
    if not rest or not _no_entry(candidate, references):
        return False
    return references.lexicon.fact(rest).tag.startswith(_GRADED)


def is_glue(candidate: Candidate, references: References) -> bool:
    """A doubled character (听听, 看一看), or one joined to a word of a closed class (我市, 所作, 却说)."""
    hanzi = candidate.hanzi
    if len(hanzi) == 3 and hanzi[0] == hanzi[2] and hanzi[1] in "一了不":
        return _no_entry(candidate, references)
    if len(hanzi) > 3 or not is_unlisted(candidate, references):
        return False
    if hanzi[0] == hanzi[1:] or hanzi[0] in _FIRST or hanzi[-1] in _LAST:
        return True
    return hanzi[0] == "地" and not references.lexicon.fact(hanzi).times  # 地说 of 笑着地说; 地缝 'crack' is a word


def joins_known(candidate: Candidate, references: References) -> bool:
    """A noun and where (脸上) or what it is of (石刀), a verb with what came of it (说完) or a plain object (买药)."""
    hanzi, lexicon = candidate.hanzi, references.lexicon
    if len(hanzi) != 2 or not is_unlisted(candidate, references):
        return False
    if hanzi[1] in _INSIDE or (hanzi[1] in _WHERE and _is_plain(hanzi[0], "n", lexicon)):
        return True
    if candidate.times == 1 and _is_plain(hanzi[1], "n", lexicon) and _describes(hanzi[0], lexicon):
        return True
    if hanzi[0] in _BECOMING or not _is_plain(hanzi[0], "v", lexicon):
        return hanzi[0] in _BECOMING
    return hanzi[1] in _OUTCOMES or (_is_plain(hanzi[1], "n", lexicon) and lexicon.share_alone(hanzi[1]) == 1.0)


def is_numeral_piece(candidate: Candidate, references: References) -> bool:
    """A numeral with one character that no dictionary lists (三成, 一滴, 整锅)."""
    hanzi = candidate.hanzi
    return len(hanzi) == 2 and hanzi[0] in _NUMERAL and is_unlisted(candidate, references)


_NUMERAL = frozenset(QUANTITIES + "整")


def _is_plain(character: str, tag: str, lexicon: Lexicon) -> bool:
    """Whether a character is a word that is taught, of a class by its first gloss and not another one by its tag."""
    fact = lexicon.fact(character)
    return any(fact.hsk) and fact.shapes.startswith(tag) and fact.tag.startswith((tag, "zg", "a", "q"))


def _describes(character: str, lexicon: Lexicon) -> bool:
    """Whether a character is a taught noun or adjective, of what stands behind it: 石 of 石刀, 短 of 短柄."""
    return any(_is_plain(character, tag, lexicon) for tag in ("n", "a"))


def _no_entry(candidate: Candidate, references: References) -> bool:
    lexicon = references.lexicon
    return candidate.kind in ("word", "phrase") and not (
        any(lexicon.fact(candidate.hanzi).hsk) or lexicon.entries(candidate.hanzi)
    )
