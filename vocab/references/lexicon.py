"""Dictionary, frequencies, HSK levels and table readings: one prebuilt index on disk, looked up by headword.

The index is a SQLite database of eleven tables, written by `index.building`:

* `prefix`: all listed words that begin with the same two characters, one text (a line a word), because the segmenter
  needs them together; our rows on the senses of these words, another text;
* `entry`: the CC-CEDICT homographs of a simplified headword;
* `form`: the traditional form of listed words that are not written character by character as `meta` says;
* `list`: the words the segmenter cuts by with their weights, all together, for long texts;
* `emission`: the characters jieba guesses at unknown words by, and their chances;
* `profile`: what holds for a common word wherever it stands, as JSON (only in the index that is installed with us);
* `tagging`: the weights of the tagger, a row a word or other feature;
* `part`, `english`: what the dictionary's compounds teach of their parts and of English words, as JSON;
  `unit`: the English of what goes together and is no word of its own, with its class;
* `meta`: versions of the sources, total of the weights, the characters only traditional or only simplified text has,
  the traditional form of each character by itself, the characters that have another one in some word, what opencc
  leaves undone, and the words that the tagger knows by themselves as neighbours of others.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Literal

from vocab.chinese import DOUBLE_SURNAMES
from vocab.records import Entry, Fact, Kind, Profile
from vocab.references import bound_characters
from vocab.references.emissions import StateChances, unpacked
from vocab.references.index.rows import (
    CUT_BY,
    LISTED,
    PART,
    lines_of,
    parse_classes,
    parse_entries,
    parse_fact,
    parse_kind,
    parse_profile,
    prefixes_of,
    split,
)
from vocab.references.name_chances import NameChances
from vocab.references.tagging_weights import WeightRow
from vocab.references.tagging_weights import unpacked as unpacked_weights
from vocab.runtime import SIZES, Database, Remembered

NO_FACT = Fact(times=0, tag="", zipf=0.0, hsk=(0, 0, 0), readings=(), listed=False)

_TOGETHER = 700_000
"""Characters of a text up to which all its prefixes are loaded together; a book asks for a third of them only."""


_AT_ONCE = 10_000
"""Prefixes that are loaded together: all new ones of a book would stand in memory twice."""


class Lexicon:
    """The opened index; it only looks up, and what has been looked up once stays in memory."""

    def __init__(self, database: Database, *, unprofiled: Collection[str] = ()) -> None:
        """`unprofiled` are words whose profiles do not count, because a glossary has its own say on them."""
        self.database = database
        meta = dict(database.all("SELECT key, value FROM meta"))
        self.total = int(meta["total"])
        self.traditional_only = frozenset(meta["traditional_only"])
        self.unconverted = str.maketrans(*json.loads(meta["unconverted"]))
        """Characters of traditional text that opencc leaves, each with the simplified one the dictionary has for it."""
        self.in_zhu_words = frozenset(json.loads(meta["in_zhu_words"]))
        """著 zhù with its neighbour in a word: 著名 'famous'."""
        self.simplified_only = frozenset(meta["simplified_only"])
        self.standard = str.maketrans(*json.loads(meta["standard"]))
        """The traditional characters that are written in another form here: 裏 as 裡."""
        self.versions: dict[str, str] = json.loads(meta["versions"])
        self.ambiguous = frozenset(meta["ambiguous"])
        """The characters that some word writes in another way than they are written by themselves."""
        self.contexts = tuple(meta["contexts"].split("\n"))
        """The words, and kinds of words, that count as neighbours for the tagger."""
        self._characters = meta["simplified"], meta["traditional"]
        self._seldom_alone = meta["seldom_alone"]
        self.surnames = frozenset(meta["surnames"].split()) | DOUBLE_SURNAMES
        """The surnames of the dictionary, those of two characters among them."""
        self.telling_surnames = {pair[0]: int(pair[1]) for pair in meta["telling"].split()}
        """Those that are told from the words they are elsewhere: 1 with some doubt, 2 without."""
        self.name_chances = NameChances(meta["name_characters"], meta["name_chances"])
        self._prefixes: dict[str, str] = {}
        self._rulings: dict[str, str] = {}
        self._facts = Remembered(self._read_fact, most=SIZES.facts)
        self._entries = Remembered(self._read_entries, most=SIZES.workings)
        self._profiles = Remembered(self._read_profile, most=SIZES.workings)
        self._profile_rows: dict[str, bytes] = dict.fromkeys(unprofiled, b"")

    def without_profiles(self, words: Collection[str]) -> "Lexicon":
        """The same lexicon without the profiles of some words."""
        return Lexicon(self.database, unprofiled=words) if words else self

    def load(self, texts: Sequence[str]) -> None:
        """Load all words that can begin anywhere in `texts` (simplified) in few queries."""
        if sum(map(len, texts)) <= _TOGETHER:
            self.load_prefixes(prefixes_of(texts))

    def load_prefixes(self, prefixes: Iterable[str]) -> Mapping[str, str]:
        """The lines of all listed words that begin so, beside others that were asked for before."""
        new = sorted(set(prefixes).difference(self._prefixes))
        for at in range(0, len(new), _AT_ONCE):
            some = new[at : at + _AT_ONCE]
            rows = list(self.database.of_keys("SELECT prefix, words, rulings FROM prefix WHERE prefix", some))
            self._rulings.update([(prefix, rulings) for prefix, _, rulings in rows if rulings])
            there = {prefix: words for prefix, words, _ in rows}
            self._prefixes.update(dict.fromkeys(some, "") | there)  # only what has been read whole is entered
        return self._prefixes

    def words_from(self, word: str) -> str:
        """The lines of all listed words that begin with the first two characters of `word`."""
        prefix = word[:2]
        words = self._prefixes.get(prefix)
        if words is None:
            row = self.database.one("SELECT words, rulings FROM prefix WHERE prefix = ?", prefix) or ("", "")
            if row[1]:
                self._rulings[prefix] = row[1]
            words = self._prefixes[prefix] = row[0]
        return words

    def rulings(self, word: str) -> list[str]:
        """Our rows on the senses of a word, as they stand in our learner's lexicon."""
        rows = self._rulings_from(word)
        return lines_of(f"\n{word}\t", rows) if rows else []

    def part_rulings(self, part: str, position: str) -> list[str]:
        """Our rows on what a part means inside compounds where it stands `first`, `mid` or `last`."""
        rows = self._rulings_from(part)
        return lines_of(f"{PART}{part}\t{position}\t", rows) if rows else []

    def _rulings_from(self, word: str) -> str | None:
        """Our rows on all words and parts that begin with the first two characters of `word`."""
        if word[:2] not in self._prefixes:
            self.words_from(word)
        return self._rulings.get(word[:2])

    def is_bound(self, character: str) -> bool:
        """Whether our lexicon says that a character is hardly ever a word by itself."""
        return any("\tbound\t" in row for row in self.rulings(character))

    def share_alone(self, character: str) -> float:
        """Below which step of `bound_characters.SHARES` the share of its uses stays in which it is a word; else 1."""
        return bound_characters.share_alone(character, self._seldom_alone)

    def begins_word(self, text: str) -> bool:
        """Whether a word of jieba's dictionary or of the segmenter's list begins with `text`."""
        words = self._prefixes.get(text[:2])  # asked for every two neighbours of a text: most calls end here
        return CUT_BY + text in (self.words_from(text) if words is None else words)

    def segmentation_list(self) -> Iterator[tuple[str, int]]:
        """Every word the segmenter cuts by, with its weight."""
        ((words, weights),) = self.database.all("SELECT words, weights FROM list")
        return zip(split(words, "\n"), map(int, split(weights, " ")), strict=True)

    def emission_chances(self) -> dict[str, StateChances]:
        """How likely a character is in each state of jieba's guesses at unknown words."""
        ((characters, numbers),) = self.database.all("SELECT characters, chances FROM emission")
        return unpacked(characters, numbers)

    def fact(self, word: str) -> Fact:
        """What the lists know of `word`; NO_FACT where no list has it."""
        return self._facts[word]

    def _read_fact(self, word: str) -> Fact:
        return parse_fact(line) if (line := self._line(word)) else NO_FACT

    def weight(self, word: str) -> int:
        """The weight the segmenter's list gives the word, 0 where it does not hold it."""
        return int(self._line(word).partition("\t")[0] or 0)

    def _line(self, word: str) -> str:
        words = self.words_from(word)
        at = words.find(f"{CUT_BY}{word}\t")
        if at < 0:
            at = words.find(f"{LISTED}{word}\t") + 1
            if at == 0:
                return ""
        start = at + len(word) + 2
        return words[start : words.find("\n", start)]

    def load_entries(self, words: Iterable[str]) -> None:
        """Load the dictionary's homographs of many words in few queries."""
        wanted = {word for word in words if word not in self._entries}
        rows = dict(self.database.of_keys("SELECT word, homographs FROM entry WHERE word", wanted))
        for word in wanted:
            self._entries.put(word, parse_entries(word, rows[word]) if word in rows else ())

    def entries(self, word: str) -> tuple[Entry, ...]:
        """The dictionary's homographs of a simplified headword in the dictionary's order, or none."""
        return self._entries[word]

    def _read_entries(self, word: str) -> tuple[Entry, ...]:
        row = self.database.one("SELECT homographs FROM entry WHERE word = ?", word)
        return parse_entries(word, row[0]) if row else ()

    def learned(self, table: Literal["part", "english"], key: str) -> str:
        """The row of one of the tables that were learned from compounds, or an empty string."""
        (found,) = self.database.one(f"SELECT content FROM {table} WHERE key = ?", key) or ("",)  # noqa: S608 - two names
        return str(found)

    def unit(self, hanzi: str) -> tuple[str, str]:
        """The class and the written English of what goes together and is no listed word; empty for all else."""
        return self.database.one("SELECT class, english FROM unit WHERE word = ?", hanzi) or ("", "")

    def character_readings(self, character: str) -> set[str]:
        """Every reading a source gives for one character, numbered."""
        spoken = {reading[0] for reading in self.fact(character).readings}
        return spoken | {syllable for entry in self.entries(character) for syllable in entry.syllables}

    def traditional_characters(self) -> dict[int, int]:
        """The traditional form of each character that has another one, as a table for `str.translate`."""
        return str.maketrans(*self._characters)

    def traditional_forms(self, words: Iterable[str]) -> dict[str, str]:
        """The traditional forms of those words that the index lists with one."""
        return dict(self.database.of_keys("SELECT word, traditional FROM form WHERE word", words))

    def profiled_kinds(self, words: Collection[str]) -> dict[str, Kind]:
        """The kinds of those of many words that have a profile; these are kept at hand as they stand in the index."""
        wanted = [word for word in words if word not in self._profile_rows]
        found = dict(self.database.of_keys("SELECT word, content FROM profile WHERE word", wanted))
        self._profile_rows.update((word, found.get(word, "").encode()) for word in wanted)
        return {word: parse_kind(row) for word in words if (row := self._profile_rows[word])}

    def weight_rows(self, keys: Collection[str]) -> Iterator[tuple[str, WeightRow]]:
        """The weights that the tagger has under those of some keys that the index holds."""
        found = self.database.of_keys("SELECT key, row FROM tagging WHERE key", keys)
        return ((key, unpacked_weights(row)) for key, row in found)

    def profile(self, word: str) -> Profile | None:
        """What was found out beforehand about a word."""
        return self._profiles[word]

    def _read_profile(self, word: str) -> Profile | None:
        return parse_profile(row) if (row := self._profile_row(word)) else None

    def profiled_classes(self, word: str) -> tuple[tuple[str, float], ...]:
        """The classes in the profile of a word, without the rest of it; none where it has no profile."""
        row = self._profile_row(word)
        return parse_classes(row) if row else ()

    def _profile_row(self, word: str) -> str:
        row = self._profile_rows.get(word)
        if row is not None:
            return row.decode()
        found = self.database.one("SELECT content FROM profile WHERE word = ?", word)
        return found[0] if found else ""
