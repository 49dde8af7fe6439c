"""Sentences into tokens."""

from collections.abc import Callable

import jieba
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import SEED
from vocab import Document, Resources
from vocab.records import Corpus
from vocab.segmentation.cutters import JiebaCutter

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
    # 'we protect the environment'; jieba alone cuts traditional characters into fragments
    (sentence,) = corpus_of("我們保護環境").sentences
    assert [token.text for token in sentence.tokens] == ["我們", "保護", "環境"]
    assert [token.hanzi for token in sentence.tokens] == ["我们", "保护", "环境"]


def test_the_index_gives_the_same_cut_as_a_dictionary_in_memory(resources: Resources) -> None:
    lines = SEED.read_text("utf-8").splitlines()
    cutter = JiebaCutter(resources.lexicon)
    cutters = cutter.prepared(lines)
    loaded = jieba.Tokenizer()
    loaded.FREQ = dict(cutter.table.weights)
    loaded.total, loaded.initialized = resources.lexicon.total, True
    for line in lines:
        assert cutters.guessing(line) == loaded.lcut(line)


def test_parts_are_the_words_inside_a_listed_word(resources: Resources) -> None:
    # 'World Health Organization' = world + health + organization
    assert resources.segmenter.parts("世界卫生组织") == ("世界", "卫生", "组织")


@pytest.mark.parametrize(
    "text",
    [
        SEED.read_text("utf-8"),
        # 'See www.un.org, chapters 1-3, 3.5 % to 50 %, 2006-2007, e-mail a_b@qq.com, C++ and AT&T, section 1.2.3, T恤.'
        "见www.un.org，第1-3章，3.5%-50%，2006-2007年，e-mail是a_b@qq.com，C++和AT&T，1.2.3节，T恤。",
    ],
    ids=["seed", "Latin letters and digits"],
)
def test_the_fast_cutter_cuts_as_jieba_does(text: str, resources: Resources, monkeypatch: pytest.MonkeyPatch) -> None:
    documents = [Document("text", text)]
    slow = resources.segmenter.segment(documents)
    monkeypatch.setattr("vocab.segmentation.cutters.LONG", 0)
    assert resources.segmenter.segment(documents) == slow


def test_a_corpus_is_restored_from_its_pieces_and_from_no_others(
    corpus_of: Callable[[str], Corpus], resources: Resources
) -> None:
    text = "中国人民很努力。人民银行在北京。"  # 'The Chinese people work hard. The People's Bank is in Beijing.'
    corpus = corpus_of(text)
    pieces = [sentence.pieces for sentence in corpus.sentences]
    labels = [sentence.labels for sentence in corpus.sentences]
    assert resources.segmenter.restore(corpus.documents, pieces, labels, corpus.names) == corpus
    with pytest.raises(ValueError, match="another text"):
        resources.segmenter.restore(corpus.documents, [("银行",), *pieces[1:]])


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("学习 xuéxí 很好", ["学习", "xuéxí", "很", "好"]),  # 'to study is good', with pinyin in the text
        ("lǜsè (绿色)", ["lǜsè", "(", "绿色", ")"]),  # 'green'
        ("他去café吃饭", ["他", "去", "café", "吃饭"]),  # 'he eats in a café'
    ],
)
def test_pinyin_in_the_text_is_one_token_a_word(text: str, pieces: list[str], resources: Resources) -> None:
    (sentence,) = resources.segmenter.segment([Document("text", text)]).sentences
    assert [token.text for token in sentence.tokens] == pieces
