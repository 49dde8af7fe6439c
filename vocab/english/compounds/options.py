"""What a part can mean in a place of a compound: what was learned there, and what it means by itself."""

import math
from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from vocab.english.adjectives import is_adjective
from vocab.english.compounds.alignment import ADVERB, HEAD, MODIFIER, VERB, Words
from vocab.english.compounds.forms import ing, stem
from vocab.english.compounds.meanings import FUNCTION_WORDS, LINKS
from vocab.english.compounds.names import before_noun, name_of
from vocab.english.compounds.pieces import Known, Piece
from vocab.english.compounds.priors import Prior, prior_of


class Option(NamedTuple):
    """English of a part, with its share among all that it can mean there."""

    words: Words
    share: float


class Options(NamedTuple):
    """What a part can mean in a place, the likeliest first, and how often its compounds were seen there."""

    best: tuple[Option, ...]
    seen: float


_SHARED = {
    MODIFIER: ((MODIFIER, 1.0), (HEAD, 0.25)),
    HEAD: ((HEAD, 1.0), (MODIFIER, 0.15)),
    VERB: ((VERB, 1.0),),
    ADVERB: ((ADVERB, 1.0), (MODIFIER, 0.15)),
}
"""Places whose experience counts in a place, and how much."""

_FEW = 3.0
"""Times below which a head is known so little that its use as a modifier says more."""

_BY_ITSELF = 2.5
"""Weight of what a part means by itself, in times seen."""

_SHOWN = 0.35
"""Weight of the sense that the sentence shows of a longer head, as a share of what was learned of it."""

_PREPOSITIONS = LINKS | frozenset("above behind beside beyond inside outside under within without".split())
_KEPT, _SURE = 7, 16.0
_NO_SENSE = frozenset({"suffix", "prefix", "particle", "classifier", ""})
_NOUNS = frozenset({"noun", "name", "pronoun", "time word", "locative", "classifier", "proper name", "place"})
_ETHNIC = ("ese", "ish", "ian", "ican", "ean", "ial", "ional", "ic", "ical", "erman")


def options(piece: Piece, place: str, known: Known) -> Options:
    """What the piece can mean in the place; of a name nothing but how it is called."""
    if name := name_of(piece, known):
        called = before_noun(name) if place == MODIFIER else name
        return Options((Option(tuple(called.split()), 1.0),), _SURE)
    prior = prior_of(known.meanings(piece.hanzi))
    scores, seen = _learned(piece, place, known)
    if place == MODIFIER and scores:
        _prefer_adjectives(scores)
    _add(scores, _by_itself(prior, place, known, piece), _BY_ITSELF)
    _add_shown(scores, piece, place, seen)
    if place == MODIFIER:
        _of_countries(scores)
    for words in [words for words in scores if place in (MODIFIER, HEAD) and _explains(words)]:
        del scores[words]
    if place == MODIFIER:
        _as_adjectives(scores)
    for words in scores:
        scores[words] *= _plausibility(words, scores[words], prior, place, known)
    return Options(_ranked(scores, place), seen)


def _learned(piece: Piece, place: str, known: Known) -> tuple[dict[Words, float], float]:
    counts, scores, seen = known.use(piece.hanzi).counts, defaultdict[Words, float](float), 0.0
    single = len(piece.hanzi) == 1 and not known.is_name(piece.hanzi)
    for other, share in _SHARED[place]:
        found = counts.get(other, {})
        if place == HEAD and other == MODIFIER and seen < _FEW:
            share = 0.6
        seen += sum(found.values()) * share
        for english, times in found.items():
            words = tuple(english.split())
            foreign = place == HEAD and other == MODIFIER and is_adjective(words[-1].lower())
            if not foreign and not (single and words[0][0].isupper()):
                scores[words] += times * share
    return scores, seen


def _prefer_adjectives(scores: dict[Words, float]) -> None:
    """Give the adjective that compounds use the weight of its noun: Chinese beside China, social beside society."""
    top = max(scores.values())
    for words, score in list(scores.items()):
        if len(words) == 1 and words[0].endswith(_ETHNIC) and score >= 0.15 * top:
            alike = (o for o in scores if len(o) == 1 and o != words and o[0][:4].lower() == words[0][:4].lower())
            if any(scores[other] > score for other in alike):
                scores[words] += top


def _of_countries(scores: dict[Words, float]) -> None:
    """Leave the adjective alone of a country: Chinese people, German law."""
    for words in [words for words in scores if len(words) == 1 and words[0].istitle()]:
        if words[0].endswith(_ETHNIC):
            for other in [o for o in scores if len(o) == 1 and o[0].istitle() and o[0][:4] == words[0][:4]]:
                if not other[0].endswith(_ETHNIC):
                    scores[words] += scores.pop(other)


def _as_adjectives(scores: dict[Words, float]) -> None:
    """Put the adjective in the place of a noun that has one before others: socialist beside socialism."""
    for words in [words for words in scores if len(words) == 1]:
        adjective = before_noun(words[0])
        if adjective != words[0]:
            scores[adjective,] = scores.get((adjective,), 0.0) + scores.pop(words)


