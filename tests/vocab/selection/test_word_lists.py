"""A list of known words is read whatever its shape; what holds no word in it is told."""

import json
from pathlib import Path

import pytest

from vocab import Resources
from vocab.errors import InputError
from vocab.selection.word_lists import headwords, listed_in, read_words

WORDS = "银行 行长 重要 人民 疫情".split()  # bank, head of a bank, important, people, epidemic
TRADITIONAL = "銀行 行長 重要 人民 疫情".split()
PINYIN = "yínháng hángzhǎng zhòngyào rénmín yìqíng".split()
ENGLISH = ["bank", "head, of a bank", "important", "the people", "epidemic"]
ROWS = list(zip(WORDS, TRADITIONAL, PINYIN, ENGLISH, strict=True))


def lines(form: str, head: str = "") -> str:
    """A line for each word: w, t, p, e are its forms, reading and gloss, n its number, k its number in Chinese."""
    made = (form.format(w=w, t=t, p=p, e=e, n=n, k="一二三四五"[n - 1]) for n, (w, t, p, e) in enumerate(ROWS, start=1))
    return head + "\n".join(made)


TABLES = {
    "semicolons": lines("{w};{p};{e}", "hanzi;pinyin;english\n"),
    "tabs": lines("{w}\t{p}\t{e}"),
    "quoted commas": lines('"{w}","{p}","{e}"'),
    "second column": lines('{n},{w},{p},"{e}"'),
    "last column": lines('"{e}",{p},{w}', "英文,拼音,汉字\n"),
    "both scripts": lines("{w},{t},{p}"),
    "word class beside it": lines("{w}\t名词\t{p}"),
    "Chinese gloss beside it": lines("{w}\t办理存款、贷款的机构。\t{p}"),  # 'an institution for deposits and loans'
    "sentence before it": lines('我们去{w}。,{w},"{e}"'),  # 'we go to ...'
    "a cell of two lines": lines('"{p}\n{e}",{w}'),
    "a quotation mark never closed": lines('{w}\t"{e}'),
    "Pleco": lines("{w}[{t}]\t{p}\t{e}", "//Chinese Course\n"),
    "Pleco, traditional first": lines("{t}[{w}]\t{p}\t{e}"),
    "Pleco's XML": lines(
        '<card><headword charset="sc">{w}</headword><defn>银子</defn></card>', "<?xml version='1.0'?>"
    ),
    "Anki": lines(
        'A#b{n}\t基本\t中文\t<b>{w}</b>&nbsp;\t"{p}<br>""x"""\t[sound:a.mp3]\t生词',
        "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:7\n",
    ),
    "Anki without a head": lines("<div>{w}</div>\t{p}<br>{e}\t生词"),
    "Markdown table": lines("| {w} | {p} | {e} |", "| 汉字 | 拼音 | 意思 |\n|---|:--|---|\n"),
    "HTML table": lines("<tr><td>{w}</td><td>{p}</td></tr>", "<table><tr><th>汉字</th><th>拼音</th></tr>"),
    "CC-CEDICT": lines("{t} {w} [x5 x5] /bank/CL:家[jia1],個|个[ge4]/", "# CC-CEDICT\n"),
    "our own list": lines(
        "{w}\t{t}\t{p}\t{e}\tword\tnoun\t\t1\t5.0\t4\t我们去{w}。", "hanzi\ttraditional\tpinyin\tenglish\tkind\n"
    ),
}
LINES = {
    "dashes": lines("- {w}"),
    "boxes to tick": lines("- [ ] **{w}** ({p})", "# 词汇\n\n"),
    "numbers": lines("{n}. {w}"),
    "numbers and glosses": lines("{n} {w} {p} {e}"),
    "Chinese numbers": lines("（{k}）{w}"),
    "Chinese numbers and 、": lines("{k}、{w}"),
    "numbers in circles": "\n".join(f"{chr(0x2460 + at)}{word}" for at, word in enumerate(WORDS)),
    "a reading behind it": lines("{w} {p}"),
    "a reading before it": lines("{p} {w} {e}"),
    "a reading at once behind it": lines("{w}{p}"),
    "a reading in brackets": lines("{w}（{p}）"),
    "a reading in square brackets": lines("{w}【{p}】{e}"),
    "an equals sign": lines("{w} = {e}"),
    "a colon": lines("{w}：{p} {e}"),
    "an end mark": lines("{w}。"),
    "quotation marks": lines("“{w}”"),
    "traditional": lines("{t}"),
    "invisible characters": lines("\u200b{w}", "\ufeff"),
    "characters set apart": "银 行\n行 长\n重 要\n人 民\n疫 情",
    **{f"a row with {mark!r}": mark.join(WORDS) for mark in ("、", "，", ", ", " / ", " ", "；", "|", "\u3000")},
    "JSON texts": json.dumps(WORDS),
    "JSON records": json.dumps([{"pinyin": p, "word": w, "en": e} for w, _, p, e in ROWS]),
    "JSON names": json.dumps(dict(zip(WORDS, PINYIN, strict=True))),
    "JSON levels": json.dumps({"hsk1": WORDS[:2], "hsk2": WORDS[2:]}),
}


