"""The one door for HTML: escaping, tone colours, marking a headword in its sentence."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from vocab.chinese import has_han
from vocab.english import shorten
from vocab.pinyin import mark
from vocab.records import Example, Part, Sense, VocabItem

_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"}
_ANKI = {"{": "&#123;", "}": "&#125;", "[": "&#91;", "]": "&#93;", "\\": "&#92;"}
"""What Anki reads as a field, a sound or LaTeX inside a note: `{{..}}`, `[sound:..]`, `[latex]`, `\\(..\\)`."""

_active = re.compile(r"""[&<>"'{}\[\]\\]""").search
_INERT = str.maketrans(_HTML | _ANKI)


def escape(text: str) -> str:
    """Text as HTML that shows it and does nothing else, neither in a browser nor in Anki."""
    return text.translate(_INERT) if _active(text) else text


def css_string(text: str) -> str:
    """Text for between the quotation marks of a style sheet: what is no letter or digit is written as its number."""
    return "".join(character if character.isalnum() else f"\\{ord(character):x} " for character in text)


def toned(pinyin: str, syllables: Sequence[str]) -> list[tuple[str, str]]:
    """The written pinyin in pieces, each with its tone; spaces, apostrophes and hyphens stay between without one.

    A spelling that does not consist of these syllables comes back as one piece without a tone.
    """
    pieces, at, lower = [], 0, pinyin.lower()
    for syllable in syllables:
        written = mark(syllable)
        found = lower.find(written, at)
        if found < 0 or pinyin[at:found].strip(" '’-·,"):
            return [(pinyin, "")]
        end = found + len(written)
        pieces += [(pinyin[at:found], ""), (pinyin[found:end], syllable[-1])]
        at = end
    return [piece for piece in (*pieces, (pinyin[at:], "")) if piece[0]]


@lru_cache(maxsize=2_000)
def coloured(pinyin: str, syllables: tuple[str, ...]) -> str:
    """The written pinyin with each syllable in the class of its tone."""
    return toned_html(toned(pinyin, syllables))


def toned_html(pieces: Iterable[tuple[str, str]]) -> str:
    """Pieces of pinyin, each in the class of its tone."""
    return "".join(
        [f'<span class="tone{tone}">{escape(text)}</span>' if tone else escape(text) for text, tone in pieces]
    )


def pinyin_of(senses: Iterable[Sense]) -> str:
    """The readings of an item in tone colours, separated by a slash where there are several."""
    readings = {sense.reading.pinyin: sense.reading for sense in senses}
    return '<span class="or"> / </span>'.join(coloured(r.pinyin, r.syllables) for r in readings.values())


def english_of(item: VocabItem) -> str:
    """The senses: a short gloss first, the rest behind it; with several readings each with its own."""
    if len(item.senses) == 1:
        english = _glosses(item.senses[0])
    else:
        english = _between(" | ").join(
            f'<span class="sense"><span class="pinyin">{coloured(sense.reading.pinyin, sense.reading.syllables)}</span>'
            f"{_between(': ')}{_glosses(sense)}</span>"
            for sense in item.senses
        )
    return _named(english, {item.hanzi, item.traditional})


def _between(mark: str) -> str:
    """What stands between two points where only their text is left, as in Anki's browser; a card does not show it."""
    return f"<i>{mark}</i>"


def _named(english: str, forms: Iterable[str]) -> str:
    """The glosses with the headword in a class of its own, where they name it, so that a front can leave it out."""
    if english.isascii():
        return english
    for form in sorted(filter(has_han, map(escape, forms))):
        english = english.replace(form, f'<span class="self">{form}</span>')
    return english


COMPOSED = "≈"
LEGEND = f"{COMPOSED} put together from the parts"
"""What marks English that nobody wrote, and what is said of the mark."""

MORE_GLOSSES = 6
"""Senses shown behind the first; the rest of a long dictionary article is for the dictionary."""


def _glosses(sense: Sense) -> str:
    first, *others = sense.glosses or ("",)
    short = shorten(first)
    more = ([first] if short != first else []) + others[:MORE_GLOSSES]
    sign = f'<span class="sign">{COMPOSED}</span> ' if sense.source == "composed" else ""
    shown = f'<span class="gloss">{sign}{escape(short)}</span>'
    rest = f'{_between(" · ")}<span class="more">{escape(" · ".join(more))}</span>' if more else ""
    return shown + rest + (f'{_between(" · ")}<span class="legend">{LEGEND}</span>' if sign else "")


TRANSLATED = f"{COMPOSED} translated by a program"


def translation_of(english: str) -> str:
    """The English of a sentence; where a program wrote it, with the sign and its legend."""
    if not english.startswith(COMPOSED):
        return escape(english)
    own = escape(english.removeprefix(COMPOSED).strip())
    return f'<span class="sign">{COMPOSED}</span> {own}<span class="legend">{TRANSLATED}</span>'


def sentence_of(example: Example) -> str:
    """The sentence with the headword marked; nothing where there is no sentence."""
    if not example.text:
        return ""
    return "".join([marked(text) if is_word else escape(text) for text, is_word in example.pieces])


UNBROKEN = 8
"""Characters of a marked word that stay on one line; more do not fit on that of a telephone."""


def marked(text: str) -> str:
    """A marked word; a long one may be broken over two lines."""
    return f"<mark{_long(text)}>{escape(text)}</mark>"


def _long(text: str, name: str = "") -> str:
    names = " ".join(filter(None, (name, "long" if len(text) > UNBROKEN else "")))
    return f' class="{names}"' if names else ""


def blanked(example: Example) -> str:
    """The sentence with a box for each character of the headword; quotation marks inside it stay.

    Where the headword stands in the sentence again it is boxed too, or it would give the answer away.
    """
    if not example.text:
        return ""
    word = example.marked
    return "".join([_blank(text) if is_word else _boxed(text, word) for text, is_word in example.pieces])


def _blank(text: str) -> str:
    return f"<span{_long(text, 'blank')}>{escape(_boxes(text))}</span>"


def _boxed(text: str, word: str) -> str:
    return escape(text.replace(word, _boxes(word)) if word else text)


def _boxes(text: str) -> str:
    return re.sub(r"\w", "▢", text)


def sounds(syllables: Iterable[str]) -> str:
    """The sound each syllable begins with (y… h…): of several words with one gloss only one begins so."""
    beginnings = (_BEGINNING.match(syllable) for syllable in syllables)
    shown = " ".join(f"{found[0]}…" for found in beginnings if found)
    return f'<span class="sounds" lang="zh-Latn">{escape(shown)}</span>' if shown else ""


_BEGINNING = re.compile("[zcs]h|[a-zü]")


@lru_cache(maxsize=2_000)
def parts_of(parts: tuple[Part, ...]) -> str:
    """Words one beside the other, each with pinyin and gloss below it; those of a sentence stand on several cards."""
    return _between("; ").join(map(_part, parts))


@lru_cache(maxsize=20_000)
def _part(part: Part) -> str:
    """One word of a sentence, which stands on as many cards as the sentence: short, for it is four fifths of a deck."""
    return f"<p><ruby>{escape(part.hanzi)}<rt> {escape(part.pinyin)}</rt></ruby> {escape(part.gloss)}</p>"
