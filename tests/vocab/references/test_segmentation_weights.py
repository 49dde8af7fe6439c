"""The word list the segmenter cuts by."""

from vocab.records import Entry, GlossaryEntry, Kind
from vocab.references.segmentation_weights import GLOSSARY_WEIGHT, LISTED_WEIGHT, segmentation_counts

JIEBA = {
    "考验": (2000, "vn"),  # test
    "严峻考验": (50, "l"),  # severe test: in no dictionary
    "众志成城": (30, "i"),  # unity is strength
    "实实在在": (40, "z"),  # real
    "与非": (300, "c"),  # 'and not', by accident
}
ENTRIES = {
    "众志成城": [Entry("众志成城", "眾志成城", "zhong4 zhi4 cheng2 cheng2", ("unity of will (idiom)",), ())],
    "世卫组织": [Entry("世卫组织", "世衛組織", "Shi4 wei4 Zu3 zhi1", ("World Health Organization",), ())],
    "在华": [Entry("在华", "在華", "zai4 Hua2", ("within China",), ())],
    "裏头": [Entry("裏头", "裡頭", "li3 tou2", ("variant of 裡頭|里头[li3 tou5]",), ())],
}
KINDS: dict[str, Kind] = {
    "联防联控": "phrase",  # joint prevention and control
    "四个意识": "phrase",  # the four consciousnesses
    "人类命运共同体": "phrase",  # a community with a shared future for mankind
    "慕尼黑安全会议": "name",  # Munich Security Conference
}
GLOSSARY = {hanzi: GlossaryEntry(hanzi, "", "", "", kind) for hanzi, kind in KINDS.items()}
COUNTS = segmentation_counts(JIEBA, ENTRIES, GLOSSARY, ENTRIES.keys(), {"新媒体": 6}, {})  # new media


def test_a_long_word_that_no_reference_lists_is_left_out() -> None:
    assert "严峻考验" not in COUNTS
    assert COUNTS["考验"] == 2000


def test_what_a_dictionary_or_its_own_form_holds_together_stays() -> None:
    assert COUNTS["众志成城"] == 30
    assert COUNTS["实实在在"] == 40


def test_an_accident_that_begins_with_and_is_left_out() -> None:
    assert "与非" not in COUNTS


def test_words_of_the_dictionary_and_the_hsk_lists_are_added() -> None:
    assert COUNTS["世卫组织"] == COUNTS["新媒体"] == LISTED_WEIGHT
    assert "裏头" not in COUNTS  # only a variant


def test_a_country_in_short_wins_over_its_common_characters() -> None:
    assert COUNTS["在华"] > LISTED_WEIGHT


def test_short_terms_and_names_of_the_glossary_are_words_and_slogans_are_not() -> None:
    assert COUNTS["联防联控"] == COUNTS["慕尼黑安全会议"] == GLOSSARY_WEIGHT
    assert "四个意识" not in COUNTS
    assert "人类命运共同体" not in COUNTS


def test_a_listed_word_weighs_as_much_as_its_characters_one_by_one() -> None:
    characters = {"走": (50_000, "v"), "调": (8_000, "v"), "人": (100_000, "n")}  # to walk, to tune, person
    entries = {"走调": [Entry("走调", "走調", "zou3 diao4", ("to be out of tune",), ())]}
    counts = segmentation_counts(characters, entries, {}, entries.keys(), {}, {})
    assert counts["走调"] * sum(counts.values()) >= counts["走"] * counts["调"]


def test_a_word_whose_parts_would_be_misread_stays() -> None:
    tables = {"拍卖行": (("pai1", "mai4", "hang2"),), "行": (("xing2",),)}  # auction house, to go
    entries = {"拍卖": [Entry("拍卖", "拍賣", "pai1 mai4", ("to auction",), ())]}
    counted = {"拍卖行": (72, "n"), "拍卖": (500, "v"), "行": (900, "v"), "严峻考验": (50, "l")}
    assert "拍卖行" in segmentation_counts(counted, entries, {}, entries.keys(), {}, tables)
