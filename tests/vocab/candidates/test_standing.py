"""What a text shows to be no vocabulary: joins of words, what stands only inside others."""

import pytest

from vocab import Document, Resources
from vocab.analysis import analyse, corpus_of
from vocab.candidates.facts import facts_of
from vocab.candidates.joins import is_transparent
from vocab.records import Candidate, Span


@pytest.mark.parametrize(
    ("text", "phrase", "evidence", "joined"),
    [
        ("老师负责传递信息。", "传递信息", "dictionary", True),  # the teacher passes on information: verb and object
        ("大家积极开展训练。", "积极开展", "dictionary", True),  # they actively carry out: adverb and verb
        ("他决心毫不动摇。", "毫不动摇", "dictionary", False),  # unwavering: stands together far more than by chance
        ("这是一个正确方向。", "正确方向", "dictionary", True),  # the right direction: adjective and noun
        ("我们要了解基本国情。", "基本国情", "dictionary", False),  # the country's basic conditions: a set phrase
        ("他们保护了森林公园。", "森林公园", "quoted", False),  # 'forest park': the text quotes it
        ("她有一种使命感。", "使命感", "dictionary", False),  # a sense of mission: a suffix makes a word
    ],
)
def test_a_phrase_that_only_joins_words_is_told_from_a_set_phrase(
    text: str, phrase: str, evidence: str, joined: bool, resources: Resources
) -> None:
    corpus = corpus_of([Document("x", text)], resources)
    at = text.index(phrase)
    candidate = Candidate(phrase, "phrase", 1, (Span(0, at, at + len(phrase)),), (evidence,))
    assert is_transparent(candidate, facts_of(corpus, resources.references)) is joined


def test_what_a_text_repeats_and_others_say_too_stays(resources: Resources) -> None:
    # 'Parents attach great importance to health.' 'The school attaches great importance to safety, too.'
    once, again = "家长高度重视健康。", "学校也高度重视安全。"
    assert noise_of(once, "高度重视", resources) == "transparent"
    assert noise_of(once + again, "高度重视", resources) == ""


def test_a_word_that_stands_only_inside_a_set_phrase_is_taught_with_it(resources: Resources) -> None:
    # 'We build a community with a shared future for mankind.' 'The European Community was founded later.'
    once, again = "我们构建人类命运共同体。", "欧洲的共同体成立得晚一些。"
    assert noise_of(once, "共同体", resources) == "inside"
    assert noise_of(once + again, "共同体", resources) == ""


def test_of_a_loose_join_and_its_word_the_word_is_worth_the_card(resources: Resources) -> None:
    # 'The pricing strategy of the market.' 'The shop changed its pricing strategy.' 'A good strategy.'
    text = "他研究市场的定价策略。商店改变了定价策略。这是一个好策略。"
    assert noise_of(text, "定价策略", resources) in ("transparent", None)
    assert noise_of(text, "定价", resources) == ""


def noise_of(text: str, hanzi: str, resources: Resources) -> str | None:
    """What the text shows the headword to be; None where the text does not offer it."""
    found = analyse([Document("x", text)], resources).candidates
    return next((candidate.noise for candidate in found if candidate.hanzi == hanzi), None)


@pytest.mark.parametrize(
    ("text", "hanzi", "noise"),
    [
        ("他去年离了婚。", "婚", "fragments"),  # he got divorced last year: only half of 离婚
        ("他只是心存惧意。", "惧", "fragments"),  # he only felt fear: hardly ever a word by itself
        ("小狗在啃骨头。", "啃", ""),  # the puppy is gnawing a bone
        ("院子里有一头驴。", "驴", ""),  # there is a donkey in the yard
        ("我们在路边吃了一碗面。", "面", ""),  # a bowl of noodles: the bowl is labelled as a thing
    ],
)
def test_a_character_gets_a_card_only_where_it_is_a_word(
    text: str, hanzi: str, noise: str, resources: Resources
) -> None:
    assert noise_of(text, hanzi, resources) in (noise, None)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("他去年离了婚。", "离婚"),  # divorced
        ("你给她道个歉。", "道歉"),  # apologise to her
        ("我请了三天假。", "请假"),  # three days' leave
        ("我在车上睡了一觉。", "睡觉"),  # slept in the car
        ("他鞠了一躬。", "鞠躬"),  # bowed
        ("她帮了我一个大忙。", "帮忙"),  # helped me a lot
    ],
)
def test_a_verb_and_its_object_set_apart_are_one_headword(text: str, verb: str, resources: Resources) -> None:
    assert noise_of(text, verb, resources) == ""


def test_uses_set_apart_are_counted_with_the_others(resources: Resources) -> None:
    found = analyse([Document("x", "他们想结婚。他结了两次婚。她没结过婚。")], resources).candidates  # to marry, thrice
    assert [candidate.times for candidate in found if candidate.hanzi == "结婚"] == [3]


def test_a_university_is_not_attended_apart(resources: Resources) -> None:
    assert noise_of("他上过大学。", "上学", resources) is None  # he went to university
