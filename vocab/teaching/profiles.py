"""Finds out beforehand what holds for a word wherever it stands: how it is read, what it means, how it is written.

A text asks for the same few thousand words again and again; with their profiles in the index nothing of that is worked
out again. A word without a profile is worked out when it is met, with the same result.
"""

from collections.abc import Iterable, Iterator

from vocab.analysis import Resources
from vocab.records import Corpus, Part, Profile, Sense, Token
from vocab.references import References, work_out_kind
from vocab.teaching.forms import classifiers_of
from vocab.teaching.sentence_words import SentenceWords
from vocab.teaching.traditional import TraditionalWriter
from vocab.teaching.traditional_rulings import has_rulings

LEAST_ZIPF = 2.0
"""General frequency from which a dictionary word gets a profile: of the running words of news 98 in 100."""


def profiler(references: References, dictionary: Iterable[str]) -> Iterator[tuple[str, Profile]]:
    """The words that get a profile, each with it."""
    return profiles(Resources(references), profiled(references, dictionary))


def profiled(references: References, dictionary: Iterable[str]) -> list[str]:
    """The words that get a profile: the commoner ones of the dictionary, and all of our glossary."""
    fact = references.lexicon.fact
    common = {word for word in dictionary if fact(word).zipf >= LEAST_ZIPF}
    return sorted(common | references.glossary.keys())


def profiles(resources: Resources, words: Iterable[str]) -> Iterator[tuple[str, Profile]]:
    """The profile of each word."""
    running = SentenceWords(Corpus((), ()), resources)
    writer = TraditionalWriter(resources.lexicon, resources.segmenter.parts)
    return ((word, _profile(word, resources, running, writer)) for word in words)


def _profile(word: str, resources: Resources, running: SentenceWords, writer: TraditionalWriter) -> Profile:
    """What holds for a word wherever it stands."""
    lexicon, senses = resources.lexicon, resources.senses
    kind = work_out_kind(word, lexicon)
    tags = {lexicon.fact(word).tag or "x", resources.segmenter.tag(word)}
    readings = {resources.reader.work_out(Token(word, word, 0, tag)) for tag in tags}
    reading = readings.pop() if len(readings) == 1 else None
    syllables = reading.syllables if reading else ()
    classes = senses.classes(word)
    parts = tuple(running.taken_apart(word)) if len(word) > 2 else ()
    if reading is None or classes != senses.classes(word, syllables):
        return Profile(kind, () if reading else classes, reading, (), "", (), parts)
    choices = senses.choices(word, syllables)
    forms = {
        (
            writer.word(Part(word, reading.pinyin, choice.brief)),
            classifiers_of(word, kind, Sense(reading, choice.glosses), resources, running),
        )
        for choice in choices
    }
    several = len(lexicon.entries(word)) > 1 and not senses.is_plain(word)
    near = several or has_rulings(word)  # neighbours can bring out another sense or form
    traditional, classifiers = forms.pop() if len(forms) == 1 and not near else ("", ())
    return Profile(kind, classes, reading, choices, traditional, classifiers, parts)
