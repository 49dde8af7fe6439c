"""Names are found over the whole text, by their form and by how they are used."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vocab import Document, Resources
from vocab.analysis import corpus_of as corpus_of_documents
from vocab.records import Corpus, Name

CorpusOf = Callable[[str], Corpus]

# Qiuyan came home. Her father said: "Qiuyan, sit down." Qiuyan nodded. Everybody looked at Qiuyan.
STORY = "秋雁回家了。父亲说：“秋雁，你坐下。”秋雁点了点头。大家都看着秋雁。"


def tokens(corpus: Corpus) -> list[str]:
    return [token.hanzi for sentence in corpus.sentences for token in sentence.tokens]


def test_what_speaks_and_is_spoken_to_again_and_again_is_a_person(corpus_of: CorpusOf) -> None:
    corpus = corpus_of(STORY)
    assert corpus.names["秋雁"].kind == "person"
    assert tokens(corpus).count("秋雁") == 4


def test_a_full_name_and_its_given_name_are_both_names(corpus_of: CorpusOf) -> None:
    # Lu Yufang came in. Yufang sat down. Lu Yufang asked: "Where to?" Her mother asked Yufang. Yufang said nothing.
    corpus = corpus_of("陆玉芳走进来。玉芳坐下。陆玉芳问道：“去哪儿？”母亲问玉芳。玉芳不说话。")
    assert {name: corpus.names[name].surname for name in ("陆玉芳", "玉芳")} == {"陆玉芳": 1, "玉芳": 0}


def test_a_name_ends_before_what_the_person_does(corpus_of: CorpusOf) -> None:
    assert {"秋雁回", "秋雁点", "雁点"}.isdisjoint(tokens(corpus_of(STORY)))


def test_a_name_that_never_acts_is_not_said_to_be_a_persons(corpus_of: CorpusOf) -> None:
    # The fortress of Ordum lies in the north. The trade of Ordum is old. Ordum has a market. The streets of Ordum.
    corpus = corpus_of("奥尔敦的要塞在北方。奥尔敦的贸易很早。奥尔敦有一个集市。奥尔敦的街道。")
    assert corpus.names["奥尔敦"].kind == "other"


def test_a_place_of_the_lists_is_no_person(corpus_of: CorpusOf) -> None:
    names = corpus_of("无锡的东面是苏州。无锡有太湖。他在无锡。").names  # Suzhou lies east of Wuxi; Wuxi has Lake Tai
    assert "无锡" not in names or names["无锡"].kind != "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("方明远走了。", "方明远"),  # Fang Mingyuan has left
        ("老师叫任晓峰。", "任晓峰"),  # the teacher calls Ren Xiaofeng
        ("小陈来了。", "小陈"),  # Little Chen has come
    ],
)
def test_a_typical_name_stands_where_it_is_met_once(text: str, name: str, corpus_of: CorpusOf) -> None:
    assert name in corpus_of(text).names


@pytest.mark.parametrize(
    "text",
    [
        "高大的树很多。",  # there are many tall trees
        "安静极了。",  # it is very quiet
        "路边有花。",  # there are flowers by the road
        "车开到山上。",  # the car goes up the hill
        "曲子拉完了。",  # the tune has been played
        "他任局长三年。",  # he was head of the office for three years
        "公司经理和学校主任都在。",  # the manager of the company and the director of the school are both there
        "美国总统讲话。",  # the American president speaks
    ],
)
def test_words_that_begin_like_a_name_are_none(text: str, corpus_of: CorpusOf) -> None:
    assert [name for name, named in corpus_of(text).names.items() if named.kind == "person"] == []


def test_a_surname_and_its_title_are_two_words_and_one_name(corpus_of: CorpusOf) -> None:
    corpus = corpus_of("我们请丁主任讲话。")  # 'we ask Director Ding to speak'
    assert corpus.names["丁主任"] == Name("person", surname=1, title=2)
    assert " ".join(tokens(corpus)).startswith("我们 请 丁 主任")


def test_a_village_a_street_and_a_farm_are_named_by_what_comes_again(corpus_of: CorpusOf) -> None:
    # He is from Majiagou. There is a river in Majiagou. The Shuhua Farm is large. They work at the Shuhua Farm.
    names = corpus_of("他是马家沟人。马家沟有条河。树华农场很大。他们在树华农场工作。").names
    assert (names["马家沟"].kind, names["树华农场"].kind) == ("place", "organisation")


def test_a_name_does_not_tear_a_word_that_is_likelier(corpus_of: CorpusOf) -> None:
    # Xiaoxi came, said he will not go. I asked Xiaoxi. He is timid, likes quiet. He has liked music since childhood.
    corpus = corpus_of("小喜来了。小喜说他不去。我问小喜。他胆小，喜欢安静。他从小喜欢音乐。")
    assert tokens(corpus).count("小喜") == 3
    assert tokens(corpus).count("喜欢") == 2


@given(text=st.text(alphabet="秋雁丁主任说问来了小喜欢马家沟的，。“”", max_size=80))
def test_pieces_join_back_to_the_sentence_whatever_is_found(resources: Resources, text: str) -> None:
    corpus = corpus_of_documents([Document("text", text * 2)], resources)
    for sentence in corpus.sentences:
        assert "".join(sentence.pieces) == sentence.simplified
        assert len(sentence.labels) == len(sentence.pieces)


# Vasiutin came in. "Rodkinskaya, are you cold?" he asked ...; the full name tells its parts, the title what it follows.
TRANSLATED = (
    "瓦修金斯基走进来。“罗德卡娅，你冷吗？”他问。罗德卡娅摇摇头。瓦修金斯基坐下。叶尔莫金娜太太端来茶，"
    "叶尔莫金娜太太不说话。列夫·奥涅托夫笑了。奥涅托夫站在门口，列夫·奥涅托夫从不生气。"
)


def test_spelled_names_of_a_translated_text_are_whole(corpus_of: CorpusOf) -> None:
    found = tokens(corpus_of(TRANSLATED))
    assert {"罗德卡娅", "叶尔莫金娜", "奥涅托夫", "列夫·奥涅托夫"} <= set(found)


def test_a_title_behind_a_spelled_name_belongs_to_the_whole_of_it(corpus_of: CorpusOf) -> None:
    # "金娜太太" would be Mrs Jin Na: the surname is the end of a longer name
    assert "金娜" not in corpus_of(TRANSLATED).names
