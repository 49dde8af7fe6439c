"""Mends the segmenter's cut where it makes fragments: pieces of a sentence in, better pieces of it out.

Each step is a function of one shape, `(pieces, words) -> pieces`; STEPS is their order. Joined, the pieces always give
back the sentence.
"""

from collections.abc import Callable

from vocab.mending.evidence import Pieces, Words
from vocab.mending.fragments import reject_invented
from vocab.mending.names import join_dotted, join_nicknames, join_titled, join_transcriptions
from vocab.mending.numbers import part_numbers, recut_behind_numbers
from vocab.mending.units import join_frames, join_listed, join_shortened_pairs, join_suffixes

STEPS: tuple[Callable[[Pieces, Words], Pieces], ...] = (
    part_numbers,
    join_titled,
    join_transcriptions,
    reject_invented,
    join_suffixes,
    recut_behind_numbers,
    join_dotted,
    join_nicknames,
    join_shortened_pairs,
    join_frames,
    join_listed,
)


def mend(pieces: Pieces, words: Words) -> Pieces:
    """All steps, one after another."""
    for step in STEPS:
        pieces = step(pieces, words)
    return pieces
