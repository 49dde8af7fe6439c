"""Words of a sentence in traditional characters, each by its reading, its meaning and its neighbours."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from vocab import pinyin
from vocab.chinese import SURNAMES
from vocab.english import is_reference, meanings
from vocab.records import Entry, Part, Syllables
from vocab.references import Lexicon, simplified
from vocab.runtime import SIZES
from vocab.teaching.traditional_names import is_surname, may_be_person, name_form, surname_form
from vocab.teaching.traditional_rulings import has_rulings, is_told_apart, ruled


class TraditionalWriter:
    """Writes the words of sentences; `parts` tells the words inside a longer one."""

    def __init__(self, lexicon: Lexicon, parts: Callable[[str], Sequence[str]]) -> None:
        self._lexicon = lexicon
        self._parts = parts
        self._characters = lexicon.traditional_characters()
        self._anywhere = lru_cache(maxsize=SIZES.workings)(self._form_anywhere)
        self._entries = lru_cache(maxsize=SIZES.workings)(self._entries_read_so)

    def sentence(self, text: str, words: Sequence[Part]) -> tuple[str, tuple[str, ...]]:
        """A text in traditional characters, and its words; what is traditional already keeps to its own choice."""
        letters, forms = self._written(text, words, 0, len(text))
        return "".join(letters), tuple(forms)

    def stretch(self, text: str, words: Sequence[Part], start: int, end: int) -> str:
        """What `sentence` writes between two places of the text."""
        return "".join(self._written(text, words, start, end)[0][start:end])

    def _written(self, text: str, words: Sequence[Part], start: int, end: int) -> tuple[list[str], list[str]]:
        """The characters of a text, traditional from `start` to `end`, and the words that stand there."""
        lexicon = self._lexicon
        plain, foreign = simplified(text, lexicon), not lexicon.traditional_only.isdisjoint(text)
        letters = list(text.translate(lexicon.standard) if foreign else plain.translate(self._characters))
        forms: list[str] = []
        behind = 0
        for part in words:
            at = plain.find(part.hanzi, behind)
            if at < 0:
                forms.append(self.word(part))
                continue
            behind = at + len(part.hanzi)
            if at >= end:
                break
            if behind > start:
                written = text[at:behind]
                if foreign and lexicon.simplified_only.isdisjoint(written):
                    form = written.translate(lexicon.standard)
                else:
                    form = self.word(part, plain[:at], plain[behind:])
                letters[at:behind] = form
                forms.append(form)
        return letters, forms

    def word(self, part: Part, before: str = "", after: str = "") -> str:
        """A word between what stands before and after it, all in simplified characters."""
        return self._anywhere(part.hanzi, part.pinyin) or self._form_in_place(part, before, after)

    def _form_anywhere(self, hanzi: str, spelled: str) -> str:
        """How a word is written wherever it stands; nothing where that hangs on meaning or neighbours."""
        if has_rulings(hanzi):
            return ""
        forms = {entry.traditional for entry in self._entries(hanzi, spelled)}
        if forms:
            return forms.pop() if len(forms) == 1 and not (len(hanzi) == 1 and hanzi in SURNAMES) else ""
        if not any(map(self._is_open, hanzi)):
            return hanzi.translate(self._characters)
        return ""

    def _is_open(self, character: str) -> bool:
        return character in self._lexicon.ambiguous or has_rulings(character)

    def _form_in_place(self, part: Part, before: str, after: str) -> str:
        hanzi, spelled, _ = part
        if len(hanzi) == 1 and is_surname(hanzi, before, after, capital=spelled[:1].isupper()):
            return surname_form(hanzi, self._lexicon) or hanzi.translate(self._characters)
        entries = self._entries(hanzi, spelled)
        syllables = self._syllables(hanzi, spelled, entries)
        if form := ruled(hanzi, syllables, before, after):
            return form
        if entries:
            return self._by_meaning(part, entries)
        if len(hanzi) == 1:
            return hanzi.translate(self._characters)
        if spelled[:1].isupper() and may_be_person(hanzi, self._parts(hanzi)) and not self._is_ruled(hanzi):
            return name_form(hanzi, self._lexicon)
        return "".join(self._composed(hanzi, syllables, before, after))

    def _is_ruled(self, hanzi: str) -> bool:
        """Whether the characters of what looks like a name are better told by what they do in words (姜片, 水里)."""
        inside = (is_told_apart(character, hanzi[:at], hanzi[at + 1 :]) for at, character in enumerate(hanzi))
        return hanzi[1:] in ("里", "后") or any(inside)

    def _composed(self, hanzi: str, syllables: Syllables, before: str, after: str) -> Iterator[str]:
        """The words, or the characters, inside a word that no dictionary lists."""
        inner = self._parts(hanzi)
        at = 0
        for word in inner if len(inner) > 1 else hanzi:
            end = at + len(word)
            spelled = pinyin.join(syllables[at:end]) if len(syllables) == len(hanzi) else ""
            by_sound = word == "里" and end < len(hanzi)  # 佳里兴, a place: 裡 'in' ends a word
            yield word if by_sound else self.word(Part(word, spelled, ""), before + hanzi[:at], hanzi[end:] + after)
            at = end

    def _syllables(self, hanzi: str, spelled: str, entries: Sequence[Entry]) -> Syllables:
        if entries and spelled:
            return entries[0].syllables
        return pinyin.align(hanzi, spelled, self._lexicon.character_readings) or () if spelled else ()

    def _entries_read_so(self, hanzi: str, spelled: str) -> tuple[Entry, ...]:
        """The homographs with a reading as it is spelled, names where it has a capital, others before mere variants."""
        proper, sound = spelled[:1].isupper(), _letters(spelled)
        same_length = [entry for entry in self._lexicon.entries(hanzi) if len(entry.traditional) == len(hanzi)]
        found = [e for e in same_length if not sound or _letters(pinyin.join(e.syllables)) == sound]
        found = [entry for entry in found if entry.proper == proper] or found
        return tuple([e for e in found if not all(map(is_reference, e.glosses))] or found)

    def _by_meaning(self, part: Part, entries: Sequence[Entry]) -> str:
        """The form of the homograph whose glosses are nearest to the meaning shown, else the usual form.

        The meaning shown of a single character is too often that of a rare homograph.
        """
        forms = list(dict.fromkeys(entry.traditional for entry in entries))
        if len(forms) == 1:
            return forms[0]
        shown = _words(part.gloss) if len(part.hanzi) > 1 else set()
        usual = self._lexicon.traditional_forms([part.hanzi]).get(part.hanzi, part.hanzi.translate(self._characters))

        def rank(entry: Entry) -> tuple[int, bool]:
            return -len(shown & _words(*entry.glosses)), entry.traditional != usual

        return min(entries, key=rank).traditional


def _letters(spelled: str) -> str:
    return re.sub(r"[\s'-]", "", spelled).lower()


def _words(*glosses: str) -> set[str]:
    """The English words of glosses."""
    return {word for meaning in meanings(glosses) for word in re.findall(r"[a-z]+", meaning)} - _SMALL


_SMALL = frozenset(("to", "of", "a", "the", "in", "or", "and", "for", "sth", "sb", "etc", "be", "with", "on", "as"))
"""Words that tell no meaning from another."""
