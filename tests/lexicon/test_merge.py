"""Drafts are merged by the rules that the lexicon is held against."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests.lexicon import rules
from tests.lexicon.merge import mended, merge_parts, read_draft, sorted_out, write
from tests.lexicon.rules import HEADER, Row, rows_in
from vocab import Resources

WELL = "书\tshu1\tnoun\tbook\t\t"

Sorted = tuple[list[str], list[str], list[str]]
"""The words taken, the words ticked, what is said of the others."""


@pytest.fixture
def sort(resources: Resources, tmp_path: Path) -> Callable[..., Sorted]:
    """What becomes of the lines of a draft."""

    def sorted_lines(*lines: str, kept: Iterable[str] = (), compounds: bool = False) -> Sorted:
        draft = tmp_path / "draft.tsv"
        said: list[str] = []
        draft.write_text("\n".join([HEADER, *lines, ""]), "utf-8")
        taken, ticked = sorted_out(read_draft(draft), resources, set(kept), compounds=compounds, refuse=said.append)
        return list(taken), ticked, said

    return sorted_lines


def test_a_good_word_is_taken(sort: Callable[..., Sorted]) -> None:
    assert sort(WELL) == (["书"], [], [])


REFUSED = [
    ("书\tshu2\tnoun\tbook\t\t", "not read"),
    ("书\tshu\tnoun\tbook\t\t", "numbered"),
    ("书\tshu1\tsubstantive\tbook\t\t", "no class"),
    ("书\tshu1\tverb\tbook\t\t", "without to"),
    ("书\tshu1\tnoun\tto read\t\t", "to before"),
    ("书\tshu1\tnoun\t(old) book\t\t", "label"),
    ("书\tshu1\tnoun\tbook (of paper\t\t", "bracket"),
    ("书\tshu1\tnoun\tbook; volume; work; text\t\t", "meanings"),
    ("书\tshu1\tnoun\ta book that is much too long for the front of a card\t\t", "characters"),
    ("书\tshu1\tnoun\tbook（文）\t\t", "ASCII"),
    ("书\tshu1\tnoun\tincunabulum\t\t", "rare English"),
    ("书\tshu1\tnoun\tbook\t\tpoetic", "register"),
    ("书\tshu1\tnoun\tbook\t+本\t", "no row without cues"),
    ("书\tshu1\tnoun\tbook\t+書\t\n书\tshu1\tnoun\tbook\t\t", "simplified"),
    ("书\tshu1\tnoun\tbook\t<substantive\t\n书\tshu1\tnoun\tbook\t\t", "no class"),
    ("书\tshu1\tnoun\tbook\t\t\n书\tshu1\tnoun\tvolume\t\t", "two rows"),
]


@pytest.mark.parametrize(("lines", "reason"), REFUSED)
def test_a_bad_word_is_refused_with_the_reason(sort: Callable[..., Sorted], lines: str, reason: str) -> None:
    taken, _, said = sort(lines, WELL.replace("书", "人").replace("shu1", "ren2"))
    assert taken == ["人"]
    assert any(reason in problem for problem in said)


def test_a_word_that_has_rows_keeps_them(sort: Callable[..., Sorted]) -> None:
    assert sort(WELL, kept={"书"}) == ([], [], ["书: has rows already"])


def test_marks_are_no_glosses(sort: Callable[..., Sorted], resources: Resources) -> None:
    assert sort("书\t\t\tOK\t\t", "能带\t\t\tSKIP\t能 + 带\t", "艺\t\t\tBOUND\t\t") == (["艺"], ["书"], [])
    assert mended(Row("艺", "", "", "BOUND", "", ""), resources) == Row("艺", "yi4", "bound", "", "", "")
    transparent = Row("加强管理", "jia1 qiang2 guan3 li3", "verb", "to strengthen management", "transparent", "formal")
    assert mended(transparent, resources).register == "formal transparent"


def test_a_compound_has_no_cues(sort: Callable[..., Sorted]) -> None:
    assert sort("书\tshu1\tnoun\tbook\t+本\t", WELL, compounds=True)[2] == ["书: a compound has no cues"]


def test_words_and_parts_come_into_their_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "DATA", tmp_path)
    monkeypatch.setattr("tests.lexicon.merge.PARTS", tmp_path / "parts.tsv")
    (tmp_path / "compounds").mkdir()
    for hanzi, pinyin in (("书", "shu1"), ("水", "shui3"), ("人", "ren2")):
        write({hanzi: [Row(hanzi, pinyin, "noun", "book", "", "")]}, "")
    assert [row.hanzi for row in rows_in(tmp_path / "s.tsv")] == ["书", "水"]
    (tmp_path / "parts.tsv").write_text(f"{rules.PART_HEADER}\n", "utf-8")
    draft = tmp_path / "draft.tsv"
    draft.write_text("part\n度\tlast\tdu4\tnoun\tdegree\t\t准确度\n子\tlast\tzi5\t-\t\t\t菜园子\n", "utf-8")
    merge_parts([draft], keep=True, refuse=pytest.fail)
    assert (tmp_path / "parts.tsv").read_text("utf-8").splitlines()[1:] == [
        "子\tlast\tzi5\t-\t(suffix)\t",
        "度\tlast\tdu4\tnoun\tdegree\t",
    ]
