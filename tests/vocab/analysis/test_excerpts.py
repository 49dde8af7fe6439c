"""The best sentence of the text for each item."""

import time
from collections import Counter
from collections.abc import Callable

from tests.conftest import SEED
from vocab import Cutoffs, Document, Resources, VocabItem, Vocabulary
from vocab.analysis.excerpts import Excerpt, choose_excerpts
from vocab.analysis.pieces import LONGEST, LONGEST_WHOLE
from vocab.analysis.sharing import COMFORTABLE, MOST_CARDS
from vocab.candidates.finding import find_candidates
from vocab.chinese import is_han
from vocab.records import Corpus
from vocab.selection.selecting import select


def item_of(vocabulary: Vocabulary, hanzi: str) -> VocabItem:
    return next(item for item in vocabulary.items if item.hanzi == hanzi)


def test_the_item_stands_where_the_example_says(seed: Vocabulary) -> None:
    for item in seed.items:
        example = item.example
        shown = example.text[example.start : example.end]
        assert "".join(filter(is_han, shown)) == "".join(
            filter(is_han, item.hanzi)
        )  # “钻石公主”号, the ship 'Diamond Princess', holds a quotation mark


def test_the_example_is_from_the_text(seed: Vocabulary) -> None:
    text = SEED.read_text("utf-8")
    for item in seed.items:
        shown = item.example.text.removeprefix("…").removesuffix("…")
        assert shown in text or shown.removesuffix("。") in text  # a statement that is taken out is closed


def test_examples_have_a_comfortable_length(seed: Vocabulary) -> None:
    lengths = [len(item.example.text) for item in seed.items]
    assert sum(length > COMFORTABLE for length in lengths) <= 0.2 * len(lengths)
    assert max(lengths) <= LONGEST_WHOLE


def test_a_whole_sentence_is_preferred_to_a_piece_and_to_a_heading(vocabulary_of: Callable[[str], Vocabulary]) -> None:
    # a heading, a sentence too long to study, then: 'We will surely contain the epidemic together.'
    long = "各国人民要携手同心，" * 8 + "坚决遏制疫情蔓延。"
    good = "我们一定会共同遏制疫情。"
    vocabulary = vocabulary_of(f"遏制疫情\n{long}\n{good}")
    assert item_of(vocabulary, "遏制").example.text == good


def test_a_sentence_of_comfortable_length_is_preferred_to_a_fragment(
    vocabulary_of: Callable[[str], Vocabulary],
) -> None:
    # 'An epidemic!'  'The epidemic has spread to many countries.'
    vocabulary = vocabulary_of("疫情！\n疫情已经蔓延到许多国家。")
    assert item_of(vocabulary, "疫情").example.text == "疫情已经蔓延到许多国家。"


def test_a_long_sentence_is_cut_at_its_clauses_and_marked(vocabulary_of: Callable[[str], Vocabulary]) -> None:
    # 'in this year and the next, (five times) to contain the epidemic by cooperation, (five times)'
    before, after = "在今年和明年，" * 8, "为了大家的安全，" * 6
    example = item_of(vocabulary_of(f"我们{before}而且通过合作坚决遏制疫情，{after}共同前进。"), "遏制").example
    assert example.text.startswith("…")
    shown = example.text.strip("…")
    assert len(shown) <= LONGEST
    assert "坚决遏制疫情" in shown


def test_a_long_clause_without_a_pause_is_cut_near_the_item(vocabulary_of: Callable[[str], Vocabulary]) -> None:
    example = item_of(vocabulary_of("中国人民" * 15 + "坚决遏制疫情" + "国际社会" * 15), "遏制").example
    assert len(example.text) <= LONGEST + 2
    assert example.text[example.start : example.end] == "遏制"


def test_no_sentence_stands_on_too_many_cards_where_there_is_a_choice(resources: Resources) -> None:
    corpus = resources.segmenter.segment([Document(SEED.stem, SEED.read_text("utf-8"))])
    kept = select(find_candidates(corpus, resources.references), resources.references, Cutoffs()).kept
    chosen = list(zip(kept, choose_excerpts(kept, corpus, resources.lexicon), strict=True))
    used = Counter(shown(corpus, excerpt) for _, excerpt in chosen)
    for candidate, excerpt in chosen:
        if used[shown(corpus, excerpt)] > MOST_CARDS:
            alone = [[candidate._replace(places=(place,))] for place in candidate.places]
            others = [choose_excerpts(one, corpus, resources.lexicon)[0] for one in alone]
            assert all(used[shown(corpus, other)] >= MOST_CARDS for other in others), candidate.hanzi


