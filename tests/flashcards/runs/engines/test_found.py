"""The engines that are installed: by the names that the options and the page know."""

import sys

import pytest

from flashcards.requests import options
from flashcards.runs import engines
from flashcards.web.screens import make_options


def test_engines_are_found_by_the_names_that_options_and_page_have(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flashcards.runs.engines.found.find_spec", lambda _: object())
    found = engines.installed()
    known = {o.field: o.values.engine for o in options.DECK if isinstance(o.values, options.Program)}
    assert (found.speaking, found.translating) == ((known["audio"],), (known["translator"],))
    assert found == (tuple(make_options.SPEAKING), tuple(make_options.TRANSLATING))


def test_what_is_not_installed_is_not_offered_and_nothing_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flashcards.runs.engines.found.find_spec", lambda _: None)
    assert engines.installed() == ((), ())
    assert "argostranslate" not in sys.modules
