"""The segmenter's prefix dictionary of what stands in some texts, as jieba's tokenizer asks for it."""

from collections.abc import Collection, Mapping

from vocab.references.index.rows import prefixes_of, weight_of
from vocab.references.lexicon import Lexicon


class PrefixTable:
    """A word's weight, 0 for what only begins a word or might do so; a cutter owns one and may add words to it."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.weights: dict[str, int] = {}
        self._added: set[str] = set()

    def prepare(self, texts: Collection[str]) -> None:
        """Enter what the segmenter cuts by, as far as it stands in the texts."""
        prefixes = prefixes_of(texts)
        lines = self._lexicon.load_prefixes(prefixes)
        for prefix in prefixes.difference(self.weights):
            self.weights[prefix] = weight_of(prefix, lines[prefix]) or 0
        for text in texts:
            self._enter(text, lines)

    def _enter(self, text: str, lines: Mapping[str, str]) -> None:
        """Enter what begins anywhere in a text and is longer than a prefix."""
        weights = self.weights
        for at in range(len(text) - 2):
            if words := lines[text[at : at + 2]]:
                for end in range(at + 3, len(text) + 1):
                    begun = text[at:end]
                    if begun not in weights:
                        weight = weight_of(begun, words)
                        if weight is None:
                            break
                        weights[begun] = weight

    def added(self, word: str) -> None:
        """Note that a word was entered with a weight by its cutter."""
        self._added.update(word[:end] for end in range(1, len(word) + 1))

    def inside(self, word: str) -> dict[str, int]:
        """The table of what stands inside a word, as if the word itself were none."""
        self.prepare([word])
        weights = self.weights
        stretches = (word[start:end] for start in range(len(word)) for end in range(start + 1, len(word) + 1))
        return {stretch: weights[stretch] for stretch in stretches if stretch in weights} | {word: 0}

    def weight(self, word: str) -> int:
        """The weight the word is cut with, 0 for what is no word here."""
        known = self.weights.get(word)
        return self._lexicon.weight(word) if known is None else known

    def begins_word(self, text: str) -> bool:
        """Whether a listed or added word begins with `text`."""
        return self._lexicon.begins_word(text) or text in self._added
