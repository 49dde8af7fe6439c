"""Nothing stands inside the words of a text: no forms, spaces, pinyin, marks of notes, private characters."""

import pytest

from vocab.sources.characters.cleaning import clean
from vocab.sources.running_text.note_marks import without_note_marks
from vocab.sources.running_text.pinyin_guides import without_guides
from vocab.sources.running_text.spacing import unspaced
from vocab.sources.running_text.texts import running_texts
from vocab.sources.source import Source


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("⽤⼾⽂件", "用户文件"),  # Kangxi radicals: 'user file'
        ("⻓江⻛⻋", "长江风车"),  # CJK radicals: 'the Yangtze', 'windmill'
        ("更\uf901", "更更"),  # a compatibility ideograph
        ("﹃好︐﹄︒", "『好，』。"),  # marks of vertical lines
        ("好﹐是﹔｢好｣｡", "好，是；「好」。"),  # small and half-width ones
    ],
)
def test_a_form_of_a_character_becomes_the_character(written: str, meant: str) -> None:
    assert clean(written) == meant


@pytest.mark.parametrize(
    ("spaced", "meant"),
    [
        ("今 天 来 了 4 0 多 个 人 ， 很 好 。", "今天来了40多个人，很好。"),  # more than 40 people came
        ("我 们 的 银 行 行 长 说 ， 好 。", "我们的银行行长说，好。"),  # 'the head of our bank says: good'
        ("我们 的 银行 行长 说 ， 这个 问题 很 重要 。", "我们的银行行长说，这个问题很重要。"),  # '... is important'
        ("我们 的 银行 行长 说，这个 问题 很 重要。\n他 走 了。", "我们的银行行长说，这个问题很重要。\n他走了。"),
        ("中　国　人　民　银　行", "中国人民银行"),  # 'the People's Bank of China'
        ("他在 Google 工 作 了 三 年 的 时 间 。", "他在 Google 工作了三年的时间。"),  # 'he worked at Google ...'
        ("伊 姆 兰 · 汗 来 了", "伊姆兰·汗来了"),  # 'Imran Khan has come'
    ],
)
def test_spaces_between_characters_or_words_are_dropped(spaced: str, meant: str) -> None:
    assert unspaced(spaced) == meant


@pytest.mark.parametrize(
    "text",
    [
        "张三 李四 王五 赵六",  # names
        "床前明月光　疑是地上霜",  # half-lines of verse
        "姓名　　性别　　年龄",  # columns: 'name, sex, age'
        "二〇二〇年　三月　五日",  # a date
        "第一章 天地初开",  # 'chapter one: the beginning'
        "苹果 香蕉 葡萄 西瓜 橘子 草莓 樱桃",  # a list of fruit
        "男 女",  # two columns: 'male, female'
    ],
)
def test_spaces_that_mean_something_stay(text: str) -> None:
    assert unspaced(text) == text


def test_a_gap_wider_than_the_others_parts_columns() -> None:
    assert unspaced("银 行 行 长    人 民 日 报") == "银行行长    人民日报"  # 'bank president', 'People's Daily'


@pytest.mark.parametrize(
    ("guided", "meant"),
    [
        ("银(yín)行(háng)行(háng)长(zhǎng)说", "银行行长说"),  # 'the head of the bank says'
        ("银（yin2）行（hang2）", "银行"),
        ("银(yin)行(hang)很好", "银行很好"),
        ("银行(yínháng)行长", "银行行长"),
        ("银yín行háng行长", "银行行长"),
        (
            "我们 wǒmen 去 qù 学校 xuéxiào 。",
            "我们 去 学校 。",
        ),  # 'we go to school': 去 shows that all of them are guides
        ("銀(ㄧㄣˊ)行(ㄏㄤˊ)", "銀行"),
        ("Yínháng hángzhǎng shuō\n银行行长说", "银行行长说"),
        ("银行行长说\nyín háng háng zhǎng shuō", "银行行长说"),
        ("yín\n银\nháng\n行\nhěn\n很\nhǎo\n好。\n他走了。", "银行很好。\n他走了。"),  # cells of a table
    ],
)
def test_pinyin_that_spells_its_characters_is_dropped(guided: str, meant: str) -> None:
    assert without_guides(guided) == meant


@pytest.mark.parametrize(
    "text",
    [
        "他(he)喜欢她(she)",  # English
        "“行”读háng或xíng。",  # 'is read háng or xíng': said of the character
        "人工智能(AI)很重要",
        "我去café喝咖啡",
        "生词：认真 rènzhēn，马虎 mǎhu。",  # 'new words: glad, sad', their pinyin part of the text
        "车站 chēzhàn 在哪里？",  # 'where is the bank?'
        "大 dà，小 xiǎo。",  # 'big, small'
        "你好 (nǐ hǎo)！",  # 'hello'
        "卡拉ok",
    ],
)
def test_other_latin_letters_stay(text: str) -> None:
    assert without_guides(text) == text


@pytest.mark.parametrize(
    ("marked", "meant"),
    [
        ("这个问[2]题很重要。[3]好", "这个问题很重要。好"),  # 'this question is important'
        ("他知①道了", "他知道了"),  # 'he knows'
        ("他〔4〕们", "他们"),  # 'they'
        ("银(注1)行", "银行"),
        ("人¹民", "人民"),
    ],
)
def test_marks_of_notes_inside_a_sentence_are_dropped(marked: str, meant: str) -> None:
    assert without_note_marks(marked) == meant


@pytest.mark.parametrize("text", ["包括①苹果②香蕉", "见图①中", "国发〔2020〕4号", "①注释", "[1] 注释", "面积10m²"])
def test_numbers_that_are_no_mark_stay(text: str) -> None:
    assert without_note_marks(text) == text


def told(*texts: str) -> tuple[list[str], list[str]]:
    """The texts as they are read, and the warnings."""
    warnings: list[str] = []
    return running_texts(Source("a.txt", b"", None, warnings.append), texts), warnings


def test_characters_of_one_font_are_counted_and_shown_as_missing() -> None:
    texts, warnings = told("去\ue3e8银行，问\ue3e9很重\ue3ea。")  # 'went to the bank, the question is important'
    assert texts == ["去□银行，问□很重□。"]
    assert warnings == [
        "a.txt: 3 private-use characters, which only one font shows, cannot be read; □ stands there. "
        "Get the text from another source."
    ]


def test_private_characters_of_a_standard_are_read() -> None:
    rest = "这个人的名字很少见，大家都不认识这个字。"  # 'this name is rare, nobody knows the character'
    assert told("他叫\ue863。" + rest) == (["他叫䶮。" + rest], [])
    assert told("佢\uf45b過\ue000嚟，國際社會高度評價這個問題，銀行經理說非常重要，請大家認真研究並盡快解決。")[1] == []


def test_bullets_of_symbol_fonts_are_no_characters() -> None:
    assert told("\uf0b7 银行\n\uf06c 行长") == (["• 银行\n• 行长"], [])


def test_the_colours_of_a_terminal_are_no_text() -> None:
    assert clean("\x1b[32m《静夜思》\x1b[m\n\x1b[1;33m李白\x1b[0m") == "《静夜思》\n李白"  # a poem and its poet
