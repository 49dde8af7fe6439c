"""Regular expressions that are compiled when they are first used.

One that names ranges of Chinese characters takes some milliseconds to compile, and most runs never come to it.
"""

import re
from typing import Any, cast


class _LatePattern:
    def __init__(self, pattern: str, flags: int) -> None:
        self._given = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        """What the compiled expression has under this name, kept at hand."""
        value = getattr(re.compile(*self._given), name)  # which re remembers
        self.__dict__[name] = value
        return value


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, compiled when something of it is first asked for.

    >>> late("[0-9]+").findall("3 of 20")
    ['3', '20']
    """
    return cast("re.Pattern[str]", _LatePattern(pattern, flags))
