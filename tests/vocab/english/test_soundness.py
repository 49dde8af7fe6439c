"""English put together is only shown in a form that English has."""

import pytest

from vocab.english.compounds import Piece
from vocab.english.compounds.modifiers import before_head, of_doctrines
from vocab.english.compounds.soundness import soundness, with_capitals


@pytest.mark.parametrize(
    ("english", "parts"),
    [
        ("Rolling Records record", "滚石/noun/Rolling_Records 唱片/noun/record"),  # says a word twice
        ("river sea university", "江海/noun/Jianghai_district 大学/noun/university"),  # a name read word by word
        ("anti-war -ism", "反战/noun/anti-war 主义/suffix/-ism"),
        ("Fujian or Fuzhou team", "福建/noun/Fujian 队/noun/team"),
        ("key management invasive alien species city directory", "重点/adjective/key 名录/noun/directory"),
        ("Bai Yun Long Ke", "白云/name/Bai_Yun 龙科/name/Long_Ke"),  # nobody knows either name
    ],
)
def test_what_no_english_looks_like_is_not_shown(english: str, parts: str) -> None:
    pieces = [Piece(*part.replace("_", " ").split("/")[:3]) for part in parts.split()]  # type: ignore[arg-type]
    assert soundness(english, pieces) == 0


def test_a_clause_is_no_phrase() -> None:
    pieces = [Piece("系统", "noun", "system"), Piece("自动", "adverb", "automatically"), Piece("生成", "verb")]
    assert soundness("system automatic generation", pieces) < 1  # 'the system generates by itself'


def test_a_long_modifier_stands_behind_its_head() -> None:
    assert before_head(["socialism with Chinese characteristics"], "system") == (
        "system of socialism with Chinese characteristics"
    )
    assert before_head(["all"], "teacher") == "all teachers"
    assert before_head(["whole school"], "student") == "students of the whole school"
    assert before_head(["this year"], "plan") == "this year's plan"


def test_a_doctrine_has_an_adjective() -> None:
    scores: dict[tuple[str, ...], float] = {("socialism",): 1.0, ("patriotism",): 0.5}
    of_doctrines(scores)
    assert scores == {("socialist",): 1.0, ("patriotic",): 0.5}


def test_names_keep_their_capitals() -> None:
    assert with_capitals("three gorges dam", [Piece("三峡", "noun", "Three Gorges"), Piece("坝", "noun", "dam")]) == (
        "Three Gorges dam"
    )
