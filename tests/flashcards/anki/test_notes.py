"""An item as a note."""

import re
from collections import Counter

from flashcards.anki.note_type import FIELDS
from flashcards.anki.notes import guid_of, note_of, slug
from flashcards.markup import sounds
from tests.flashcards.items import BANK, glossed, item
from vocab import Vocabulary
from vocab.records import Example
from vocab.references import hsk_text


def test_a_note_has_every_field_of_the_note_type_in_its_order() -> None:
    assert len(note_of(BANK).fields) == len(FIELDS)
    assert note_of(BANK).fields[0] == "银行"


def test_the_fields_say_what_the_item_says() -> None:
    note = note_of(BANK)
    plain = {
        "Hanzi": "银行", "Simplified": "", "Traditional": "銀行", "Zhuyin": "ㄧㄣˊ ㄏㄤˊ", "PartOfSpeech": "noun",
        "Classifier": "家 jiā, 个 gè", "Kind": "word", "Parts": "", "Note": "",
        "SentencePinyin": "Tā zài yínháng gōngzuò.", "SentenceEnglish": "", "Count": "3", "Zipf": "5.3",
        "HSK": "HSK 2025: 7-9 · 2021: 2 · 2.0: 3", "Source": "my essay", "Audio": "", "SentenceAudio": "",
        "Recall": "", "Cloze": "", "Listening": "", "Key": "银行",
    }  # fmt: skip
    assert {name: note.field(name) for name in plain} == plain
    assert set(FIELDS) - set(plain) == {"Pinyin", "English", "Sentence", "SentenceWords"}  # test_markup has those
    assert all(note.field(name) for name in ("Pinyin", "English", "Sentence", "SentenceWords"))


def test_the_other_script_is_shown_only_if_it_differs() -> None:
    assert note_of(item("人民", traditional="人民")).field("Traditional") == ""  # the people


def test_a_word_outside_the_lists_has_no_zipf_and_no_level() -> None:
    note = note_of(BANK._replace(zipf=0.0, hsk=(0, 0, 0)))
    assert (note.field("Zipf"), note.field("HSK")) == ("", "")
    assert hsk_text((0, 0, 4)) == "HSK 2025: 4"


def test_the_guid_depends_on_the_headword_alone() -> None:
    assert note_of(glossed("银行", "another gloss")).guid == note_of(BANK).guid == guid_of("银行")
    assert note_of(item("行")).guid != note_of(BANK).guid


def test_the_guid_of_a_headword_never_changes() -> None:
    # golden: any other value would lose the schedules of every user
    assert guid_of("银行") == "1GYOJJe&(BSkC}K"


def test_guids_of_a_deck_are_unique(seed: Vocabulary) -> None:
    guids = {guid_of(item.hanzi) for item in seed.items}
    assert len(guids) == len(seed.items)


def test_tags_name_source_kind_and_every_edition() -> None:
    assert note_of(BANK).tags == ("source::my-essay", "kind::word", "hsk2.0::3", "hsk2021::2", "hsk2025::7-9")
    assert note_of(BANK._replace(hsk=(0, 0, 0))).tags == ("source::my-essay", "kind::word")


def test_a_tag_is_one_word_whatever_the_source_is_called() -> None:
    assert slug("my  essay: part\t“1”::x") == "my-essay-part-“1”-x"
    assert slug(":: ") == "text"


def test_a_switch_is_filled_exactly_for_the_cards_asked_for() -> None:
    switches = ("Recall", "Cloze", "Listening")
    for cards in ((), ("recognition",), ("recall",), ("cloze", "listening"), ("recognition", "recall", "cloze")):
        note = note_of(BANK, cards=cards)
        assert [bool(note.field(name)) for name in switches] == [name.lower() in cards for name in switches]


def test_the_front_of_recall_and_cloze_does_not_give_the_answer_away(seed: Vocabulary) -> None:
    for each in (BANK, *seed.items):
        note = note_of(each, cards=("recall", "cloze"))
        fronts = re.sub(r'<span class="self">[^<]*</span>', "", note.field("English"))
        fronts += note.field("Recall") + note.field("Cloze")
        assert each.hanzi not in fronts
        assert each.traditional not in fronts


def test_no_two_fronts_of_recall_are_the_same(seed: Vocabulary) -> None:
    # without their sentences: the gloss, the part of speech, the number of characters and their first sounds
    fronts = Counter(
        (note.field("English"), note.field("PartOfSpeech"), len(each.hanzi), sounds(each.reading.syllables))
        for each in seed.items
        for note in [note_of(each, cards=("recall",))]
    )
    assert [front for front, times in fronts.items() if times > 1] == []


def test_a_traditional_sentence_is_said_to_be_one() -> None:
    # 'He works in a bank.'
    traditional = BANK._replace(example=BANK.example._replace(text="他在銀行工作。"))
    assert note_of(traditional).field("Sentence") == '<span lang="zh-Hant">他在<mark>銀行</mark>工作。</span>'
    assert "zh-Hant" not in note_of(BANK).field("Sentence")


def test_an_idiom_is_called_one_where_a_word_has_its_part_of_speech() -> None:
    assert note_of(BANK._replace(pos="", kind="idiom")).field("PartOfSpeech") == "idiom"
    assert note_of(BANK._replace(pos="", kind="phrase")).field("PartOfSpeech") == "set phrase"
    assert note_of(BANK._replace(pos="")).field("PartOfSpeech") == ""


def test_the_english_of_a_sentence_is_shown_where_it_is_known() -> None:
    known = BANK._replace(example=BANK.example._replace(english="He works in a <bank>."))
    assert note_of(known).field("SentenceEnglish") == "He works in a &lt;bank&gt;."


def test_without_a_sentence_recall_still_exists_and_cloze_does_not() -> None:
    note = note_of(BANK._replace(example=Example("", 0, 0, "", (), "")), cards=("recall", "cloze"))
    assert (note.field("Sentence"), note.field("Cloze")) == ("", "")
    assert note.field("Recall")
