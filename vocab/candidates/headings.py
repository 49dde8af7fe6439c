"""The words by which a heading is a heading: 章 'chapter', 目录 'table of contents', 第一章 'chapter one'."""

import re
from collections.abc import Iterator

from vocab.chinese import DIGITS, TENS
from vocab.records import Corpus, Document

_WORDS = frozenset(
    "章 节 回 卷 部 篇 集 幕 册 编 目录 目次 序 序言 序章 序幕 自序 前言 引言 引子 楔子 绪论 正文 上卷 下卷 上篇 下篇 "
    "上册 下册 附录 后记 跋 尾声 番外 终章 完 注释 参考文献 版权 版权页 封面 扉页".split()
)
_NUMBERED = re.compile(rf"第?[0-9〇零两百千{DIGITS}{TENS}]+[章节回卷部篇集幕册编]?")


def heading_words(corpus: Corpus) -> frozenset[str]:
    """The words of headings that stand in headings only, as far as the documents mark their chapters."""
    inside: set[str] = set()
    outside: set[str] = set()
    marked = [sorted(_headings(document)) for document in corpus.documents]
    if not any(marked):
        return frozenset()
    for sentence in corpus.sentences:
        heading = any(start <= sentence.start < end for start, end in marked[sentence.document])
        (inside if heading else outside).update(sentence.pieces)
    return frozenset(w for w in inside - outside if w in _WORDS or _NUMBERED.fullmatch(w))


def _headings(document: Document) -> Iterator[tuple[int, int]]:
    """From where to where the line of each heading reaches; a title may be two lines, or a part of one."""
    for start, title in document.chapters:
        end = start
        while (
            title and (line := re.compile(r"[^\S\n]*([^\n]*)(?:\n|$)").match(document.text, end)) and end < line.end()
        ):
            if line[1].strip() and not _is_of(line[1].strip(), title):
                break
            end = line.end()
        if end > start:
            yield start, end


def _is_of(line: str, title: str) -> bool:
    """Whether a line is the title, a part of it, or begins with it (a title is cut where it is very long)."""
    line, title = "".join(line.split()), "".join(title.split())
    return line in title or line.startswith(title)
