"""The pinyin of a running sentence by GB/T 16159-2012."""

from collections.abc import Sequence

from vocab import pinyin
from vocab.records import Reading, Token

_OPENING = "“‘「『《〈（(【"
_DASHES = "—-–·/"
_PUNCTUATION = str.maketrans("，。！？；：、（）【】「」『』．", ",.!?;:,()[]“”‘’.")
_ASPECT = {"了": "le5", "着": "zhe5", "过": "guo5"}
_POINTING = "这那哪每各"
_JOINED = "个些样里边"
"""What joins a pointing word (zhège, nàxiē, nǎlǐ); other measure words stand apart (zhè běn)."""

_DIGITS = "一二三四五六七八九两"
_TENS = "十百千万亿"


def spell_sentence(tokens: Sequence[Token], readings: Sequence[Reading], *, capital: bool = True) -> str:
    """The pinyin of a sentence: words apart, Western punctuation, a capital at its start; particles join their verb."""
    line, glue = "", True
    for at, (token, reading) in enumerate(zip(tokens, readings, strict=True)):
        word = reading.pinyin or token.text.translate(_PUNCTUATION)
        if token.text in _OPENING:
            line, glue = f"{line}{'' if glue else ' '}{word}", True
            continue
        closing = not reading.pinyin and not token.text[0].isalnum()
        line += word if glue or closing else _joint(tokens, readings, at) + word
        glue = token.text in _DASHES
    return pinyin.capitalize(line) if capital else line


def _joint(tokens: Sequence[Token], readings: Sequence[Reading], at: int) -> str:
    """What stands between a word and the one before it: nothing, a hyphen, or a space."""
    hanzi, before = tokens[at].hanzi, tokens[at - 1].hanzi
    if not readings[at - 1].pinyin:
        return " "
    if _is_aspect(tokens, readings, at) or (before in _POINTING and hanzi in _JOINED):
        return ""
    if before in _DIGITS and hanzi in _DIGITS:
        return "-"
    return "" if before in _DIGITS and hanzi[0] in _TENS and hanzi[:1] == "十" else " "


def _is_aspect(tokens: Sequence[Token], readings: Sequence[Reading], at: int) -> bool:
    """Whether a token is 了, 着 or 过 behind its verb; 了 at the end of a clause is a particle of its own."""
    hanzi = tokens[at].hanzi
    if readings[at].syllables != (_ASPECT.get(hanzi),) or tokens[at - 1].tag[:1] not in "vna":
        return False
    return hanzi != "了" or (at + 1 < len(tokens) and bool(readings[at + 1].pinyin))
