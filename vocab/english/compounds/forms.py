"""Forms of English words: -ing, participle, third person, plural, comparison; and the stem that related words share."""

import re
from collections.abc import Callable
from functools import lru_cache

_PARTICIPLES = dict(
    pair.split("/")
    for pair in """
    be/been bear/borne become/become begin/begun blow/blown break/broken bring/brought build/built buy/bought
    catch/caught choose/chosen come/come cut/cut deal/dealt do/done draw/drawn drink/drunk drive/driven eat/eaten
    fall/fallen feel/felt fight/fought find/found fly/flown forget/forgotten freeze/frozen get/got give/given go/gone
    grow/grown hang/hung have/had hear/heard hide/hidden hit/hit hold/held keep/kept know/known lay/laid lead/led
    leave/left lend/lent let/let lose/lost make/made mean/meant meet/met pay/paid put/put read/read ride/ridden
    rise/risen run/run say/said see/seen seek/sought sell/sold send/sent set/set shake/shaken shoot/shot shut/shut
    sing/sung sit/sat sleep/slept speak/spoken spend/spent stand/stood steal/stolen strike/struck sweep/swept swim/swum
    take/taken teach/taught tear/torn tell/told think/thought throw/thrown understand/understood wear/worn win/won
    write/written
    """.split()
)
_PLURALS = {
    "child": "children", "foot": "feet", "knife": "knives", "leaf": "leaves", "life": "lives", "man": "men",
    "mouse": "mice", "person": "people", "tooth": "teeth", "wife": "wives", "wolf": "wolves", "woman": "women",
}  # fmt: skip
_NO_PLURAL = frozenset("people children men women news clothes police series species".split())
_COMPARED = {
    "bad": ("worse", "worst"), "far": ("farther", "farthest"), "few": ("fewer", "fewest"),
    "good": ("better", "best"), "little": ("less", "least"), "many": ("more", "most"),
}  # fmt: skip
_STRESSED_END = frozenset(
    "admit begin commit compel control equip forget occur omit permit prefer refer regret submit transfer".split()
)
_VOWELS = frozenset("aeiou")


def _syllables(word: str) -> int:
    return len(re.findall("[aeiouy]+", word.removesuffix("e"))) or 1


def _doubled(word: str) -> str:
    """The word with its last letter doubled where an ending would make its vowel long: run -> runn."""
    closed = len(word) > 2 and word[-1] not in "aeiouwxy" and word[-2] in _VOWELS and word[-3] not in _VOWELS
    return word + word[-1] if closed and (_syllables(word) == 1 or word in _STRESSED_END) else word


def _first(phrase: str, form: Callable[[str], str]) -> str:
    verb, space, rest = phrase.partition(" ")
    return form(verb) + space + rest


def ing(verb: str) -> str:
    """The -ing form of a verb or verb phrase: run up -> running up."""

    def form(word: str) -> str:
        if word.endswith("ie"):
            return word[:-2] + "ying"
        if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and word != "be":
            return word[:-1] + "ing"
        return _doubled(word) + "ing"

    return _first(verb, form)


def participle(verb: str) -> str:
    """The past participle of a verb or verb phrase: give up -> given up."""

    def form(word: str) -> str:
        if word in _PARTICIPLES:
            return _PARTICIPLES[word]
        if word.endswith("e"):
            return word + "d"
        if word.endswith("y") and word[-2:-1] not in _VOWELS:
            return word[:-1] + "ied"
        return _doubled(word) + "ed"

    return _first(verb, form)


def third_person(verb: str) -> str:
    """The verb or verb phrase as it stands behind he or she: carry out -> carries out."""
    return _first(verb, lambda word: {"be": "is", "have": "has"}.get(word) or _with_s(word))


def _with_s(word: str) -> str:
    if word.endswith(("s", "sh", "ch", "x", "z", "o")):
        return word + "es"
    return word[:-1] + "ies" if word.endswith("y") and word[-2:-1] not in _VOWELS else word + "s"


def plural(noun: str) -> str:
    """The plural of a noun or of a phrase that ends with one."""
    head, space, last = noun.rpartition(" ")
    if not last or last in _NO_PLURAL or last.endswith("s"):
        return noun
    return head + space + (_PLURALS.get(last) or _with_s(last))


def compared(adjective: str) -> tuple[str, str]:
    """Comparative and superlative: big -> bigger, biggest; beautiful -> more beautiful, most beautiful."""
    if adjective in _COMPARED:
        return _COMPARED[adjective]
    short = adjective.isalpha() and _syllables(adjective) <= (2 if adjective.endswith("y") else 1)
    if not short:
        return f"more {adjective}", f"most {adjective}"
    stem = adjective[:-1] + "i" if adjective.endswith("y") else _doubled(adjective.removesuffix("e"))
    return stem + "er", stem + "est"


_ENDINGS = sorted(
    """ational ation ations ition ments ment iveness ness ings ing ically ical ally ity ety ties ty ies ied ian ed ers
    er ors or ism ist als al ic ics ive ly y es e s""".split(),
    key=len,
    reverse=True,
)


@lru_cache(maxsize=60_000)
def stem(word: str) -> str:
    """What related English words have in common, roughly: social, society -> soci."""
    rest = word.lower()
    for ending in _ENDINGS:
        if rest.endswith(ending) and len(rest) - len(ending) >= 3:
            rest = rest.removesuffix(ending)
            break
    for ending in ("at", "ct", "t", "i", "e"):
        if len(rest) > 5 and rest.endswith(ending):
            rest = rest.removesuffix(ending)
            break
    return rest[:-1] if len(rest) > 4 and rest[-1] == rest[-2] else rest
