"""Light modules in the place of heavy ones that a library imports and, as we use it, never needs."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any


@contextmanager
def stubbed(modules: Mapping[str, ModuleType | None]) -> Iterator[None]:
    """While a library is imported it finds these under their names, None as missing; what is loaded already stays."""
    new = {name: module for name, module in modules.items() if name not in sys.modules}
    sys.modules.update(new)  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in new:
            del sys.modules[name]


class NullLogger:
    """A logger, or a handler of one, that keeps to itself what a library tells of its work."""

    def __init__(self, *_: object) -> None: ...

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *_, **__: None


class LazyModule(ModuleType):
    """A module that is loaded when something in it is used that is not given beforehand."""

    def __init__(self, name: str, **given: Any) -> None:
        super().__init__(name)
        self.__dict__.update(given)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # what the import system asks of any module
            raise AttributeError(name)
        return getattr(import_module(self.__name__), name)
