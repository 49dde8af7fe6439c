"""The readings in pypinyin's tables as numbered syllables in base tones."""

from vocab import pinyin
from vocab.chinese import character_sounds, has_han, is_han, phrase_sounds
from vocab.records import Syllables


def pypinyin_tables() -> dict[str, tuple[Syllables, ...]]:
    """Pypinyin's phrase table and its readings of single characters (the commonest first), as numbered syllables."""
    tables: dict[str, tuple[Syllables, ...]] = {}
    for word, readings in phrase_sounds().items():
        if is_han(word) and len(word) == len(readings):
            tables[word] = (_base_tones(word, tuple(pinyin.number(reading[0]) for reading in readings)),)
    for code, marked in character_sounds().items():
        character = chr(code)
        if has_han(character):
            numbered = dict.fromkeys(pinyin.number(reading) for reading in marked.split(","))
            tables[character] = tuple((syllable,) for syllable in numbered)
    return tables


def _base_tones(word: str, syllables: Syllables) -> Syllables:
    """一 and 不 in the tone they have by themselves: pypinyin's table mixes it with the tone after sandhi."""
    base = {("一", "yi2"): "yi1", ("一", "yi4"): "yi1", ("不", "bu2"): "bu4"}
    return tuple(base.get((character, syllable), syllable) for character, syllable in zip(word, syllables, strict=True))
