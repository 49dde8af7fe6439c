"""Set phrases: what each technique finds, and what holds for all of them."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import SEED
from vocab import Document, Resources
from vocab.candidates.facts import CorpusFacts, facts_of
from vocab.candidates.finding import find_candidates
from vocab.candidates.phrases import TECHNIQUES
from vocab.candidates.phrases.statistics import c_value, log_likelihood
from vocab.candidates.phrases.technique import Chunk, Find, Line
from vocab.records import Candidate, Corpus

FOUND = {
    # technique: (a text in formal style, the phrase)
    "glossary": ("我们坚持人类命运共同体理念。", "人类命运共同体"),  # a community with a shared future for humanity
    "dictionary": ("学校图书馆购买文学作品。", "文学作品"),  # literary works
    "quoted": ("政府提出了“健康校园”计划。", "健康校园"),  # 'healthy campus'
    "coined": ("人人叫他“铁算盘”。铁算盘姓冯。", "铁算盘"),  # 'Iron Abacus', a nickname
    "separable": ("我帮了他一个忙。", "帮忙"),  # to help
    "joined": ("他们愈挫愈勇。", "愈挫愈勇"),  # the braver the more often they fail
    "titled": ("丁主任来了。", "丁主任"),  # Director Ding
    "numeral": ("财政资金分配政策坚持两个倾斜。", "两个倾斜"),  # 'the two preferences'
    "parallel": ("干部作风建设：勤学苦练、埋头苦干。", "勤学苦练"),  # to study diligently and train hard
    "pair": ("贡献南方智慧和南方力量。", "南方智慧"),  # the wisdom of the South
    "refrain": ("事已至此，夫复何言？她哭了，夫复何言？", "夫复何言"),  # what more is there to say
    "repeated": ("能源市场改革启动。专家讨论能源市场改革。", "能源市场改革"),  # energy market reform
    "tail": ("建立粮食储备机制。", "粮食储备机制"),  # grain reserve mechanism
    "head": (
        "神经网络分为残差神经网络、脉冲神经网络和卷积神经网络。",
        "残差神经网络",  # residual neural network; each kind stands there once
    ),
    "bound": ("图像进入卷积层。卷积层提取特征。", "卷积层"),  # convolutional layer
    "extended": ("深入学习“三个代表”重要思想。", "三个代表重要思想"),  # the important thought of the Three Represents
}


def finds_of(technique: str, facts: CorpusFacts) -> list[Find]:
    """What one technique finds in a corpus."""
    lines = [Line(number, sentence, sentence.tokens) for number, sentence in enumerate(facts.corpus.sentences)]
    partial, settle, compact = TECHNIQUES[technique]
    chunk = Chunk(lines, facts)
    return list(settle(compact(partial(chunk), chunk), facts))


@pytest.mark.parametrize("technique", FOUND)
def test_technique_finds(technique: str, resources: Resources, corpus_of: Callable[[str], Corpus]) -> None:
    text, phrase = FOUND[technique]
    assert phrase in {found.hanzi for found in finds_of(technique, facts_of(corpus_of(text), resources.references))}


def test_every_technique_has_its_case() -> None:
    assert FOUND.keys() | {"statistics", "own"} == TECHNIQUES.keys()  # own: in the tests of glossaries


NOT_FOUND = {
    # claim: (text, what must not be found)
    "a phrase cut out of a longer name": ("七十七国集团发表声明。", "七国集团"),  # G7 in G77
    "a phrase that stands only inside a longer one": ("构建人类命运共同体。", "命运共同体"),
    "the verb of the clause before a term": ("学校修订教学计划。", "修订教学计划"),
    "a verb whose object is another word": ("他上过大学，是老师。", "上大"),
    "a counted noun": ("访问两个国家。", "两个国家"),  # two countries
    "a verb with its object, however often": ("他抬起头，她也抬起头，大家都抬起头。", "抬起头"),  # to raise one's head
    "a plain clause said again": ("天气很好，我们出发。第二天，天气很好。", "天气很好"),  # the weather is fine
    "a quotation that is speech": ("他说：“我明天再来吧”。", "我明天再来吧"),  # I'll come again tomorrow
}


@pytest.mark.parametrize("claim", NOT_FOUND)
def test_does_not_find(claim: str, resources: Resources) -> None:
    text, phrase = NOT_FOUND[claim]
    assert phrase not in {candidate.hanzi for candidate in candidates(text, resources)}


TALE = (
    "那年冬天，镇上来了一个独眼老人，人称“白先生”。孩子们围着独眼老人看。有个外号叫“小泥鳅”的孩子胆子最大。"
    "“别喊了！”一位独眼老人的朋友说。小泥鳅吓得缩回了手。"
)
"""A one-eyed old man comes to the town; the boldest of the children is called 'Little Loach'."""


def test_a_tale_gives_its_people_names_and_uses_them_again(resources: Resources) -> None:
    times = {candidate.hanzi: candidate.times for candidate in candidates(TALE, resources)}
    assert times["独眼老人"] == 3  # one-eyed old man: never parted, once behind a measure word
    assert times["小泥鳅"] == 2  # Little Loach: once in quotation marks, once without
    assert "别喊了" not in times  # stop shouting


def test_a_quotation_in_fiction_has_the_look_of_a_name(resources: Resources) -> None:
    found = {c.hanzi for c in candidates("他住在“白房子”里，心里只有“不守制”三个字。她笑了。", resources)}
    assert "白房子" in found  # the White House of the village
    assert "不守制" not in found  # not to keep the mourning


def test_formal_prose_names_its_terms_without_marks(resources: Resources) -> None:
    found = {c.hanzi for c in candidates("金属离子与配体形成络合物，这类配体称为弱场配体。", resources)}
    assert "弱场配体" in found  # weak-field ligand


STORY = "“你吃了吗？”他问。她没有回答，只是笑了笑，走到窗前，看着外面的雨。"  # 'Have you eaten?' he asked. ...


def test_noisy_techniques_stand_back_in_fiction(resources: Resources, corpus_of: Callable[[str], Corpus]) -> None:
    facts = facts_of(corpus_of(STORY), resources.references)
    assert not facts.is_formal
    assert not [found for name in ("parallel", "pair", "numeral") for found in finds_of(name, facts)]


def test_seed_text_counts_as_formal(resources: Resources, corpus_of: Callable[[str], Corpus]) -> None:
    assert facts_of(corpus_of(SEED.read_text("utf-8")), resources.references).is_formal


def candidates(text: str, resources: Resources) -> list[Candidate]:
    corpus = resources.segmenter.segment([Document("text", text)])
    return find_candidates(corpus, resources.references)


def test_a_candidate_keeps_who_found_it(resources: Resources) -> None:
    (found,) = [
        c for c in candidates("坚持“一国两制”方针。", resources) if c.hanzi == "一国两制"
    ]  # one country, two systems
    assert "quoted" in found.evidence


def bare(text: str) -> str:
    return "".join(character for character in text if character not in '“”「」『』"')


def test_every_candidate_stands_in_its_text_and_crosses_no_mark(resources: Resources) -> None:
    corpus = resources.segmenter.segment([Document("seed", SEED.read_text("utf-8"))])
    for candidate in find_candidates(corpus, resources.references):
        assert not set(candidate.hanzi) & set("，。！？；：、（）\n")
        for place in candidate.places:
            sentence = corpus.sentences[place.sentence]
            around = sentence.simplified[place.start : place.end + 2]
            assert bare(around).startswith(candidate.hanzi)


def test_a_second_copy_of_a_text_changes_counts_and_not_the_set(resources: Resources) -> None:
    text = SEED.read_text("utf-8")
    corpus = resources.segmenter.segment([Document("one", text), Document("two", text)])
    twice = {candidate.hanzi: candidate.times for candidate in find_candidates(corpus, resources.references)}
    once = {candidate.hanzi: candidate.times for candidate in candidates(text, resources)}
    assert once.keys() <= twice.keys()
    assert all(twice[hanzi] == 2 * count for hanzi, count in once.items() if hanzi in twice)


@given(text=st.text(alphabet="“”、，。坚持和人民改革开放四个意识与机制的", max_size=60))
def test_candidates_of_any_text_stand_in_it(resources: Resources, text: str) -> None:
    for candidate in candidates(text, resources):
        assert candidate.hanzi in bare(text)
        assert not set(candidate.hanzi) & set("、，。")


def test_statistics_need_repetition(resources: Resources, corpus_of: Callable[[str], Corpus]) -> None:
    assert not finds_of("statistics", facts_of(corpus_of(SEED.read_text("utf-8")), resources.references))


def test_c_value_discounts_what_stands_inside_longer_sequences() -> None:
    counts = {("a", "b"): 10, ("a", "b", "c"): 8}
    assert c_value(("a", "b"), counts, {("a", "b"): [8]}) == 2.0  # log2(2) * (10 - 8)


def test_log_likelihood_is_nothing_for_what_chance_gives() -> None:
    assert log_likelihood(1, 1_000_000, [1e-3, 1e-3]) == 0.0
    assert log_likelihood(20, 1_000_000, [1e-3, 1e-3]) > 10.83
