"""What click finds in the place of modules of which it needs next to nothing: a fifth of the time of --help.

`inspect` brings the modules of the compiler along, `platform` patterns of its own.
"""

import os
from types import FunctionType

from vocab.standins import Later


def flush_left(text: str) -> str:
    """A help text as `inspect.cleandoc` gives it; all its lines begin in one column."""
    return "\n".join(map(str.strip, text.strip().split("\n")))


MODULES = {
    "inspect": Later("inspect", cleandoc=flush_left, isfunction=lambda thing: isinstance(thing, FunctionType)),
    "platform": Later("platform", system=lambda: os.uname().sysname),
}
