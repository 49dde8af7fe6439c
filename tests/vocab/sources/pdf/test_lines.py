"""Lines of PDFs: what is drawn twice is read once, and marks, readings and stamps do not cut them."""

from collections.abc import Callable

import pytest

from tests.samples import MORE, SAID
from tests.vocab.sources.pdf.printed import at, lines, printed

Said = Callable[..., list[str]]

HEADING = "第一章　银行"  # 'Chapter 1: The bank'
DOUBLED = (
    "他天天去银行，常常看见人人都在慢慢走。"  # 'Every day he goes to the bank, and often sees everybody walk slowly.'
)


def each_twice(x: float, y: float, text: str, aside: float) -> bytes:
    """Every character drawn, and drawn again a little aside, before the next."""
    return b"".join(
        at(x + 12 * number + shift, y, character) for number, character in enumerate(text) for shift in (0, aside)
    )


def test_what_is_drawn_twice_for_weight_or_shadow_is_read_once(said: Said) -> None:
    pages = [
        each_twice(50, 800, DOUBLED, 0.4),
        lines(50, 800, [SAID, "春"]) + lines(50.3, 800, [SAID, "春"]),
        b"".join(at(50 + x, 800 + y, MORE) for x in (0, 0.4) for y in (0, 0.4)),
        at(52, 798, HEADING, 24, grey=0.8) + at(50, 800, HEADING, 24) + at(50, 740, "夏"),
    ]
    assert said(printed(*pages)) == [DOUBLED, SAID, "春", MORE, HEADING, "夏"]  # 'spring', 'summer'


def raised(before: str, mark: str, after: str, y: float = 800) -> bytes:
    """A line with a small raised mark in it."""
    place = 50 + 12 * len(before)
    return at(50, y, before) + at(place, y + 5, mark, 6) + at(place + 6 * len(mark), y, after)


@pytest.mark.parametrize("mark", ["[1]", "①", "12", "*", "〔4〕", "1,2"])
def test_a_raised_note_mark_cuts_neither_line_nor_word(mark: str, said: Said) -> None:
    line = raised("银行行长说，这个问", mark, "题很重要。")
    assert said(printed(line + at(50, 760, SAID))) == [MORE, SAID]


def test_a_raised_or_lowered_number_after_a_letter_or_number_belongs_to_it(said: Said) -> None:
    water = at(50, 760, "H") + at(62, 758, "2", 7) + at(69, 760, "O很重要。")
    assert said(printed(raised("人民有10m", "2", "。") + water)) == ["人民有10m2。", "H2O很重要。"]


def test_readings_above_characters_are_left_out(said: Said) -> None:
    readings = b"".join(at(50 + 24 * n, 817, word, 3) for n, word in enumerate(["yín", "háng", "háng", "zhǎng"]))
    spread = b"".join(at(50 + 24 * n, 800, word) for n, word in enumerate("银行行长"))
    line = spread.replace(b" 12.0 Tf", b" 18.0 Tf") + readings  # 'head of the bank'
    assert said(printed(line + at(50, 760, SAID))) == ["银行行长", SAID]


STAMP = "内部资料严禁外传"  # 'internal, not to be passed on'
BODY = lines(50, 800, [SAID, MORE] * 8)


@pytest.mark.parametrize(
    "stamp",
    [
        at(100, 500, STAMP, 40, turn=45),
        at(100, 600, STAMP, 40, turn=30, grey=0.85),
        at(40, 640, STAMP, 40, grey=0.85),
        at(40, 640, STAMP, 40),
        b"".join(at(60, 130 * n, STAMP, grey=0.85) for n in range(1, 7)),
        b"".join(at(60, 130 * n, STAMP, turn=-30) for n in range(1, 7)),
    ],
    ids=[
        "turned",
        "turned and pale",
        "pale across lines",
        "large across lines",
        "pale many times",
        "turned many times",
    ],
)
def test_a_watermark_is_left_out_and_told(stamp: bytes, said: Said) -> None:
    warnings: list[str] = []
    assert said(printed(stamp + BODY), warnings) == [SAID, MORE] * 8
    assert [warning.split(": ")[1] for warning in warnings] == [
        f"{STAMP}, printed across the text, is left out as a watermark."
    ]


def test_a_watermark_beside_the_text_of_several_pages_is_left_out(said: Said) -> None:
    pages = [at(60, 300, STAMP, 40, grey=0.85) + lines(50, 800, [SAID, word]) for word in ("春", "夏")]
    assert said(printed(*pages)) == [SAID, "春", SAID, "夏"]  # 'spring', 'summer'


def test_a_large_or_grey_heading_is_no_watermark(said: Said) -> None:
    warnings: list[str] = []
    page = at(50, 800, HEADING, 30) + at(50, 740, "第一节", 12, grey=0.5) + at(50, 700, SAID)
    assert said(printed(page), warnings) == [HEADING, "第一节", SAID]
    assert not warnings


def test_a_drop_capital_belongs_to_its_word(said: Said) -> None:
    page = at(50, 776, "中", 36) + lines(88, 800, [SAID[1:], MORE])
    assert said(printed(page)) == [SAID, MORE]


def test_a_head_in_two_parts_makes_no_table_of_the_text_below_it(said: Said) -> None:
    head = at(50, 820, "图书馆") + at(320, 820, "第一章")  # 'library', 'chapter one'
    first, second = "中国人民众志成城，争分夺秒抗击疫情，银行行长说这个问题很重要，", "大家都同意他的看法。"
    body = lines(50, 800, [first, second], leading=15)  # 'the people are united, the head of the bank ..., all agree'
    assert said(printed(head + body))[-1] == first + second


def test_a_cell_halfway_down_a_longer_one_does_not_cut_it(said: Said) -> None:
    head = at(50, 800, "生词") + at(200, 800, "例句")  # 'new word', 'example'
    cell = lines(
        200, 770, ["院子中间有一棵很大", "的石榴树，秋天会结", "满红红的果子。"], leading=17
    )  # 'a big pomegranate tree'
    assert said(printed(head + cell + at(50, 753, "石榴"))) == [
        "生词",
        "例句",
        "院子中间有一棵很大的石榴树，秋天会结满红红的果子。",
        "石榴",
    ]


def test_what_a_browser_writes_around_a_single_page_is_left_out(said: Said) -> None:
    edges = at(30, 830, "2024/3/5 08:30") + at(250, 830, "图书馆") + at(30, 10, "https://x.cn/a") + at(550, 10, "1/1")
    assert said(printed(edges + at(50, 780, SAID))) == [SAID]
