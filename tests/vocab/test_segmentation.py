"""Sentences into tokens."""

from collections.abc import Callable

import jieba
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import SEED
from vocab import Document, Resources
from vocab.records import Corpus

CHINESE = st.text(alphabet="中国人民的一不四个意识，。！？“”：；、 \nAB12…—·漢語國際", max_size=80)


@given(text=CHINESE)
def test_tokens_join_back_to_the_text_without_its_spaces(resources: Resources, text: str) -> None:
    corpus = resources.segmenter.segment([Document("text", text)])
    joined = "".join(token.text for sentence in corpus.sentences for token in sentence.tokens)
    assert joined == "".join(text.split())


def test_tokens_stand_where_they_say(corpus_of: Callable[[str], Corpus]) -> None:
    for sentence in corpus_of(SEED.read_text("utf-8")).sentences:
        for token in sentence.tokens:
            assert sentence.text[token.start : token.end] == token.text


def test_traditional_text_is_segmented_through_its_simplified_form(corpus_of: Callable[[str], Corpus]) -> None:
    # 'the international community'; jieba alone cuts traditional characters into fragments
    (sentence,) = corpus_of("國際社會").sentences
    assert [token.text for token in sentence.tokens] == ["國際", "社會"]
    assert [token.hanzi for token in sentence.tokens] == ["国际", "社会"]


def test_the_index_gives_the_same_cut_as_jieba_with_its_own_dictionary(resources: Resources) -> None:
    jieba.setLogLevel("ERROR")
    for line in SEED.read_text("utf-8").splitlines():
        resources.lexicon.prepare([line])
        assert list(resources.segmenter.raw_cut(line)) == jieba.lcut(line)


def test_parts_are_the_words_inside_a_listed_word(resources: Resources) -> None:
    # 'World Health Organization' = world + health + organization
    assert resources.segmenter.parts("世界卫生组织") == ("世界", "卫生", "组织")
