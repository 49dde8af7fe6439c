"""What a cutoff asks of a headword besides what the text says: how common it is, its levels, whether it is noise."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from vocab.records import Candidate
from vocab.references import References
from vocab.selection.noise import is_for_readers, noise_of


class Traits(NamedTuple):
    """Zipf value (0.0 outside the list), levels in the editions of HSK (0 for none), the class in NOISE or nothing."""

    zipf: float
    hsk: tuple[int, int, int]
    noise: str


def traits_of(candidates: Iterable[Candidate], references: References) -> Mapping[str, Traits]:
    """The traits of all candidates of a text by headword; in a lesson the first words are what is to be learned."""
    found: dict[str, Traits] = {}
    for candidate in candidates:
        fact = references.lexicon.fact(candidate.hanzi)
        found[candidate.hanzi] = Traits(fact.zipf, fact.hsk, noise_of(candidate, references))
    if not is_for_readers([traits.noise for traits in found.values()]):
        return {hanzi: t._replace(noise="") if t.noise == "basic" else t for hanzi, t in found.items()}
    return found
