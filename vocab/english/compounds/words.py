"""What the glosses of a whole dictionary show of English: which words stand together, which take an article."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from vocab.english.compounds.forms import stem
from vocab.english.compounds.meanings import FUNCTION_WORDS, LINKS, Meaning

_DERIVED = {
    "noun": ("tion", "ment", "ance", "ence", "sis", "sion"),
    "quality": ("ity", "ness", "ency", "ance", "ence"),
    "doer": ("er", "or"),
    "able": ("able", "ible"),
    "making": ("ization", "ification"),
}


class English(NamedTuple):
    """What is known of an English word.

    `last` and `inside` count where it stands in a noun's gloss; `article` is the one before it as an object, `objects`
    how often that was seen; `alone` how often it is a gloss by itself; `derived` the words made from it by use;
    `next` the words behind it, with their times.
    """

    last: int = 0
    inside: int = 0
    article: str = ""
    objects: int = 0
    alone: int = 0
    derived: Mapping[str, str] = {}
    next: Mapping[str, int] = {}


UNKNOWN = English()


def learn_words(glosses: Mapping[str, Sequence[Meaning]], raw: Iterable[str]) -> Iterator[tuple[str, English]]:
    """Each English word of the glosses, with what they show of it; `raw` are the glosses as they stand."""
    place: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    alone: Counter[str] = Counter()
    behind: dict[str, Counter[str]] = defaultdict(Counter)
    nouns: dict[str, Counter[str]] = defaultdict(Counter)
    for meanings in glosses.values():
        for meaning in meanings:
            words = [word.lower() for word in meaning.words]
            for word, following in zip(words, [*words[1:], ""], strict=True):
                behind[word][following] += 1
            if not meaning.verb:
                _count_places(words, place, alone)
        _count_nouns(meanings, nouns)
    articles = _articles(raw)
    derived = _Derivations(behind)
    for word in sorted(behind):
        made = derived.of(word)
        if nouns[word]:
            made["noun"] = nouns[word].most_common(1)[0][0]
        before = articles.get(word) or Counter[str]()
        usual = before.most_common(1)[0][0] if before else ""
        then = {other: times for other, times in behind[word].items() if other}
        last, inside = place[word]
        yield word, English(last, inside, usual, before.total(), alone[word], made, then)


def _count_places(words: Sequence[str], place: dict[str, list[int]], alone: Counter[str]) -> None:
    if len(words) == 1:
        alone[words[0]] += 1
    elif words[-1] not in LINKS:
        place[words[-1]][0] += 1
        for word in words[:-1]:
            place[word][1] += 1


def _count_nouns(meanings: Sequence[Meaning], nouns: dict[str, Counter[str]]) -> None:
    """Verb and noun of one stem in one entry: to develop, development."""
    single = [meaning for meaning in meanings if len(meaning.words) == 1]
    for verb in (meaning.words[0].lower() for meaning in single if meaning.verb):
        for noun in (meaning.words[0].lower() for meaning in single if not meaning.verb):
            other = noun != verb and not noun.endswith(("ly", "ed", "ive", "able", "ful", "ing"))
            if other and stem(noun) == stem(verb):
                nouns[verb][noun] += 1


def _articles(raw: Iterable[str]) -> dict[str, Counter[str]]:
    """What stands before the object in `to do (a|an|the|one's) thing`."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for gloss in raw:
        if not gloss.startswith("to "):
            continue
        words = gloss[3:].partition(";")[0].partition("(")[0].split()
        for at in range(1, len(words)):
            word, before = words[at].lower(), words[at - 1].lower()
            ends = at + 1 == len(words) or words[at + 1].lower() in LINKS
            if ends and word not in FUNCTION_WORDS:
                if before in ("a", "an", "the", "one's"):
                    found[word]["a" if before == "an" else before] += 1
                elif at == 1:
                    found[word][""] += 1
    return found


class _Derivations:
    """Finds words made from a word among those the dictionary uses."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._alike: dict[tuple[str, str], list[str]] = defaultdict(list)
        for word in sorted(self._words, key=lambda word: (len(word), word)):
            if word.isalpha() and len(word) > 4:
                for use in (use for use, endings in _DERIVED.items() if word.endswith(endings)):
                    self._alike[use, word[:4]].append(word)

    def of(self, word: str) -> dict[str, str]:
        made = {"adverb": self._adverb(word)}
        if len(word) > 3:
            for use in _DERIVED:
                cut = 3 if use in ("quality", "making") else 1
                begin = word[: max(4, len(word) - cut)]
                alike = self._alike.get((use, word[:4]), ())
                fits = (one for one in alike if one != word and one.startswith(begin))
                made[use] = next((one for one in fits if len(one) <= len(word) + 7), "")
        return {use: one for use, one in made.items() if one}

    def _adverb(self, word: str) -> str:
        forms = [word + "ly"]
        if word.endswith("y"):
            forms.append(word[:-1] + "ily")
        if word.endswith("le"):
            forms.append(word[:-1] + "y")
        if word.endswith("ic"):
            forms.append(word + "ally")
        return next((form for form in forms if form in self._words), "")
