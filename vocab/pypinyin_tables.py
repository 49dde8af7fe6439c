"""The readings in pypinyin's tables: the only module that imports it."""

from functools import lru_cache

from vocab import pinyin
from vocab.characters import has_han, is_han
from vocab.entries import Syllables


def pypinyin_tables() -> dict[str, tuple[Syllables, ...]]:
    """Pypinyin's phrase table and its readings of single characters (the commonest first), as numbered syllables."""
    from pypinyin.phrases_dict import phrases_dict
    from pypinyin.pinyin_dict import pinyin_dict

    tables: dict[str, tuple[Syllables, ...]] = {}
    for word, readings in phrases_dict.items():
        if is_han(word) and len(word) == len(readings):
            tables[word] = (_base_tones(word, tuple(pinyin.number(reading[0]) for reading in readings)),)
    for code, marked in pinyin_dict.items():
        character = chr(code)
        if has_han(character):
            numbered = dict.fromkeys(pinyin.number(reading) for reading in marked.split(","))
            tables[character] = tuple((syllable,) for syllable in numbered)
    return tables


@lru_cache(maxsize=5_000)
def bases_of(character: str) -> frozenset[str]:
    """The syllables, without their tones, that a character may be read as."""
    from pypinyin.pinyin_dict import pinyin_dict

    marked = pinyin_dict.get(ord(character), "").split(",")
    return frozenset(pinyin.number(reading)[:-1] for reading in marked if reading)


def _base_tones(word: str, syllables: Syllables) -> Syllables:
    """一 and 不 in the tone they have by themselves: pypinyin's table mixes it with the tone after sandhi."""
    base = {("一", "yi2"): "yi1", ("一", "yi4"): "yi1", ("不", "bu2"): "bu4"}
    return tuple(base.get((character, syllable), syllable) for character, syllable in zip(word, syllables, strict=True))
