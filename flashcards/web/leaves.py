"""A text as leaves to read: as HTML, each word with its pinyin and its status, phrases around their words."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from flashcards.markup import coloured, escape
from vocab.analysis import Analysis, Resources
from vocab.chinese import has_han
from vocab.records import Reading, Sentence, Token
from vocab.views import lines

LENGTH = 1_200
"""Characters of a leaf: a page of a book, which a browser shows at once."""


class Word(NamedTuple):
    """A word where it stands: the number of its sentence and of it there; the phrase around it, where there is one."""

    sentence: int
    at: int
    token: Token
    reading: Reading
    phrase: str = ""

    @property
    def place(self) -> str:
        """Its place as one name."""
        return f"{self.sentence}-{self.at}"


class Leaf(NamedTuple):
    """A leaf as HTML, with its words in their order."""

    html: str
    words: tuple[Word, ...]


class Leaves:
    """The leaves of a text."""

    def __init__(self, text: Analysis, resources: Resources) -> None:
        self._corpus, self._reader = text.corpus, resources.reader
        self._met = lines.phrases_of(text.candidates)
        self._leaves = list(self._cut())
        self._first = [leaf[0][0] for leaf in self._leaves]

    def __len__(self) -> int:
        return len(self._leaves)

    def _cut(self) -> Iterator[list[list[int]]]:
        leaf: list[list[int]] = []
        length = 0
        for line in lines.lines_of(self._corpus):
            leaf.append(line)
            length += sum(len(self._corpus.sentences[number].text) for number in line)
            if length >= LENGTH:
                yield leaf
                leaf, length = [], 0
        if leaf:
            yield leaf

    def leaf_of(self, sentence: int) -> int:
        """The number of the leaf on which a sentence stands."""
        return max(sum(first <= sentence for first in self._first) - 1, 0)

    def chapters(self) -> list[tuple[str, int]]:
        """The texts and chapters, each with the number of the leaf it begins on."""
        found: dict[tuple[int, str], int] = {}
        documents = self._corpus.documents
        for number, sentence in enumerate(self._corpus.sentences):
            document = documents[sentence.document]
            title = document.chapter_at(sentence.start)
            if (sentence.document, title) not in found:
                found[sentence.document, title] = self.leaf_of(number)
        several = len(documents) > 1
        return [
            (" · ".join(filter(None, (documents[at].name if several or not title else "", title))), leaf)
            for (at, title), leaf in found.items()
        ]

    def leaf(self, number: int, status: Callable[[str], str]) -> Leaf:
        """A leaf; `status` says what a headword is to its reader."""
        words: list[Word] = []
        pieces: list[str] = []
        for line in self._leaves[number]:
            pieces.append('<p lang="zh-Hans">')
            for sentence in line:
                pieces += self._sentence(sentence, words, status)
            pieces.append("</p>")
        return Leaf("".join(pieces), tuple(words))

    def _sentence(self, number: int, words: list[Word], status: Callable[[str], str]) -> Iterator[str]:
        sentence = self._corpus.sentences[number]
        tokens, readings = sentence.tokens, self._reader.read(sentence)
        phrases = lines.phrases_in(sentence, self._met.get(number, ()))
        opening = {first: candidate.hanzi for first, _, candidate in phrases}
        closing = {end for _, end, _ in phrases}
        inside, end = "", 0
        for at, (token, reading) in enumerate(zip(tokens, readings, strict=True)):
            yield escape(sentence.text[end : token.start])
            end = token.end
            if at in opening:
                inside = opening[at]
                yield f'<span class="phrase" data-h="{escape(inside)}" data-s="{status(inside)}">'
            if has_han(token.hanzi):
                word = Word(number, at, token, reading, inside)
                words.append(word)
                yield _word(word, status(token.hanzi))
            else:
                yield escape(token.text)
            if at + 1 in closing:
                inside = ""
                yield "</span>"

    def sentence(self, number: int) -> Sentence:
        """A sentence by its number."""
        return self._corpus.sentences[number]

    def behind(self, word: Word) -> Token | None:
        """The word that stands directly behind another; None for a mark or the end."""
        tokens = self.sentence(word.sentence).tokens
        following = tokens[word.at + 1 : word.at + 2]
        found = next(iter(following), None)
        return found if found and found.start == word.token.end and found.hanzi.isalnum() else None

    def around(self, sentence: int, start: int) -> int:
        """The number of the word of a sentence that holds an offset."""
        tokens: Sequence[Token] = self.sentence(sentence).tokens
        return next((at for at, token in enumerate(tokens) if token.start <= start < token.end), 0)


def _word(word: Word, status: str) -> str:
    spoken = coloured(word.reading.pinyin, word.reading.syllables)
    return (
        f'<wbr><ruby class="w" id="w{word.place}" data-h="{escape(word.token.hanzi)}" data-s="{status}">'
        f"{escape(word.token.text)}<rt>{spoken}</rt></ruby>"
    )
