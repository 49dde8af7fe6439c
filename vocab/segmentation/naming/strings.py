"""What in a text may be a name: strings of characters that stand free again and again, however they were cut."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache

from vocab.chinese import FAMILIAR, SURNAMES, TRANSCRIPTION

GRAMMAR = (
    "的了着过是在和与及或也都就还又再不没把被让这那哪我你他她它们为很最更给说问到来去便得要听叫看对向跟同却才道笑想从往等因"
    "但而则之其所以于只么什谁怎吗呢吧啊呀罢哩另您呣哦嗯唉呵嘿哎咦哼喔噢嘛哇"
)
"""Characters of grammatical words and of verbs that stand right beside names; few names hold one of them."""

HAN = r"[^\W\da-zA-Z_]"
"""Any letter but the Latin ones: the range of the Chinese ones takes 2 ms to compile."""

OLD_GRAMMAR = "曰乃遂皆亦欲矣汝吾"
"""More of them, in the older language."""


def inside(*, old: bool = False) -> str:
    """The pattern of a character that may stand in a name."""
    return rf"[^{GRAMMAR}{OLD_GRAMMAR if old else ''}\W\da-zA-Z_]"


def longest_first(words: Iterable[str]) -> str:
    """The pattern of one of these words, a longer one before its beginning."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


def of_length(surnames: Iterable[str], length: int) -> list[str]:
    """Those of the surnames that have so many characters, sorted, so that a pattern is always the same."""
    return sorted(surname for surname in surnames if len(surname) == length)


@cache
def _free(*, old: bool) -> re.Pattern[str]:
    within, grammar = inside(old=old), GRAMMAR + OLD_GRAMMAR * old
    return re.compile(rf"(?:(?<=[{grammar}])|(?<!{HAN})){within}{{2,6}}(?!{within})")


@cache
def _front(*, old: bool) -> re.Pattern[str]:
    return re.compile(rf"(?<!{HAN}){inside(old=old)}{{2,4}}")


def free_strings(text: str, *, old: bool = False) -> Counter[str]:
    """How often each string of two to six characters stands between marks and grammatical characters."""
    return Counter(_free(old=old).findall(text))


def fronts(text: str, *, old: bool = False) -> Counter[str]:
    """How often each string of two to four characters begins a clause."""
    counted: Counter[str] = Counter()
    for front, times in Counter(_front(old=old).findall(text)).items():
        for end in range(2, len(front) + 1):
            counted[front[:end]] += times
    return counted


def behind_surnames(text: str, surnames: Collection[str], *, old: bool = False) -> Counter[str]:
    """How often each surname stands with one and with two characters behind it, one of two characters with two."""
    single, double = "".join(of_length(surnames, 1)), "|".join(of_length(surnames, 2))
    pattern = re.compile(rf"(?=((?:{double}|[{single}]){inside(old=old)}{{1,2}}))")
    counted: Counter[str] = Counter()
    for string, times in Counter(pattern.findall(text)).items():
        counted[string] += times
        if len(string) == 3 and string[:2] not in surnames:
            counted[string[:2]] += times
    return counted


def with_particles(text: str, surnames: Collection[str]) -> Counter[str]:
    """How often each surname stands with 之 and one more character behind it, as in few strings but names."""
    counted: Counter[str] = Counter()
    for match in re.finditer("之", text):
        for start in (match.start() - 2, match.start() - 1):
            string, behind = text[start : start + 3], text[start + 3 : start + 4]
            if string[:1] in surnames and behind in _BEHIND and string.isalpha() and _GRAMMATICAL.isdisjoint(string):
                counted[string] += 1
    return counted


_GRAMMATICAL = frozenset(GRAMMAR) - {"之"}
_BEHIND = frozenset("道说笑问曰的也又便就同和与、，。：？！")
"""What stands behind a name."""


def foreign_runs(text: str) -> Counter[str]:
    """How often each run of the characters of foreign names stands in the text, one other character in it at most."""
    runs = Counter(_FOREIGN.findall(text))
    if any(times > 1 for times in runs.values()):
        runs |= Counter(re.findall(rf"{_SPELLED}{{2,6}}{inside()}{_SPELLED}{{2,6}}{_NO_TITLE}", text))
    return runs


SPELLING = TRANSCRIPTION | frozenset("夫娃妮")
"""Characters of foreign names, those among them that are too common in words to join such names by."""

_SPELLED = f"[{''.join(sorted(SPELLING))}]"
_NO_TITLE = "(?![爵士生姐人太主子])"
_FOREIGN = re.compile(f"{_SPELLED}{{3,8}}{_NO_TITLE}")


def familiar(text: str) -> Counter[str]:
    """How often 老, 小 or 阿 stands with each surname behind it."""
    return Counter(_FAMILIAR.findall(text))


_FAMILIAR = re.compile(f"[{''.join(FAMILIAR)}][{''.join(sorted(SURNAMES))}]")


_FEW = 12
"""Strings that are sooner looked for one by one."""


def places_of(strings: Collection[str], text: str) -> Mapping[str, Sequence[int]]:
    """Where each of the strings stands in the text, in one way through it; they have two characters and more."""
    longer: dict[str, list[str]] = defaultdict(list)
    for string in strings:
        longer[string[:2]].append(string)
    places: dict[str, list[int]] = defaultdict(list)
    if len(strings) < _FEW:
        for string in strings:
            places[string].extend(match.start() for match in re.finditer(re.escape(string), text))
        return places
    begins = re.compile(f"[{''.join(sorted({two[0] for two in longer}))}](?=(.))")
    for match in begins.finditer(text):
        strings_here = longer.get(match[0] + match[1])
        if strings_here:
            start = match.start()
            for string in strings_here:
                if text.startswith(string, start):
                    places[string].append(start)
    return places
