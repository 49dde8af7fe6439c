"""What stands only inside others: characters and phrases that the text never has by themselves, words of headings."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate

from vocab.candidates.facts import CorpusFacts
from vocab.candidates.headings import heading_words
from vocab.candidates.inside import Inside, inside_longer
from vocab.candidates.joins import ESTABLISHED, is_transparent
from vocab.records import LABELS, Candidate, Span
from vocab.references import is_measure_word

_NAMED = frozenset(LABELS.index(label) for label in ("PER", "PERi", "LOC", "ORG", "NZ"))
_VERB, _NOUN, _CLASSIFIER, _NUMERAL = map(LABELS.index, ("verb", "noun", "classifier", "numeral"))

BOUND, LOOSE, UNGRADED = 0.05, 0.10, 0.25
"""Share of its uses in which a character is a word by itself (`bound_characters`): below the first no class makes it
one, below the second only a verb is, below the third what no level of HSK has is none."""

FEW = 2
"""Places outside names and phrases up to which a character counts as none: 兵 twenty times in a story is a word. In
formal prose one of no level never is: there 具 and 状 are pieces of terms."""

_TERM = 3
"""Times from which a phrase is a term of the text."""


def judged(candidates: Sequence[Candidate], facts: CorpusFacts) -> list[Candidate]:
    """The candidates, with what the text shows of them to be no vocabulary."""
    transparent = {c.hanzi for c in candidates if c.evidence != ("token",) and is_transparent(c, facts)}
    headings = heading_words(facts.corpus)
    phrases = [c for c in candidates if c.evidence != ("token",) and c.hanzi not in transparent]
    transparent |= _around_words(phrases, candidates, facts)
    inside = inside_longer(place for phrase in phrases if phrase.hanzi not in transparent for place in phrase.places)

    def noise(candidate: Candidate) -> str:
        if candidate.hanzi in transparent:
            return "transparent"
        if candidate.hanzi in headings:
            return "headings"
        if candidate.kind == "word" and "token" in candidate.evidence and len(candidate.hanzi) > 1:
            whole = candidate.times == len(candidate.places) and candidate.hanzi not in facts.references.glossary
            return "inside" if whole and all(map(inside, candidate.places)) else ""
        return "fragments" if _is_fragment(candidate, inside, facts) else ""

    return [c._replace(noise=what) if (what := noise(c)) else c for c in candidates]


def _around_words(phrases: Sequence[Candidate], candidates: Sequence[Candidate], facts: CorpusFacts) -> set[str]:
    """The joins of two words that nobody explains and that hold the only places of a word: 定价策略 those of 定价.

    Of the two the word is worth the card. What is told more than twice is a term of the text.
    """
    loose = [phrase for phrase in phrases if phrase.times < _TERM and _is_loose(phrase, facts)]
    if not loose:
        return set()
    inside = inside_longer(place for phrase in loose for place in phrase.places)
    words = (c for c in candidates if "token" in c.evidence and c.kind == "word" and len(c.hanzi) > 1)
    only = (c for c in words if c.times == len(c.places) and all(map(inside, c.places)))
    held: dict[int, list[Span]] = {}
    for word in only:
        if facts.references.lexicon.entries(word.hanzi):
            for place in word.places:
                held.setdefault(place.sentence, []).append(place)
    return {
        phrase.hanzi
        for phrase in loose
        for number, start, end in phrase.places
        if any(start <= word.start and word.end <= end for word in held.get(number, ()))
    }


def _is_loose(phrase: Candidate, facts: CorpusFacts) -> bool:
    """Whether a phrase joins two words, no list has it, and nobody has written what it means."""
    if phrase.kind != "phrase" or "dictionary" in phrase.evidence or not ESTABLISHED.isdisjoint(phrase.evidence):
        return False
    lexicon, (number, start, end) = facts.references.lexicon, phrase.places[0]
    inner = [token for token in facts.corpus.sentences[number].tokens if start <= token.start and token.end <= end]
    if len(inner) != 2 or phrase.hanzi in facts.references.glossary:
        return False
    return not (lexicon.entries(phrase.hanzi) or lexicon.rulings(phrase.hanzi) or any(lexicon.unit(phrase.hanzi)))


def _is_fragment(candidate: Candidate, inside: Inside, facts: CorpusFacts) -> bool:
    """Whether a character is no word here, or a phrase of this text stands only inside longer ones."""
    if candidate.hanzi in facts.references.glossary or candidate.times > len(candidate.places):
        return False
    if len(candidate.hanzi) == 1:
        return candidate.evidence == ("token",) and _is_no_word(candidate, inside, facts)
    if candidate.kind != "phrase" or "token" in candidate.evidence:
        return False
    if facts.references.lexicon.entries(candidate.hanzi):
        return False
    return all(map(inside, candidate.places))


def _is_no_word(candidate: Candidate, inside: Inside, facts: CorpusFacts) -> bool:
    """Whether a character stands only inside names and phrases, or is hardly ever a word by itself anywhere."""
    lexicon, sentences = facts.references.lexicon, facts.corpus.sentences
    labels = [sentences[place.sentence].label_at(place.start) for place in candidate.places]
    places = zip(candidate.places, labels, strict=True)
    alone = sum(label not in _NAMED and not inside(place) for place, label in places)
    share, is_verb = lexicon.share_alone(candidate.hanzi), 2 * labels.count(_VERB) > len(labels)
    if alone == 0 or share > UNGRADED:
        return alone == 0
    if any(lexicon.fact(candidate.hanzi).hsk) and _is_counted(candidate.places, facts):
        return False
    if not any(lexicon.fact(candidate.hanzi).hsk):
        return alone <= FEW or facts.is_formal or (share <= LOOSE and not is_verb)
    return alone <= FEW and (share <= BOUND or (share <= LOOSE and not is_verb))


def _is_counted(places: Iterable[Span], facts: CorpusFacts) -> bool:
    """Whether the text has a character as a noun behind a measure word: 一碗面 'a bowl of noodles'."""
    lexicon = facts.references.lexicon
    for place in places:
        sentence = facts.corpus.sentences[place.sentence]
        at = bisect_left(list(accumulate(map(len, sentence.pieces), initial=0)), place.start)
        labels = tuple(sentence.labels[max(at - 2, 0) : at + 1])
        if labels[-2:] == (_CLASSIFIER, _NOUN):
            return True
        if labels == (_NUMERAL, _NOUN, _NOUN) and is_measure_word(sentence.pieces[at - 1], lexicon):
            return True  # a vessel that measures is labelled as a noun, too
    return False
