"""The segmenter's cut is mended where it makes fragments."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vocab import Document, Resources
from vocab.records import Corpus
from vocab.segmentation.cutters import JiebaCutter
from vocab.segmentation.mending import STEPS, Mender
from vocab.segmentation.mending.evidence import Words

CASES = {
    # claim: (text, the tokens in question)
    "a number stands apart from its measure word": ("他带来了数万名士兵。", "数万 名 士兵"),  # tens of thousands of
    "so does a demonstrative": ("这场比赛很精彩。", "这 场 比赛"),  # this match
    "a measure word is freed from a false word": ("三十多国外长出席。", "多 国 外长"),  # ministers of 30 countries
    "an invented word is cut again": ("他的知识之广令人惊叹。", "知识 之 广"),  # the breadth of his knowledge
    "a foreign name is one token": ("作家加西亚·马尔克斯去世。", "加西亚·马尔克斯"),  # García Márquez
    "transcription characters hold together": ("总统姆巴索戈抵达北京。", "姆巴索戈"),  # Mbasogo
    "a frame holds together": ("队伍越战越勇。", "越战越勇"),  # the braver the longer they fight
    "a ship's name holds together": ("“东方明珠”号靠岸了。", "东方明珠"),  # the ship 'Oriental Pearl'
    "a suffix joins the rare word before it": ("病亡率下降了。", "病亡率"),  # fatality rate
    "a shortened pair is one word": ("开展双多边合作。", "双多边"),  # bilateral and multilateral
    "what the dictionary lists is one token": ("他第一时间赶到现场。", "第一时间"),  # at the first moment
    "what no reference lists is two words": ("经济面临严峻考验。", "严峻 考验"),  # a severe test
    "a numeral slogan stays its words": ("增强四个意识。", "四 个 意识"),  # the four consciousnesses
}


@pytest.mark.parametrize("claim", CASES)
def test_mended(claim: str, corpus_of: Callable[[str], Corpus]) -> None:
    text, expected = CASES[claim]
    (sentence,) = corpus_of(text).sentences
    tokens = " ".join(token.hanzi for token in sentence.tokens)
    assert f" {expected} " in f" {tokens} "


def test_a_nickname_that_comes_again_is_one_token(corpus_of: Callable[[str], Corpus]) -> None:
    corpus = corpus_of("小翠来了。小翠笑了。我问小翠。")  # Xiaocui came. Xiaocui laughed. I asked Xiaocui.
    assert all("小翠" in [token.hanzi for token in sentence.tokens] for sentence in corpus.sentences)


def test_a_word_the_text_uses_again_is_not_cut(corpus_of: Callable[[str], Corpus]) -> None:
    twice = corpus_of("设立领保机制。接听领保电话。").sentences  # 领保: 'consular protection' in short
    assert all("领保" in [token.hanzi for token in sentence.tokens] for sentence in twice)


PIECES = st.lists(
    st.text(alphabet="一二两三十几多余个名场国外长人民总史率小老翠巴特图勒嘎·“”号越战勇", min_size=1, max_size=4),
    max_size=12,
)


@given(pieces=PIECES)
def test_no_step_loses_or_invents_a_character(resources: Resources, pieces: list[str]) -> None:
    jieba = JiebaCutter(resources.lexicon)
    certain = jieba.prepared(["".join(pieces), *pieces]).certain
    words = Words(resources.lexicon, jieba.table, frozenset({"小翠", "外长"}), certain)
    for _, step in STEPS:
        assert "".join(step(list(pieces), words)) == "".join(pieces)
    assert "" not in Mender(words).mend([piece for piece in pieces if piece])


@given(text=st.text(alphabet="中国外长会议三十多名巴特图勒嘎说，。·0123 ", max_size=60))
def test_no_token_crosses_a_mark(resources: Resources, text: str) -> None:
    corpus = resources.segmenter.segment([Document("text", text)])
    for sentence in corpus.sentences:
        for token in sentence.tokens:
            assert len(token.text) == 1 or not set(token.text) & set("，。 ")
