"""The whole text as a page to read: ruby pinyin to switch off, glosses at a tap, phrases underlined, words below."""

from collections.abc import Iterable, Iterator
from string import Template

from flashcards.markup import coloured, css_string, escape, pinyin_of
from flashcards.printing.listing.html import SIZES, footer, template
from flashcards.printing.listing.page import Page, foot
from vocab.english import SHORT, shorten
from vocab.records import VocabItem
from vocab.references import DICTIONARY
from vocab.views import reading_page as view

PINYIN = ("all", "new", "none")


def to_html(paragraphs: Iterable[view.Paragraph], page: Page, *, pinyin: str = "all") -> str:
    """The page; `pinyin` stands over all words, over new ones, or nowhere."""
    return Template(template("reading.html")).substitute(
        title=escape(page.title),
        date=escape(page.date),
        recipe=footer(foot(page, [DICTIONARY])),
        size=SIZES[page.paper],
        running=css_string(page.title),
        switches=_SWITCHES[pinyin],
        style=template("print.css") + template("reading.css"),
        text="".join(_paragraph(paragraph, pinyin) for paragraph in paragraphs),
    )


_OFF = '<input type="checkbox" id="pinyin" checked=""/><label for="pinyin">Pinyin</label>'
_SWITCHES = {
    "all": _OFF + '<input type="checkbox" id="fewer"/><label for="fewer">over new words only</label>',
    "new": _OFF,
    "none": "",
}
"""What switches the pinyin off, or leaves it to the new words; the style sheet does it."""


def _paragraph(paragraph: view.Paragraph, pinyin: str) -> str:
    text = "".join(_sentence(sentence, pinyin) for sentence in paragraph.sentences)
    words = "".join(map(_item, paragraph.items))
    below = f'<aside class="columns">{words}</aside>' if words else ""
    return f'<div class="paragraph"><p class="text" lang="zh-Hans">{text}</p>{below}</div>\n'


def _sentence(sentence: view.PageSentence, pinyin: str) -> str:
    return "".join(_pieces(sentence, pinyin)) + " "


def _pieces(sentence: view.PageSentence, pinyin: str) -> Iterator[str]:
    opening = {phrase.first: phrase for phrase in sentence.phrases}
    closing = {phrase.end for phrase in sentence.phrases}
    spoken = False
    for at, word in enumerate(sentence.words):
        yield escape(word.before) or (_BREAK if spoken and word.reading.pinyin else "")
        spoken = bool(word.reading.pinyin)
        if at in opening:
            yield f'<span class="phrase" title="{_explained(opening[at])}">'
        yield _word(word, pinyin)
        if at + 1 in closing:
            yield "</span>"


_BREAK = "<wbr/>"
"""Where a line may end: between two words, which are not broken themselves."""


def _explained(phrase: view.Phrase) -> str:
    item = phrase.item
    glosses = item.senses[0].glosses
    return escape(f"{item.hanzi} {item.pinyin}: {shorten(glosses[0] if glosses else '', limit=2 * SHORT)}")


def _word(word: view.PageWord, pinyin: str) -> str:
    if not word.reading.pinyin:
        return escape(word.text)
    style = "word new" if word.is_new else "word"
    title = escape(f"{word.reading.pinyin}: {word.gloss}" if word.gloss else word.reading.pinyin)
    if pinyin == "none" or (pinyin == "new" and not word.is_new):
        return f'<span class="{style}" tabindex="0" title="{title}">{escape(word.text)}</span>'
    spoken = coloured(word.reading.pinyin, word.reading.syllables)
    return (
        f'<ruby class="{style}" tabindex="0" title="{title}">{escape(word.text)}'
        f'<rp>(</rp><rt lang="zh-Latn">{spoken}</rt><rp>)</rp></ruby>'
    )


def _item(item: VocabItem) -> str:
    first = next((sense.glosses[0] for sense in item.senses if sense.glosses), "")
    return (
        f'<p class="entry"><span class="hanzi" lang="zh-Hans">{escape(item.hanzi)}</span> '
        f'<span class="pinyin" lang="zh-Latn">{pinyin_of(item.senses)}</span> '
        f'<span class="short">{escape(shorten(first, limit=SHORT))}</span></p>\n'
    )
