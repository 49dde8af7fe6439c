"""What a reader says of the cut holds wherever its edges are edges of words."""

from vocab import Document, Resources
from vocab.analysis import analyse
from vocab.records import OwnCut

# 'Graduate students live here. To study the origin of life is hard. Director Ding says the park is beautiful.'
TEXT = "研究生住在这里。研究生命的起源很难。丁主任说公园很美。"


def words(resources: Resources, *cuts: OwnCut, text: str = TEXT) -> list[str]:
    """The words of the text as they are cut, a sentence a string."""
    found = analyse([Document("text", text)], resources.with_cuts(cuts))
    return [" ".join(sentence.pieces) for sentence in found.corpus.sentences]


def test_a_word_is_parted_and_two_are_joined_everywhere(resources: Resources) -> None:
    first, second, _ = words(resources, OwnCut(("研究", "生")), OwnCut(("生命的",)))
    assert first.startswith("研究 生 住")
    assert second.startswith("研究 生命的 起源")


def test_a_cut_for_one_sentence_leaves_the_others(resources: Resources) -> None:
    text = "公园很美。公园很大。"  # 'The park is beautiful. The park is big.'
    assert words(resources, OwnCut(("公", "园"), "公园很大。"), text=text) == ["公园 很 美 。", "公 园 很 大 。"]


def test_nothing_is_cut_inside_another_word(resources: Resources) -> None:
    assert words(resources, OwnCut(("究生",))) == words(resources)


def test_the_latest_word_on_a_stretch_counts(resources: Resources) -> None:
    assert words(resources, OwnCut(("公", "园")), OwnCut(("公园",))) == words(resources)


def test_a_name_with_its_title_can_be_parted_and_is_no_candidate_then(resources: Resources) -> None:
    text = "丁主任来了。丁主任说话。我们喜欢丁主任。"  # 'Director Ding came, speaks; we like him.'
    whole = analyse([Document("text", text)], resources)
    assert "丁主任" in {candidate.hanzi for candidate in whole.candidates}
    found = analyse([Document("text", text)], resources.with_cuts((OwnCut(("丁", "主任")),)))
    assert found.corpus.sentences[0].pieces[:2] == ("丁", "主任")
    assert {"丁主任", "主任"} & {candidate.hanzi for candidate in found.candidates} == {"主任"}


def test_each_word_of_a_cut_has_a_label(resources: Resources) -> None:
    found = analyse([Document("text", TEXT)], resources.with_cuts((OwnCut(("研究生住",)), OwnCut(("公", "园")))))
    assert all(len(sentence.labels) == len(sentence.pieces) for sentence in found.corpus.sentences)
    assert all(token.label for sentence in found.corpus.sentences for token in sentence.tokens)
