"""Which sense comes first, by reading, by the sentence, by our rulings; and English for what nobody lists."""

import re
from collections.abc import Callable

import pytest

from vocab import Cutoffs, Document, Resources, Vocabulary, extract_vocabulary
from vocab.analysis import corpus_of
from vocab.english.glosses import SHORT, shorten
from vocab.records import Candidate, Choice, Span, VocabItem
from vocab.references import Lexicon, cedict
from vocab.references.rulings import sense_lines
from vocab.selection.noise import noise_of
from vocab.senses import Senses, TokenContext
from vocab.senses.rulings import parse_rule, read_so


@pytest.fixture(scope="session")
def senses(resources: Resources) -> Senses:
    return resources.senses


@pytest.fixture
def item_in(vocabulary_of: Callable[[str], Vocabulary]) -> Callable[[str, str], VocabItem]:
    """The item of a word in a text."""

    def find(word: str, text: str) -> VocabItem:
        return next(item for item in vocabulary_of(text).items if item.hanzi == word)

    return find


@pytest.fixture
def chosen(resources: Resources, senses: Senses) -> Callable[[str, str], Choice]:
    """What is chosen for a word at its first place in a text."""

    def choose(word: str, text: str) -> Choice:
        (sentence,) = corpus_of([Document("text", text)], resources).sentences
        at = next(at for at, token in enumerate(sentence.tokens) if token.hanzi == word)
        reading = resources.reader.read(sentence)[at]
        return senses.choose(word, reading.syllables, TokenContext(senses.clause_context(sentence.tokens), at))

    return choose


def first(senses: Senses, word: str, *syllables: str) -> str:
    return senses.choose(word, syllables).glosses[0]


# --- by the reading ---------------------------------------------------------------------------------------------------


def test_the_entry_with_the_reading_found_comes_first(senses: Senses) -> None:
    assert first(senses, "长", "chang2").startswith("long")  # 'long'
    assert first(senses, "长", "zhang3").startswith("to grow")  # 'grow'


@pytest.mark.parametrize("word", ["王", "江", "都", "黄", "马", "高"])
def test_a_surname_never_comes_first_where_something_explains(senses: Senses, word: str) -> None:
    assert not first(senses, word).startswith("surname")


@pytest.mark.parametrize("word", ["这里", "玩儿", "北大", "奥运会", "世卫组织"])
def test_a_cross_reference_is_followed(senses: Senses, word: str) -> None:
    """Here, to play, Peking University, the Olympics, the WHO: none begins with what the word refers to."""
    assert not first(senses, word).startswith(("variant of", "erhua", "abbr.", "see "))


@pytest.mark.parametrize("every", [20, pytest.param(1, marks=pytest.mark.nightly)])
def test_no_common_word_begins_with_a_reference(every: int, senses: Senses, resources: Resources) -> None:
    lines = sense_lines()
    for word in sorted(lines, key=lambda word: (len(word), word))[::every]:
        syllables = resources.reader.word(word).syllables
        if all(row.word_class == "name" or row.cues for row in read_so(list(map(parse_rule, lines[word])), syllables)):
            continue  # what is only a surname today: 蔡, 李 where no plums are near
        choice = senses.choose(word, syllables)
        assert not choice.glosses or not choice.glosses[0].startswith(("surname", "old variant", "variant of")), word


# --- by the sentence --------------------------------------------------------------------------------------------------

IN_CONTEXT = [
    ("将", "会议将于明天举行。", "will"),  # 'the meeting will be held tomorrow'
    ("将", "他将钱放在桌上。", "(marks the object"),  # 'he put the money on the table'
    ("花", "他花了很多钱。", "to spend"),  # 'he spent much money'
    ("花", "花园里种着很多花。", "flower"),  # 'many flowers grow in the garden'
    ("打", "别打他！", "to hit"),  # 'do not hit him'
    ("打", "他们打了一下午球。", "to play"),  # 'they played ball a whole afternoon'
    ("冲击", "疫情带来了巨大冲击。", "impact"),  # 'the epidemic brought a great impact'
    ("完善", "我们要完善制度。", "to improve"),  # 'we have to improve the system'
    ("牺牲", "他们付出了巨大牺牲。", "sacrifice"),  # 'they made a great sacrifice'
    ("给", "他给我一本书。", "to give"),  # 'he gives me a book'
    ("给", "他给我买了一本书。", "to; for"),  # 'he bought a book for me'
    ("该", "该公司成立于去年。", "this; the said"),  # 'the said company was founded last year'
    ("面", "我们吃了一碗面。", "noodles"),  # 'we ate a bowl of noodles'
    ("穿着", "她穿着一件毛衣。", "to wear"),  # 'she wears a pullover'
    ("穿着", "她的穿着很朴素。", "clothes"),  # 'her attire is plain'
    ("还是", "不管下雨还是下雪，他都来。", "or"),  # 'whether it rains or snows, he comes'
]


@pytest.mark.parametrize(("word", "text", "start"), IN_CONTEXT)
def test_the_sentence_decides_the_sense(chosen: Callable[[str, str], Choice], word: str, text: str, start: str) -> None:
    assert chosen(word, text).glosses[0].startswith(start)


def test_the_part_of_speech_follows_the_sentence(item_in: Callable[[str, str], VocabItem]) -> None:
    assert item_in("通报", "他们及时通报了情况。").pos == "verb"  # 'they gave timely notice of the situation'
    assert item_in("坚固", "这是一条坚固的防线。").pos == "adjective"  # 'this is a solid line of defence'