def known(path: Path, resources: Resources, warned: list[str] | None = None) -> set[str]:
    told = warned if warned is not None else []
    words = read_words(path, told.append, listed_in(resources.lexicon))
    found = set(headwords(words, resources.lexicon))
    assert warned is not None or told == []
    return found


@pytest.mark.parametrize("shape", TABLES | LINES)
def test_any_usual_shape_gives_the_words_and_no_warning(shape: str, resources: Resources, tmp_path: Path) -> None:
    path = tmp_path / "known.txt"
    path.write_text((TABLES | LINES)[shape], "utf-8")
    assert known(path, resources) == set(WORDS)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_any_encoding_will_do(encoding: str, resources: Resources, tmp_path: Path) -> None:
    path = tmp_path / "known.csv"
    path.write_text(TABLES["semicolons"], encoding)
    assert known(path, resources) == set(WORDS)


def test_a_workbook_is_read_sheet_by_sheet(resources: Resources, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    workbook = openpyxl.Workbook()
    for row in [("No.", "Pinyin", "汉字"), *((at, p, w) for at, (w, _, p, _) in enumerate(ROWS[:4]))]:
        workbook.active.append(row)
    workbook.create_sheet().append([WORDS[4]])
    workbook.save(tmp_path / "known.xlsx")
    assert known(tmp_path / "known.xlsx", resources) == set(WORDS)


def test_a_workbook_without_openpyxl_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    openpyxl.Workbook().save(tmp_path / "known.xlsx")
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    with pytest.raises(InputError, match=r"known\.xlsx: is an Excel workbook\. Save it as \.csv"):
        list(read_words(tmp_path / "known.xlsx", print))


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"\xd0\xcf\x11\xe0" + bytes(99), "is an old Excel or Word file"),
        (b"PK\x03\x04" + bytes(99), "is a damaged archive"),
    ],
)
def test_what_is_no_list_is_one_sentence(data: bytes, problem: str, tmp_path: Path) -> None:
    (tmp_path / "known.xls").write_bytes(data)
    with pytest.raises(InputError, match=problem):
        list(read_words(tmp_path / "known.xls", print))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("人类命运共同体\n中国人民", ["人类命运共同体", "中国人民"]),  # set phrases that no dictionary has
        ("卡拉OK\nT恤", ["卡拉OK", "T恤"]),  # karaoke, T-shirt
        ("只许州官放火，不许百姓点灯", ["只许州官放火，不许百姓点灯"]),  # an idiom with a comma
        (
            "会1\n点（儿）\n打车/打的\n把（量）",
            ["会", "点", "点儿", "打车", "打的", "把"],
        ),  # as the lists of the HSK have them
        ("# mine\n银行 # bank\n//人民", ["银行"]),
        ("我用 iPhone 打电话", []),  # 'I phone with an iPhone'
    ],
)
def test_a_line_gives_its_words(text: str, words: list[str], resources: Resources, tmp_path: Path) -> None:
    path = tmp_path / "known.txt"
    path.write_text(text, "utf-8")
    assert known(path, resources, []) == set(words)


def test_how_many_lines_hold_no_word_is_told_with_one_of_them(resources: Resources, tmp_path: Path) -> None:
    path = tmp_path / "known.txt"
    warned: list[str] = []
    path.write_text("银行\n这个问题很重要，我们必须解决。\nabc\n人民\n疫情", "utf-8")
    assert known(path, resources, warned) == {"银行", "人民", "疫情"}
    assert warned == [
        f"{path}: 2 of 5 lines hold no word, as line 2: “这个问题很重要，我们必须解决。”; they are left out."
    ]


def test_an_essay_given_by_mistake_is_told(resources: Resources, tmp_path: Path) -> None:
    path = tmp_path / "essay.txt"
    warned: list[str] = []
    path.write_text("题目\n" + "中国人民众志成城，争分夺秒抗击疫情。\n" * 5, "utf-8")  # 'title', and a sentence
    known(path, resources, warned)
    assert len(warned) == 1
    assert warned[0].startswith(f"{path}: looks like a text, not like a list of words: 5 of 6 lines hold no word")


def test_lines_of_a_song_given_by_mistake_are_told(resources: Resources, tmp_path: Path) -> None:
    path = tmp_path / "song.txt"
    warned: list[str] = []
    path.write_text("\n".join(f"我爱你们{word}" for word in "天地人山水火风雨雷电云"), "utf-8")  # 'I love you, sky' ...
    known(path, resources, warned)
    assert "11 of 11 words are in no dictionary, as 我爱你们天: is it a list of words?" in warned[0]
