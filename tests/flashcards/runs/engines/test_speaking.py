"""Sound by a program or by eSpeak NG."""

import os
import resource
import sys
from pathlib import Path

import pytest

from flashcards.runs.engines import sound_files, speaking
from flashcards.runs.engines.espeak import Espeak, _pinyin
from flashcards.runs.engines.hands import Job, Wanted
from tests.flashcards.runs.engines.stand_in import asked, command, speaker, spoken
from vocab.errors import ResourceError, VocabError
from vocab.runtime import quiet


def sounds(typed: str, *texts: str) -> dict[str, bytes]:
    engine, kept = speaking.engine(typed)
    with kept:
        found = speaking.spoken(engine, [Wanted(text, text) for text in texts], kept, quiet)
        made = dict(kept.find(list(found.made)))
    assert {name: sound_files.type_of(data) for name, data in made.items()} == found.made
    return made


def test_a_program_speaks_into_the_file_it_is_told(tmp_path: Path) -> None:
    texts = ["银行", "-", "图书馆", "{file}"]  # bank, library
    assert sounds(speaker(tmp_path), *texts) == {text: spoken(f" {text}" if text == "-" else text) for text in texts}
    assert sorted(asked(tmp_path)) == sorted(["银行", " -", "图书馆", "{file}"])


def test_an_ending_that_the_program_adds_is_found(tmp_path: Path) -> None:
    script = "import sys; open(sys.argv[1] + '.aiff', 'wb').write(b'FORM0000AIFF')"
    assert sounds(command(tmp_path, script, "{file}", "{text}"), "词") == {"词": b"FORM0000AIFF"}  # word


def test_without_places_the_text_comes_in_and_the_sound_goes_out(tmp_path: Path) -> None:
    script = "import sys; sys.stdout.buffer.write(b'ID3' + sys.stdin.buffer.read().strip())"
    assert sounds(command(tmp_path, script), "词") == {"词": b"ID3" + "词".encode()}


@pytest.mark.parametrize(
    ("script", "why"),
    [
        ("pass", "it wrote no file"),
        ("import sys; open(sys.argv[1], 'w')", "an empty file"),
        ("import sys; open(sys.argv[1], 'w').write('<html>')", "what it wrote is no sound"),
        ("import sys; sys.exit('no voice')", "exit code 1: no voice"),
    ],
    ids=["no file", "empty", "no sound", "exit code"],
)
def test_what_is_no_sound_is_a_failure_with_its_reason(script: str, why: str, tmp_path: Path) -> None:
    with pytest.raises(VocabError, match=why):
        sounds(command(tmp_path, script, "{file}", "{text}"), "词")


def test_a_program_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speaking, "PATIENCE", 0.1)
    with pytest.raises(VocabError, match="no answer within 0 seconds"):
        sounds(command(tmp_path, "import time; time.sleep(600)", "{file}", "{text}"), "词")


@pytest.mark.nightly
@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="only Linux watches programs without a thread for each")
def test_a_text_costs_us_less_than_half_a_millisecond_besides_its_program(tmp_path: Path) -> None:
    (tmp_path / "sound.mp3").write_bytes(spoken("x"))
    texts = [f"第{number}个词" for number in range(400)]  # 'word number N'
    before = resource.getrusage(resource.RUSAGE_SELF)
    assert len(sounds(f"env TEXT={{text}} cp '{tmp_path / 'sound.mp3'}' {{file}}", *texts)) == len(texts)
    after = resource.getrusage(resource.RUSAGE_SELF)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert seconds / len(texts) < 0.000_5


def test_espeak_speaks_words_and_sentences() -> None:
    pytest.importorskip("espeakng_loader")
    engine, kept = speaking.engine("espeak")
    with kept:
        # 'bank', 'He works in a bank.', and a mark that has no sound
        wanted = [Wanted("w", "银行", ("yin2", "hang2")), Wanted("s", "他在银行工作。"), Wanted("n", "、")]
        found = speaking.spoken(engine, wanted, kept, quiet)
        made = dict(kept.find(["w", "s"]))
    assert found.failed <= 1
    assert 1_000 < len(made["w"]) <= sound_files.WORD
    assert len(made["s"]) > len(made["w"])


def test_two_decks_that_espeak_speaks_at_once_have_their_own_sounds() -> None:
    pytest.importorskip("espeakng_loader")
    first, second = Espeak(), Espeak()
    job = Job([Wanted("w", "银行", ("yin2", "hang2"))], "")  # bank
    assert first.make(job)[0].data
    assert second.make(job)[0].data


@pytest.mark.parametrize(
    ("word", "syllables", "read"),
    [
        ("旅行", ("lü3", "xing2"), "lv3xing2"),  # to travel
        ("你好", ("ni3", "hao3"), "ni2hao3"),  # hello: the first third tone is spoken as a second one
        ("花儿", ("hua1", "r5"), "hua1er5"),  # flower
        ("北京", ("Bei3", "jing1"), "bei3jing1"),
        ("一个", ("yi1", "ge4"), ""),  # one: its tone depends on what follows
        ("卡拉OK", ("ka3", "la1", "O", "K"), ""),
    ],
)
def test_espeak_reads_a_word_as_the_card_does(word: str, syllables: tuple[str, ...], read: str) -> None:
    assert _pinyin(Wanted(word, word, syllables)) == read


def test_espeak_that_is_not_installed_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "espeakng_loader", None)
    with pytest.raises(ResourceError, match=r"pip install 'chinese-flashcards\[audio\]'"):
        speaking.engine("espeak")
