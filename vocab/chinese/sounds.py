"""How characters and words sound, by pypinyin's tables: the only module that imports it."""

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path

_TONES = str.maketrans("", "", "\u0304\u0301\u030c\u0300")


@cache
def character_sounds() -> Mapping[int, str]:
    """The readings of each character by its code point: marked pinyin, commas between, the commonest first."""
    package = find_spec("pypinyin")
    assert package and package.origin
    # its module by itself: the package reads all words besides and makes a cutter of them, which takes 0.3 s
    spec = spec_from_file_location("pinyin_dict", Path(package.origin).with_name("pinyin_dict.py"))
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    table: Mapping[int, str] = module.pinyin_dict
    return table


def phrase_sounds() -> Mapping[str, list[list[str]]]:
    """The reading of each word of the phrase table: for each character its marked syllables, the usual one first."""
    from pypinyin.phrases_dict import phrases_dict

    table: Mapping[str, list[list[str]]] = phrases_dict
    return table


@lru_cache(maxsize=5_000)
def toneless_sounds(character: str) -> frozenset[str]:
    """The syllables, without their tones, that a character may be read as; ü is written ü."""
    marked = character_sounds().get(ord(character), "").split(",")
    plain = (unicodedata.normalize("NFD", reading).translate(_TONES) for reading in marked if reading)
    return frozenset(unicodedata.normalize("NFC", reading) for reading in plain)
