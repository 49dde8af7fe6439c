"""Light modules in the place of heavy ones that a library imports and, as we use it, never needs."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def standing_in(modules: dict[str, ModuleType | None]) -> Iterator[None]:
    """While a library is imported it finds these under their names, None as missing; what is loaded already stays."""
    new = {name: module for name, module in modules.items() if name not in sys.modules}
    sys.modules.update(new)  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in new:
            del sys.modules[name]