def _by_itself(prior: Prior, place: str, known: Known, piece: Piece) -> Mapping[Words, float]:
    if place == VERB:
        return prior.verbs or {words: 0.4 * weight for words, weight in prior.nouns.items()}
    if place == ADVERB:
        return _adverbs(prior, known, piece)
    found = dict(prior.nouns)
    for words, weight in prior.verbs.items():
        noun = _noun_of(words, known)
        found[noun] = found.get(noun, 0.0) + (0.35 if prior.nouns else 1.0) * weight
    return found


def _adverbs(prior: Prior, known: Known, piece: Piece) -> Mapping[Words, float]:
    found: dict[Words, float] = {}
    for words, weight in prior.nouns.items():
        if len(words) == 1 and words[0].endswith("ly"):
            found[words] = weight
        elif len(words) == 1 and (adverb := known.english(words[0].lower()).derived.get("adverb")):
            found[adverb,] = 0.6 * weight
        elif len(words) <= 2:
            found[words] = 0.3 * weight
    if len(piece.hanzi) > 1:
        for english, times in known.use(piece.hanzi).counts.get(MODIFIER, {}).items():
            if adverb := known.english(english.lower()).derived.get("adverb"):
                found[adverb,] = found.get((adverb,), 0.0) + min(1.5, 0.5 * times)
    return found


def _noun_of(words: Words, known: Known) -> Words:
    """The noun of what a verb means: the one that English has, else its -ing form."""
    if len(words) > 1 and words[-1] in ("sth", "sb"):
        words = words[:-1]
    if len(words) == 1:
        verb = words[0].lower()
        english = known.english(verb)
        if noun := english.derived.get("noun"):
            return (noun,)
        if english.alone:
            return (verb,)
    return tuple(ing(" ".join(words)).split())


def _add(scores: dict[Words, float], more: Mapping[Words, float], weight: float) -> None:
    whole = sum(more.values()) or 1.0
    for words, share in more.items():
        scores[words] = scores.get(words, 0.0) + weight * share / whole


def _add_shown(scores: dict[Words, float], piece: Piece, place: str, seen: float) -> None:
    """Count the sense that was chosen for the sentence: it is the one that the reader sees beside the whole."""
    gloss, word_class = piece.gloss, piece.word_class
    if not gloss or word_class in _NO_SENSE or gloss.startswith("(") or "+" in gloss or not gloss.isascii():
        return
    verb = gloss.startswith("to ")
    said = gloss.removeprefix("to ").partition(",")[0].partition(";")[0].split()
    words = tuple(word for word in said if word not in ("the", "a", "an"))
    if not words or len(words) > 4:
        return
    if words[-1] == "of" and len(words) > 1 and place != MODIFIER:
        words = words[:-1]
    weight = 2.0 if len(piece.hanzi) == 1 else 1.2
    if place == VERB and (verb or word_class == "verb"):
        scores[words] = scores.get(words, 0.0) + weight
    elif place == HEAD and not verb and word_class in _NOUNS:
        weight *= 0.35 if len(piece.hanzi) > 1 and 1.1 <= seen < _FEW else 1
        scores[words] = scores.get(words, 0.0) + max(weight, (_SHOWN if len(piece.hanzi) > 1 else 0.15) * seen)
    elif place == MODIFIER and not verb and (word_class in _NOUNS or word_class == "adjective"):
        if len(piece.hanzi) > 1:
            weight /= 1 + 0.5 * max(seen - 1, 0)
        scores[words] = scores.get(words, 0.0) + (weight if word_class == "adjective" else 0.5 * weight)
    elif place == ADVERB and words[-1].endswith("ly"):
        scores[words] = scores.get(words, 0.0) + weight


def _explains(words: Words) -> bool:
    """Whether English says about a noun what it is rather than what it is called: old name for China, in charge of."""
    return words[-2:-1] == ("for",) or words[0] in _PREPOSITIONS or (len(words) > 1 and words[-1] in LINKS)


def _plausibility(words: Words, score: float, prior: Prior, place: str, known: Known) -> float:
    """How far to trust English of a part: less where no gloss of it says anything alike, where it is long, no head."""
    trust = 1.0
    if not any(stem(word) in prior.stems for word in words if word.lower() not in FUNCTION_WORDS):
        trust *= 0.35 if score < 1.2 else 0.75
    if len(words) > 2:
        trust *= 0.6
    if place == HEAD:
        english = known.english(words[-1].lower())
        places = english.last + english.inside
        adjective = is_adjective(words[-1].lower()) and not english.objects
        if adjective or (places >= 8 and english.last < 0.15 * places):
            trust *= 0.3
    return trust


def _ranked(scores: Mapping[Words, float], place: str) -> tuple[Option, ...]:
    """The best of what is possible; forms of one word count together and are shown by the commonest."""
    whole = sum(scores.values()) or 1.0
    alike: dict[Words, list[tuple[float, Words]]] = defaultdict(list)
    for words, score in scores.items():
        if place == HEAD and words[-1].endswith("ing"):
            score *= 0.45
        alike[tuple(map(stem, words))].append((score, words))
    found = []
    for forms in alike.values():
        forms.sort(key=lambda form: (-form[0], form[1]))
        share = math.fsum(scores[words] for _, words in forms) / whole
        found.append(Option(forms[0][1], share))
        if len(forms) > 1 and forms[1][0] > 0.4 * forms[0][0]:
            found.append(Option(forms[1][1], 0.8 * share))
    return tuple(sorted(found, key=lambda option: (-option.share, option.words))[:_KEPT])
