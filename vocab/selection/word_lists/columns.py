"""Which columns of a table hold its words."""

from collections.abc import Sequence

from vocab.chinese import has_han, is_han
from vocab.selection.word_lists.cells import Listed, words_in
from vocab.selection.word_lists.rows import Table

_NAMES = tuple(
    "simplified 简体 简体字 簡體 简化字 hanzi 汉字 漢字 chinese 中文 word words 词语 詞語 生词 生詞 单词 單詞 "
    "词汇 詞彙 词 詞 headword vocabulary vocab expression character characters term traditional 繁体 繁體 繁体字 "
    "front 正面".split()
)
"""What a column of words is called, the surest names first."""

_OTHERS = frozenset(
    "pinyin 拼音 读音 讀音 english 英文 英语 英語 meaning definition translation gloss 意思 释义 釋義 解释 解釋 "
    "翻译 翻譯 词性 詞性 pos level 级别 等级 hsk 序号 编号 no. no # id number audio sentence example 例句 notes "
    "note 备注 tags kind zipf count back 背面 zhuyin 注音".split()
)
"""What other columns are called."""

_CLASSES = frozenset(
    "名 动 形 副 代 量 数 介 连 助 叹 拟声 名词 动词 形容词 副词 代词 量词 数词 介词 连词 助词 叹词 成语 动名 "
    "名动 离合词 離合詞 名詞 動詞 形容詞 代詞 量詞 數詞 介詞 連詞 助詞 初级 中级 高级 初等 中等 高等 一级 二级 "
    "三级 四级 五级 六级".split()
)
"""Word classes and levels, which stand beside words."""

_SAMPLE = 500
"""Rows by which the columns are judged."""

_ALL_WORDS = 0.8
"""Share of cells that are words from which on a table is a list in several columns."""

_DISTINCT = 0.5
"""Share of different cells among those of a column of words; classes, levels and lessons repeat."""


def header_of(table: Table) -> tuple[str, ...]:
    """The names of the columns: of one of words and another, or of the only one by a name that is no Chinese word.

    What stands in the next row again is no name.
    """
    first, second = (table.rows[at].cells if at < len(table.rows) else () for at in (0, 1))
    below = dict(enumerate(second))
    names = tuple("" if cell == below.get(at) else cell.strip("*_ \"'").lower() for at, cell in enumerate(first))
    told = sum(name in _NAMES or name in _OTHERS for name in names)
    sure = told > 1 or (told == 1 and any(name in _NAMES and not has_han(name) for name in names))
    return names if sure else ()


def columns_of_words(table: Table, header: Sequence[str], listed: Listed) -> list[int] | None:
    """The numbers of the columns that hold words; None where all cells may."""
    width = max((len(row.cells) for row in table.rows), default=0)
    if width < 2:
        return None
    rows = [row.cells for row in table.rows[bool(header) : _SAMPLE]]
    columns = {at: [cells[at] for cells in rows if at < len(cells) and cells[at]] for at in range(width)}
    scores = {at: _score(cells, listed) for at, cells in columns.items() if at not in table.unread}
    named = _named(header, {at for at, score in scores.items() if score})
    if named is not None:
        return [named]
    filled = [cell for at, cells in columns.items() if at in scores for cell in cells]
    if filled and sum(is_han(cell) for cell in filled) >= _ALL_WORDS * len(filled):
        return [at for at, score in scores.items() if score and not _repeats(columns[at])]
    best = max(scores, key=lambda at: scores[at], default=None)
    return [best] if best is not None and scores[best] else None


def _named(header: Sequence[str], filled: set[int]) -> int | None:
    """The column whose name says that it holds words."""
    return next((header.index(name) for name in _NAMES if name in header and header.index(name) in filled), None)


def _score(cells: Sequence[str], listed: Listed) -> float:
    """How much a column looks like one of words: those that a dictionary has count twice; classes count for nothing."""
    words = [words[0] for cell in cells if (words := words_in(cell, listed)) and cell not in _CLASSES]
    return sum(1.0 + listed(word) for word in words) * len(set(words)) / max(len(words), 1)


def _repeats(cells: Sequence[str]) -> bool:
    return len(set(cells)) < _DISTINCT * len(cells) or sum(cell in _CLASSES for cell in cells) * 2 > len(cells)
