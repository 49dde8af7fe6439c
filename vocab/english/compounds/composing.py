"""English of a compound that nobody lists, put together from its parts, with how far it can be trusted."""

import math
import re
from collections.abc import Callable, Sequence

from vocab.chinese import FAMILIAR, QUANTITIES, SURNAMES
from vocab.english.adjectives import is_adjective as is_modifier
from vocab.english.compounds import templates
from vocab.english.compounds.alignment import ADVERB, HEAD, MODIFIER, VERB
from vocab.english.compounds.forms import ing, participle, plural, third_person
from vocab.english.compounds.grading import counted, graded
from vocab.english.compounds.learning import SHAPES
from vocab.english.compounds.modifiers import before_head
from vocab.english.compounds.options import NAME, Known, Piece
from vocab.english.compounds.parts import NOTHING, Composed, Parts, is_adjective, tidy
from vocab.english.compounds.shapes import bare_object, is_free, shapes
from vocab.english.compounds.soundness import soundness, verb_agrees, with_capitals

TRUSTED = 0.55
"""Confidence from which a phrase is shown: of those between .45 and .55 a third say what a lexicographer would."""


_NUMBER = frozenset(QUANTITIES)
_OBJECT = re.compile(" (?:sth or sb|sth|sb)$")
"""What the gloss of a verb leaves open."""

_FORMS: dict[str, Callable[[str], str]] = {"verb": str, "ing": ing, "done": participle, "does": third_person}


