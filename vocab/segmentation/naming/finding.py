"""The names of a text, found by what they look like and how they are used in the whole of it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain

from vocab.chinese import SURNAMES
from vocab.records import Name
from vocab.segmentation.naming import address, foreign, olden, once, shapes, strings, titled
from vocab.segmentation.naming.once import Chances
from vocab.segmentation.naming.persons import is_person, named_by_form
from vocab.segmentation.naming.places import place_names
from vocab.segmentation.naming.settling import settled
from vocab.segmentation.naming.usage import usage_of
from vocab.segmentation.naming.weighing import weighed

STRETCH = 60_000
"""Characters that are looked at together: names come again within a chapter or two, and counting stays cheap."""

_SURE = 4.0
"""The score of what its form alone shows to be a name."""

_GIVEN = 3.5
"""What a string gains that a full name ends with."""

_ENDING, _CROSSED = 1.0, 0.5
"""Zipf value of a word that a string may begin inside of, and the share of its places from which it does."""

_WORD, _TORN = 2.5, 0.6
"""The same of what has no surname in front, wherever it stands."""

_NEAR, _IN_ROWS, _ROW = -2.5, 0.2, 2.0
"""The score from which a string is looked at again, the share of its places beside names, and what it gains by them."""

_RUNNING = 4.0
"""Zipf value of a word that stands beside names by accident: 儿子|走."""

_JOINING = frozenset("、与和并同")
"""What joins names in a row."""

_OPENS = 0.4
"""The share of places at the edge of a clause at which a word of the grammar is a surname."""

_LONGEST = 4
"""Characters of a person's name; those of other languages are joined by `mending`."""

_SHORT = 10_000
"""Characters up to which every beginning of a clause that comes again is weighed."""

_TIMES, _TIMES_IN_LONG = 2, 3
"""How often a string comes again at least that is weighed: in a text of one stretch, and in each of several."""


Found = dict[str, tuple[Name, int]]
"""By name what it names, and how often it was met."""