def shown(corpus: Corpus, excerpt: Excerpt) -> str:
    return corpus.sentences[excerpt.span.sentence].text[excerpt.start : excerpt.end]


def test_words_with_one_place_leave_the_sentence_to_each_other(resources: Resources) -> None:
    # 'The bank opens.' stands twice and bank alone could be shown in either; nine rare animals stand in one of them
    animals = "河马 犀牛 长颈鹿 斑马 企鹅 袋鼠 考拉 熊猫"
    corpus = resources.segmenter.segment(
        [Document("zoo", f"{'、'.join(animals.split())}都在银行。银行今天早上开门了。")]
    )
    kept = find_candidates(corpus, resources.references)
    chosen = dict(zip((c.hanzi for c in kept), choose_excerpts(kept, corpus, resources.lexicon), strict=True))
    assert chosen["银行"].span.sentence == 1
    assert all(chosen[animal].span.sentence == 0 for animal in animals.split())


ZOO = (
    "河马和犀牛昨天上午从南方来了，长颈鹿和斑马今天下午坐船走了，企鹅和袋鼠整天躺在草地上睡觉，"
    "考拉和熊猫坐在树上吃竹叶，骆驼和鳄鱼还在路上。"
)
"""The hippo and the rhino came from the south, the giraffe and the zebra left by boat ...: ten animals, met once."""


def used(text: str, resources: Resources) -> Counter[str]:
    """On how many cards each text stands."""
    corpus = resources.segmenter.segment([Document("zoo", text)])
    kept = find_candidates(corpus, resources.references)
    return Counter(shown(corpus, excerpt) for excerpt in choose_excerpts(kept, corpus, resources.lexicon))


def test_a_long_sentence_that_has_served_enough_cards_gives_a_clause(resources: Resources) -> None:
    assert len(ZOO) > COMFORTABLE
    assert used(ZOO, resources)[ZOO] == MOST_CARDS
    assert len(used(ZOO, resources)) > 1


def test_a_short_sentence_is_whole_on_all_cards_of_words_that_stand_nowhere_else(resources: Resources) -> None:
    # twelve words and more in a sentence that is read at a glance
    text = "河马和犀牛昨天来了，长颈鹿和斑马今天走了，企鹅和袋鼠明天睡觉，考拉和熊猫下午吃饭。"
    assert (
        used(text, resources)[text] >= len("河马 犀牛 长颈鹿 斑马 企鹅 袋鼠 考拉 熊猫 睡觉 吃饭".split()) > MOST_CARDS
    )


def test_words_that_get_no_card_leave_the_sentences_to_those_that_do(resources: Resources) -> None:
    # nine animals stand in the first sentence only; 'hotel' stands there too, and in one of rare words
    text = f"{'、'.join('河马 犀牛 斑马 企鹅 袋鼠 考拉 熊猫 骆驼 鳄鱼'.split())}住旅馆。旅馆掌柜摩挲锈迹斑斑的门环。"
    corpus = resources.segmenter.segment([Document("zoo", text)])
    kept = find_candidates(corpus, resources.references)

    def hotel(unwanted: set[str]) -> int:
        chosen = choose_excerpts(kept, corpus, resources.lexicon, unwanted=unwanted)
        return next(e.span.sentence for c, e in zip(kept, chosen, strict=True) if c.hanzi == "旅馆")

    assert hotel(set()) == 1
    assert hotel({c.hanzi for c in kept} - {"旅馆"}) == 0


def test_a_word_is_shown_where_it_is_of_its_usual_class(resources: Resources) -> None:
    # 'They are trading these stocks.' / 'This deal was a success ...' / 'That deal was none ...'
    noun = "这次交易成功了，我们都很高兴。那一次交易没有成功，我们都很难过。"
    text = f"他们正在交易这些股票。{noun}"
    corpus = resources.tagger.labelled(resources.segmenter.segment([Document("deal", text)]))
    kept = find_candidates(corpus, resources.references)
    chosen = dict(zip((c.hanzi for c in kept), choose_excerpts(kept, corpus, resources.lexicon), strict=True))
    assert chosen["交易"].span.sentence != 0


def test_examples_for_a_whole_book_take_about_a_second(resources: Resources) -> None:
    corpus = resources.segmenter.segment([Document(SEED.stem, SEED.read_text("utf-8"))])
    kept = find_candidates(corpus, resources.references)
    began = time.process_time()  # whatever else the machine does
    choose_excerpts(kept * 40, corpus, resources.lexicon)  # 35,000 items, as many as 1 MB of text has
    assert time.process_time() - began < 5
