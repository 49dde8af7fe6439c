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
    "a number is one token": ("弟弟二十五六岁。", "二十五六 岁"),  # twenty-five or twenty-six this year
    "so is one of an ordinal": ("看第二十三条。", "第二十三 条"),  # article 23
    "so is one in figures": ("花了16,250元，共26万元。", "16,250 元 ， 共 26万 元"),
    "and the digits of a year": ("他生于一九四九年。", "一九四九 年"),
    "minutes are freed behind a number": ("四点二十分到站。", "四 点 二十 分"),  # arrives at 4:20
    "a kind or a time is counted": (
        "这种事他做了三次。",
        "这 种 事 他 做 了 三 次",
    ),  # he did this kind of thing thrice
    "within days is no word behind a number": ("7日内有效。", "7 日 内"),  # valid for 7 days
    "a noun will": ("妈妈会生气吗？", "妈妈 会 生气"),  # mama will be angry
    "a listed body can be somebody and can": ("学生会说两种方言。", "学生 会 说"),  # students can speak three languages
    "the body acts": ("学生会举办了晚会。", "学生会 举办"),  # the student union held a party
    "a meeting that is held is one word": ("在北京举行外长会。", "外长会"),  # a meeting of foreign ministers
    "all the family is many": ("家人们都来了。", "家人 们"),
    "a word with Latin letters is one token": ("他们在唱卡拉OK。", "唱 卡拉OK"),  # karaoke
    "letters beside another word stay apart": ("这是CPU盘。", "CPU"),
    "a quoted headword is one token": ("他说“集中力量办大事”。", "集中力量办大事"),  # concentrate on great things
    "a particle without a verb begins a word": ("两人做个了断吧。", "了断 吧"),  # let us settle this
    "a surname behind 'little' is somebody": ("老王和小李来了。", "小李 来"),  # Little Li came
    "a verb behind a noun is no name": ("他把车拉到院里。", "车 拉 到"),  # he pulls the cart to the gate
    "degree and adjective are two": ("苹果很甜，天气太冷。", "很 甜 ， 天气 太 冷"),  # sweet apples, cold weather
    "measure word and noun are two": ("这本书里有两封信。", "这 本 书 里 有 两 封 信"),  # two letters in this book
    "a listed word outweighs its characters": ("她一开口就走调。", "走调"),  # sings out of tune
    "a word its parts would be misread in stays": ("他在拍卖行买了画。", "拍卖行"),  # auction house
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
