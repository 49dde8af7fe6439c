"""The text itself, segmented, with pinyin."""

import json
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from flashcards.printing.annotated_text import ANNOTATIONS
from tests.conftest import SEED
from vocab import Document, Resources
from vocab.analysis import corpus_of
from vocab.chinese import count_han, has_han
from vocab.views.annotated_text import read_corpus


def told(text: str, resources: Resources) -> list[dict[str, Any]]:
    """The sentences of a text as they stand in the JSON."""
    corpus = corpus_of([Document("essay", text)], resources)
    read: list[dict[str, Any]] = json.loads("".join(ANNOTATIONS["json"](read_corpus(corpus, resources, classes=True))))
    return read


MIXED = st.text(alphabet="中国人民银行的一不儿了着四个意识，。！？“”：—·漢語國際 \t\n20AB%…１Ａ", max_size=80)


def tsv(text: str, resources: Resources) -> list[list[str]]:
    """The cells of each line, the header first."""
    corpus = corpus_of([Document("essay", text)], resources)
    return [line.rstrip("\n").split("\t") for line in ANNOTATIONS["tsv"](read_corpus(corpus, resources))]


def checked(text: str, resources: Resources) -> Iterator[list[str]]:
    """Each line but the header; holds what must be true for every text."""
    header, *lines = tsv(text, resources)
    assert header == ["document", "sentence", "token", "pinyin", "syllables"]
    assert "".join(line[2] for line in lines) == "".join(text.split())
    for line in lines:
        assert len(line) == 5
        assert all(line), "an empty cell"
        _, _, token, pinyin, syllables = line
        assert len(syllables.split()) == count_han(token) or syllables == "-"
        assert (pinyin == "-") == (syllables == "-") or not has_han(token)
        yield line


@given(text=MIXED)
def test_joined_the_tokens_give_the_text_and_each_character_has_its_syllable(resources: Resources, text: str) -> None:
    for _ in checked(text, resources):
        pass


def test_every_character_of_the_seed_text_has_a_syllable(resources: Resources) -> None:
    for *_, token, _, syllables in checked(SEED.read_text("utf-8"), resources):
        assert len(syllables.split()) == count_han(token) or not has_han(token)
        assert not has_han(token) or syllables != "-"


def test_what_has_no_reading_is_a_hyphen(resources: Resources) -> None:
    # 'China, 20 percent!'
    lines = list(checked("中国，20%！", resources))
    assert [(line[2], line[4]) for line in lines if line[4] != "-"] == [("中国", "zhong1 guo2")]


def test_syllables_are_numbered_in_base_tones(resources: Resources) -> None:
    # 'bank', 'green', 'father': neutral tone 5, ü as ü
    spoken = {token: syllables for _, _, token, _, syllables in checked("银行。绿色。爸爸。", resources)}
    assert spoken["银行"] == "yin2 hang2"
    assert spoken["绿色"] == "lü4 se4"
    assert spoken["爸爸"] == "ba4 ba5"


def test_sentences_are_numbered_from_one_through_the_run(resources: Resources) -> None:
    # 'Rain. Wind. Sun.'
    corpus = corpus_of([Document("one", "下雨。刮风。"), Document("two", "晴天。")], resources)
    lines = [line.split("\t") for line in ANNOTATIONS["tsv"](read_corpus(corpus, resources))][1:]
    assert list(dict.fromkeys((line[0], line[1]) for line in lines)) == [("one", "1"), ("one", "2"), ("two", "3")]


def test_the_text_view_has_the_words_and_the_pinyin_of_each_sentence(resources: Resources) -> None:
    # 'The Chinese people.'  'Thank you!'
    corpus = corpus_of([Document("essay", "中国人民。谢谢！")], resources)
    assert "".join(ANNOTATIONS["text"](read_corpus(corpus, resources))) == (
        "中国 人民 。\nZhōngguó rénmín.\n\n谢谢 ！\nXièxie!\n\n"
    )


def test_json_says_what_each_word_is_and_names(resources: Resources) -> None:
    # 'They will go to London. OK!'
    first, second = told("他們會去倫敦。OK！", resources)
    assert (first["document"], first["text"]) == ("essay", "他們會去倫敦。")
    assert first["tokens"] == [
        {"text": "他們", "hanzi": "他们", "pinyin": "tāmen", "syllables": ["ta1", "men5"], "class": "pronoun",
         "name": None},
        {"text": "會", "hanzi": "会", "pinyin": "huì", "syllables": ["hui4"], "class": "modal verb", "name": None},
        {"text": "去", "hanzi": "去", "pinyin": "qù", "syllables": ["qu4"], "class": "verb", "name": None},
        {"text": "倫敦", "hanzi": "伦敦", "pinyin": "Lúndūn", "syllables": ["lun2", "dun1"], "class": "noun",
         "name": "place"},
        {"text": "。", "hanzi": "。", "pinyin": "", "syllables": [], "class": "", "name": None},
    ]  # fmt: skip
    assert [token["text"] for token in second["tokens"]] == ["OK", "！"]


@given(text=MIXED)
def test_json_has_the_whole_text_whatever_it_is(resources: Resources, text: str) -> None:
    tokens = [token for sentence in told(text, resources) for token in sentence["tokens"]]
    assert "".join(token["text"] for token in tokens) == "".join(text.split())
    assert all(len(token["syllables"]) in (0, count_han(token["text"])) for token in tokens)
