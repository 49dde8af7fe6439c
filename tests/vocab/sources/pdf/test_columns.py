"""Pages of PDFs: columns one by one, tables row by row, paragraphs over lines, columns, notes and pages."""

from collections.abc import Callable, Sequence
from itertools import zip_longest

import pytest

from tests.samples import MORE, SAID, has_chinese_font
from tests.vocab.sources.pdf.printed import at, font, lines, printed

Said = Callable[..., list[str]]
needs_font = pytest.mark.skipif(
    not has_chinese_font(), reason="no Chinese font: characters that the file brings none for have no size when turned"
)

# 'The pneumonia is a threat to the lives and health of the people, and a challenge to the world. In the face of it all
# have one heart, and wrote a chapter that moves to song and tears, and won the respect and support of other countries.'
PROSE = (
    "新冠肺炎疫情是对中国人民生命安全和身体健康的一个重大威胁，也是对全球公共卫生安全的一次重大挑战，面对严峻考验，"
    "全国各族人民万众一心、众志成城，形成了抗击疫病的强大合力，书写了可歌可泣的英雄篇章，赢得了国际社会的钦佩与支持。"
)


def wrapped(text: str, width: int) -> list[str]:
    return [text[at : at + width] for at in range(0, len(text), width)]


def by_rows(columns: Sequence[Sequence[str]], width: float, lower: float = 0) -> bytes:
    """Columns beside each other, drawn row by row; each a little lower than the one before."""
    return b"".join(
        at(40 + width * number, 760 - 20 * row - lower * number, cell)
        for row, cells in enumerate(zip_longest(*columns, fillvalue=""))
        for number, cell in enumerate(cells)
        if cell
    )


def columns(number: int, width: int) -> list[list[str]]:
    """Prose in so many columns of so many characters."""
    text = wrapped(PROSE, width)
    height = -(-len(text) // number)
    return [text[at : at + height] for at in range(0, len(text), height)]


def test_columns_are_read_one_by_one_however_they_are_drawn(said: Said) -> None:
    pages = [
        by_rows(columns(2, 20), 260),
        by_rows(columns(3, 13), 172),
        by_rows(columns(2, 20), 260, lower=3),
        at(150, 800, "抗击疫情", 20) + by_rows(columns(2, 21), 264) + at(295, 30, "4", 9),
    ]
    assert said(printed(*pages)) == [PROSE, PROSE, PROSE, "抗击疫情", PROSE]  # 'to fight the epidemic'


def test_a_table_is_read_row_by_row_each_cell_for_itself(said: Said) -> None:
    rows = [["词语", "意思", "例句"], ["银行", "bank", MORE], ["人民", "people", SAID]]
    table = b"".join(
        at(x, 700 - 22 * number, cell)
        for number, row in enumerate(rows)
        for x, cell in zip((50, 120, 250), row, strict=True)
    )
    text = said(printed(lines(50, 800, wrapped(PROSE, 40)) + table + lines(50, 600, wrapped(PROSE, 40))))
    assert text == [PROSE, *(cell for row in rows for cell in row), PROSE]


def test_a_cell_of_several_lines_is_one(said: Said) -> None:
    table = at(50, 790, "人民") + lines(150, 800, wrapped(SAID, 9), leading=18)
    table += at(50, 740, "银行") + at(150, 740, "人民银行") + at(50, 710, "重要") + at(150, 710, "很重要")
    assert said(printed(table)) == [SAID, "人民", "银行", "人民银行", "重要", "很重要"]


def test_words_below_each_other_stay_apart(said: Said) -> None:
    words = ["银行", "人民", "重要", "问题"]  # 'bank', 'people', 'important', 'question'
    assert said(printed(lines(50, 800, words))) == words


def test_sentences_of_one_length_below_each_other_stay_apart(said: Said) -> None:
    assert said(printed(lines(50, 800, [MORE] * 4))) == [MORE] * 4


def test_a_paragraph_goes_on_over_notes_and_pages(said: Said) -> None:
    text, note = wrapped(PROSE, 30), "见人民网的报道，第三版。"  # 'See the report of People's Daily Online, page 3.'
    pages = [
        lines(50, 800, text[:2]) + at(50, 100, note, 9) + at(290, 30, "1", 9),
        lines(50, 800, text[2:]) + at(290, 30, "2", 9),
    ]
    assert said(printed(*pages)) == [PROSE, note]


def test_paragraphs_begin_with_an_indent_or_after_a_space(said: Said) -> None:
    end = "赢得了国际社会的钦佩。"  # 'and won the respect of other countries.'
    full = PROSE[: 60 - len(end)] + end  # both lines of 30 are full
    indented = at(74, 800, full[:28]) + at(50, 780, full[28:58]) + at(50, 760, full[58:]) + at(74, 740, MORE)
    spaced = lines(50, 600, wrapped(full, 30)) + at(50, 550, MORE)
    assert said(printed(indented + spaced)) == [full, MORE, full, MORE]


@needs_font
def test_vertical_lines_are_read_from_the_right_and_heads_beside_them_left_out(said: Said) -> None:
    upright = {"V": font("UniGB-UTF16-V")}
    pages = [
        at(500, 800, word + PROSE[:29], font="V")
        + at(480, 800, PROSE[29:50] + word, font="V")
        + at(50, 820, "新闻周刊", 9)  # 'news weekly'
        for word in "春夏秋冬"  # the four seasons
    ]
    assert said(printed(*pages, fonts=upright)) == [word + PROSE[:50] + word for word in "春夏秋冬"]


@needs_font
def test_a_page_that_lies_on_its_side_is_read_as_it_is_turned(said: Said) -> None:
    page = b"".join(at(100 + 20 * number, 50, line, turn=90) for number, line in enumerate(wrapped(PROSE, 40)))
    assert said(printed(page)) == [PROSE]