class Finder:
    """Finds names in stretches of text."""

    def __init__(self, chances: Chances, *, times: int = _TIMES) -> None:
        """`times` is how often a string comes again at least that is weighed."""
        self._lexicon = chances.lexicon
        self.times = times
        self._chances = chances

    @cached_property
    def _single(self) -> frozenset[str]:
        return shapes.single_surnames(self._lexicon)

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The surnames that are believed."""
        return self._single | {surname for surname in self._lexicon.surnames if len(surname) == 2}

    def find(self, text: str) -> Found:
        """The names of one stretch of text."""
        old = olden.is_old(text)
        runs = {} if old else strings.foreign_runs(text)
        told = foreign.spelled(text) if foreign.is_translated(text, runs, self._lexicon) else {}
        candidates = self._candidates(text, runs, old=old) | told.keys()
        places: dict[str, Sequence[int]] = dict(strings.places_of(candidates, text))
        own = self._scores(text, places, told, old=old)
        scores = self._beside(self._with_families(own), places, text, old=old)
        grounds = place_names(text, self._lexicon, old=old)
        addressed = titled.titled(text, self.surnames, self._lexicon)
        full = once.met_once(
            text, self.surnames | shapes.single_surnames(self._lexicon, least=1), self._chances, old=old
        )
        forms = (
            foreign.without_halves(addressed, text) if told else addressed,
            full,
            once.familiar_once(text, self._chances),
            strings.places_of(grounds, text),
            address.told(text, _pairs(scores), self._lexicon) if old else {},
        )
        for string, starts in chain.from_iterable(form.items() for form in forms):
            places[string] = max(places.get(string, ()), starts, key=len)
            scores[string] = max(scores.get(string, 0.0), _SURE)
        fronts = self.surnames - titled.ALSO_WORDS - (olden.NO_SURNAMES if old else frozenset())
        also = {string for string in full if string[0] in titled.ALSO_WORDS}
        whole = self._uncrossed(settled(scores, places, fronts, grounds.keys() | also), text, old=old)
        kinds = {string: Name(kind) for string, kind in grounds.items()}
        called = {string: named_by_form(string, self._lexicon) for string in whole}
        tails = {s[1:] for s, name in called.items() if len(s) == 3 and name.surname == 1}
        for string, starts in whole.items():
            if string not in kinds:
                form = Name("person") if string in tails else called[string]
                known = string in tails or string in full or string in addressed
                person = known or is_person(string, form, starts, text, self._lexicon)
                kinds[string] = form if person else form._replace(kind="other")
        return {string: (kinds[string], len(starts)) for string, starts in whole.items()}

    def _uncrossed(self, whole: dict[str, list[int]], text: str, *, old: bool) -> dict[str, list[int]]:
        """The names but those that begin with the end of a word, which is before the name: 校尉|曹操, 应天|府."""
        kept: dict[str, list[int]] = {}
        for string, starts in whole.items():
            ends = sum(self._lexicon.fact(text[at - 1 : at + 1]).zipf > _ENDING for at in starts if at)
            crossed = ends > _CROSSED * len(starts) and string[0] in olden.OFFICE_ENDS
            if old and len(string) > 3 and string[:2] in olden.OFFICES and string[2] in SURNAMES:
                kept.setdefault(string[2:], []).extend(at + 2 for at in starts)
            elif crossed and len(string) > 2 and string[1] in SURNAMES:
                kept.setdefault(string[1:], []).extend(at + 1 for at in starts)
            elif not crossed and not self._is_torn(string, starts, text, whole) and not (old and self._is_cut(string)):
                kept.setdefault(string, []).extend(starts)
        return kept

    def _is_cut(self, string: str) -> bool:
        return olden.is_cut(string) and (string[0] in olden.NO_FRONT or not titled.title_of(string))

    def _is_torn(self, string: str, starts: Sequence[int], text: str, names: Collection[str]) -> bool:
        """Whether a string begins inside a word nearly everywhere: 过继|文书, 感谢|伊洛 where 伊洛 is a name."""
        if (string[0] in SURNAMES and string[1:] not in names) or shapes.surname_of(string, self._lexicon) > 1:
            return False
        torn = sum(at > 0 and self._lexicon.fact(text[at - 1 : at + 1]).zipf > _WORD for at in starts)
        return torn > _TORN * len(starts)

    def _candidates(self, text: str, runs: Mapping[str, int], *, old: bool) -> set[str]:
        """The strings that come again and may be names."""
        free = strings.free_strings(text, old=old)
        for string in [string for string in free if len(string) > 3]:
            if title := titled.title_of(string):
                free[string.removesuffix(title)] += free[string]
        behind = strings.behind_surnames(text, self.surnames, old=old)
        again = {s for s, n in free.items() if n >= self.times and (len(s) <= _LONGEST or shapes.is_foreign(s))}
        often = self.times + (len(text) > _SHORT)
        again |= {string for string, times in strings.fronts(text, old=old).items() if times >= often}
        again |= {s for s, times in behind.items() if times >= self.times and self._is_given(s[1 + (len(s) > 3) :])}
        again |= {s for s, times in strings.with_particles(text, self._single).items() if times >= self.times}
        again |= {string for string, times in strings.familiar(text).items() if times >= self.times}
        if not old:
            again |= {s for s, times in runs.items() if times >= self.times}
        else:
            again |= address.in_rows(text)
            again = {s for s in again if not olden.is_cut(s) and (len(s) < 4 or s[:2] in self.surnames)}
        return {s for s in again if not shapes.is_addressed(s) and shapes.is_worth_a_look(s, self._lexicon)}

    def _is_given(self, characters: str) -> bool:
        return shapes.typical(characters, self._lexicon) > shapes.UNTYPICAL

    def _scores(
        self, text: str, places: Mapping[str, Sequence[int]], told: Mapping[str, float], *, old: bool
    ) -> dict[str, float]:
        acts = olden.ACTS if old else frozenset()
        scores = {}
        for string, starts in places.items():
            if titled.may_end_inside_title(string):
                starts = [at for at in starts if not titled.ends_inside_title(text, at + len(string))]
            if len(starts) >= self.times:
                usage = usage_of(string, starts, text, acts)
                if usage.same_right < shapes.CUT_SHORT:
                    shape = shapes.shape_of(string, self._lexicon, self._chances.cut, old=old)
                    if string[0] in titled.ALSO_WORDS and usage.opens < _OPENS:
                        shape = shape._replace(surname=0, given=0.0)
                    scores[string] = weighed(string, shape, usage, old=old)
                    if told:
                        scores[string] += foreign.gained(string, told, self._chances)
        return scores

    def _with_families(self, scores: Mapping[str, float]) -> dict[str, float]:
        """The scores with what full names and given names say of each other."""
        full = {s for s, score in scores.items() if score > 0 and len(s) > 2 and s[0] in self._single}
        tails = {string[1:] for string in full if len(string) == 3 and not titled.title_of(string)}
        raised = {string: score + _GIVEN * (string in tails) for string, score in scores.items()}
        known = {string for string, score in raised.items() if score > 0}
        for string in scores:
            if len(string) == 3 and string[0] in self._single - titled.ALSO_WORDS and string[1:] in known:
                raised[string] = max(raised[string], 0.5)
        return raised

    def _beside(
        self, scores: Mapping[str, float], places: Mapping[str, Sequence[int]], text: str, *, old: bool
    ) -> dict[str, float]:
        """The scores with what stands in one row with names again and again."""
        known = {string for string, score in scores.items() if score > (_NEAR if old else 0.0)}
        raised = dict(scores)
        for string, score in scores.items():
            if _NEAR < score <= 0 and not self._lexicon.entries(string) and not self._begins_with_word(string):
                rows = sum(_in_row(text, at, at + len(string), known) for at in places[string])
                raised[string] += _ROW * (rows >= _IN_ROWS * len(places[string]))
        return raised

    def _begins_with_word(self, string: str) -> bool:
        return len(string) == 3 and self._lexicon.fact(string[:2]).zipf > _RUNNING


def _pairs(scores: Mapping[str, float]) -> list[str]:
    """The names of two characters."""
    return [string for string, score in scores.items() if score > 0 and len(string) == 2]


def _in_row(text: str, start: int, end: int, known: Collection[str]) -> bool:
    """Whether one of the known names stands beside the place, joined to it."""
    if text[start - 1 : start] in _JOINING and any(text[start - 1 - n : start - 1] in known for n in (2, 3)):
        return True
    return text[end : end + 1] in _JOINING and any(text[end + 1 : end + 1 + n] in known for n in (2, 3))


def times_of(stretches: Sequence[str]) -> int:
    """How often a string comes again at least that is weighed in each of the stretches."""
    return _TIMES if len(stretches) == 1 else _TIMES_IN_LONG


def together(stretches: Iterable[Found]) -> Found:
    """The names that all stretches use."""
    names: Found = {}
    for found in stretches:
        for string, (name, times) in found.items():
            names[string] = name, times + names.get(string, (name, 0))[1]
    return names


def stretches_of(texts: Iterable[str]) -> Iterator[str]:
    """The sentences, a line each, in stretches of about the same length."""
    lines: list[str] = []
    length = 0
    for text in texts:
        lines.append(text)
        length += len(text)
        if length >= STRETCH:
            yield "\n".join(lines)
            lines, length = [], 0
    yield "\n".join(lines)
