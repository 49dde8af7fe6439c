"""How the names that a text uses are read and written: surname, given name, title."""

from collections.abc import Callable

from vocab import pinyin
from vocab.chinese import FAMILIAR, SURNAMES
from vocab.records import Name, Reading, Syllables
from vocab.references import Lexicon

Read = Callable[[str], Syllables]


def read_name(hanzi: str, name: Name, lexicon: Lexicon, read: Read) -> Reading | None:
    """The reading of a name found in the text, `read` its other words; None where the dictionary lists it as a name."""
    if any(entry.proper and entry.syllables for entry in lexicon.entries(hanzi)) and not name.title:
        return None
    if "·" in hanzi:
        syllables = tuple(syllable for part in hanzi.split("·") for syllable in read(part))
        return Reading(syllables, pinyin.spell_foreign(hanzi, syllables), "name")
    surname, title = hanzi[: name.surname], hanzi[len(hanzi) - name.title :] if name.title else ""
    given = hanzi[name.surname : len(hanzi) - name.title]
    parts = [surname_syllables(surname, lexicon) or read(surname) if surname else (), _spoken(given, read), ()]
    parts[2] = read(title) if title else ()
    syllables = tuple(syllable for part in parts for syllable in part)
    return Reading(syllables, _written(hanzi, parts), "name")


def surname_syllables(surname: str, lexicon: Lexicon) -> Syllables:
    """How a surname is read; empty where the dictionary has it as none."""
    entries = [entry for entry in lexicon.entries(surname) if entry.proper and entry.syllables]
    return next((e.syllables for e in entries if any("surname " in gloss for gloss in e.glosses)), ())


def _spoken(given: str, read: Read) -> Syllables:
    """A given name, character by character in full tones where its word has a neutral one."""
    syllables = read(given) if given else ()
    if len(given) == len(syllables) and any(syllable[-1] == "5" for syllable in syllables):
        return tuple(syllable for character in given for syllable in read(character))
    return syllables


def _written(hanzi: str, parts: list[Syllables]) -> str:
    """The name as GB/T 16159 writes it: surname and given name apart, the title small (Dīng zhǔrèn, Lǎo Zhāng)."""
    surname, given, title = parts
    if len(hanzi) == 2 and hanzi[0] in FAMILIAR and hanzi[1] in SURNAMES:
        return pinyin.spell((given[:1], given[1:]), proper=True)
    spelled = pinyin.spell([part for part in (surname, given) if part], proper=True)
    return f"{spelled} {pinyin.join(title)}" if title else spelled
