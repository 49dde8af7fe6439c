"""The file format of CC-CEDICT, both versions of it, and what is no dictionary."""

import gzip
import zipfile
from pathlib import Path
from unittest.mock import Mock

import pytest

from vocab import Resources, load_resources
from vocab.errors import InputError
from vocab.records import Entry
from vocab.references.cedict import installed_lines, parse, read_lines

TRADITION = "傳統 传统 [chuan2 tong3] /tradition/see 慣例|惯例[guan4 li4]/CL:個|个[ge4]/"


def one(line: str) -> Entry:
    (entry,) = parse([line])
    return entry


def test_a_line_becomes_an_entry_with_its_classifiers_apart() -> None:
    assert one(TRADITION) == Entry(
        "传统", "傳統", "chuan2 tong3", ("tradition", "see 慣例|惯例[guan4 li4]"), ("个",)
    )  # 'tradition'


def test_a_classifier_inside_a_gloss_is_taken_out_of_it() -> None:
    # 'mouth', counted with zhāng
    assert one("嘴巴 嘴巴 [zui3 ba5] /mouth (CL:張|张[zhang1])/").glosses == ("mouth",)
    assert one("嘴巴 嘴巴 [zui3 ba5] /mouth (CL:張|张[zhang1])/").classifiers == ("张",)


@pytest.mark.parametrize(
    ("spelled", "ours"),
    [
        ("[lu:4 se4]", "lü4 se4"),
        ("[lü4 se4]", "lü4 se4"),
        ("[lv4 se4]", "lü4 se4"),
        ("[[lu:4se4]]", "lü4 se4"),
        ("{lü4se4}", "lü4 se4"),
    ],
)
def test_each_spelling_of_the_pinyin_is_read(spelled: str, ours: str) -> None:
    assert one(f"綠色 绿色 {spelled} /green/").pinyin == ours  # 'green'


def test_joined_words_with_capitals_stay_words_of_a_name() -> None:
    entry = one("毛澤東 毛泽东 [[Mao2 Ze2dong1]] /Mao Zedong/")
    assert (entry.pinyin, entry.proper) == ("Mao2 Ze2 dong1", True)


def test_version_2_gives_the_same_entry_as_version_1() -> None:
    joined = "傳統 传统 [[chuan2tong3]] /tradition/see 慣例|惯例[[guan4li4]]/CL:個|个[[ge4]]/"
    assert one(joined) == one(TRADITION)


def test_comments_and_broken_lines_are_passed_over() -> None:
    assert list(parse(["# CC-CEDICT", "", "传统", "傳統 传统 /tradition/"])) == []


def test_every_line_of_the_installed_dictionary_is_an_entry() -> None:
    lines = [line for line in installed_lines() if not line.startswith("#")]
    assert len(lines) > 120_000
    assert len(list(parse(lines))) == len(lines)


@pytest.fixture
def packed(tmp_path: Path) -> dict[str, Path]:
    """One small dictionary, plain and packed."""
    data = f"# CC-CEDICT\n{TRADITION}\n".encode()
    paths = {name: tmp_path / f"small.{name}" for name in ("u8", "txt", "gz", "zip")}
    paths["u8"].write_bytes(b"\xef\xbb\xbf" + data)
    paths["txt"].write_bytes(data.replace(b"\n", b"\r\n"))
    paths["gz"].write_bytes(gzip.compress(data))
    with zipfile.ZipFile(paths["zip"], "w") as archive:
        archive.writestr("cedict.u8", data)
        archive.writestr("README", "read me")
    return paths


@pytest.mark.parametrize("form", ["u8", "txt", "gz", "zip"])
def test_a_dictionary_is_read_plain_and_packed(packed: dict[str, Path], form: str) -> None:
    assert list(parse(read_lines(packed[form]))) == [one(TRADITION)]


@pytest.mark.parametrize(
    "content",
    [b"", b"hanzi\tpinyin\n", "银行 yínháng bank\n".encode(), b"\xff\xfe\x00", b"\x1f\x8bxx", b"PK\x03\x04xx"],
)
def test_what_is_no_dictionary_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "wrong.u8"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"wrong\.u8: (is no CC-CEDICT dictionary|is damaged)"):
        read_lines(path)


def test_a_packed_file_that_unpacks_beyond_the_limit_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vocab.references.cedict.MAX_MEGABYTES", 1)
    path = tmp_path / "bomb.gz"
    path.write_bytes(gzip.compress(b"\0" * 2_000_000))
    with pytest.raises(InputError, match="holds more than 1 MB"):
        read_lines(path)


def test_another_dictionary_has_its_own_index_and_leaves_ours(
    cache: Path, resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vocab.references.compounds.learned_rows", Mock(side_effect=AssertionError("learned anew")))
    ours = {path.name for path in cache.glob("reference-*.sqlite")}
    path = tmp_path / "own.u8"
    path.write_text("銀行 银行 [yin2 hang2] /MY BANK/\n", "utf-8")  # 'bank'
    other = load_resources(cache=cache, dictionary=path).lexicon
    assert [gloss for entry in other.entries("银行") for gloss in entry.glosses] == ["MY BANK"]
    assert other.learned("part", "学") == resources.lexicon.learned("part", "学") != ""  # to study; -ology
    assert {path.name for path in cache.glob("reference-*.sqlite")} >= ours
    assert len(list(cache.glob("dictionary-*.sqlite"))) == 1
