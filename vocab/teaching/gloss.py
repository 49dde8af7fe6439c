"""The English of an item: the senses met, those of its whole, or what its parts say."""

from collections import Counter
from collections.abc import Sequence

from vocab.analysis import Resources
from vocab.english import in_parts, named, said_once, without_doubling
from vocab.records import Candidate, Choice, EnglishSource, Part
from vocab.teaching.composition import meaningful
from vocab.teaching.names import name_gloss
from vocab.teaching.sentence_words import SentenceWords
from vocab.teaching.unlisted_names import FOREIGN, PERHAPS, is_spelled, may_be_name


def explained(
    candidate: Candidate,
    choices: Counter[Choice],
    parts: Sequence[tuple[Part, str]],
    resources: Resources,
    words: SentenceWords,
) -> tuple[tuple[str, ...], EnglishSource]:
    """The senses met, the commonest first, then the others; of what nobody lists what its parts mean; whose English."""
    name = words.names.get(candidate.hanzi)
    unit_class, unit = resources.lexicon.unit(candidate.hanzi)
    if unit and (name is None or name.kind != "person" or unit_class == "name"):
        return (unit,), "lexicon"
    if name and (gloss := name_gloss(candidate.hanzi, name, candidate.times, resources)):
        return (gloss,), "name"
    ranked = [choice.glosses for choice, _ in choices.most_common()]
    firsts = [glosses[0] for glosses in ranked if glosses]
    if firsts:
        shown = ranked[0] if len(ranked) == 1 else said_once([*firsts, *ranked[0]])
        return shown, source_of(candidate.hanzi, shown, resources)
    if single := resources.senses.choose(without_doubling(candidate.hanzi)).glosses:
        return single, "dictionary"
    if candidate.kind == "name":
        return (named("person", candidate.times),), "name"
    label, fact = words.label_at(candidate.places[0]), resources.lexicon.fact(candidate.hanzi)
    if is_spelled(candidate.hanzi, label, fact):
        return (FOREIGN,), "name"
    pieces = tuple(parts) or tuple(words.taken_apart(candidate.hanzi))
    said = words.phrase(candidate.hanzi, pieces)
    if said:
        return (said,), "composed"
    hedge = f" ({PERHAPS})" if may_be_name(label, fact) else ""
    return (in_parts([(part.hanzi, part.gloss) for part, _ in meaningful(pieces)]) + hedge,), "composed"


def source_of(word: str, glosses: Sequence[str], resources: Resources) -> EnglishSource:
    """Whose English stands first: the user's, our glossary's, our ruling's or the dictionary's."""
    entry = resources.glossary.get(word)
    if entry and entry.english:
        return "own" if word in resources.references.own else "glossary"
    if glosses and resources.senses.is_ruled(word, glosses[0]):
        return "lexicon"
    return "lexicon" if any(entry.ours for entry in resources.lexicon.entries(word)) else "dictionary"
