"""The English of an item: the senses met, those of its whole, or what its parts say."""

from collections import Counter
from collections.abc import Sequence

from vocab.analysis import Resources
from vocab.chinese import FAMILIAR, SURNAMES, may_be_name
from vocab.english import literally, named, said_once, without_doubling
from vocab.records import Candidate, Choice, Part, Reading
from vocab.references import is_derived
from vocab.teaching.sentence_words import SentenceWords

_COMMON_TAGS = ("n", "v", "vn", "a", "d", "t", "m", "s", "l")
"""Tags of words that begin like a surname and are none (全人类 'all mankind')."""


def glosses_of(
    candidate: Candidate,
    choices: Counter[Choice],
    reading: Reading,
    parts: Sequence[tuple[Part, str]],
    resources: Resources,
    words: SentenceWords,
) -> tuple[str, ...]:
    """The senses met, the commonest first, then the others; of what nobody lists what its parts mean."""
    ranked = [choice.glosses for choice, _ in choices.most_common()]
    firsts = [glosses[0] for glosses in ranked if glosses]
    if firsts:
        return ranked[0] if len(ranked) == 1 else said_once([*firsts, *ranked[0]])
    if single := resources.senses.choose(without_doubling(candidate.hanzi)).glosses:
        return single
    pieces = parts or words.taken_apart(candidate.hanzi)
    if _is_mere_name(candidate, [part for part, _ in pieces], resources):
        return (named(reading.pinyin, resources.lexicon.fact(candidate.hanzi).tag),)
    return (literally([(word_class, part.gloss) for part, word_class in pieces]),)


def _is_mere_name(candidate: Candidate, pieces: Sequence[Part], resources: Resources) -> bool:
    """Whether an unlisted word names without saying anything: no 中国政府 'China + government', no 长安城."""
    words = [part for part in pieces if len(part.hanzi) > 1]
    if len(pieces) > 1 and (len(words) == len(pieces) or any(part.pinyin[:1].isupper() for part in words)):
        return False
    familiar = candidate.hanzi[0] in FAMILIAR and candidate.hanzi[1:] in SURNAMES
    by_shape = familiar or may_be_name(candidate.hanzi) or "·" in candidate.hanzi
    if is_derived(candidate.hanzi, resources.lexicon):
        return False
    tag = resources.lexicon.fact(candidate.hanzi).tag
    if candidate.kind == "name":
        return by_shape or not tag
    return by_shape and tag not in _COMMON_TAGS
