"""English put together from parts, over a small dictionary and over the real one."""

import pytest

from vocab import Resources
from vocab.english import compounds
from vocab.english.compounds import Dictionary, Meaning, Piece, learn, meanings_of
from vocab.english.compounds.forms import compared, ing, participle, plural, third_person

GLOSSES = {
    "地震": ("earthquake",),
    "学": ("to study", "science"),
    "地震学": ("seismology; study of earthquakes",),
    "社会学": ("study of society",),
    "社会": ("society",),
    "问题": ("problem", "question"),
    "社会问题": ("social problem",),
    "社会制度": ("social system",),
    "制度": ("system",),
    "史": ("history",),
    "社会史": ("social history",),
}


def test_a_dictionary_teaches_what_a_part_means_inside_compounds() -> None:
    parts, _ = learn(Dictionary(GLOSSES, {}, frozenset()))
    modifier = parts["社会"].counts[compounds.MODIFIER]
    assert max(modifier, key=lambda english: modifier[english]) == "social"  # and not 'society', its own gloss
    assert parts["学"].links["of"] > 1  # study of ...


def test_glosses_are_bare_meanings_without_labels_pointers_and_brackets() -> None:
    glosses = ("to go (somewhere); to leave", "(old) to die", "CL:個|个[ge4]", "see 行[hang2]", "the way, the road")
    assert list(meanings_of(glosses)) == [Meaning(True, ("go",)), Meaning(True, ("leave",)), Meaning(False, ("way",))]


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (ing("run up"), "running up"),
        (ing("lie"), "lying"),
        (participle("give up"), "given up"),
        (participle("carry"), "carried"),
        (third_person("carry out"), "carries out"),
        (plural("young man"), "young men"),
        (plural("city"), "cities"),
        (compared("big")[1], "biggest"),
        (compared("happy")[0], "happier"),
        (compared("beautiful")[1], "most beautiful"),
    ],
)
def test_english_words_take_their_forms(made: str, expected: str) -> None:
    assert made == expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ("中国/name 人民/noun", "Chinese people"),
        ("社会/noun 发展/noun", "social development"),
        ("使命/noun 感/suffix", "sense of mission"),
        ("非/prefix 传统/noun 安全/noun", "non-traditional security"),
        ("最/adverb 长/adjective", "longest"),
        ("桌/noun 旁/locative", "beside the table"),
        ("吃/verb 完/verb", "to finish eating"),
        ("我/pronoun 家/noun", "my home"),
        ("中国/name 和/conjunction 法国/name", "China and France"),
        ("面对/verb 挑战/noun", "to face a challenge"),
        ("中国/name 公民/noun", "Chinese citizen"),
        ("飞/verb 到/verb", "to fly to"),
        ("二/numeral/two 女儿/noun/daughter", "second daughter"),
        ("硫酸/noun/sulfuric_acid 铜/noun/copper", "copper sulfate"),
        ("清河/name/Qinghe 县/noun/county", "Qinghe County"),
        ("波兰/name/Poland 政府/noun/government", "Polish government"),
        ("广州/name/Guangzhou 围棋/noun/Go 协会/noun/association", "Guangzhou Go Association"),
        ("华北/name/North_China 地区/noun/region", "North China"),
        ("加拿大/noun/Canada 多伦多/noun/Toronto", "Toronto, Canada"),
        ("王小明/person/Wang_Xiaoming 教授/noun/professor", "Professor Wang Xiaoming"),
        ("去年/time_word/last_year 收入/noun/income", "last year's income"),
        ("石溪镇/name/Shixizhen 中心/noun/center", "Shixizhen Center"),
    ],
)
def test_a_phrase_is_put_together_where_it_can_be_trusted(parts: str, expected: str, resources: Resources) -> None:
    pieces = [Piece(*part.replace("_", " ").split("/")) for part in parts.split()]
    composed = resources.composer.compose(pieces)
    assert (composed.english, composed.confidence >= compounds.TRUSTED) == (expected, True)


def test_what_cannot_be_trusted_says_so(resources: Resources) -> None:
    blocking_war = resources.composer.compose([Piece("阻击", "verb"), Piece("战", "noun")])
    assert blocking_war.confidence < compounds.TRUSTED


@pytest.mark.parametrize(
    "parts",
    [
        "高度/adverb/highly 重视/verb/to_attach_importance_to_sth",  # 'to attach great importance to'
        "公司/noun/company 计划/noun/plan",  # 'the company plans', too
        "餐具/noun/tableware 茶具/noun/tea_set",  # one thing and another
        "忍/verb/to_bear 住/verb/firmly",  # 'to hold back', not 'to bear firmly'
        "问/verb/to_ask 起/verb/up",  # 'to ask about'
        "违约/verb/to_break_a_promise 责任/noun/responsibility",  # 'liability for breach of contract'
        "规模/noun/scale 宏大/adjective/great",  # 'of great scale'
        "挺身/verb/to_straighten_one's_back 在/preposition/in 前/locative/before",
        "三/numeral/three 下/classifier/(once)",
        "老/adjective/old 周/noun/week",  # a person
    ],
)
def test_what_english_says_otherwise_is_left_to_the_parts(parts: str, resources: Resources) -> None:
    pieces = [Piece(*part.replace("_", " ").split("/")) for part in parts.split()]
    assert resources.composer.compose(pieces).confidence < compounds.TRUSTED
