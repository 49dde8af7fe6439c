"""What the words of a sentence are where they stand."""

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vocab import Document, Resources
from vocab.analysis import corpus_of as corpus_of_documents
from vocab.records import LABELS, Corpus
from vocab.runtime import map_chunks
from vocab.tagging import Tagger, tagger, usual_labels

Labelled = Callable[[str], dict[str, str]]


@pytest.fixture
def labelled(corpus_of: Callable[[str], Corpus]) -> Labelled:
    """The label of each word of a text, by the word."""
    return lambda text: {token.hanzi: token.label for s in corpus_of(text).sentences for token in s.tokens}


IN_CONTEXT = [
    ("他们讨论了这个问题。", "讨论", "verb"),  # 'they discussed this question'
    ("我参加了一场热烈的讨论。", "讨论", "noun"),  # 'I took part in a lively discussion'
    ("他认真地工作。", "工作", "verb"),  # 'he works earnestly'
    ("他找到了一份新工作。", "工作", "noun"),  # 'he found a new job'
    ("她的穿着很朴素。", "穿着", "noun"),  # 'her clothes are plain'
    ("这里的环境很安静。", "安静", "adjective"),  # 'it is quiet here'
    ("这家店很一般。", "一般", "adjective"),  # 'this shop is ordinary'
    ("我们一般不吃早饭。", "一般", "adverb"),  # 'we usually have no breakfast'
    ("我在北京等你。", "在", "preposition"),  # 'I wait for you in Beijing'
    ("桌子上有一本书。", "上", "locative"),  # 'on the table is a book'
    ("我们昨天去了。", "昨天", "time"),  # 'we went yesterday'
]


@pytest.mark.parametrize(("text", "word", "label"), IN_CONTEXT)
def test_the_sentence_tells_what_a_word_is(labelled: Labelled, text: str, word: str, label: str) -> None:
    assert labelled(text)[word] == label


def test_names_say_what_they_name(labelled: Labelled) -> None:
    # 'Lin Xiaoyu comes from Kunming, and works at Peking University.'
    found = labelled("林晓雨来自昆明，在北京大学工作。")
    assert found["林晓雨"] == "PER"
    assert found["昆明"] == "LOC"
    assert found["北京大学"] == "ORG"


def test_a_word_that_nobody_lists_has_a_label_too(resources: Resources) -> None:
    # 'Mister Gurbanov said', a name that stands in no list, cut as one token
    labels = resources.tagger.labels(["古尔班诺夫", "先生", "说", "：", "“", "好", "。", "”"])
    assert LABELS[labels[0]] == "PER"


@given(pieces=st.lists(st.text(alphabet="中国人民的了在 \t，。？AbＢ1２%🙂𠀀㐂", min_size=1, max_size=4), max_size=12))
def test_each_piece_has_a_label_whatever_it_is(resources: Resources, pieces: list[str]) -> None:
    labels = resources.tagger.labels(pieces)
    assert len(labels) == len(pieces)
    assert max(labels, default=0) < len(LABELS)


def test_white_space_changes_nothing(resources: Resources) -> None:
    words = ["我们", "讨论", "了", "问题", "。"]  # 'we discussed the question'
    spaced = ["我们", " ", "讨论", "了", "\t", "问题", "。"]
    mark = LABELS.index("mark")
    labels = resources.tagger.labels(spaced)
    assert labels[1] == labels[4] == mark
    assert bytes([labels[0], *labels[2:4], *labels[5:]]) == resources.tagger.labels(words)


def test_words_looked_up_together_are_labelled_as_one_by_one(resources: Resources) -> None:
    # 'The driver Lu Zhiyuan and 3 robots of the firm Xinghe fold clothes.', with words in and outside of the lists
    words = "司机 卢志远 和 星河公司 的 3 台 机器人 叠 衣服 OK ！".split()
    together = Tagger(resources.references)
    together.prepare(words)
    assert together.labels(words) == Tagger(resources.references).labels(words)


def test_processes_label_as_one_does(resources: Resources, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagger, "FEWEST", 2)
    # eight sentences 'N people came.'
    document = Document("text", "".join(f"{number}个人来了。" for number in "一二三四五六七八"))
    alone = corpus_of_documents([document], resources)

    run_chunks = partial(map_chunks, workers=2, at_start=resources.lexicon.database.reopen)
    assert corpus_of_documents([document], resources, run_chunks=run_chunks) == alone


def test_what_a_word_mostly_is_in_a_text(corpus_of: Callable[[str], Corpus]) -> None:
    # 'We discuss. They discuss. The discussion has ended.'
    assert usual_labels(corpus_of("我们讨论问题。他们讨论问题。讨论结束了。"))["讨论"] == "verb"
