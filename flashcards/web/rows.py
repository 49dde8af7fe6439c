"""The rows of the table of words: what each shows, which are shown in which order, what a search finds."""

from collections.abc import Callable, Sequence
from itertools import islice
from typing import Any, NamedTuple

from flashcards.markup import COMPOSED, toned
from flashcards.web import my_lists
from flashcards.web.words import Words
from vocab.english import shorten
from vocab.records import VocabItem
from vocab.references import HSK_EDITIONS, level_name

PAGE = 50
"""Rows that are shown at once: two screens full."""

SORTS = {
    "use": "what helps most",
    "text": "order of the text",
    "count": "most often here",
    "frequency": "commonest first",
    "hsk": "by HSK level",
}
"""The orders of the table, with what the page calls them."""

SHOWN = {"all": "All", "ticked": "Ticked", "check": "To check", "yours": "Yours"}
"""What of the words is shown."""

KINDS = {"word": "word", "idiom": "idiom", "phrase": "set phrase", "name": "name"}

Doubts = tuple[str, ...]


class View(NamedTuple):
    """What is shown of the words: which of them, in which order, what is searched for."""

    show: str = "all"
    sort: str = "use"
    search: str = ""


def doubts_of(item: VocabItem) -> Doubts:
    """Why a word should be looked at: a reading in doubt, English put together by us, a name nobody explains."""
    found = []
    if any(sense.reading.doubtful for sense in item.senses):
        found.append("reading in doubt")
    if item.english_source == "composed":
        found.append("English put together from the parts")
    if item.kind == "name" and not any(any(sense.glosses) for sense in item.senses):
        found.append("name without a meaning")
    return tuple(found)


def plain(text: str) -> str:
    """A text as it is searched: small letters without tones, spaces and apostrophes."""
    return "".join(filter(str.isalnum, my_lists.plain(text)))


def english_of(item: VocabItem) -> str:
    """The English of a row: of each reading the first gloss."""
    shown = dict.fromkeys(shorten(sense.glosses[0]) for sense in item.senses if sense.glosses and sense.glosses[0])
    sign = f"{COMPOSED} " if item.english_source == "composed" else ""
    return sign + " | ".join(shown)


def dots_of(zipf: float) -> int:
    """How common a word is, from 0 (in no list) to 5."""
    return 0 if zipf <= 0 else min(5, max(1, round(zipf)))


class Rows:
    """The rows of a text's words. What is taught of each is asked for as it is needed, and remembered."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._unlearned: dict[str, str] = {}
        self._searched: dict[str, tuple[VocabItem, str]] = {}
        self._doubts: dict[str, tuple[VocabItem, Doubts]] = {}
        self._doubtful: dict[str, None] = {}
        self._seen = 0

    def doubts(self, hanzi: str) -> Doubts:
        """Why a word should be looked at; nothing for one that the user has settled."""
        item = self._words.item(hanzi)
        known = self._doubts.get(hanzi)
        if known is None or known[0] is not item:
            known = self._doubts[hanzi] = item, doubts_of(item)
        return () if self._words.is_settled(hanzi) else known[1]

    @property
    def to_check(self) -> list[str]:
        """The words that should be looked at, as far as they were taught yet; each is looked at once."""
        words = self._words
        new = list(islice(words.taught, self._seen, None))
        self._seen += len(new)
        self._doubtful |= {hanzi: None for hanzi in new if doubts_of(words.plain(hanzi))}
        return [hanzi for hanzi in self._doubtful if words.is_listed(hanzi) and self.doubts(hanzi)]

    def shown(self, view: View) -> list[str]:
        """The headwords of a view in their order."""
        words = self._words
        shown = words.listed
        if view.show == "ticked":
            shown = [hanzi for hanzi in shown if words.is_ticked(hanzi)]
        elif view.show == "check":
            doubtful = set(self.to_check)
            shown = [hanzi for hanzi in shown if hanzi in doubtful]
        elif view.show == "yours":
            shown = [hanzi for hanzi in shown if words.is_by_hand(hanzi) or words.is_edited(hanzi)]
        if wanted := view.search.strip():
            bare = plain(wanted)
            shown = [hanzi for hanzi in shown if self._finds(hanzi, wanted, bare)]
        return sorted(shown, key=self._key(view.sort)) if view.sort != "use" else shown

    def _finds(self, hanzi: str, wanted: str, bare: str) -> bool:
        if wanted in hanzi:
            return True
        if not bare:
            return False
        if not self._words.is_taught(hanzi):
            return bare in self._listed(hanzi)
        item = self._words.item(hanzi)
        known = self._searched.get(hanzi)
        if known is None or known[0] is not item:
            readings = " ".join(sense.reading.pinyin for sense in item.senses)
            glosses = " ".join(gloss for sense in item.senses for gloss in sense.glosses)
            known = self._searched[hanzi] = item, "\n".join((item.traditional, plain(readings), plain(glosses)))
        return bare in known[1]

    def _listed(self, hanzi: str) -> str:
        """What is searched of a word that was not taught yet: what the dictionary says of it."""
        known = self._unlearned.get(hanzi)
        if known is None:
            entries = self._words.resources.lexicon.entries(hanzi)
            spoken = "".join(filter(str.isalpha, "".join(entry.pinyin for entry in entries)))
            known = self._unlearned[hanzi] = plain(spoken + " ".join(g for entry in entries for g in entry.glosses))
        return known

    def _key(self, sort: str) -> Callable[[str], Any]:
        words, edition = self._words, HSK_EDITIONS.index(self._words.cutoffs.hsk_edition)

        def key(hanzi: str) -> tuple[Any, ...]:
            candidate, traits = words.of[hanzi], words.traits[hanzi]
            place = candidate.places[0]
            match sort:
                case "text":
                    return (place.sentence, place.end, -place.start)
                case "count":
                    return (-candidate.times, place)
                case "frequency":
                    return (-traits.zipf, place)
            return (traits.hsk[edition] or 99, -traits.zipf, place)

        return key

    def rows(self, headwords: Sequence[str]) -> list[dict[str, Any]]:
        """What the table shows of some words."""
        return [self.row(hanzi) for hanzi in headwords]

    def row(self, hanzi: str) -> dict[str, Any]:
        """What the table shows of a word."""
        words, item, traits = self._words, self._words.item(hanzi), self._words.traits[hanzi]
        level = traits.hsk[HSK_EDITIONS.index(words.cutoffs.hsk_edition)]
        readings = {sense.reading.pinyin: sense.reading for sense in item.senses}
        pieces: list[tuple[str, str]] = []
        for reading in readings.values():
            pieces += ([(" / ", "")] if pieces else []) + toned(reading.pinyin, reading.syllables)
        return {
            "hanzi": hanzi,
            "written": item.headword,
            "toned": [{"text": text, "tone": tone} for text, tone in pieces],
            "english": english_of(item),
            "times": item.times,
            "level": level_name(level) if level else "",
            "dots": dots_of(traits.zipf),
            "zipf": f"Zipf {traits.zipf:.1f}" if traits.zipf else "in no list of common words",
            "kind": KINDS[item.kind] if item.kind != "word" else item.pos or "word",
            "ticked": words.is_ticked(hanzi),
            "hand": words.is_by_hand(hanzi),
            "yours": words.is_edited(hanzi),
            "doubt": ", ".join(self.doubts(hanzi)),
            "reason": words.reason(hanzi),
        }
