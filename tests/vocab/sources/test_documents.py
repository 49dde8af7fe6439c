"""Texts in: encodings, cleaning, and one clear sentence for what is no text."""

import contextlib
import io
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import SEED
from vocab import read_documents
from vocab.errors import InputError
from vocab.sources.characters.cleaning import clean
from vocab.sources.characters.encoding import decode
from vocab.sources.source import Source

SHORT = "疫情防控。"  # 'epidemic prevention and control'
LONG = SEED.read_text("utf-8")
TRADITIONAL = (
    "國際社會高度評價中國人民的努力，並表示支持。"  # 'the international community appreciates the efforts ...'
)


@pytest.fixture
def text_of(tmp_path: Path) -> Callable[[bytes], str]:
    """What is read from a file with these bytes."""

    def read(data: bytes) -> str:
        path = tmp_path / "essay.txt"
        path.write_bytes(data)
        (document,) = read_documents([str(path)])
        return document.text

    return read


@pytest.mark.parametrize("text", [SHORT, LONG, TRADITIONAL])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_each_encoding_gives_the_same_text(text: str, encoding: str, text_of: Callable[[bytes], str]) -> None:
    assert text_of(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_both_byte_orders_of_utf_16_are_told_apart_by_their_mark(
    encoding: str, text_of: Callable[[bytes], str]
) -> None:
    assert text_of(("\ufeff" + LONG).encode(encoding)) == LONG


def test_twelve_bytes_of_gb18030_are_enough(text_of: Callable[[bytes], str]) -> None:
    data = "中国人民万岁".encode("gb18030")  # 'long live the Chinese people'
    assert len(data) == 12
    assert text_of(data) == "中国人民万岁"


@pytest.mark.parametrize(
    "text", [TRADITIONAL, "國際社會", "今天天氣很好"]
)  # '...', 'international community', 'fine weather'
def test_big5_is_read(text: str, text_of: Callable[[bytes], str]) -> None:
    assert text_of(text.encode("big5")) == text


SIGNS = "“你好！”她说。‘再见’——他答道……价格：￥１００．５，约合＄１５。"  # 'Hello, she said. ... Price: 100.5 yuan'
TONES = "nǐ hǎo 你好，《红楼梦》——曹雪芹。"  # 'hello', 'Dream of the Red Chamber, by Cao Xueqin'
CLASSICAL = "道可道，非常道；名可名，非常名。無名天地之始。"  # the first lines of the Daodejing


@pytest.mark.parametrize("text", [SIGNS, TONES, CLASSICAL, "你好\r\n世界\r\n", "中国 OK 2.0\n"])
@pytest.mark.parametrize("encoding", ["gb18030", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_signs_letters_and_rare_characters_hide_no_encoding(
    text: str, encoding: str, text_of: Callable[[bytes], str]
) -> None:
    assert text_of(text.encode(encoding)) == text.replace("\r\n", "\n")


def test_a_wrong_named_encoding_is_an_error() -> None:
    with pytest.raises(InputError, match=r"essay\.txt: is not text in utf-8 \(damaged at byte 0\)\. Name another"):
        decode(Source("essay.txt", LONG.encode("gb18030"), "utf-8"))


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [SHORT, TRADITIONAL, "人民" * 40, LONG[:500], LONG])
def test_encodings_without_a_mark_give_the_right_words_or_an_error(
    encoding: str, text: str, text_of: Callable[[bytes], str]
) -> None:
    with contextlib.suppress(InputError):
        assert text_of(text.encode(encoding)) == text


@given(at=st.integers(0, 600), wrong=st.sampled_from([b"", b"\x80", b"\xff", b"\xe4\xb8"]))
def test_broken_utf_8_never_becomes_other_characters(at: int, wrong: bytes) -> None:
    data = LONG.encode("utf-8")[:601]
    broken = data[:at] + wrong + data[at + 1 :]
    warnings: list[str] = []
    try:
        text = decode(Source("essay.txt", broken, None, warnings.append))
    except InputError:
        return
    assert text == broken.decode("utf-8", "replace")
    assert bool(warnings) == ("\ufffd" in text)


@pytest.mark.parametrize("name", ["no such file.txt", "no such folder/essay.txt"])
def test_a_missing_file_is_named(name: str) -> None:
    with pytest.raises(InputError, match=f"^{re.escape(name)}: no such file"):
        read_documents([name])


def test_a_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder"):
        read_documents([str(tmp_path)])


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\n" * 1000, b"\xef\xbb\xbf", b"\xff\xfe", "　\u200b".encode()])
def test_nothing_but_white_space_is_empty(data: bytes, text_of: Callable[[bytes], str]) -> None:
    with pytest.raises(InputError, match=r"essay\.txt: is empty\. Give a file"):
        text_of(data)


@pytest.mark.parametrize("text", ["plain English\n", "１２３，。", "ひらがな", "한국어", "😀"])
def test_text_without_chinese_says_so(text: str, text_of: Callable[[bytes], str]) -> None:
    with pytest.raises(InputError, match="no Chinese text found"):
        text_of(text.encode())


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\x00\x00\x01\x00\x08\x06\x00\x00\x00\\r\xa8f",
        Path(sys.executable).read_bytes()[:50_000],
        bytes((i * 7919 + i // 3) % 256 for i in range(5000)),
        "人民".encode() + b"\x00\x01\x02\x00" * 20,
    ],
    ids=["png", "program", "noise", "nul"],
)
def test_what_is_no_text_says_so(data: bytes, text_of: Callable[[bytes], str]) -> None:
    with pytest.raises(InputError, match="not text"):
        text_of(data)


def test_a_damaged_text_with_a_mark_names_the_byte(text_of: Callable[[bytes], str]) -> None:
    with pytest.raises(InputError, match="damaged at byte 6"):
        text_of(b"\xef\xbb\xbf" + "人".encode() + b"\xff")


@pytest.mark.parametrize(
    "unwanted",
    list(
        "\0\x1b\x1f\x7f\x9b\u00ad\u200b\u200d\u2060\ufeff\u202e\u2066\u061c\ufe0f\ufdd0\uffff\U0001ffff\U000e0041\ud800"
    ),
    ids=lambda character: f"U+{ord(character):04X}",
)
def test_characters_nobody_should_meet_are_taken_out(unwanted: str) -> None:
    assert clean(f"人{unwanted}民") == "人民"  # 'the people'


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_end_becomes_a_line_feed(line_end: str) -> None:
    assert clean(f"人{line_end}民") == "人\n民"


def test_a_tab_becomes_a_space() -> None:
    assert clean("人\t民") == "人 民"


@given(text=st.text(max_size=60))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_a_file_given_twice_counts_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("one.txt").write_text(SHORT, "utf-8")
    Path("two.txt").write_text(LONG, "utf-8")
    documents = read_documents(["one.txt", "two.txt", "./one.txt", str(tmp_path / "one.txt")])
    assert [document.name for document in documents] == ["one", "two"]


def test_standard_input_is_read_from_its_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SHORT.encode("gb18030")), "ascii"))
    (document,) = read_documents(["-"])
    assert (document.name, document.text) == ("text", SHORT)


def test_closed_standard_input_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(InputError, match="standard input: is closed"):
        read_documents(["-"])


def test_a_file_beyond_the_limit_is_refused_by_what_is_read(
    monkeypatch: pytest.MonkeyPatch, text_of: Callable[[bytes], str]
) -> None:
    monkeypatch.setattr("vocab.sources.openings.MEGABYTE", 10)
    with pytest.raises(InputError, match=r"is larger than the limit of 50 MB\. Split it, or raise --max-size\."):
        text_of(LONG.encode())
