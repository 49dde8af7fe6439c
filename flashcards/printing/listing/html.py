"""One self-contained page to print: a list, a compact list, a test with its key or writing practice."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.resources import files
from string import Template

from flashcards.markup import css_string, escape, marked, toned_html
from flashcards.printing.listing.entry import Entry, entry
from flashcards.printing.listing.page import PLAIN, Page, about, foot, sections, sources, title_of
from vocab.records import Vocabulary

Layout = Callable[[Iterable[Entry]], str]
"""Entries -> their part of a page."""

SIZES = {"a4": "A4", "letter": "letter"}


def to_html(vocabulary: Vocabulary, page: Page = PLAIN) -> str:
    """The page; the style sheet is inside it, nothing is loaded and nothing runs."""
    title = title_of(vocabulary, page)
    numbered = list(_numbered(vocabulary, page))
    key = _key_page(numbered) if page.layout == "test" else ""
    return skeleton().substitute(
        layout=page.layout,
        title=escape(title),
        about=escape(about(vocabulary, page)),
        recipe=footer(foot(page, sources(vocabulary))),
        size=SIZES[page.paper],
        running=css_string(title),
        style=template("print.css"),
        words="".join(_section(heading, entries, _LAYOUTS[page.layout]) for heading, entries in numbered) + key,
    )


def footer(lines: Iterable[str]) -> str:
    """How a page was made, a paragraph a line."""
    return "".join(f"<p>{escape(line)}</p>" for line in lines)


@cache
def template(name: str) -> str:
    """A file of `templates/`."""
    return (files("flashcards") / "templates" / name).read_text("utf-8")


def skeleton() -> Template:
    """The page around the words."""
    return Template(template("list.html"))


def _numbered(vocabulary: Vocabulary, page: Page) -> Iterator[tuple[str, list[Entry]]]:
    at = 1
    for heading, items in sections(vocabulary, page):
        yield heading, [entry(number, item) for number, item in enumerate(items, start=at)]
        at += len(items)


def _section(heading: str, entries: Iterable[Entry], layout: Layout) -> str:
    title = f"<h2>{heading}</h2>" if heading else ""
    tag = "section" if heading else "div"
    return f"<{tag}>{title}{layout(entries)}</{tag}>\n"


def _key_page(numbered: Iterable[tuple[str, list[Entry]]]) -> str:
    """The answers to a test, from a new page on."""
    sections = "".join(_section(heading, entries, _key) for heading, entries in numbered)
    return f'<div class="answers"><h2>Answer key</h2>\n{sections}</div>\n'


def _hanzi(shown: Entry) -> str:
    lang = "zh-Hans" if shown.lang == "zh-Hant" else "zh-Hant"
    other = f' <span class="other" lang="{lang}">{escape(shown.other)}</span>' if shown.other else ""
    return f'<span class="hanzi" lang="{shown.lang}">{escape(shown.hanzi)}</span>{other}'


def _pinyin(shown: Entry) -> str:
    return f'<span class="pinyin" lang="zh-Latn">{toned_html(shown.pinyin)}</span>'


def _full(entries: Iterable[Entry]) -> str:
    head = (
        '<thead><tr><th></th><th class="hanzi-column">Word</th><th class="pinyin-column">Pinyin</th><th>English</th>'
        '<th class="figure">Count</th><th class="figure">HSK</th></tr></thead>'
    )
    return f'<table class="words">{head}{"".join(map(_full_entry, entries))}</table>'


def _full_entry(shown: Entry) -> str:
    sentence = "".join([marked(text) if is_word else escape(text) for text, is_word in shown.sentence])
    note = f'<p class="note">{escape(shown.note)}</p>' if shown.note else ""
    pos = f'<i class="pos">{escape(shown.pos)}</i> ' if shown.pos else ""
    measure = (
        f' <span class="measure" lang="{shown.lang}">[{escape(shown.classifiers)}]</span>' if shown.classifiers else ""
    )
    return (
        f'<tbody><tr><td class="number">{shown.number}</td><td>{_hanzi(shown)}</td><td>{_pinyin(shown)}</td>'
        f'<td>{pos}{escape(shown.english)}{measure}</td><td class="figure">{shown.times}</td>'
        f'<td class="figure">{shown.hsk}</td></tr>'
        f'<tr class="below"><td></td><td colspan="5"><p class="sentence" lang="{shown.lang}">{sentence}</p>'
        f"{note}</td></tr></tbody>\n"
    )


def _compact(entries: Iterable[Entry]) -> str:
    lines = (
        f'<p class="entry">{_hanzi(shown)} {_pinyin(shown)} <span class="short">{escape(shown.short)}</span></p>\n'
        for shown in entries
    )
    return f'<div class="columns">{"".join(lines)}</div>'


def _test(entries: Iterable[Entry]) -> str:
    """The words with room to write what the key has."""
    return _asked("test", ((shown, "", "") for shown in entries))


def _key(entries: Iterable[Entry]) -> str:
    return _asked("key", ((shown, _pinyin(shown), escape(shown.short)) for shown in entries))


def _asked(style: str, lines: Iterable[tuple[Entry, str, str]]) -> str:
    rows = (
        f'<tr><td class="number">{shown.number}</td><td>{_hanzi(shown)}</td><td class="fold">{pinyin}</td>'
        f'<td class="fold">{english}</td></tr>\n'
        for shown, pinyin, english in lines
    )
    head = "<thead><tr><th></th><th>Word</th><th>Pinyin</th><th>English</th></tr></thead>"
    return f'<table class="{style}">{head}<tbody>{"".join(rows)}</tbody></table>'


SQUARES = 12
"""Writing squares in a line: of 14 mm they fill both an A4 and a Letter page with margins."""


def _practice(entries: Iterable[Entry]) -> str:
    return "".join(map(_practised, entries))


def _practised(shown: Entry) -> str:
    model, faint, empty = squares(len(shown.characters))
    cells = [f'<span class="square">{escape(character)}</span>' for character in shown.characters[:model]]
    cells += [f'<span class="square faint">{escape(character)}</span>' for character in shown.characters[:faint]]
    cells += ['<span class="square"></span>'] * empty
    return (
        f'<div class="practised"><p class="entry">{_pinyin(shown)} <span class="short">{escape(shown.short)}</span></p>'
        f'<div class="squares" lang="{shown.lang}">{"".join(cells)}</div></div>\n'
    )


def squares(characters: int) -> tuple[int, int, int]:
    """Squares with the model, with the characters to trace, and empty ones, so that whole lines are full.

    There is room to write the word once more at least.
    """
    lines = -(-3 * characters // SQUARES)
    return characters, characters, lines * SQUARES - 2 * characters


_LAYOUTS: dict[str, Layout] = {
    "list": _full,
    "compact": _compact,
    "test": _test,
    "practice": _practice,
}
