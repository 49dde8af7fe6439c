"""Whether a string that comes again is the name of a person: its shape and its use, weighed.

The weights are those of a logistic regression on three novels whose names were listed by hand, rounded; what a string
behind measure words, one that does nothing and a long one lose was set by hand.
"""

from math import log

from vocab.segmentation.naming.shapes import KIN, Shape
from vocab.segmentation.naming.usage import Usage

_MOST = 4.0
"""The logarithm of the times above which a string is not surer."""

_LISTED = 1.0
"""How common a word of lists is that has to act in an old text, however rare it is there."""

_FEW, _ACTIVE = 4, 0.1
"""From more places a person speaks, acts or is acted on at some share of them."""


def weighed(string: str, shape: Shape, usage: Usage, *, old: bool = False) -> float:
    """How sure it is that the string is a name; above 0 it rather is one.

    General frequency tells less of an `old` text.
    """
    often = usage.times > 2
    active = usage.speaks + usage.subject + usage.object
    idle = usage.times > _FEW and not shape.called and active < _ACTIVE
    idle = idle or (old and shape.listed > _LISTED and not shape.tagged and not active)
    return (
        -4.4
        + 1.8 * min(log(usage.times), _MOST)
        + 1.7 * min(1.0, usage.speaks * 3)
        + 0.5 * usage.subject
        + 1.2 * min(1.0, usage.object * 3)
        - 3.0 * min(1.0, usage.counted * 4)
        - 1.9 * min(1.0, usage.described * 3)
        - 4.0 * (max(0.0, usage.same_left - 0.4) if often else 0.0)
        - 1.0 * (max(0.0, usage.same_right - 0.4) if often else 0.0)
        + 0.6 * usage.opens
        + 1.2 * usage.closes
        - 1.5 * idle
        + max(0.85 * (shape.surname > 0) + 0.1 * shape.given, 1.3 * shape.alone)
        - 0.5 * (shape.common > 0)
        - 1.5 * shape.common
        + 1.8 * shape.proper
        - (0.7 if old else 1.0) * shape.listed
        - 0.7 * (shape.unlisted and not old)
        + 1.3 * shape.tagged
        - 1.9 * shape.words
        + 2.4 * shape.called
        - 1.0 * (len(string) > 3 and shape.surname < 2 and not usage.speaks and not shape.foreign)
        + (1.2 if len(string) > 2 else 0.3) * (shape.foreign and not old)
        + 0.7 * (shape.surname > 0 and string[shape.surname :] in KIN)
    )
