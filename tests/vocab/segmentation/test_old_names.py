"""Texts in the older language have verbs, titles and places of their own, by which their names are told."""

from collections.abc import Callable

import pytest

from vocab.records import Corpus, Name

CorpusOf = Callable[[str], Corpus]

# The governor Han Bing then sent for Luo Wen, by courtesy Zicheng. Bing was furious. Zicheng said: ...
STORY = (
    "却说太守韩炳遂召骆文，字子澄。炳大怒曰：“子澄何在？”太守韩炳乃令人往净云庵求之。骆文闻之，皆不惧，遂出净云庵。"
    "炳曰：“吾非害汝。”子澄曰：“何敢。”韩炳大喜。骆文亦笑。炳命骆文居净云庵，韩炳乃去。骆文曰：“善。”"
)


def test_a_courtesy_name_and_the_name_behind_an_office_are_names(corpus_of: CorpusOf) -> None:
    assert {"韩炳", "骆文", "子澄"} <= corpus_of(STORY).names.keys()


def test_a_place_is_called_by_a_common_word_and_its_noun(corpus_of: CorpusOf) -> None:
    assert corpus_of(STORY).names["净云庵"].kind == "place"


def test_no_name_ends_with_an_old_verb_or_begins_inside_an_office(corpus_of: CorpusOf) -> None:
    names = corpus_of(STORY).names
    assert {"炳大", "炳曰", "炳命", "守韩炳", "何敢", "子澄曰", "韩炳乃"}.isdisjoint(names)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # a Taoist whose title is a part of his name
        ("那青竹道人乃笑曰：“善。”众皆拜服。青竹道人遂去。", "青竹道人"),
        # a person with a title of the old offices
        ("梅太尉遂出。众皆曰：“梅太尉来矣。”", "梅太尉"),
    ],
)
def test_a_title_tells_a_name(text: str, name: str, corpus_of: CorpusOf) -> None:
    assert name in corpus_of(text).names


def test_a_modern_text_keeps_its_surnames_before_old_verbs(corpus_of: CorpusOf) -> None:
    # Li Naiwen went out. Everybody waited for Li Naiwen.
    assert corpus_of("李乃文出门了。大家都在等李乃文。").names["李乃文"] == Name("person", surname=1)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # a surname that is a preposition elsewhere: Prefect Xiang sat down. They asked Prefect Xiang in.
        ("向知府坐下。众人请向知府进来。向知府道：“请坐。”", "向知府"),
        # a title with the place among brothers
        ("丁大太爷来了。小厮迎着丁大太爷进去。", "丁大太爷"),
        # a person without a given name whose place among brothers is said
        ("段老四！你又来做甚么？众人见段老四，都散了。段老四道：“不走。”", "段老四"),
        # a surname of two characters
        ("独孤雁道：“好。”说罢，独孤雁走了。众人不见独孤雁。", "独孤雁"),
    ],
)
def test_a_title_or_surname_of_the_old_novels_tells_a_name(text: str, name: str, corpus_of: CorpusOf) -> None:
    assert name in corpus_of(text).names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # a lane called by a common word, which people go to
        ("他住在胭脂巷。次日又到胭脂巷来。", "胭脂巷"),
        # a gate and a county whose ends are words
        ("船到水东门，天已黑了。次日进水东门去。", "水东门"),
        ("他在上元县做官。到了上元县，住下。", "上元县"),
    ],
)
def test_a_place_is_what_people_go_to(text: str, name: str, corpus_of: CorpusOf) -> None:
    assert corpus_of(text).names[name].kind == "place"


def test_a_foreign_name_is_whole_and_has_no_surname(corpus_of: CorpusOf) -> None:
    # Natalya Ivanovna laughed. Rudi did not laugh. Rudi left.
    names = corpus_of("娜塔莉·伊万诺夫娜笑了。鲁迪没笑。鲁迪走了。").names
    assert "娜塔莉·伊万诺夫娜" in names
    assert names["鲁迪"] == Name("person")
