"""Words and sentences as GB/T 16159-2012 writes them."""

from collections.abc import Callable

import pytest

from vocab import Resources
from vocab.pinyin.sandhi import pronounced
from vocab.pinyin.sentences import spell_sentence
from vocab.records import Corpus

Spell = Callable[[str], str]


@pytest.fixture
def spell(resources: Resources, corpus_of: Callable[[str], Corpus]) -> Spell:
    def spelled(text: str) -> str:
        (sentence,) = corpus_of(text).sentences
        return spell_sentence(sentence.tokens, resources.reader.read(sentence))

    return spelled


@pytest.fixture
def say(resources: Resources, corpus_of: Callable[[str], Corpus]) -> Spell:
    def said(text: str) -> str:
        (sentence,) = corpus_of(text).sentences
        return spell_sentence(sentence.tokens, pronounced(sentence.tokens, resources.reader.read(sentence)))

    return said


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("西安", "Xī'ān"),  # the apostrophe before a vowel
        ("女儿", "nǚ'ér"),  # 'daughter'
        ("旅行", "lǚxíng"),  # 'to travel'
        ("公共卫生", "gōnggòng wèishēng"),  # 'public health': four characters, by inner words
        ("外交部长", "wàijiāo bùzhǎng"),  # 'foreign minister'
        ("世界卫生组织", "Shìjiè Wèishēng Zǔzhī"),  # the WHO
        ("万众一心", "wànzhòng-yīxīn"),  # 'of one mind': an idiom of two halves
        ("亲力亲为", "qīnlì-qīnwéi"),  # 'to do everything oneself'
        ("力所能及", "lìsuǒnéngjí"),  # 'within one's power': no halves
        ("总而言之", "zǒng'éryánzhī"),  # 'in short'
        ("王毅", "Wáng Yì"),  # surname and given name apart
        ("毛泽东", "Máo Zédōng"),
        ("欧阳修", "Ōuyáng Xiū"),  # a surname of two characters
        ("南京路", "Nánjīng Lù"),  # a road: its name and what it is
        ("石家庄市", "Shíjiāzhuāng Shì"),  # a city
        ("黑龙江", "Hēilóngjiāng"),  # a province, whose name ends in 'river'
        ("也门", "Yěmén"),  # Yemen, which jieba takes for an adverb
        ("大树", "dàshù"),  # 'tall tree', in the dictionary a township only
        ("不能", "bù néng"),  # 'cannot': the adverb apart
        ("伊姆兰·汗", "Yīmǔlán Hàn"),  # Imran Khan
        ("中美", "Zhōng-Měi"),  # 'China and the US'
        ("欧盟", "Ōuméng"),  # the EU
        ("星期一", "xīngqīyī"),  # 'Monday', no capital
        ("第二次", "dì-èr cì"),  # 'the second time'
        ("二十三", "èrshísān"),
        ("三百五十六", "sānbǎi wǔshíliù"),
        ("三分之一", "sān fēn zhī yī"),  # 'a third'
        ("七八", "qī-bā"),  # 'seven or eight'
        ("玩儿", "wánr"),  # 'to play'
        ("文明史", "wénmíngshǐ"),  # 'history of civilisation', which jieba takes for a person
    ],
)
def test_words(resources: Resources, word: str, written: str) -> None:
    assert resources.reader.word(word).pinyin == written


def test_aspect_particles_join_their_verb_and_the_final_le_stands_apart(spell: Spell) -> None:
    assert spell("他吃着饭，看了书，走了。") == "Tā chīzhe fàn, kànle shū, zǒu le."  # 'he ate, read, and left'
    assert spell("我去过北京。") == "Wǒ qùguo Běijīng."  # 'I have been to Beijing'


def test_pointing_words_join_ge_and_xie_but_not_other_measure_words(spell: Spell) -> None:
    assert spell("这个人和那件事。") == "Zhège rén hé nà jiàn shì."  # 'this person and that matter'


def test_numbers_of_several_tokens_are_joined(spell: Spell) -> None:
    assert spell("二十三个人") == "Èrshísān gè rén"  # '23 people'
    assert spell("两三天") == "Liǎng-sān tiān"  # 'two or three days'
    assert spell("十五万三千") == "Shíwǔwàn sānqiān"  # 153,000


def test_suffixes_and_retroflex_endings_are_joined(spell: Spell) -> None:
    assert spell("同志们站在门口儿。") == "Tóngzhìmen zhàn zài ménkǒur."  # 'the comrades stand at the door'


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("他卖了30多杯。", "Tā màile 30 duō bēi."),  # 'he sold more than 30 cups'
        ("我欠他800多万元。", "Wǒ qiàn tā 800 duō wàn yuán."),  # 'I owe him more than 8 million yuan'
        ("这里来过20多国客人。", "Zhèlǐ láiguo 20 duō guó kèrén."),  # 'guests from over twenty countries'
        ("票价500多块，共12,000元。", "Piàojià 500 duō kuài, gòng 12,000 yuán."),  # 'over 500 yuan, 12,000 in all'
        ("他跑了第3名。", "Tā pǎole dì-3 míng."),  # 'he came third'
        ("她去做B超，他写过阿Q。", "Tā qù zuò B chāo, tā xiěguo Ā Q."),  # 'an ultrasound; he wrote of Ah Q'
        ("“菜”读作cài，不读chài。", "“cài” dúzuò cài, bù dú chài."),  # 'is read cài, not chài'
        ("他买了一件T恤和U盘。", "Tā mǎile yī jiàn T xù hé U pán."),  # 'a T-shirt and a USB stick'
        ("早上8:30出发，PM2.5超标。", "Zǎoshang 8:30 chūfā, PM2.5 chāobiāo."),  # 'off at 8:30, PM2.5 too high'
        ("阿Q笑了。", "Ā Q xiào le."),  # a name: 'Ah Q laughed'
        ("学习 xuéxí 很好。", "Xuéxí xuéxí hěn hǎo."),  # pinyin in the text stays in its place
    ],
)
def test_digits_and_letters_stay_in_their_order(spell: Spell, text: str, written: str) -> None:
    assert spell(text) == written


def test_what_a_place_is_has_a_capital_behind_its_name(spell: Spell) -> None:
    assert spell("他住在浙江路。") == "Tā zhù zài Zhèjiāng Lù."  # 'he lives in Zhejiang Road'


def test_punctuation_becomes_western(spell: Spell) -> None:
    assert spell("他说：“我来！”") == "Tā shuō: “wǒ lái!”"  # 'he said: I come!'


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("一定", "Yídìng"),  # 'certainly'
        ("一起", "Yìqǐ"),  # 'together'
        ("第一", "Dì-yī"),  # 'first'
        ("不会", "Bú huì"),  # 'will not'
        ("不好", "Bùhǎo"),  # 'not good'
        ("一个人不去", "Yígèrén bú qù"),  # 'someone alone does not go'
    ],
)
def test_sandhi_is_an_option_for_the_ear(say: Spell, text: str, spoken: str) -> None:
    assert say(text) == spoken
