"""Glossaries: ours is checked entry by entry, a user's always wins and survives its own mistakes."""

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from vocab import Document, Resources, extract_vocabulary, load_resources
from vocab.chinese import has_han
from vocab.errors import InputError
from vocab.pinyin.notation import align
from vocab.records import KINDS, GlossaryEntry
from vocab.references.glossary import COLUMNS, domains, overlaid, parse, read_glossary

ROWS = [
    (domain.name, number, line.split("\t"))
    for domain in domains()
    for number, line in enumerate(domain.read_text("utf-8").splitlines()[1:], start=2)
]
NUMERALS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}


def where(rows: list[tuple[str, int, list[str]]]) -> list[str]:
    return [f"{name}:{number} {cells[0]}" for name, number, cells in rows]


def test_our_glossary_has_at_least_two_thousand_entries() -> None:
    assert len(ROWS) >= 2_000


def test_every_line_has_the_five_columns() -> None:
    for domain in domains():
        assert domain.read_text("utf-8").splitlines()[0] == "\t".join(COLUMNS), domain.name
    assert where([row for row in ROWS if len(row[2]) != len(COLUMNS)]) == []


def test_headword_pinyin_and_english_are_present_and_clean() -> None:
    assert where([row for row in ROWS if not all(row[2][:3])]) == []
    assert where([row for row in ROWS if any(cell != cell.strip() or "  " in cell for cell in row[2])]) == []


def test_kinds_are_those_of_the_contract() -> None:
    assert where([row for row in ROWS if row[2][4] not in KINDS]) == []


def test_no_headword_stands_twice_in_all_files() -> None:
    counts = Counter(cells[0] for _, _, cells in ROWS)
    assert where([row for row in ROWS if counts[row[2][0]] > 1]) == []


def test_each_file_is_sorted() -> None:
    unsorted = [
        f"{one[0]}:{other[1]} {other[2][0]}"
        for one, other in pairwise(ROWS)
        if one[0] == other[0] and one[2][0] > other[2][0]
    ]
    assert unsorted == []


def test_pinyin_has_a_known_reading_of_each_character(resources: Resources) -> None:
    readings = resources.lexicon.character_readings
    wrong = [row for row in ROWS if has_han(row[2][0]) and align(row[2][0], row[2][1], readings) is None]
    assert where(wrong) == []


def test_slogans_with_numbered_members_name_all_of_them() -> None:
    """四个意识 'four consciousnesses' is explained by (1) to (4)."""
    incomplete = []
    for row in ROWS:
        numbers = [int(number) for number in re.findall(r"\((\d+)\) ", row[2][3])]
        slogan = re.match(r"([两二三四五六七八九十])[个大项条]", row[2][0])
        first_list = [number for at, number in enumerate(numbers) if number == at + 1]
        if slogan and numbers and len(first_list) != NUMERALS[slogan[1]]:
            incomplete.append(row)
    assert where(incomplete) == []


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str], Path]:
    """A user's glossary with the given content."""

    def write(content: str) -> Path:
        path = tmp_path / "own.tsv"
        path.write_text(content, "utf-8")
        return path

    return write


def test_any_column_but_hanzi_may_be_missing() -> None:
    assert list(parse(["english\thanzi", "bank\t银行"])) == [GlossaryEntry("银行", "", "bank", "", None)]


def test_a_bad_line_is_told_with_file_and_number_and_the_rest_is_used(written: Callable[[str], Path]) -> None:
    path = written("hanzi\tkind\n银行\tbank\nabc\tword\n\n# remark\n人民\tword\textra\n人民\tword\n")
    told: list[str] = []
    assert set(read_glossary(path, warn=told.append)) == {"银行", "人民"}
    assert [message.partition(":")[0] for message in told] == [f"{path}, line {number}" for number in (2, 3, 6, 7)]


def test_a_file_without_header_is_one_clear_error(written: Callable[[str], Path]) -> None:
    with pytest.raises(InputError, match="needs the header hanzi pinyin english note kind"):
        read_glossary(written("银行\tyínháng\tbank\n"))


def test_a_filled_cell_wins_and_an_empty_one_leaves_ours() -> None:
    ours = {"银行": GlossaryEntry("银行", "yínháng", "bank", "a note", "word")}
    theirs = {"银行": GlossaryEntry("银行", "", "my bank", "", None)}
    assert overlaid(ours, theirs)["银行"] == GlossaryEntry("银行", "yínháng", "my bank", "a note", "word")


