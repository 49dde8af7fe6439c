"""What is wrong with English put together, whatever its parts mean: how far it can be trusted for its form."""

import re
from collections.abc import Sequence

from vocab.chinese import NUMERALS
from vocab.english.compounds.forms import stem
from vocab.english.compounds.meanings import FUNCTION_WORDS
from vocab.english.compounds.options import NAME, Piece
from vocab.english.titles import TITLES

_UNSOUND = re.compile(
    r"(?:^|\s)-|-(?:\s|$)|\b(?:or|sb|sth|sb's|mr|etc|esp)\b|[a-z] to (?:be|the|a)\b|\bof to\b|\bname of\b|\.\.\.|[()+]",
    re.IGNORECASE,
)
"""What a gloss may say and a phrase does not."""

_MOST = 5
"""Words with a meaning of their own that a noun can carry: with more nobody knows which belongs to which."""

_GIVES_WAY = 0.5
_NOUN = ("ing", "tion", "sion", "ment", "ance", "ence", "ity", "al", "er", "or", "ed")
"""How nouns and adjectives made of verbs end."""

_STREETS = frozenset("路 街 大街 大道 巷 胡同".split())
"""What is called after something: 腾飞路 is no 'take-off road'."""

_NOT_INSIDE = frozenset("verb adverb numeral modal".split())

_VAGUE = frozenset("人机部房手员师性者号")
"""Heads that say too little in English: 'production person', 'rotor wing machine'."""

_SAYING_LITTLE = frozenset("person machine part room house hand -er worker -ness number".split())
_NUMBER = frozenset(NUMERALS)


def with_capitals(english: str, pieces: Sequence[Piece]) -> str:
    """English with the capitals that its names have by themselves: Three Gorges."""
    for word in (word for piece in pieces if piece.gloss[:1].isupper() for word in piece.gloss.split()):
        if word[0].isupper() and word.isalpha():
            english = re.sub(rf"(?<!-)\b{word.lower()}\b", word, english)
    return english


def soundness(english: str, pieces: Sequence[Piece]) -> float:
    """How far the form of a phrase lets it be trusted, from 0 to 1."""
    if _UNSOUND.search(english) or _is_twofold(english) or _is_heaped(english) or _is_of_names(pieces):
        return 0.0
    if any(_is_another(piece, english) or "·" in piece.hanzi for piece in pieces):
        return 0.0
    if len(pieces) > 1 and not _NUMBER.isdisjoint(pieces[-1].hanzi[:1]):
        return 0.0
    doubtful = _is_clause(english, pieces) or _is_called(pieces) or _is_vague(pieces) or _is_bare(english, pieces)
    return _GIVES_WAY if doubtful else 1.0


def _telling(english: str) -> list[str]:
    return [word for word in english.lower().split() if word not in FUNCTION_WORDS]


def _is_twofold(english: str) -> bool:
    """Whether a word comes twice: Rock Records record, Two Centenary Goals goal."""
    if " and " in english:
        return False
    stems = [stem(word) for word in _telling(english)]
    return len(set(stems)) < len(stems)


def _is_heaped(english: str) -> bool:
    return not english.startswith("to ") and len(_telling(english)) > _MOST


def _is_of_names(pieces: Sequence[Piece]) -> bool:
    """Whether names that nobody knows stand side by side, or as heads of anything but titles."""
    names = [piece.word_class == NAME and bool(piece.gloss) for piece in pieces]
    titled = len(pieces) == 2 and pieces[0].hanzi in TITLES
    return sum(names) > 1 or (names[-1] and not titled)


def _is_bare(english: str, pieces: Sequence[Piece]) -> bool:
    """Whether a verb stands before a noun as if it were one: face challenge, for to face a challenge."""
    does = pieces[0].word_class == "verb" and len(pieces[0].hanzi) > 1 and pieces[-1].word_class == "noun"
    return does and not english.startswith("to ") and not english.split(" ")[0].endswith(_NOUN)


def _is_another(piece: Piece, english: str) -> bool:
    """Whether a part is a name in its sentence and a plain word in the phrase: 江海大学 is no 'river and sea'."""
    gloss = piece.gloss.removeprefix("the ")
    if len(piece.hanzi) == 1 or piece.ruled or not gloss[:1].isupper():
        return False
    return not any(word[0].isupper() and word[:3] in english for word in gloss.split())


def _is_clause(english: str, pieces: Sequence[Piece]) -> bool:
    """Whether the parts rather say that something does something: 系统自动生成."""
    if len(pieces) < 3 or english.startswith("to "):
        return False
    return pieces[-1].word_class == "verb" or any(piece.word_class in _NOT_INSIDE for piece in pieces[1:-1])


def _is_called(pieces: Sequence[Piece]) -> bool:
    first, last = pieces[0], pieces[-1]
    return last.hanzi in _STREETS and len(first.hanzi) > 1 and not first.gloss[:1].isupper() and not first.ruled


def _is_vague(pieces: Sequence[Piece]) -> bool:
    first = pieces[0]
    if first.hanzi == "大" and first.gloss == "big" and len(pieces) > 1:
        return True  # 大移民 'the great migration', 大台北 'Greater Taipei'
    return pieces[-1].hanzi in _VAGUE and pieces[-1].gloss in _SAYING_LITTLE


def verb_agrees(piece: Piece, english: str) -> bool:
    """Whether a verb means in the phrase what it means in its sentence."""
    shown = {stem(word) for word in _telling(piece.gloss.removeprefix("to "))}
    return not shown or not shown.isdisjoint(stem(word) for word in _telling(english))
