"""A sentence has one spelling in traditional characters, each word by its reading, meaning and neighbours."""

from collections.abc import Callable

import pytest

from vocab import Cutoffs, Document, Resources, Vocabulary, extract_vocabulary
from vocab.records import Part
from vocab.teaching.in_script import writer
from vocab.teaching.traditional import TraditionalWriter
from vocab.teaching.traditional_names import name_form
from vocab.teaching.traditional_rulings import ruled, rulings_of, traditional_rulings

ROWS = [row for word in traditional_rulings() for row in rulings_of(word)]


def test_every_row_writes_its_own_example_as_it_says() -> None:
    def holds(hanzi: str, example: str, traditional: str, syllables: tuple[str, ...]) -> bool:
        around = example.split(hanzi, 1)
        return len(around) == 2 and ruled(hanzi, syllables, *around) == traditional

    wrong = [
        (row.rule.hanzi, row.rule.example)
        for row in ROWS
        if not holds(row.rule.hanzi, row.rule.example, row.traditional, row.rule.syllables)
    ]
    assert wrong == []


def test_every_row_keeps_the_number_of_characters() -> None:
    assert [row.rule.hanzi for row in ROWS if len(row.rule.hanzi) != len(row.traditional)] == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("她只买了两只鸡。", "她只買了兩隻雞。"),  # 'she only bought two chickens'
        ("晒干以后干活。", "曬乾以後幹活。"),  # 'dry it in the sun, then work'
        ("理发以后发现头发少了。", "理髮以後發現頭髮少了。"),  # 'after the haircut he found his hair thinner'
        ("日历上写着历史。", "日曆上寫著歷史。"),  # 'on the calendar there is history'
        ("屋里离这里三里路。", "屋裡離這裡三里路。"),  # 'from the room it is three li from here'
        ("中文系的学生系鞋带。", "中文系的學生繫鞋帶。"),  # 'students of Chinese tie their laces'
        ("她吃了一碗面，擦了擦面孔。", "她吃了一碗麵，擦了擦面孔。"),  # 'she ate noodles and wiped her face'
        ("松树下的绳子松了。", "松樹下的繩子鬆了。"),  # 'the rope under the pine is loose'
        ("妈妈不准他说不准的话。", "媽媽不准他說不準的話。"),  # 'no saying of what is not sure'
        ("刮台风以后他上台领奖。", "颳颱風以後他上台領獎。"),  # 'after the typhoon he received his award'
        ("姜老师买了生姜。", "姜老師買了生薑。"),  # 'teacher Jiang bought ginger'
        ("范老师讲了范围。", "范老師講了範圍。"),  # 'teacher Fan told the scope'
        ("河水冲走了冲咖啡的杯子。", "河水沖走了沖咖啡的杯子。"),  # 'the river took the coffee cup'
        ("皇后走后下雨了。", "皇后走後下雨了。"),  # 'it rained when the empress had gone'
        ("这出戏演出很成功。", "這齣戲演出很成功。"),  # 'this play was a success'
    ],
)
def test_each_word_is_written_as_it_is_meant(text: str, written: str, resources: Resources) -> None:
    in_traditional = writer("traditional", resources)
    common = extract_vocabulary([Document("text", text)], resources=resources, cutoffs=Cutoffs(max_zipf=9))
    assert {in_traditional(item).example.text for item in common.items} == {written}


def test_all_cards_of_a_sentence_show_the_same_spelling(seed: Vocabulary, resources: Resources) -> None:
    in_traditional = writer("traditional", resources)
    spelled: dict[str, set[str]] = {}
    for item in seed.items:
        spelled.setdefault(item.example.text, set()).add(in_traditional(item).example.text)
    assert [texts for texts in spelled.values() if len(texts) > 1] == []


def test_a_traditional_sentence_stays_as_its_author_wrote_it(
    vocabulary_of: Callable[[str], Vocabulary], resources: Resources
) -> None:
    text = "皇后只准這隻貓在後面吃麵。"  # 'the empress allows only this cat to eat noodles at the back'
    items = list(map(writer("traditional", resources), vocabulary_of(text).items))
    assert {item.example.text for item in items} == {text}
    assert all(item.headword in text for item in items if item.kind == "word")


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("钟大伟", "鍾大偉"),
        ("范晓云", "范曉雲"),
        ("余志远", "余志遠"),
        ("于丽", "于麗"),
        ("姜里", "姜里"),
        ("老于", "老于"),
        ("欧阳松", "歐陽松"),
        ("叶圣陶", "葉聖陶"),
        ("马里奥", "馬里奧"),
    ],
)
def test_names_have_the_forms_of_names(name: str, written: str, resources: Resources) -> None:
    assert name_form(name, resources.lexicon) == written


def test_a_word_by_itself_is_written_by_its_reading(resources: Resources) -> None:
    write = TraditionalWriter(resources.lexicon, resources.segmenter.parts).word
    assert [write(Part("只", spoken, "")) for spoken in ("zhī", "zhǐ")] == ["隻", "只"]
    assert [write(Part("发", spoken, "")) for spoken in ("fā", "fà")] == ["發", "髮"]


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("重大斗争", "重大鬥爭"),  # great struggle: 斗争 is one of its words
        ("历代法规", "歷代法規"),  # laws of all dynasties
        ("里弄居民", "里弄居民"),  # people of the lanes: 里 is no 裡 'inside' here
        ("中国人民银行", "中國人民銀行"),  # no character of it is written in two ways
    ],
)
def test_an_unlisted_word_is_written_in_traditional_characters_by_the_words_in_it(
    word: str, written: str, resources: Resources
) -> None:
    write = TraditionalWriter(resources.lexicon, resources.segmenter.parts).word
    assert write(Part(word, resources.reader.word(word).pinyin, "")) == written