def test_a_users_glossary_wins_in_the_vocabulary_and_its_phrases_are_found(
    cache: Path, written: Callable[[str], Path]
) -> None:
    path = written(
        "hanzi\tpinyin\tenglish\tkind\n人民\t\tMY PEOPLE\t\n為人民服務\t\tMY SLOGAN\tphrase\n银行\tyin\t\t\n"
    )
    resources = load_resources(cache=cache, glossary=path)
    # 'We serve the people; the people decide.'
    items = extract_vocabulary([Document("text", "我们为人民服务，人民决定。")], resources=resources).items
    english = {item.hanzi: item.senses[0].glosses[0] for item in items}
    assert english["人民"] == "MY PEOPLE"
    assert english["为人民服务"] == "MY SLOGAN"
    assert resources.warnings == (f"{path}: 银行: the pinyin 'yin' does not fit; it is left out.",)


def test_a_users_phrase_is_found_against_the_segmenter(cache: Path, written: Callable[[str], Path]) -> None:
    path = written("hanzi\tenglish\tkind\n民服务大\tACROSS WORDS\tphrase\n")
    resources = load_resources(cache=cache, glossary=path)
    # 'we serve everybody among the people', with an entry that crosses its words
    items = extract_vocabulary([Document("text", "我们为人民服务大家。")], resources=resources).items
    assert "ACROSS WORDS" in [item.senses[0].glosses[0] for item in items]


def test_a_glossary_without_any_usable_line_is_complained_of(cache: Path, written: Callable[[str], Path]) -> None:
    path = written("hanzi\tenglish\nabc\tno Chinese\n")
    warnings = load_resources(cache=cache, glossary=path).warnings
    assert warnings == (f"{path}, line 2: no Chinese headword; the line is left out.",)


@pytest.mark.parametrize(
    ("hanzi", "typed", "shown"),
    [
        # 'green', 'we', 'Xi'an', 'daughter', 'flower', 'to invade', 'to go'
        *(("绿", typed, "lǜ") for typed in ("lv4", "lü4", "lu:4", "LV4", "ｌｕ:４", "lǜ")),
        *(("我们", typed, "wǒmen") for typed in ("wo3 men5", "wo3men0", "wo3men")),
        *(("西安", typed, "Xī'ān") for typed in ("Xi1 an1", "xi1'an1", "Xi1an1", "XI1 AN1")),
        ("女儿", "nv3er2", "nǚ'ér"),
        ("花儿", "huar1", "huār"),
        ("侵略", "qin1lue4", "qīnlüè"),
        ("去", "qv4", "qù"),
        # 'of one heart', an idiom of two halves; 'people's bank', as the user parts it; 'Mao Zedong'
        *(("万众一心", typed, "wànzhòng-yīxīn") for typed in ("wan4 zhong4 yi1 xin1", "wan4zhong4yi1xin1")),
        ("人民银行", "ren2min2 yin2hang2", "rénmín yínháng"),
        ("人民银行", "Ren2min2 Yin2hang2", "Rénmín Yínháng"),
        *(("毛泽东", typed, "Máo Zédōng") for typed in ("Mao2 Ze2 dong1", "Mao2 Ze2dong1", "Mao2Ze2dong1")),
        ("T恤", "T xu4", "T xù"),  # 'T-shirt'
    ],
)
def test_pinyin_is_understood_as_it_is_typed_and_shown_with_tone_marks(
    hanzi: str, typed: str, shown: str, cache: Path, written: Callable[[str], Path]
) -> None:
    path = written(f"hanzi\tpinyin\tkind\n{hanzi}\t{typed}\tword\n")
    resources = load_resources(cache=cache, glossary=path)
    reading = resources.reader.word(hanzi)
    assert (reading.pinyin, reading.source, resources.warnings) == (shown, "glossary", ())


@pytest.mark.parametrize("typed", ["yun2 hang2", "yin2", "yin2 hang2 yin2", "yinhang", "yin9 hang2", "bank"])
def test_pinyin_that_fits_no_reading_is_told_and_never_shown(
    typed: str, cache: Path, written: Callable[[str], Path]
) -> None:
    path = written(f"hanzi\tpinyin\n银行\t{typed}\n四个意识\tsi4\n")  # 'bank'; 'four consciousnesses' is in ours
    resources = load_resources(cache=cache, glossary=path)
    assert resources.warnings[0] == f"{path}: 银行: the pinyin {typed!r} does not fit; it is left out."
    assert resources.reader.word("银行").pinyin == "yínháng"
    assert resources.glossary["四个意识"].pinyin == "sì gè yìshí", "ours stays"
