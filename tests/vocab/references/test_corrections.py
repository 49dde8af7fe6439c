"""What is corrected in the dictionary."""

from vocab.references.cedict import entry_of, installed_lines, parse
from vocab.references.corrections import corrected, corrections


def test_a_wrong_reading_is_corrected_and_one_that_was_mended_stays() -> None:
    wrong = entry_of("件數", "件数", "jian4 shu3", "/item count/")
    mended = entry_of("件數", "件数", "jian4 shu4", "/item count/")
    assert list(corrected([wrong, mended])) == [mended, mended]


def test_every_correction_meets_an_entry_and_leaves_one_syllable_for_each_character() -> None:
    listed = {(entry.simplified, entry.pinyin) for entry in parse(installed_lines())}
    assert corrections().keys() - listed == set()
    assert [word for (word, _), right in corrections().items() if len(right.split()) != len(word)] == []


def test_a_correction_changes_the_reading_or_a_capital() -> None:
    assert [word for (word, wrong), right in corrections().items() if wrong == right] == []
