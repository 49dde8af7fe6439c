"""The pinyin of a running sentence by GB/T 16159-2012."""

from collections.abc import Sequence

from vocab import pinyin
from vocab.records import Reading, Token

_OPENING = "“‘「『《〈（(【"
_PUNCTUATION = str.maketrans("，。！？；：、（）【】「」『』．", ",.!?;:,()[]“”‘’.")
_ASPECT = ("了", "着", "过")


def spell_sentence(tokens: Sequence[Token], readings: Sequence[Reading], *, capital: bool = True) -> str:
    """The pinyin of a sentence: words apart, Western punctuation, a capital at its start; 着 了 过 join their verb."""
    line, glue = "", True
    for at, (token, reading) in enumerate(zip(tokens, readings, strict=True)):
        word = reading.pinyin or token.text.translate(_PUNCTUATION)
        if token.text in _OPENING:
            line, glue = f"{line}{'' if glue else ' '}{word}", True
            continue
        closing = not reading.pinyin and not token.text[0].isalnum()
        aspect = token.hanzi in _ASPECT and at > 0 and tokens[at - 1].tag.startswith("v") and at + 1 < len(tokens)
        line += word if glue or closing or aspect else f" {word}"
        glue = token.text in "—-–·/"
    return pinyin.capitalize(line) if capital else line
