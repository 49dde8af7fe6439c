"""What jieba counts as one word and is none."""

from vocab.records import Entry
from vocab.references.no_words import without_no_words
from vocab.references.rulings import lines_by_word

LETTER = {"信": [Entry("信", "信", "xin4", ("letter",), ("封",))]}
COUNTED = {
    "封信": (151, "nr"),  # measure word and letter
    "很甜": (3, "a"),  # very sweet
    "很多": (9000, "m"),  # many
    "太行": (50, "ns"),  # a mountain range
    "光会": (3, "n"),  # can only
    "展会": (166, "v"),  # exhibition
    "本书": (1225, "r"),  # 'this' and book, of the table
    "信": (900, "n"),
}


def test_measure_words_degrees_and_modals_are_parted_and_words_stay() -> None:
    assert without_no_words(COUNTED, LETTER, ()).keys() == {"很多", "太行", "展会", "信"}


def test_what_is_known_elsewhere_stays() -> None:
    assert "本书" in without_no_words(COUNTED, LETTER, {"本书"})


def test_every_row_of_the_table_cuts_its_word() -> None:
    rows = [line.split("\t") for lines in lines_by_word("no_words.tsv").values() for line in lines]
    assert [row for row in rows if row[1].replace(" ", "") != row[0] or " " not in row[1]] == []
