"""Light modules in the place of heavy ones while a library is imported."""

import sys
from importlib import import_module
from types import ModuleType

from vocab.runtime.lazy_imports import LazyModule, stubbed


def test_a_library_finds_the_stand_in_and_others_the_module_itself() -> None:
    light = ModuleType("this_is_heavy")
    with stubbed({"this_is_heavy": light}):
        assert import_module("this_is_heavy") is light
    assert "this_is_heavy" not in sys.modules


def test_what_is_loaded_already_stays() -> None:
    with stubbed({"sys": None}):
        assert import_module("sys") is sys


def test_a_module_for_later_is_loaded_when_something_in_it_is_used() -> None:
    later = LazyModule("colorsys", ONE_THIRD=3)
    sys.modules.pop("colorsys", None)
    assert later.ONE_THIRD == 3
    assert "colorsys" not in sys.modules
    assert later.rgb_to_hsv(0, 0, 0) == (0.0, 0.0, 0)
    assert "colorsys" in sys.modules
