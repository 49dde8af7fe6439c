"""The time of a run."""

import os
import time

from vocab.errors import InputError

EPOCH_VARIABLE = "SOURCE_DATE_EPOCH"
"""Fixes the time of a build (https://reproducible-builds.org/specs/source-date-epoch/)."""

LATEST = (1 << 32) - 1
"""The latest time that is believed: in 2106."""


def now() -> int:
    """The time of this build in seconds: the clock's, or that of SOURCE_DATE_EPOCH. Raises InputError."""
    given = os.environ.get(EPOCH_VARIABLE)
    if not given:
        return int(time.time())
    if not (given.isascii() and given.isdigit() and int(given) <= LATEST):
        raise InputError(f"{EPOCH_VARIABLE}: {given!r} is no time. Give whole seconds since 1970, or unset it.")
    return int(given)
