"""The examples in docstrings hold."""

import doctest
from importlib import import_module

import pytest

from tests.conftest import ROOT
from vocab import Resources
from vocab.segmentation.cutters import JiebaCutter, Pieces
from vocab.segmentation.mending.evidence import Words

PATHS = [path.relative_to(ROOT) for path in (*ROOT.glob("vocab/**/*.py"), *ROOT.glob("flashcards/**/*.py"))]
MODULES = [
    ".".join(path.with_suffix("").parts).removesuffix(".__init__")
    for path in PATHS
    if ">>> " in (ROOT / path).read_text("utf-8")
]


@pytest.fixture(scope="module")
def words(resources: Resources) -> Words:
    """What the steps of the mending ask, in a text that often calls somebody 小翠 (Xiaocui)."""
    jieba = JiebaCutter(resources.lexicon)

    def certain(text: str) -> Pieces:
        return jieba.prepared([text]).certain(text)

    return Words(resources.lexicon, jieba.table, frozenset({"小翠"}), certain)


@pytest.mark.parametrize("module", MODULES)
def test_the_examples_of_a_module_hold(module: str, words: Words) -> None:
    done = doctest.testmod(import_module(module), extraglobs={"words": words})
    assert done.attempted > 0
    assert done.failed == 0


def test_every_step_of_the_mending_has_an_example() -> None:
    from vocab.segmentation.mending import STEPS

    assert [step.__name__ for _, step in STEPS if ">>> " not in (step.__doc__ or "")] == []
