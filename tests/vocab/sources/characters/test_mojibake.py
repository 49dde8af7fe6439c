"""What was read in a wrong encoding and saved so is put right where that is certain, and told where it is not."""

import pytest

from tests.conftest import SEED
from vocab.errors import InputError
from vocab.sources.characters.encoding import decode
from vocab.sources.source import Source

TEXT = SEED.read_text("utf-8")[:600]


def read(text: str | bytes) -> tuple[str, list[str]]:
    """What is read of a text, and the warnings."""
    warnings: list[str] = []
    data = text.encode() if isinstance(text, str) else text
    return decode(Source("a.txt", data, None, warnings.append)), warnings


@pytest.mark.parametrize(
    ("was", "taken", "names"),
    [("utf-8", "latin-1", "UTF-8 that was read as Latin-1"), ("gb18030", "latin-1", "GBK that was read as Latin-1")],
)
def test_a_mix_up_without_loss_is_put_right(was: str, taken: str, names: str) -> None:
    text, warnings = read(TEXT.encode(was).decode(taken))
    assert text == TEXT
    assert warnings == [f"a.txt: is {names} and saved so; it is put right."]


def test_utf_8_read_as_gbk_is_put_right_but_for_what_was_lost() -> None:
    text, warnings = read(TEXT.encode().decode("gb18030", "replace"))
    kept = [character for character in text if character != "\ufffd"]
    assert len(kept) > 0.9 * len(TEXT)
    assert set(kept) <= set(TEXT)
    assert len(warnings) == 1
    assert f"{text.count(chr(0xFFFD))} places in it apart, which are lost" in warnings[0]


def test_some_lines_of_utf_8_read_as_gbk_are_put_right_among_good_ones() -> None:
    line = "国际社会高度评价中国。"  # 'the international community appreciates China'
    text, warnings = read(f"{TEXT}\n{line.encode().decode('gb18030', 'replace')}\n{TEXT}")
    assert text.startswith(TEXT)
    assert "国际社会" in text
    assert len(warnings) == 1


@pytest.mark.parametrize("taken", ["euc_jp", "big5", "cp932", "cp949"])
def test_gbk_read_as_another_encoding_of_the_east_is_refused(taken: str) -> None:
    with pytest.raises(InputError, match=r"lost"):
        read(TEXT.encode("gb18030").decode(taken, "replace"))


def test_signs_of_lost_characters_are_counted() -> None:
    text, warnings = read(f"{TEXT}锟斤拷锟斤拷{TEXT}烫烫烫烫烫烫")
    assert text == f"{TEXT}\ufffd{TEXT}\ufffd"
    assert warnings == ["a.txt: 2 damaged places left out (锟斤拷 or the like)."]
    assert read(f"{TEXT}\ufffd{TEXT}")[1] == ["a.txt: 1 damaged place left out (U+FFFD)."]


@pytest.mark.parametrize(("encoding", "name"), [("cp932", "Shift-JIS"), ("euc_jp", "EUC-JP")])
def test_japanese_is_not_taken_for_chinese(encoding: str, name: str) -> None:
    said = "これは日本語の文章です。今日はとても天気がいいですね。"  # 'this is Japanese. the weather is fine today'
    with pytest.raises(InputError, match=rf"is Japanese text \({name}\)"):
        read(said.encode(encoding))


@pytest.mark.parametrize("text", ["饕餮 魑魅 魍魉 踟蹰 徘徊 彷徨", "李白乘舟将欲行，忽闻岸上踏歌声。", TEXT])
def test_rare_words_and_verse_are_no_mix_up(text: str) -> None:
    assert read(text) == (text, [])
