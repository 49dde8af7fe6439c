"""Phrases that only join words: verb and object (传递信息), adverb and verb (积极开展), noun and noun (疫情信息).

What their English is follows from that of their words, which have cards of their own. A phrase is more than that where
a glossary or the dictionary has it, where the text quotes or names it, and where its words stand together far more
often than chance would have them.
"""

from collections.abc import Sequence
from math import log10

from vocab.candidates.facts import CorpusFacts
from vocab.chinese import SUFFIXES
from vocab.records import Candidate, Token

ESTABLISHED = frozenset("own glossary quoted coined joined separable numeral titled refrain extended".split())
"""Techniques that find what is a unit by its form."""

_CONTENT = frozenset(("noun", "verb", "adjective", "adverb", "time", "ORG", "LOC", "NZ", "PER"))
_NAMES = frozenset(("ORG", "LOC", "NZ", "PER", "PERi"))
_BEHIND = frozenset(("locative", "particle", "preposition", "pronoun"))

_ENDS = SUFFIXES | frozenset("员站厂队网组界色品区点赛科类族热报局处馆店室")
"""What makes a plain word of a plain word: 宣传员, 充电站, 龙舟赛."""

CHANCE, CHANCE_OF_VERBS, CHANCE_OF_ADJECTIVES = 0.95, 3.0, 2.2
"""How much more often than by chance (a power of ten) the words of a set phrase stand together in general: 外部环境 0.9
and 基本国情 1.0; 积极开展 0.9 and 毫不动摇 3.4; 正确方向 1.3 and 热门话题 3.2."""

CHANCE_ONCE = 1.8
"""The same for nouns that stand once in the text: 人类文明 1.7 and 总体布局 1.9."""

PLAIN_PART = 4.2
"""Zipf from which the parts of such a phrase are plain: 整体利益; not 基本国情."""

CHANCE_HERE = 4.0
"""The same for nouns that the text repeats: 家庭学生 3.1, 医疗物资 5.3."""

COMMON_PART = 4.4
"""Zipf from which all parts of a term that stands once are plain: 国际组织, 当地政府; not 氧气分子."""


def is_transparent(candidate: Candidate, facts: CorpusFacts) -> bool:
    """Whether a phrase only joins words."""
    if candidate.kind != "phrase" or not ESTABLISHED.isdisjoint(candidate.evidence) or "token" in candidate.evidence:
        return False
    lexicon = facts.references.lexicon
    if candidate.hanzi in facts.references.glossary or lexicon.entries(candidate.hanzi):
        return False
    place = candidate.places[0]
    sentence = facts.corpus.sentences[place.sentence]
    tokens = [token for token in sentence.tokens if place.start <= token.start and token.end <= place.end]
    if len(tokens) < 2 or any(lexicon.fact(candidate.hanzi).hsk):
        return False
    if any(len(token.hanzi) == 1 for token in tokens):
        counted = tokens[0].label in ("numeral", "pronoun")
        return counted or tokens[-1].label in _BEHIND or _is_derived(candidate, tokens)
    return _is_joined(tokens, candidate, facts)


def _is_derived(candidate: Candidate, tokens: Sequence[Token]) -> bool:
    """Whether a word that stands once is made from another by a suffix: 维护者 'who defends', 充电站, 规模化."""
    first, last = tokens[0].hanzi, tokens[-1].hanzi
    return candidate.times == 1 and len(tokens) == 2 and len(first) > 1 and last in _ENDS


def _is_joined(tokens: Sequence[Token], candidate: Candidate, facts: CorpusFacts) -> bool:
    """Whether words of two characters and more are joined by their classes, and no more often than chance has it."""
    first, last, lexicon = tokens[0], tokens[-1], facts.references.lexicon
    if not {token.label for token in tokens} <= _CONTENT:
        return first.label in ("numeral", "pronoun") and len(tokens) == 2 and "tail" not in candidate.evidence
    listed = lexicon.fact(candidate.hanzi).zipf > 0
    if candidate.times > 1 and (listed or "bound" in candidate.evidence):
        return False
    chance = _above_chance(tokens, candidate, facts)
    if first.label in ("verb", "adverb") or last.label in ("verb", "adjective", "adverb"):
        return not listed or chance < CHANCE_OF_VERBS
    if first.label == "adjective" and first.tag.startswith(("a", "v")):
        return not listed or chance < CHANCE_OF_ADJECTIVES
    if listed:
        plain = candidate.times == 1 and all(lexicon.fact(token.hanzi).zipf >= PLAIN_PART for token in tokens)
        return chance < (CHANCE_ONCE if plain else CHANCE)
    if last.label in _NAMES or "pair" in candidate.evidence:
        return False
    if candidate.times > 1:
        return chance < CHANCE_HERE
    return all(lexicon.fact(token.hanzi).zipf >= COMMON_PART for token in tokens)


def _above_chance(tokens: Sequence[Token], candidate: Candidate, facts: CorpusFacts) -> float:
    """The logarithm of how often the words stand together against how often they would by chance.

    In general, by the list of frequencies; where that does not have the phrase, in this text.
    """
    fact = facts.references.lexicon.fact
    together = fact(candidate.hanzi).zipf or log10(candidate.times / max(facts.words, 1)) + 9
    return together - sum(fact(token.hanzi).zipf for token in tokens) + 9 * (len(tokens) - 1)