@pytest.mark.parametrize(("word", "text", "pos"), [("英雄", "他是英雄。", "noun"), ("蝴蝶", "蝴蝶飞走了。", "noun")])
def test_a_wrong_tag_of_the_segmenter_is_overruled(
    item_in: Callable[[str, str], VocabItem], word: str, text: str, pos: str
) -> None:
    """He is a hero; the butterfly flew away: jieba tags the two as a name and as an adverb."""
    assert item_in(word, text).pos == pos


def test_a_word_met_in_two_readings_shows_both(resources: Resources) -> None:
    # 'This river is long. The child grows up. The river is very long.'
    text = "这条河很长。孩子长高了。河真的很长。"
    vocabulary = extract_vocabulary([Document("text", text)], resources=resources, cutoffs=Cutoffs(max_zipf=9))
    found = next(item for item in vocabulary.items if item.hanzi == "长")
    assert {sense.reading.syllables: sense.glosses[0].split(";")[0] for sense in found.senses} == {
        ("chang2",): "long",
        ("zhang3",): "to grow (up)",
    }


# --- what is shown ---------------------------------------------------------------------------------------------------


def test_first_glosses_of_the_seed_fit_the_front_of_a_card(seed: Vocabulary) -> None:
    assert all(item.senses[0].glosses[0] for item in seed.items)
    long = [item.hanzi for item in seed.items if len(shorten(item.senses[0].glosses[0])) > SHORT]
    assert long == []


def test_nothing_in_the_seed_has_an_empty_gloss(seed: Vocabulary) -> None:
    assert [item.hanzi for item in seed.items if not all(all(sense.glosses) for sense in item.senses)] == []
    assert [p.hanzi for item in seed.items for p in (*item.parts, *item.example.words) if not p.gloss] == []


def test_a_name_nobody_lists_is_marked_as_one(item_in: Callable[[str, str], VocabItem]) -> None:
    assert item_in("王小明", "王小明昨天来了。").senses[0].glosses[0] == "name of a person in this text"


# --- our lexicon ------------------------------------------------------------------------------------------------------

LEXICON = [
    ("于", "Yu2", "name", "surname Yu", "", ""),
    ("于", "yu2", "preposition", "than", "-高", ""),
    ("于", "yu2", "preposition", "in; at", "", ""),
    ("已经", "yi3 jing1", "-", "noun", "", ""),
    ("艺", "yi4", "bound", "", "", ""),
]


@pytest.fixture
def small(resources: Resources, monkeypatch: pytest.MonkeyPatch) -> Senses:
    """Senses over a lexicon of a few rows."""
    lines = {word: ["\t".join(row) for row in LEXICON if row[0] == word] for word, *_ in LEXICON}
    monkeypatch.setattr(Lexicon, "rulings", lambda _, word: lines.get(word, []))
    return Senses(resources.references)


def test_a_row_on_names_is_for_names(small: Senses) -> None:
    assert first(small, "于", "yu2").startswith("in")
    assert small.choose("于", ("yu2",), name=True).glosses[0] == "surname Yu"


def test_a_class_that_is_silenced_is_never_chosen(small: Senses) -> None:
    assert "noun" not in dict(small.classes("已经", ("yi3", "jing1")))  # 'already'


def test_a_bound_character_means_what_the_dictionary_says(small: Senses) -> None:
    assert first(small, "艺", "yi4").startswith(("skill", "art"))


def test_a_bound_character_gets_no_card(resources: Resources, monkeypatch: pytest.MonkeyPatch) -> None:
    candidate = Candidate("艺", "word", 1, (Span(0, 0, 1),), ("token",))  # 'art', alone hardly a word
    monkeypatch.setattr(Lexicon, "rulings", lambda _, word: [f"{word}\tyi4\tnoun\tart\t\t"])
    assert noise_of(candidate, resources.references) != "fragments"
    rows = ["艺\tyi4\tsuffix\tart; skill\t\t", "艺\tyi4\tbound\t\t\t"]  # whatever other rows say
    monkeypatch.setattr(Lexicon, "rulings", lambda _, __: rows)
    assert noise_of(candidate, resources.references) == "fragments"


def test_a_row_for_the_full_tone_holds_for_the_neutral_one(small: Senses, monkeypatch: pytest.MonkeyPatch) -> None:
    row = ["东西\tdong1 xi1\tnoun\tstuff\t\t"]
    monkeypatch.setattr(Lexicon, "rulings", lambda _, word: row if word == "东西" else [])
    assert first(small, "东西", "dong1", "xi5").startswith("stuff")


@pytest.mark.nightly
def test_no_gloss_of_the_whole_dictionary_has_brackets_in_brackets_or_a_label_in_front(resources: Resources) -> None:
    lines = cedict.parse(cedict.installed_lines())
    label = re.compile(r"\((?:bound form|loanword|idiom|old|archaic|classical|literary|dialect|slang|Tw|coll\.)\) \S")
    nested = re.compile(r"\([^()]*\(")
    wrong = [
        (word, gloss)
        for word in dict.fromkeys(entry.simplified for entry in lines)
        for choice in resources.senses.choices(word, ())
        for gloss in choice.glosses
        if nested.search(gloss) or label.match(gloss)
    ]
    assert wrong == []
