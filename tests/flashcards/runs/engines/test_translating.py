"""English by a program or a library: as many lines as were asked for, or none."""

import sys
from pathlib import Path
from types import ModuleType

import pytest

from flashcards.runs.engines import translating
from tests.flashcards.runs.engines.stand_in import asked, command, translator
from vocab.errors import ResourceError, VocabError
from vocab.runtime import quiet

# 'He works in a bank.' 'The library is big.' 'It rains.'
LINES = ["他在银行工作。", "图书馆很大。", "下雨了。"]


def english(typed: str, lines: list[str] = LINES) -> tuple[dict[str, str], int]:
    found = translating.translated(translating.engine(typed), lines, quiet)
    return found.made, found.failed


def test_a_program_gets_all_lines_and_gives_as_many(tmp_path: Path) -> None:
    assert english(translator(tmp_path)) == ({line: f"English of {line}" for line in LINES}, 0)
    assert asked(tmp_path) == LINES


def test_many_lines_are_given_in_portions_each_once(tmp_path: Path) -> None:
    lines = [f"第{number}句。" for number in range(150)]  # 'Sentence N.'
    made, failed = english(translator(tmp_path), lines)
    assert (made, failed) == ({line: f"English of {line}" for line in lines}, 0)
    assert sorted(asked(tmp_path)) == sorted(lines)


def test_a_program_that_takes_a_text_gets_one_at_a_time_and_its_lines_are_one(tmp_path: Path) -> None:
    script = "import sys; print('English of', sys.argv[1], end='\\n\\n'); print('  in two lines')"
    made, _ = english(command(tmp_path, script, "{text}"))
    assert made[LINES[0]] == f"English of {LINES[0]} in two lines"


def printing(lines: str) -> str:
    return f"import sys; sys.stdin.read(); sys.stdout.write({lines!r})"


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("one\n", "wrote 1 line for 3 Chinese ones, from 他在银行工作。 on"),
        ("", "wrote 0 lines for 3"),
        ("\n\n\n", "wrote 0 lines for 3"),
        ("a\nb\nc\nd\n", "wrote 4 lines for 3"),
    ],
    ids=["too few", "nothing", "empty lines", "too many"],
)
def test_lines_that_do_not_fit_are_an_error_for_nobody_knows_which_is_which(
    printed: str, said: str, tmp_path: Path
) -> None:
    with pytest.raises(VocabError, match=said):
        english(command(tmp_path, printing(printed)))


@pytest.mark.parametrize("printed", ["one\n\nthree\n", "one\r\n\r\nthree\r\n\r\n", "\ufeffone\n \nthree"])
def test_an_empty_line_among_others_is_a_failure_that_is_counted(printed: str, tmp_path: Path) -> None:
    assert english(command(tmp_path, printing(printed))) == ({LINES[0]: "one", LINES[2]: "three"}, 1)


def test_a_program_that_fails_tells_why(tmp_path: Path) -> None:
    script = "import sys; sys.exit('no model found')"
    with pytest.raises(VocabError, match=r"python\S* does not do its work \(exit code 1: no model found\)"):
        english(command(tmp_path, script))


def test_a_program_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translating, "TO_LOAD", 0.1)
    monkeypatch.setattr(translating, "A_LINE", 0.1)
    with pytest.raises(VocabError, match="no answer within 0 seconds"):
        english(command(tmp_path, "import time; time.sleep(600)"))


def test_a_file_to_write_is_for_sounds(tmp_path: Path) -> None:
    with pytest.raises(VocabError, match=r"--translator: \{file\} stands for a sound"):
        translating.engine(command(tmp_path, "", "{file}"))


class _Language:
    def __init__(self, code: str) -> None:
        self.code = code

    def get_translation(self, other: "_Language") -> "_Language | None":
        return self if (self.code, other.code) == ("zh", "en") else None

    def translate(self, text: str) -> str:
        return "" if "雨" in text else f"Argos on\n{text}"  # rain


def argos(monkeypatch: pytest.MonkeyPatch, *codes: str) -> None:
    """The library with these languages, as it is installed."""
    library, translate = ModuleType("argostranslate"), ModuleType("argostranslate.translate")
    vars(translate)["get_installed_languages"] = lambda: [_Language(code) for code in codes]
    vars(library)["translate"] = translate
    monkeypatch.setitem(sys.modules, "argostranslate", library)
    monkeypatch.setitem(sys.modules, "argostranslate.translate", translate)


def test_argos_is_called_as_a_library(monkeypatch: pytest.MonkeyPatch) -> None:
    argos(monkeypatch, "en", "zh")
    expected = {line: f"Argos on {line}" for line in LINES[:2]}
    assert english("argos") == (expected, 1)


def test_argos_without_its_package_or_not_installed_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    argos(monkeypatch, "en", "de")
    with pytest.raises(ResourceError, match="argospm install translate-zh_en"):
        translating.engine("argos")
    monkeypatch.setitem(sys.modules, "argostranslate", None)
    with pytest.raises(ResourceError, match=r"pip install 'chinese-flashcards\[translate\]'"):
        translating.engine("argos")
