"""Names that the tagger sees: what stands once or twice and looks like one, and what jieba's list calls a name."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import pairwise

from vocab.chinese import SURNAMES, is_han, is_transcribed
from vocab.english import TITLES
from vocab.records import LABELS, Corpus, Name, Named, Sentence
from vocab.references import Lexicon, is_name
from vocab.segmentation.naming.olden import is_cut, is_old
from vocab.segmentation.naming.shapes import UNTYPICAL, is_full, is_spelled, looks_like_person, surname_of, typical
from vocab.segmentation.naming.strings import GRAMMAR

_KINDS: Mapping[str, Named] = {"PER": "person", "PERi": "person", "LOC": "place", "ORG": "organisation", "NZ": "other"}
_NAMING = {LABELS.index(label): label for label in _KINDS}
_PERSON, _INSIDE = LABELS.index("PER"), LABELS.index("PERi")

_SHARE = 0.6
"""The share of its places at which a word is labelled as a name from which it is one here."""


_LAST = -1.0
"""How typical of given names the last character is at least."""

_UNCOMMON, _CLEAR = 2.0, 0.7
"""How common a name of two characters may be as a word, and how typical of given names its second one is at least,
where it stands once."""


_LOOKED_AT = 20_000
"""Sentences that tell in which language a text is."""

_AGAIN = 2
"""How often a word is labelled as a person at least whose characters are hardly those of names."""

_HARDLY = 2.5
"""Zipf value below which a word that no dictionary has is hardly one."""

_CROWNED = frozenset("帝后妃")
"""What stands behind the name of somebody who reigns: 灵帝."""

_GRAMMAR_INSIDE = frozenset(GRAMMAR) | {"名"}
"""What no name has in second place."""

_NO_END = frozenset("儿里的家氏曰人")
"""What stands behind a name, or ends a word that is none."""


def whole_persons(sentence: Sentence, known: Collection[str], lexicon: Lexicon) -> Sentence:
    """The sentence with a person's name whole that was cut before its end (庞炳|勋), unless its front is `known`."""
    if _INSIDE not in sentence.labels:
        return sentence
    pieces: list[str] = []
    labels: list[int] = []
    for piece, label in zip(sentence.pieces, sentence.labels, strict=True):
        inside = label == _INSIDE and bool(labels) and labels[-1] == _PERSON
        if inside and pieces[-1] not in known and piece not in TITLES and _is_person(pieces[-1] + piece, lexicon):
            pieces[-1] += piece
        else:
            pieces.append(piece)
            labels.append(label)
    return sentence._replace(pieces=tuple(pieces), labels=bytes(labels))


def with_titles(sentences: Iterable[Sentence], names: Mapping[str, Name]) -> Iterator[Sentence]:
    """The sentences with each surname labelled as a person's name before its title."""
    titles = {name[-named.title :] for name, named in names.items() if named.title}
    for sentence in sentences:
        pieces = sentence.pieces
        if titles.isdisjoint(pieces):
            yield sentence
            continue
        labels = bytearray(sentence.labels)
        for at, (one, other) in enumerate(pairwise(pieces)):
            if other in titles and one + other in names:
                labels[at] = _PERSON
        yield sentence._replace(labels=bytes(labels))


def seen_names(corpus: Corpus, lexicon: Lexicon) -> dict[str, Name]:
    """The words of a labelled corpus that are names by their labels and by what the lists say of them."""
    seen: Counter[tuple[str, int]] = Counter()
    for sentence in corpus.sentences:
        pairs = zip(sentence.pieces, sentence.labels, strict=True)
        seen.update([pair for pair in pairs if pair[1] in _NAMING and len(pair[0]) > 1])
    old = is_old("".join(sentence.text for sentence in corpus.sentences[:_LOOKED_AT]))
    labels: dict[str, Counter[Named]] = {}
    for (word, number), times in seen.items():
        if word not in corpus.names and is_han(word.replace("·", "")):
            labels.setdefault(word, Counter())[_KINDS[_NAMING[number]]] += times
    called = (w for w, kinds in labels.items() if _may_be_name(w, lexicon) or _is_called(w, kinds, lexicon))
    believed = dict.fromkeys(_not_acting(called, corpus.names, lexicon) if old else called)
    all_times = Counter(p for s in corpus.sentences for p in s.pieces if p in believed) if believed else {}
    found = {}
    for word in believed:
        share, again = labels[word].total() / all_times[word], all_times[word] > 1
        if share >= _SHARE and (again or _is_clear(word, lexicon)):
            kind = "place" if lexicon.fact(word).tag == "ns" else labels[word].most_common(1)[0][0]
            surname = surname_of(word, lexicon) if kind == "person" and 1 < len(word) < 5 and "·" not in word else 0
            full = (len(word) > 2 or is_full(word, lexicon)) and not is_spelled(word)
            found[word] = Name(kind, surname if full and len(word) - surname < 3 else 0)
    return found


def _may_be_name(word: str, lexicon: Lexicon) -> bool:
    """Whether the lists allow that a word is a name: it has no other sense, and looks like one or is tagged as one."""
    entries, tag = lexicon.entries(word), lexicon.fact(word).tag
    if entries:
        return is_name(word, lexicon)
    if "·" in word or tag in ("ns", "nt"):
        return True
    if not tag and len(word) > 2 and is_transcribed(word):
        return True
    return (not tag or tag.startswith("nr")) and _is_person(word, lexicon)


def _not_acting(words: Iterable[str], names: Mapping[str, Name], lexicon: Lexicon) -> Iterator[str]:
    """The words of an old text but those that are a given name with its verb: 卓命, where 董卓 is a name."""
    given = {name[1] for name, named in names.items() if len(name) == 2 and named.surname == 1}
    for word in words:
        acts = word[0] in given and len(word) < 4 and typical(word[1:], lexicon) < _CLEAR
        if lexicon.entries(word) or not (acts or is_cut(word) or word[1] in _GRAMMAR_INSIDE):
            yield word


def _is_called(word: str, kinds: Mapping[Named, int], lexicon: Lexicon) -> bool:
    """Whether nothing lists a word that is labelled as a person again, and begins with a surname (丁原, 韩当)."""
    if kinds.get("person", 0) < _AGAIN or not 1 < len(word) < 4 or lexicon.entries(word):
        return False
    if word[-1] in _CROWNED and typical(word[0], lexicon) > _LAST and len(word) == 2:
        return True
    return (
        surname_of(word, lexicon) > 0
        and (len(word) > 2 or word[0] in SURNAMES)
        and word[-1] not in _NO_END
        and lexicon.fact(word).zipf < _HARDLY
    )


def _is_clear(word: str, lexicon: Lexicon) -> bool:
    """Whether one place is enough: what the lists know, and what is longer than surname and one character."""
    fact = lexicon.fact(word)
    return len(word) > 2 or fact.listed or (fact.zipf < _UNCOMMON and typical(word[1:], lexicon) > _CLEAR)


def _is_person(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a surname with a given name that looks like one."""
    if looks_like_person(word, lexicon):
        return True
    surname = surname_of(word, lexicon)
    given = word[surname:]
    if surname == 0 or not 0 < len(given) < 3:
        return False
    return typical(given, lexicon) > UNTYPICAL and typical(given[-1], lexicon) > _LAST and given[-1] not in "儿里的"
