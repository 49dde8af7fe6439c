"""The reading of a token in its sentence: which source speaks, and what is left open."""

from collections.abc import Callable

import pytest

from tests.conftest import SEED
from vocab import Document, Resources
from vocab.analysis import corpus_of as corpus_of_documents
from vocab.chinese import count_han
from vocab.readings.reader import Reader
from vocab.records import Corpus, GlossaryEntry, Reading
from vocab.references import References

CorpusOf = Callable[[str], Corpus]


def readings(resources: Resources, text: str) -> dict[str, Reading]:
    """The reading of each token, the last one of a token that comes twice."""
    corpus = corpus_of_documents([Document("text", text)], resources)
    return {
        token.hanzi: reading
        for sentence in corpus.sentences
        for token, reading in zip(sentence.tokens, resources.reader.read(sentence), strict=True)
    }


def test_every_chinese_character_of_the_seed_has_one_syllable(resources: Resources, corpus_of: CorpusOf) -> None:
    for sentence in corpus_of(SEED.read_text("utf-8")).sentences:
        for token, reading in zip(sentence.tokens, resources.reader.read(sentence), strict=True):
            assert len(reading.syllables) == count_han(token.hanzi), token.hanzi


@pytest.mark.parametrize(
    ("word", "spoken"),
    [
        ("参与者", "can1 yu4 zhe3"),  # 'participant': not cān yǔ zhě, which characters alone would give
        ("银行行长", "yin2 hang2 hang2 zhang3"),  # 'bank president', by its inner words
        ("重塑", "chong2 su4"),  # 'to remould'
        ("告诉", "gao4 su5"),  # 'to tell'
        ("妻子", "qi1 zi5"),  # 'wife'
        ("故事", "gu4 shi5"),  # 'story'
        ("朋友", "peng2 you5"),  # 'friend'
        ("看得见", "kan4 de5 jian4"),  # 'can see'
        ("一定", "yi1 ding4"),  # 'certainly': base tone
        ("不会", "bu4 hui4"),  # 'will not': base tone
        ("坐坐", "zuo4 zuo5"),  # 'sit for a while', a doubled verb
        ("看看", "kan4 kan5"),  # 'have a look'
        ("妈妈", "ma1 ma5"),  # 'mum'
        ("花儿", "hua1 r5"),  # 'flower'
        ("漂漂亮亮", "piao4 piao4 liang4 liang4"),  # 'pretty': the tones of 漂亮, both in full
        ("爸爸妈妈", "ba4 ba5 ma1 ma5"),  # 'mum and dad', no doubled word
        ("获得者", "huo4 de2 zhe3"),  # 'winner': 得 is no particle
        ("一哄而散", "yi1 hong4 er2 san4"),  # 'to scatter', which the dictionary reads hōng
        ("擅自处理", "shan4 zi4 chu3 li3"),  # 'to deal with without leave', listed without a reading
    ],
)
def test_a_word_by_itself(resources: Resources, word: str, spoken: str) -> None:
    assert resources.reader.word(word).syllables == tuple(spoken.split())


@pytest.mark.parametrize(
    ("text", "name", "spoken"),
    [
        ("曾志明是医生。", "曾志明", "Zēng Zhìmíng"),  # Zeng Zhiming is a teacher
        ("查文斌来了。", "查文斌", "Zhā Wénbīn"),  # Zha Wenbin has come
        ("尉迟恭来了。尉迟恭说话了。大家问尉迟恭。", "尉迟恭", "Yùchí Gōng"),  # Yuchi Gong came, spoke, was asked
        ("铁锁来了。铁锁说他不去。我问铁锁。", "铁锁", "Tiěsuǒ"),  # Tiesuo ('padlock') came, says he will not go
        ("老张来了。老张笑了。", "老张", "Lǎo Zhāng"),  # Old Zhang came and laughed
    ],
)
def test_a_name_of_the_text_has_capitals_and_the_sound_of_its_surname(
    resources: Resources, text: str, name: str, spoken: str
) -> None:
    assert readings(resources, text)[name].pinyin == spoken


def test_a_surname_is_told_by_the_form_of_address_or_by_xing(resources: Resources) -> None:
    assert readings(resources, "任先生来了。")["任"].pinyin == "Rén"  # 'Mr Ren has come'
    assert readings(resources, "他姓单。")["单"].pinyin == "Shàn"  # 'his surname is Shan'
    assert readings(resources, "他任校长。")["任"].pinyin == "rèn"  # 'he is headmaster'


def test_a_surname_in_an_unlisted_name_sounds_as_one(resources: Resources) -> None:
    assert readings(resources, "曾志明是医生。")["曾志明"].pinyin == "Zēng Zhìmíng"  # 'Zeng Zhiming is a teacher'


def test_a_common_word_that_is_a_surname_too_has_no_capital_where_nobody_is_addressed(resources: Resources) -> None:
    assert readings(resources, "他买条金项链。")["金"].pinyin == "jīn"  # 'he buys a gold chain'
    assert readings(resources, "金先生来了。")["金"].pinyin == "Jīn"  # 'Mr Jin has come'


def test_the_traditional_form_tells_homographs_apart(resources: Resources) -> None:
    assert readings(resources, "隻")["只"].syllables == ("zhi1",)  # the classifier 隻, not 只 'only'


def test_a_glossary_goes_before_every_rule(resources: Resources) -> None:
    mine = {"为": GlossaryEntry("为", "wéi", "", "", None)}
    reader = Reader(References(resources.lexicon, mine), resources.segmenter.parts)
    (sentence,) = resources.segmenter.segment([Document("text", "他为大家做饭。")]).sentences  # 'cooks for everybody'
    read = dict(zip((t.hanzi for t in sentence.tokens), reader.read(sentence), strict=True))
    assert (read["为"].syllables, read["为"].source) == (("wei2",), "glossary")


def test_a_choice_that_rests_on_nothing_says_so_and_names_the_alternatives(resources: Resources) -> None:
    open_choice = resources.reader.word("转头")  # zhuǎntóu 'to turn the head', zhuàntóu 'nutation'; no rule of ours
    assert open_choice.doubtful
    assert open_choice.alternatives
    assert not resources.reader.word("了").doubtful
    assert not resources.reader.word("国家").doubtful  # 'country'


def test_a_token_without_chinese_characters_has_no_reading(resources: Resources) -> None:
    assert resources.reader.word("2020").syllables == ()
    assert resources.reader.word("，").pinyin == ""


def test_reading_a_text_twice_gives_the_same(resources: Resources, corpus_of: CorpusOf) -> None:
    (sentence,) = corpus_of("银行行长为参与者还了债。").sentences  # 'the bank president paid the participants' debt'
    assert resources.reader.read(sentence) == resources.reader.read(sentence)
