"""Our learner's lexicon is what its format says, file by file, word by word, row by row."""

from collections import Counter
from itertools import groupby
from pathlib import Path

import pytest

from tests.lexicon import rules
from tests.lexicon.merge import REVIEWED, REVIEWED_HEADER, UNITS, files, first_gloss
from tests.lexicon.rules import Row, by_word, rows_in
from vocab import Resources
from vocab.senses.cues import cues_of
from vocab.senses.rulings import parse_part, parse_rule

PARTS = rules.DATA / "parts.tsv"
WORDS = {path: rows_in(path) for path in files()}


@pytest.mark.parametrize("path", WORDS, ids=lambda path: path.stem)
def test_every_word_of_a_file_is_as_the_format_says(path: Path, resources: Resources) -> None:
    longest = 6 if len(path.stem) == 1 else 12
    rarest = rules.RAREST_OF_UNITS if path == UNITS else rules.RAREST
    said = (
        rules.problems(rows, resources.lexicon, longest=longest, rarest=rarest)
        for rows in by_word(WORDS[path]).values()
    )
    assert [problem for problems in said for problem in problems] == []


@pytest.mark.parametrize("path", WORDS, ids=lambda path: path.stem)
def test_a_file_is_sorted_by_reading_and_its_letter_begins_the_first(path: Path) -> None:
    words = by_word(WORDS[path])
    firsts = [(rows[0].pinyin.lower(), hanzi) for hanzi, rows in words.items()]
    assert firsts == sorted(firsts)
    assert len(path.stem) > 1 or all(pinyin.startswith(path.stem) for pinyin, _ in firsts)


def test_a_word_has_one_place() -> None:
    runs = Counter(hanzi for rows in WORDS.values() for hanzi, _ in groupby(rows, key=lambda row: row.hanzi))
    assert [hanzi for hanzi, count in runs.items() if count > 1] == []


def test_a_unit_is_one_row_and_no_word_of_the_dictionary(resources: Resources) -> None:
    units = by_word(WORDS[UNITS])
    assert max(map(len, units.values())) == 1
    assert [hanzi for hanzi in units if resources.lexicon.entries(hanzi)] == []


def test_a_surname_is_never_what_a_word_means_first() -> None:
    def is_surname(row: Row) -> bool:
        return row.word_class == "name" and row.gloss.startswith("surname")

    words = [rows for path, rows in WORDS.items() if len(path.stem) == 1]
    defaults = [next(row for row in group if not row.cues) for rows in words for group in by_word(rows).values()]
    firsts = {row.hanzi for row in defaults if is_surname(row)}
    alone = {group[0].hanzi for rows in words for group in by_word(rows).values() if all(map(is_surname, group))}
    assert firsts <= alone


def test_every_row_is_read_as_it_was_written() -> None:
    for rows in WORDS.values():
        for row in rows:
            rule = parse_rule("\t".join(row))
            assert rule.syllables == row.syllables
            assert rule.cues == (cues_of(row.cues) if row.cues else None)


def test_what_a_part_means_is_short_and_has_a_place() -> None:
    header, *lines = PARTS.read_text("utf-8").removesuffix("\n").split("\n")
    assert header == rules.PART_HEADER
    assert [problem for line in lines for problem in rules.problems_of_part(line)] == []
    assert all(parse_part(line).english for line in lines)
    assert len({tuple(line.split("\t")[index] for index in (0, 1, 2, 5)) for line in lines}) == len(lines)


def test_what_was_found_good_is_still_shown(resources: Resources) -> None:
    header, *lines = REVIEWED.read_text("utf-8").removesuffix("\n").split("\n")
    assert header == REVIEWED_HEADER
    noted = {hanzi: gloss for hanzi, _, gloss in (line.split("\t") for line in lines)}
    assert list(noted) == sorted(noted)
    changed = [(hanzi, gloss, now) for hanzi, gloss in noted.items() if (now := first_gloss(hanzi, resources)) != gloss]
    assert changed == []  # look at these words again
