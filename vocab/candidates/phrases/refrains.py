"""Four characters between two marks that the text says again: 夫复何言, 贼势浩大, 无拆无修."""

from collections import Counter
from collections.abc import Iterator, Sequence

from vocab.candidates.facts import CorpusFacts
from vocab.candidates.phrases.technique import Chunk, Find, Finds, joined
from vocab.records import Token

REPEATS = 2

RARE = 3.0
"""Zipf of a word that does not fall into place by chance: 恋战 in 无心恋战."""

_WEAK = ("r", "u", "p", "c", "y", "q", "nr", "nt", "f")
_DATES = ("m", "t")
_STYLE = frozenset("之而以于其若如何皆矣")
_PLAIN = frozenset("的了着过们道曰说问也就都很")


def partial(chunk: Chunk) -> Iterator[Find]:
    """Runs of exactly four characters, at every place."""
    for number, run, words in chunk.runs:
        if 1 < len(run) < 5 and len("".join(words)) == 4 and _is_terse(run):
            yield joined(number, run)


def _is_terse(run: Sequence[Token]) -> bool:
    words = [token for token in run if token.hanzi not in _STYLE]
    return not any(token.tag.startswith(_WEAK) or not _PLAIN.isdisjoint(token.hanzi) for token in words)


def settle(seen: Finds, facts: CorpusFacts) -> Iterator[Find]:
    """Those met twice and more that are more than a plain clause."""
    counts = Counter(found.hanzi for found in seen.among(facts.corpus.sentences))
    again = {hanzi for hanzi, count in counts.items() if count >= REPEATS}
    judged: dict[str, bool] = {}
    for found in seen.among(facts.corpus.sentences) if again else ():
        if found.hanzi in again:
            if found.hanzi not in judged:
                judged[found.hanzi] = _is_set(found, counts[found.hanzi], facts)
            if judged[found.hanzi]:
                yield found


def _is_set(found: Find, count: int, facts: CorpusFacts) -> bool:
    """Whether it is written style or has a rare word, and a word that no list has stands nowhere else."""
    _, start, end = found.span
    tokens = [t for t in facts.corpus.sentences[found.span.sentence].tokens if start <= t.start < end]
    lexicon = facts.references.lexicon
    if facts.is_formal:  # there a clause of four is no rarity, and technical words are
        return _is_literary(found.hanzi) and not any(token.tag.startswith(_DATES) for token in tokens)
    longer = [token for token in tokens if len(token.hanzi) > 1 and token.hanzi[0] != "不"]
    rare = [token for token in longer if lexicon.fact(token.hanzi).zipf < RARE]
    unlisted = [token for token in rare if token.tag == "x"]
    if any(facts.counts[token.hanzi] > count for token in unlisted):
        return False
    return (bool(rare) and tokens[0].hanzi[0] != "不") or _is_literary(found.hanzi)


def _is_literary(four: str) -> bool:
    """Written style, or one character twice: 七出之条, 无拆无修."""
    return not _STYLE.isdisjoint(four[:3]) or four[0] == four[2] or four[1] == four[3]
