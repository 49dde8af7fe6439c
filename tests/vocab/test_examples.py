"""The best sentence of the text for each item."""

from collections import Counter
from collections.abc import Callable

from tests.conftest import SEED
from vocab import Cutoffs, Document, Resources, VocabItem, Vocabulary
from vocab.examples import CUT_ABOVE, LONGEST, MOST_CARDS, choose_examples
from vocab.glossary import core
from vocab.candidates import find_candidates
from vocab.selection import select


def item_of(vocabulary: Vocabulary, hanzi: str) -> VocabItem:
    return next(item for item in vocabulary.items if item.hanzi == hanzi)


def test_the_item_stands_where_the_example_says(seed: Vocabulary) -> None:
    for item in seed.items:
        example = item.example
        shown = example.text[example.start : example.end]
        assert core(shown) == core(item.hanzi)  # “钻石公主”号, the ship 'Diamond Princess', holds a quotation mark


def test_the_example_is_from_the_text(seed: Vocabulary) -> None:
    text = SEED.read_text("utf-8")
    for item in seed.items:
        assert item.example.text.removeprefix("…").removesuffix("…") in text


def test_examples_have_a_comfortable_length(seed: Vocabulary) -> None:
    lengths = [len(item.example.text) for item in seed.items]
    assert sum(length > CUT_ABOVE for length in lengths) <= 0.01 * len(lengths)
    assert max(lengths) <= 100


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
    # '(many clauses), all countries resolutely contain the epidemic, (many clauses)'
    before, after = "我们要继续努力工作，" * 5, "我们要加强国际合作，" * 5
    example = item_of(vocabulary_of(f"{before}各国坚决遏制疫情，{after}共同前进。"), "遏制").example
    assert example.text.startswith("…")
    assert example.text.endswith("…")
    shown = example.text.strip("…")
    assert len(shown) <= LONGEST
    assert shown[0] in "我各"
    assert shown[-1] in "作情"
    assert "各国坚决遏制疫情" in shown


def test_a_long_clause_without_a_pause_is_cut_near_the_item(vocabulary_of: Callable[[str], Vocabulary]) -> None:
    example = item_of(vocabulary_of("中国人民" * 15 + "坚决遏制疫情" + "国际社会" * 15), "遏制").example
    assert len(example.text) <= CUT_ABOVE
    assert example.text[example.start : example.end] == "遏制"


def test_no_sentence_stands_on_too_many_cards_where_there_is_a_choice(resources: Resources) -> None:
    corpus = resources.segmenter.segment([Document(SEED.stem, SEED.read_text("utf-8"))])
    kept = select(find_candidates(corpus, resources), resources, Cutoffs()).kept
    used: Counter[int] = Counter()
    for candidate, excerpt in zip(kept, choose_examples(kept, corpus, resources.lexicon), strict=True):
        if used[excerpt.span.sentence] >= MOST_CARDS:
            assert all(used[place.sentence] >= MOST_CARDS for place in candidate.places)
        used[excerpt.span.sentence] += 1
