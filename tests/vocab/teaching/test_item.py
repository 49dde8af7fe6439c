"""Candidates into items: what a card shows of a word and of a phrase."""

from collections.abc import Callable

import pytest

from vocab import Cutoffs, Document, Resources, Vocabulary, extract_vocabulary
from vocab.records import VocabItem

CUTOFFS = Cutoffs(max_zipf=9, include=("fragments",))


@pytest.fixture
def item_in(resources: Resources) -> Callable[[str, str], VocabItem]:
    """The item of a word in a text, common words and single characters included."""

    def find(word: str, text: str) -> VocabItem:
        documents = [Document("text", text)]
        vocabulary = extract_vocabulary(documents, resources=resources, cutoffs=CUTOFFS)
        return next(item for item in vocabulary.items if item.hanzi == word)

    return find


def test_the_gloss_fits_the_sentence_on_the_card(item_in: Callable[[str, str], VocabItem]) -> None:
    # 'He spends money and time. Flowers are beautiful. He spent money.'
    spent = item_in("花", "他花了钱，也花了时间。花很美。他又花了钱。")
    assert spent.senses[0].glosses[0].startswith("to spend")
    assert "flower" in spent.senses[0].glosses


def test_classifiers_have_their_own_field_with_pinyin(item_in: Callable[[str, str], VocabItem]) -> None:
    bank = item_in("银行", "银行在那里。")  # 'the bank is there'
    assert [(c.hanzi, c.pinyin) for c in bank.classifiers] == [("家", "jiā"), ("个", "gè")]
    assert not any("CL:" in gloss for gloss in bank.senses[0].glosses)


def test_the_traditional_form_is_that_of_the_sense(item_in: Callable[[str, str], VocabItem]) -> None:
    assert item_in("面", "我们吃了一碗面。").traditional == "麵"  # 'we ate a bowl of noodles'


def test_a_phrase_is_explained_word_by_word(item_in: Callable[[str, str], VocabItem]) -> None:
    phrase = item_in("外部环境", "我们要有良好的“外部环境”。“外部环境”变了。")  # 'a good external environment'
    assert [part.hanzi for part in phrase.parts] == ["外部", "环境"]
    assert all(part.pinyin and part.gloss for part in phrase.parts)
    assert (phrase.senses[0].glosses[0], phrase.english_source) == ("external environment", "composed")


def test_a_unit_that_nobody_lists_has_the_english_somebody_wrote(item_in: Callable[[str, str], VocabItem]) -> None:
    unit = item_in("交流活动", "我们参加“交流活动”。“交流活动”很有意思。")  # 'we took part in an exchange activity'
    assert (unit.senses[0].glosses, unit.english_source) == (("exchange activity",), "lexicon")


def test_a_word_the_dictionary_lists_has_no_literal_gloss(seed: Vocabulary, resources: Resources) -> None:
    listed = [item for item in seed.items if resources.lexicon.entries(item.hanzi)]
    assert [item.hanzi for item in listed if item.english_source == "composed"] == []


def test_people_of_the_dictionary_are_persons(item_in: Callable[[str, str], VocabItem]) -> None:
    assert item_in("鲁迅", "鲁迅写小说。").pos == "person"  # 'Lu Xun writes novels'


def test_words_have_a_part_of_speech_and_phrases_have_none(seed: Vocabulary) -> None:
    assert [item.hanzi for item in seed.items if item.kind in ("phrase", "idiom") and item.pos] == []
    words = [item for item in seed.items if item.kind == "word"]
    assert sum(not item.pos for item in words) < len(words) / 20


def test_the_words_of_the_sentence_are_explained_in_their_place(item_in: Callable[[str, str], VocabItem]) -> None:
    bank = item_in("银行", "他将钱存进银行。")  # 'he puts the money into the bank'
    glosses = {part.hanzi: part.gloss for part in bank.example.words}
    assert glosses["将"].startswith("(marks the object")
    assert all(glosses.values())


def test_a_name_of_the_text_says_what_it_names_and_how_often(item_in: Callable[[str, str], VocabItem]) -> None:
    # Qiuyan came home. Her mother said: "Qiuyan, sit down." Qiuyan nodded. Everybody looked at Qiuyan.
    text = "秋雁回家了。母亲说：“秋雁，你坐下。”秋雁点了点头。大家都看着秋雁。"
    name = item_in("秋雁", text)
    assert (name.kind, name.pos, name.pinyin) == ("name", "person", "Qiūyàn")
    assert name.senses[0].glosses == ("name of a person in this text (4 times)",)


def test_a_person_named_like_a_county_is_no_county(item_in: Callable[[str, str], VocabItem]) -> None:
    text = "长顺来了。长顺很高兴。外婆叫长顺吃饭。"  # Changshun came, is glad; his grandmother calls him to dinner
    assert "county" not in item_in("长顺", text).senses[0].glosses[0]


def test_a_surname_with_its_title_is_put_as_english_puts_it(item_in: Callable[[str, str], VocabItem]) -> None:
    text = "江主席发言。谷老师走了。"  # Chairman Jiang speaks; Teacher Gu has come
    assert item_in("江主席", text).senses[0].glosses == ("Chairman Jiang",)
    gu = item_in("谷", text)
    assert (gu.traditional, gu.senses[0].glosses[0]) == ("谷", "surname Gu")


def test_a_phrase_of_the_vocabulary_is_one_item_in_every_sentence(item_in: Callable[[str, str], VocabItem]) -> None:
    text = "我们都要增强四个意识。"  # 'we must all strengthen the four consciousnesses'
    phrase = item_in("四个意识", text)
    words = item_in("增强", text).example.words
    assert [word.hanzi for word in words][-2:] == ["增强", "四个意识"]
    assert words[-1].gloss == phrase.senses[0].glosses[0]
    assert words[-1].pinyin == phrase.pinyin


def test_what_only_looks_like_a_phrase_stays_its_words(item_in: Callable[[str, str], VocabItem]) -> None:
    words = item_in("增强", "四个人的意识都增强了。").example.words  # 'the awareness of all four has grown'
    assert {"四", "个", "意识"} <= {word.hanzi for word in words}


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("决定", "我们决定明天出发。"),  # 'we decide to leave tomorrow': 个 counts decisions
        ("打算", "他打算学画画。"),  # 'he plans to learn drawing'
        ("微笑", "她向我微笑。"),  # 'she smiles at me'
        ("座", "山上有一座塔。"),  # 'a tower on the mountain': a measure word
    ],
)
def test_a_verb_or_measure_word_is_counted_by_nothing(
    word: str, text: str, item_in: Callable[[str, str], VocabItem]
) -> None:
    item = item_in(word, text)
    assert item.pos in ("verb", "classifier")
    assert item.classifiers == ()


@pytest.mark.parametrize(
    ("word", "text", "unseemly"),
    [
        ("同志", "这位同志很热情。", "homosexual"),  # 'this comrade is very warm'
        ("奶奶", "奶奶在做饭。", "slang"),  # 'grandma is cooking'
        ("叶子", "树上的叶子黄了。", "marijuana"),  # 'the leaves have turned yellow'
        ("鸭", "湖上有一只鸭。", "prostitute"),  # 'a duck on the lake'
    ],
)
def test_slang_that_the_text_does_not_use_is_not_shown(
    word: str, text: str, unseemly: str, item_in: Callable[[str, str], VocabItem]
) -> None:
    glosses = item_in(word, text).senses[0].glosses
    assert not any(unseemly in gloss for gloss in glosses)
    aside = [gloss.startswith("(coll") for gloss in glosses[1:]]
    assert aside == sorted(aside)