class Composer:
    """Puts English together over what was learned."""

    def __init__(self, known: Known) -> None:
        self._known, self._parts = known, Parts(known)

    def compose(self, pieces: Sequence[Piece]) -> Composed:
        """English of the whole, by the first written rule that fits, else as a compound."""
        composed = self._composed(tuple(piece for piece in pieces if piece.hanzi))
        text = with_capitals(tidy(composed.english), pieces)
        sound = soundness(text, pieces) if text else 0.0
        if any(self._is_nested(piece) for piece in pieces):
            sound *= 0.6
        return Composed(text, composed.confidence * sound)

    def _is_nested(self, piece: Piece) -> bool:
        """Whether nobody lists a part, so that its own English was put together."""
        known = piece.ruled or piece.word_class == NAME or len(piece.hanzi) == 1
        return not known and not self._known.meanings(piece.hanzi)

    # -- rules

    def _composed(self, pieces: Sequence[Piece]) -> Composed:
        if len(pieces) < 2:
            return self._single(pieces[0]) if pieces else NOTHING
        for rule in (self._joined, self._doubled, self._pair, self._prefixed, self._phrase):
            found = rule(pieces)
            if found.english or (rule == self._joined and any(piece.hanzi in templates.OF for piece in pieces[1:-1])):
                return found
        return NOTHING

    def _joined(self, pieces: Sequence[Piece]) -> Composed:
        """A 和 B, Y of X."""
        for at in range(1, len(pieces) - 1):
            word = pieces[at].hanzi
            if word in templates.AND or word in templates.OF:
                left, right = self._composed(pieces[:at]), self._composed(pieces[at + 1 :])
                if not (left.english and right.english) or left.english.startswith("to "):
                    return NOTHING
                trust = min(left.confidence, right.confidence)
                if word in templates.AND:
                    return Composed(f"{left.english} and {right.english.removeprefix('to ')}", trust**0.6)
                if at == 1 and pieces[0].word_class == "adjective":
                    return Composed(f"{left.english} {right.english}", trust)
                return Composed(
                    f"{self._parts.with_article(right.english)} of {self._parts.with_article(left.english)}", trust
                )
        return NOTHING

    def _doubled(self, pieces: Sequence[Piece]) -> Composed:
        words = [piece.hanzi for piece in pieces]
        bit = len(words) == 2 and words[0] == words[1]
        if bit or (len(words) == 3 and words[0] == words[2] and words[1] in "一了"):
            if self._parts.is_bare_verb(pieces[0], first=True):
                return self._filled("to {verb} a bit", pieces[0], 0.85)
            return self._parts.adjective(pieces[0]) if is_adjective(pieces[0]) else NOTHING
        if len(words) == 3 and words[1] == "不" and "不" + words[2] in templates.BEHIND_VERB:
            return self._filled(templates.BEHIND_VERB["不" + words[2]], pieces[0], 0.8)
        return NOTHING

    def _pair(self, pieces: Sequence[Piece]) -> Composed:
        """What holds of two parts one of which has a template."""
        if len(pieces) != 2:
            return NOTHING
        first, last = pieces
        if is_adjective(last):
            degree = graded(first.hanzi, last, self._parts)
            if degree.english:
                return degree
        if (name := self._parts.name_of(first, last)).english:
            return name
        if last.hanzi == "家" and first.hanzi in templates.HOMES:
            return Composed(f"{templates.HOMES[first.hanzi]} home", 0.85)
        if last.hanzi in templates.BEHIND_NOUN and self._parts.is_noun(first) and last.word_class != "verb":
            found = self._filled(templates.placed(first.hanzi, last.hanzi), first, 0.95)
            return Composed(re.sub(templates.ON_PLACE, "in the ", found.english), found.confidence)
        if self._parts.is_verb(last):
            for table in (templates.NEGATION, templates.BEFORE_VERB):
                if first.hanzi in table:
                    return self._filled(table[first.hanzi], last, 0.9)
        return self._with_complement(first, last.hanzi)

    def _with_complement(self, first: Piece, behind: str) -> Composed:
        if behind in templates.BEHIND_VERB and len(first.hanzi) <= 2 and self._parts.is_verb(first):
            said = self._parts.word(first, VERB).english.split()
            if templates.goes_with(said, behind):
                return self._filled(templates.BEHIND_VERB[behind], first, 0.85)
        return NOTHING

    def _prefixed(self, pieces: Sequence[Piece]) -> Composed:
        first, rest = pieces[0], pieces[1:]
        template = templates.BEFORE_NOUN.get(first.hanzi, "")
        single = len(rest) == 1
        fitting = self._parts.is_noun(rest[0]) or ("{words}" in template and is_adjective(rest[0]))
        if not template or (single and (not fitting or len(rest[0].hanzi) == 1)):
            return NOTHING
        if single and "{words}" in template:
            return self._filled(template, rest[0], 0.9)
        inner = self._parts.word(rest[0], HEAD) if single else self._composed(rest)
        english = re.sub("^(?:to|the) ", "", inner.english)
        if not english:
            return NOTHING
        filled = template.format(words=english, noun=english, nouns=plural(english))
        return Composed(filled, 0.9 * inner.confidence**0.6)

    # -- compounds

    def _phrase(self, pieces: Sequence[Piece]) -> Composed:
        if len(pieces) > 2:
            return self._longer(pieces) if all(map(is_free, pieces)) else NOTHING
        first, last = pieces
        if _NUMBER.issuperset(first.hanzi) or (first.hanzi in FAMILIAR and last.hanzi in SURNAMES):
            return counted(first, last, self._parts)
        shares = shapes(first, last, self._parts, self._known)
        shape = max(SHAPES, key=lambda one: shares[one])
        if shape == "verb":
            found = self._as_verb(first, last)
            if found.english:
                return Composed(found.english, found.confidence * (0.5 + 0.5 * shares[shape]))
        if is_adjective(first) and is_adjective(last) and len(first.hanzi) == len(last.hanzi):
            one, other = self._parts.adjective(first), self._parts.adjective(last)
            if one.english and other.english:
                trust = (0.9 if len(last.hanzi) > 1 else 0.3) * math.sqrt(one.confidence * other.confidence)
                return Composed(f"{one.english} and {other.english}", trust)
        return self._as_noun(first, last, shares[shape])

    def _longer(self, pieces: Sequence[Piece]) -> Composed:
        """Three parts and more: inner words that are listed first, a verb before its object, else head last."""
        for size in range(len(pieces) - 1, 1, -1):
            for at in range(len(pieces) - size + 1):
                inner = "".join(piece.hanzi for piece in pieces[at : at + size])
                if self._known.meanings(inner):
                    return self._composed((*pieces[:at], Piece(inner), *pieces[at + size :]))
        if self._parts.is_bare_verb(pieces[0]):
            verb, rest = self._parts.word(pieces[0], VERB), self._composed(pieces[1:])
            if verb.english and rest.english:
                joined = f"to {verb.english} {self._parts.with_article(rest.english.removeprefix('to '))}"
                return Composed(joined, 0.9 * math.sqrt(verb.confidence * rest.confidence))
        found = self._parts.side_by_side([*((piece, MODIFIER) for piece in pieces[:-1]), (pieces[-1], HEAD)])
        if not found:
            return NOTHING
        *modifiers, head = map(" ".join, found[0])
        return Composed(before_head(modifiers, head), 0.95 * found[1])

    def _as_verb(self, first: Piece, last: Piece) -> Composed:
        ways = []
        if self._parts.is_verb(first):
            if self._parts.is_bare_verb(last) and last.word_class == "verb" and len(first.hanzi) == len(last.hanzi) > 1:
                both = first.gloss.startswith("to ") and last.gloss.startswith("to ")
                if both and bare_object(first.gloss.removeprefix("to ")):
                    ways.append(Composed(f"{first.gloss} and {last.gloss.removeprefix('to ')}", 0.6))
            elif found := self._parts.side_by_side([(first, VERB), (last, HEAD)]):
                doing, thing = map(" ".join, found[0])
                doing = _OBJECT.sub("", doing)
                trust = found[1] * (1.05 if self._parts.is_noun(last) else 0.7)
                trust *= 0.4 if bare_object(doing) or doing in templates.INTRANSITIVE else 1
                trust *= 1 if verb_agrees(first, doing) else 0.6
                ways.append(Composed(f"to {doing} {self._parts.with_article(thing)}", trust))
        if self._parts.is_verb(last) and first.word_class in ("adverb", "adjective"):
            verb, how = self._parts.word(last, VERB), self._parts.word(first, ADVERB)
            if verb.english and how.english.endswith("ly"):
                trust = 0.9 * math.sqrt(verb.confidence * how.confidence)
                doing = _OBJECT.sub("", verb.english)
                said = f"{how.english} {doing}" if " " in doing else f"{doing} {how.english}"
                ways.append(Composed(f"to {said}", trust))
        return max(ways, key=lambda way: way.confidence, default=NOTHING)

    def _as_noun(self, first: Piece, last: Piece, share: float) -> Composed:
        found = self._parts.side_by_side([(first, MODIFIER), (last, HEAD)])
        if not found:
            return NOTHING
        modifier, head = map(" ".join, found[0])
        single = len(first.hanzi) == len(last.hanzi) == 1
        trust = found[1] * (0.55 + 0.45 * share if single else 1) * self._doubt(first, last)
        links = self._known.use(last.hanzi).links
        of, least, most = links.get("of", 0.0), *((2, 0.42) if len(last.hanzi) == 1 else (4, 0.7))
        abstract = last.hanzi in templates.OF_HEADS and not is_modifier(modifier) and modifier[0].islower()
        if (abstract or (of >= least and of > most * sum(links.values()))) and not is_adjective(first):
            return Composed(f"{head} of {self._parts.word(first, HEAD).english or modifier}", trust)
        return Composed(before_head([modifier], head), trust)

    def _doubt(self, first: Piece, last: Piece) -> float:
        """How far a modifier and a head can be believed of words that are usually put together otherwise."""
        if last.word_class == "adjective" or (last.word_class == "verb" and self._parts.is_bare_verb(last)):
            return 0.4  # the scale is great; to close the door and give up the shop
        if not (is_free(first) and is_free(last)):
            return 0.4
        if first.word_class == "verb" and len(first.hanzi) > 1 and first.gloss.startswith("to "):
            return 0.4 if bare_object(first.gloss.removeprefix("to ")) else 0.7
        return 1

    def _single(self, piece: Piece) -> Composed:
        if is_adjective(piece):
            return self._parts.adjective(piece)
        meanings = self._known.meanings(piece.hanzi)
        if meanings and meanings[0].verb and not self._parts.is_noun(piece):
            found = self._parts.word(piece, VERB)
            return Composed(f"to {found.english}", found.confidence) if found.english else NOTHING
        return self._parts.word(piece, HEAD)

    def _filled(self, template: str, piece: Piece, trust: float) -> Composed:
        """A template with the forms of one part that it asks for."""
        values, least = {}, 1.0
        for name in set(re.findall(r"{(\w+)}", template)):
            place = VERB if name in _FORMS else MODIFIER if name == "words" else HEAD
            word = self._parts.word(piece, place)
            if not word.english:
                return NOTHING
            english = _OBJECT.sub("", word.english)
            values[name] = plural(english) if name == "nouns" else _FORMS.get(name, str)(english)
            least = min(least, word.confidence)
        return Composed(template.format(**values), trust * least**0.5)
