"""The English of an item: the senses met, those of its whole, or what its parts say."""

from collections import Counter
from collections.abc import Sequence

from vocab.analysis import Resources
from vocab.english import literally, named, said_once, without_doubling
from vocab.records import Candidate, Choice, Part
from vocab.teaching.names import name_gloss
from vocab.teaching.sentence_words import SentenceWords


def glosses_of(
    candidate: Candidate,
    choices: Counter[Choice],
    parts: Sequence[tuple[Part, str]],
    resources: Resources,
    words: SentenceWords,
) -> tuple[str, ...]:
    """The senses met, the commonest first, then the others; of what nobody lists what its parts mean."""
    name = words.names.get(candidate.hanzi)
    if name and (gloss := name_gloss(candidate.hanzi, name, candidate.times, resources)):
        return (gloss,)
    ranked = [choice.glosses for choice, _ in choices.most_common()]
    firsts = [glosses[0] for glosses in ranked if glosses]
    if firsts:
        return ranked[0] if len(ranked) == 1 else said_once([*firsts, *ranked[0]])
    if single := resources.senses.choose(without_doubling(candidate.hanzi)).glosses:
        return single
    pieces = parts or words.taken_apart(candidate.hanzi)
    if candidate.kind == "name":
        return (named("person", candidate.times),)
    return (literally([(word_class, part.gloss) for part, word_class in pieces]),)
