"""Dictionary, frequencies and HSK levels by headword."""

from vocab import Resources
from vocab.references import PrefixTable
from vocab.references.lexicon import NO_FACT


def test_every_homograph_of_a_headword_is_there(resources: Resources) -> None:
    # 'all' is dōu, 'capital city' is dū; a parser that keeps one entry a headword loses one of them
    readings = {entry.pinyin.lower() for entry in resources.lexicon.entries("都")}
    assert {"du1", "dou1"} <= readings


def test_homographs_keep_their_own_glosses(resources: Resources) -> None:
    by_reading = {entry.pinyin: " ".join(entry.glosses) for entry in resources.lexicon.entries("银行")}
    assert "bank" in by_reading["yin2 hang2"]


def test_classifiers_are_no_glosses(resources: Resources) -> None:
    # a bank is counted with 家 or 个
    (bank,) = resources.lexicon.entries("银行")
    assert bank.classifiers == ("家", "个")
    assert not any(gloss.startswith("CL:") for gloss in bank.glosses)


def test_hsk_levels_are_those_of_the_three_editions(resources: Resources) -> None:
    # in the order 2.0, 2021, 2025; 'the people' is not in the old list
    assert resources.lexicon.fact("人民").hsk == (0, 3, 5)
    assert resources.lexicon.fact("银行").hsk == (3, 2, 3)


def test_zipf_values_are_those_of_the_frequency_list(resources: Resources) -> None:
    from wordfreq import zipf_frequency

    for word in ("人民", "银行", "疫情"):  # the people, bank, epidemic
        assert resources.lexicon.fact(word).zipf == zipf_frequency(word, "zh")


def test_a_word_that_no_list_has_is_no_fact_and_no_entry(resources: Resources) -> None:
    assert resources.lexicon.fact("魑龘") == NO_FACT
    assert resources.lexicon.entries("魑龘") == ()


def test_a_word_that_only_begins_another_is_no_listed_word(resources: Resources) -> None:
    # the first half of 'fight for every minute and second'
    assert not resources.lexicon.fact("争分夺").listed
    assert resources.lexicon.fact("争分夺秒").listed


def test_preparing_a_whole_text_changes_no_answer(resources: Resources) -> None:
    before = resources.lexicon.fact("奔走"), resources.lexicon.entries("奔走")  # to run about for something
    PrefixTable(resources.lexicon).prepare(["多方奔走"])
    assert (resources.lexicon.fact("奔走"), resources.lexicon.entries("奔走")) == before
