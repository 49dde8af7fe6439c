"""Why a word is kept or dropped, and where it stands."""

from flashcards.printing.explanation import to_text
from vocab import Cutoffs, Document, Resources
from vocab.views.explanation import Explanation, explain

# 'The bank is in the capital. We strengthen the "four consciousnesses". The banker likes banks.'
TEXT = "银行在首都。\n我们增强“四个意识”。银行家喜欢银行。\n"


def explained(word: str, resources: Resources, text: str = TEXT, **cutoffs: object) -> Explanation:
    return explain(word, [Document("essay", text)], resources=resources, cutoffs=Cutoffs(**cutoffs))  # type: ignore[arg-type]


def test_a_kept_word_has_its_place_in_the_list_and_its_lines(resources: Resources) -> None:
    found = explained("银行", resources)
    assert (found.reason, found.rank) == ("", 1)
    assert found.candidate
    assert found.candidate.times == 2
    assert [line.sentence[line.start : line.end] for line in found.lines] == ["银行", "银行"]
    assert {line.source for line in found.lines} == {"essay"}


def test_a_dropped_word_has_the_reason_and_all_else(resources: Resources) -> None:
    found = explained("银行", resources, above_hsk=3)
    assert (found.reason, found.rank) == ("up to HSK 3", 0)
    assert found.item
    assert found.item.pinyin == "yínháng"
    assert explained("银行", resources, order="count", top=1).rank == 1
    assert explained("首都", resources, order="count", top=1).reason == "beyond the top"
    assert explained("首都", resources, coverage=0).reason == "not needed for 0 %"


def test_a_phrase_names_the_techniques_that_found_it(resources: Resources) -> None:
    found = explained("四个意识", resources)  # the four consciousnesses
    assert found.candidate
    assert "glossary" in found.candidate.evidence
    assert "the set-phrase glossary" in to_text(found)


def test_what_is_no_word_of_the_text_shows_how_it_is_cut(resources: Resources) -> None:
    found = explained("行在", resources)
    assert (found.candidate, found.item) == (None, None)
    assert found.inside == (("银行 在", 1),)
    assert to_text(found).startswith("行在        no word of this text\n")


def test_what_the_text_lacks_is_said(resources: Resources) -> None:
    found = explained("图书馆", resources)  # library
    assert (found.lines, found.inside) == ((), ())
    assert "does not occur in this text" in to_text(found)
    assert "2025: 3 · 2021: 1 · 2.0: 3" in to_text(found)


def test_a_word_may_be_given_in_traditional_characters(resources: Resources) -> None:
    assert explained("銀行", resources).hanzi == "银行"


def test_a_heteronym_shows_each_reading_with_its_source_and_the_others(resources: Resources) -> None:
    # 'I am happy for you.'  'This place was turned into a park.'
    found = explained("为", resources, text="我为你高兴。这里被辟为公园。", include=("grammar",), max_zipf=9)
    text = to_text(found)
    assert "wèi (a rule for its context says so); also wéi" in text
    assert "wéi (a rule for its context says so); also wèi" in text
    assert found.rank > 0


def test_an_empty_word_is_answered_too(resources: Resources) -> None:
    assert explained(" ", resources).lines == ()


def test_the_row_of_our_lexicon_that_decided_is_named_with_its_cue(resources: Resources) -> None:
    # 'My father invites us to dinner.'  'We ask the teacher to sit down.'
    found = explained("请", resources, "爸爸请我们吃饭。\n我们请老师坐下。")
    assert [(row.gloss.split(";")[0], bool(row.cue), count) for row, count in found.rows] == [
        ("to treat (to a meal etc)", True, 1),
        ("to ask", False, 1),
    ]
    assert "row       to treat (to a meal etc), verb: cue <noun&~吃饭" in to_text(found)
    assert "to ask; to invite, verb: its class there  (1x)" in to_text(found)
