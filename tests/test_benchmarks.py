"""The benchmarks compute what they say: texts of a size, ratios and verdicts, a synthetic text that stays the same."""

import re
import sys
from itertools import islice
from pathlib import Path

import pytest

from benchmarks.processes import NotMeasuredError, Run, run
from benchmarks.ratios import Pair, Target, growth, in_turn, memory_share, multiple, speed_up, spread
from benchmarks.rows import QUICK, ROWS
from benchmarks.sizes import cut
from benchmarks.synthetic import paragraphs
from benchmarks.table import markdown, measured, plain, unmeasured

PAIR = Pair(ours=Run(cpu=0.5, peak=50), other=Run(cpu=4.0, peak=200))

CLAUSES = [[("老师", "n"), ("的", "uj"), ("朋友", "n")], [("他", "r"), ("学习", "v"), ("汉语", "nz")]]
WORDS = [  # teacher, friend, student, weather; to study, to work; the Chinese language
    ("老师", "n", 90),
    ("朋友", "n", 70),
    ("学生", "n", 50),
    ("天气", "n", 3),
    ("学习", "v", 40),
    ("工作", "v", 80),
    ("汉语", "nz", 5),
]


@pytest.fixture
def corpus(tmp_path: Path) -> list[Path]:
    """Two texts of 11 and 7 bytes, with the line end that the second lacks."""
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_bytes("人\n山海\n".encode())  # man; mountain and sea
    second.write_bytes("大人".encode())  # grown-up
    return [first, second]


@pytest.mark.parametrize(("size", "text"), [(3, ""), (4, "人\n"), (10, "人\n"), (11, "人\n山海\n")])
def test_a_corpus_is_cut_at_the_last_line_end_that_fits(
    size: int, text: str, corpus: list[Path], tmp_path: Path
) -> None:
    cut(corpus, size, tmp_path / "cut.txt")
    assert (tmp_path / "cut.txt").read_text("utf-8") == text


def test_texts_of_a_corpus_follow_each_other_on_lines_of_their_own(corpus: list[Path], tmp_path: Path) -> None:
    assert cut([*reversed(corpus), corpus[1]], 100, tmp_path / "cut.txt") is False
    assert (tmp_path / "cut.txt").read_text("utf-8") == "大人\n人\n山海\n大人\n"


@pytest.mark.parametrize(("size", "enough"), [(11, True), (18, True), (19, False)])
def test_a_corpus_that_is_too_small_is_told(size: int, enough: bool, corpus: list[Path], tmp_path: Path) -> None:
    assert cut(corpus, size, tmp_path / "cut.txt") is enough


def test_ratios_are_those_of_the_two_sides() -> None:
    assert speed_up(PAIR) == 8
    assert multiple(PAIR) == 0.125
    assert memory_share(PAIR) == 0.25


@pytest.mark.parametrize(("seconds", "exponent"), [(100.0, 1.0), (10.0, 0.0), (1000.0, 2.0)])
def test_growth_is_the_exponent_over_ten_times_the_text(seconds: float, exponent: float) -> None:
    assert growth(Pair(ours=Run(seconds, 1), other=Run(10.0, 1))) == pytest.approx(exponent)


def test_a_row_shows_median_least_and_greatest() -> None:
    assert spread([3, 1, 10]) == (3, 1, 10)
    assert measured("row", [9.0, 8.0, 16.04], Target(8, 15)) == ("row", "9", "8", "16", "3", "≥ 8", "≥ 15", "met")


@pytest.mark.parametrize(("ratio", "verdict"), [(15, "aim met"), (14.9, "met"), (8, "met"), (7.9, "missed")])
def test_more_is_held_to_a_lower_bound(ratio: float, verdict: str) -> None:
    assert Target(8, 15).verdict(ratio) == verdict


@pytest.mark.parametrize(("ratio", "verdict"), [(4, "aim met"), (4.1, "met"), (6, "met"), (6.1, "missed")])
def test_less_is_held_to_an_upper_bound(ratio: float, verdict: str) -> None:
    assert Target(6, 4, less_is_better=True).verdict(ratio) == verdict


def test_every_aim_lies_beyond_its_minimum() -> None:
    assert all(row.target.verdict(row.target.aim) == "aim met" for row in ROWS.values())
    assert all(row.target.verdict(row.target.least) in {"met", "aim met"} for row in ROWS.values())
    assert set(QUICK) <= set(ROWS)


def test_a_row_that_cannot_be_measured_says_why() -> None:
    row = unmeasured("row", "the corpus has less than 10 MB", Target(10, 20))
    assert plain([row]).endswith("the corpus has less than 10 MB")
    assert markdown([row]).count("\n") == 2


def test_sides_run_in_turn() -> None:
    order: list[str] = []

    def side(name: str) -> Run:
        order.append(name)
        return Run(1.0, 1)

    assert len(in_turn(lambda: side("ours"), lambda: side("other"), pairs=2)) == 2
    assert order == ["other", "ours", "other", "ours"]


def test_a_process_is_measured_with_its_children(tmp_path: Path) -> None:
    spin = "import time\nwhile time.process_time() < 0.2: pass"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {spin!r}])"
    measured_run = run([sys.executable, "-c", parent], folder=tmp_path, environment={}, timeout=60)
    assert measured_run.cpu >= 0.2
    assert measured_run.peak > 1_000_000


@pytest.mark.parametrize(
    ("code", "reason"),
    [("raise SystemExit('no such option')", "failed: no such option"), ("raise SystemExit(3)", "failed: exit code 3")],
)
def test_a_process_that_fails_says_so(code: str, reason: str, tmp_path: Path) -> None:
    with pytest.raises(NotMeasuredError, match=reason):
        run([sys.executable, "-c", code], folder=tmp_path, environment={}, timeout=60)


def test_a_process_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    with pytest.raises(NotMeasuredError, match=re.escape("not finished after 0.2 s")):
        run([sys.executable, "-c", "import time; time.sleep(60)"], folder=tmp_path, environment={}, timeout=0.2)


def test_the_synthetic_text_is_the_same_each_time() -> None:
    once, again = (list(islice(paragraphs(CLAUSES, WORDS), 200)) for _ in range(2))
    assert once == again
    assert len(set(once)) > 100


def test_only_content_words_give_way_and_to_words_of_their_kind() -> None:
    text = "。".join(islice(paragraphs(CLAUSES, WORDS), 50))
    fitting = re.compile("(老师|朋友|学生|天气)的(老师|朋友|学生|天气)|他(学习|工作)汉语")
    assert all(fitting.fullmatch(clause) for clause in re.split("[，。]+", text) if clause)
