"""Mends the segmenter's cut where it makes fragments: pieces of a sentence in, better pieces of it out.

Each step is a function of one shape, `(pieces, words) -> pieces`, with a trigger, `(piece, words) -> bool`: a step is
only tried where a piece of the sentence asks for it, which most sentences do not. STEPS is their order. Joined, the
pieces always give back the sentence.
"""

from collections.abc import Callable
from functools import reduce
from operator import or_

from vocab.segmentation.cutters import Pieces
from vocab.segmentation.mending import contested, fragments, listed, modal, names, numbers, units
from vocab.segmentation.mending.evidence import Words

Trigger = Callable[[str, Words], bool]
Mend = Callable[[Pieces, Words], Pieces]


def _always(_piece: str, _words: Words) -> bool:
    return True


STEPS: tuple[tuple[Trigger, Mend], ...] = (
    (names.is_title, names.join_titled),
    (names.is_rare_transcribed, names.join_transcriptions),
    (fragments.is_invented, fragments.reject_invented),
    (numbers.is_counted, numbers.part_numbers),
    (numbers.is_cut_number, numbers.join_numbers),
    (units.is_suffix, units.join_suffixes),
    (numbers.is_number, numbers.recut_behind_numbers),
    (names.is_dot, names.join_dotted),
    (units.is_side, units.join_shortened_pairs),
    (units.is_in_frame, units.join_frames),
    (listed.is_latin, listed.join_mixed),
    (_always, listed.join_listed),
    (modal.is_can, modal.settle_can),
    (modal.is_people, modal.free_plural),
    (listed.is_led_by_particle, listed.join_led_by_particle),
    (listed.is_opening, listed.join_quoted),
    (contested.is_contested, contested.settle_contested),
)


class Mender:
    """All steps, one after another, over the sentences of one corpus."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._triggers = _Triggers(words)

    def mend(self, pieces: Pieces) -> Pieces:
        """The pieces after every step that one of them asks for."""
        asked = reduce(or_, map(self._triggers.__getitem__, pieces), 0)
        for number, (_, step) in enumerate(STEPS):
            if asked >> number & 1:
                mended = step(pieces, self._words)
                if mended is not pieces:
                    pieces = mended
                    asked |= reduce(or_, map(self._triggers.__getitem__, pieces), 0)
        return pieces


class _Triggers(dict[str, int]):
    """For each piece met so far the steps it asks for, one bit a step."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, piece: str) -> int:
        asked = sum(trigger(piece, self._words) << number for number, (trigger, _) in enumerate(STEPS))
        self[piece] = asked
        return asked
