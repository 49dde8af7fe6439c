"""Decks with sound and English by engines: what is sent, what stands on the notes, what is kept, what goes wrong."""

import json
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from flashcards import read_notes
from flashcards.anki import Note, speaks
from flashcards.ledger import ledger_path
from flashcards.runs.engines import speaking
from tests.conftest import Outcome
from tests.flashcards.runs.engines.stand_in import TRANSLATOR, asked, command, speaker, spoken, translator
from vocab.runtime import EPOCH_VARIABLE

# 'The doctor protects the health of the patient. The students research history.'
TEXT = "医生保护病人的健康。\n学生研究历史。\n"
SENTENCES = TEXT.split()

Build = Callable[..., Outcome]


@pytest.fixture
def build(flashcards: Callable[..., Outcome], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Builds `deck.apkg` of the text, always at the same time."""
    (tmp_path / "text.txt").write_text(TEXT, "utf-8")
    monkeypatch.setenv(EPOCH_VARIABLE, "1790000000")

    def run(*options: object, deck: str = "deck.apkg") -> Outcome:
        return flashcards("build", "text.txt", "-o", deck, "--name", "Essay", *options)

    return run


def built(outcome: Outcome) -> str:
    """What a build has said that went well."""
    assert outcome.code == 0, outcome.err
    return outcome.err


def notes(deck: Path) -> dict[str, Note]:
    return {stored.note.field("Key"): stored.note for stored in read_notes(deck).values()}


def sounds(deck: Path) -> dict[str, bytes]:
    """The files of a deck by name."""
    with zipfile.ZipFile(deck) as archive:
        return {name: archive.read(member) for member, name in json.loads(archive.read("media")).items()}


def sound(note: Note, field: str = "Audio") -> str:
    return note.field(field).removeprefix("[sound:").removesuffix("]")


def test_words_and_sentences_are_spoken_each_once_and_nothing_else(build: Build, tmp_path: Path) -> None:
    built(build("--audio", speaker(tmp_path)))
    made, files = notes(tmp_path / "deck.apkg"), sounds(tmp_path / "deck.apkg")
    assert sorted(asked(tmp_path)) == sorted([*made, *SENTENCES])
    for word, note in made.items():
        assert files[sound(note)] == spoken(word)
        assert files[sound(note, "SentenceAudio")].removeprefix(spoken("")).decode() in SENTENCES
        assert speaks(sound(note), word)
    assert len(files) == len(made) + len(SENTENCES)
    assert all(name.isascii() and len(name) < 40 for name in files)


def test_only_words_are_spoken_where_only_they_are_asked_for(build: Build, tmp_path: Path) -> None:
    built(build("--audio", speaker(tmp_path), "--audio-for", "words"))
    made = notes(tmp_path / "deck.apkg")
    assert sorted(asked(tmp_path)) == sorted(made)
    assert not any(note.field("SentenceAudio") for note in made.values())


def test_what_an_engine_has_made_is_not_made_again_and_the_deck_is_the_same(build: Build, tmp_path: Path) -> None:
    engines = ("--audio", speaker(tmp_path), "--translator", translator(tmp_path))
    built(build(*engines))
    first, number = (tmp_path / "deck.apkg").read_bytes(), len(asked(tmp_path))
    said = built(build(*engines))
    assert len(asked(tmp_path)) == number
    assert "0 new, 0 changed" in said
    assert (tmp_path / "deck.apkg").read_bytes() == first


def forget(cache: Path) -> None:
    """Take away what engines have made."""
    for path in cache.glob("engine-*"):
        path.unlink()


@pytest.mark.parametrize("place", ["in place", "no cache", "other path", "deleted"])
def test_a_rebuild_without_an_engine_keeps_what_the_notes_had(
    place: str, build: Build, tmp_path: Path, cache: Path
) -> None:
    deck = tmp_path / "deck.apkg"
    built(build("--audio", speaker(tmp_path)))
    before, files = notes(deck), sounds(deck)
    if place == "no cache":
        forget(cache)
    if place == "deleted":
        deck.unlink()
    other = "other.apkg" if place == "other path" else "deck.apkg"
    said = built(build(deck=other))
    assert "0 new, 0 changed" in said
    assert notes(tmp_path / other) == before
    assert sounds(tmp_path / other) == files
    again = (tmp_path / other).read_bytes()
    built(build(deck=other))
    assert (tmp_path / other).read_bytes() == again


def test_a_sound_that_is_nowhere_any_more_is_told_and_stays_on_the_note(
    build: Build, tmp_path: Path, cache: Path
) -> None:
    built(build("--audio", speaker(tmp_path)))
    before = notes(tmp_path / "deck.apkg")
    forget(cache)
    said = built(build(deck="other.apkg"))
    assert f"{len(before) + 2} sounds of earlier notes cannot be found any more" in said
    assert notes(tmp_path / "other.apkg") == before


def test_a_sentence_that_has_changed_is_not_spoken_by_the_old_sound(build: Build, tmp_path: Path) -> None:
    built(build("--audio", speaker(tmp_path)))
    (tmp_path / "text.txt").write_text("学生喜欢历史。\n", "utf-8")  # 'The students like history.'
    built(build())
    note = notes(tmp_path / "deck.apkg")["历史"]
    assert sound(note)
    assert not note.field("SentenceAudio")


def test_the_sounds_are_taken_away_where_nothing_is_to_be_spoken(build: Build, tmp_path: Path) -> None:
    built(build("--audio", speaker(tmp_path)))
    built(build("--audio-for", ""))
    assert sounds(tmp_path / "deck.apkg") == {}
    assert not any(note.field("Audio") + note.field("SentenceAudio") for note in notes(tmp_path / "deck.apkg").values())


def test_sounds_of_the_users_own_win(build: Build, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "历史.mp3").write_bytes(b"ID3 mine")  # history
    (own / "醫生.mp3").write_bytes(b"ID3 mine too")  # doctor, by its traditional form
    (own / "学生.mp3").write_text("no sound")  # student
    (own / "readme.txt").write_text("mine")
    said = built(build("--audio-folder", own, "--audio", speaker(tmp_path), "--audio-for", "words"))
    made, files = notes(tmp_path / "deck.apkg"), sounds(tmp_path / "deck.apkg")
    assert files[sound(made["历史"])] == b"ID3 mine"
    assert files[sound(made["医生"])] == b"ID3 mine too"
    assert files[sound(made["健康"])] == spoken("健康")  # health
    assert not made["学生"].field("Audio")
    assert "学生.mp3: is no sound" in said
    assert {"历史", "医生"}.isdisjoint(asked(tmp_path))


def test_a_recording_that_was_made_anew_is_another_file(build: Build, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    names = []
    for content in (b"ID3 mine", b"ID3 better"):
        (tmp_path / "own" / "历史.mp3").write_bytes(content)
        built(build("--audio-folder", "own"))
        names.append(sound(notes(tmp_path / "deck.apkg")["历史"]))
    assert names[0] != names[1]
    assert list(sounds(tmp_path / "deck.apkg")) == names[1:]


def test_sentences_without_english_are_translated_each_once_and_marked(build: Build, tmp_path: Path) -> None:
    (tmp_path / "english.tsv").write_text(f"{SENTENCES[0]}\tThe doctor protects health.\n", "utf-8")
    built(build("--translation", "english.tsv", "--translator", translator(tmp_path)))
    made = notes(tmp_path / "deck.apkg")
    assert asked(tmp_path) == SENTENCES[1:]
    assert made["医生"].field("SentenceEnglish") == "The doctor protects health."
    assert f"</span> English of {SENTENCES[1]}<span" in made["历史"].field("SentenceEnglish")
    assert "translated by a program" in made["历史"].field("SentenceEnglish")


def test_english_of_a_program_is_only_text(build: Build, tmp_path: Path) -> None:
    script = TRANSLATOR.replace("English of ", "<img src=x> {{Hanzi}} [sound:x.mp3]\\x07 ")
    built(build("--translator", translator(tmp_path, script)))
    english = notes(tmp_path / "deck.apkg")["历史"].field("SentenceEnglish")
    assert "&lt;img src=x&gt; &#123;&#123;Hanzi&#125;&#125; &#91;sound:x.mp3&#93;" in english
    assert "\x07" not in english


FAULTS = {
    "missing": ("--audio", "no-such-program {text} {file}", "there is no program no-such-program"),
    "missing translator": ("--translator", "no-such-program", "there is no program no-such-program"),
    "folder": ("--audio-folder", "nowhere", "nowhere: cannot be read"),
    "exit code": ("--audio", "import sys; sys.exit('no voice')", r"does not do its work (exit code 1: no voice)"),
    "no sound": ("--audio", "open(__import__('sys').argv[2], 'w').write('?')", "what it wrote is no sound"),
    "hangs": ("--audio", "import time; time.sleep(600)", "no answer within 0 seconds"),
    "too few lines": ("--translator", "print('one')", "wrote 1 line for 2 Chinese ones"),
    "empty lines": ("--translator", "print(); print()", "wrote 0 lines for 2 Chinese ones"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_an_engine_is_one_sentence_and_leaves_the_old_deck(
    fault: str, build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speaking, "PATIENCE", 0.1)
    built(build())
    before = (tmp_path / "deck.apkg").read_bytes()
    option, value, said = FAULTS[fault]
    if not value.startswith("no"):
        value = command(tmp_path, value, "{text}", "{file}") if option == "--audio" else command(tmp_path, value)
    outcome = build(option, value)
    assert outcome.code == 1
    errors = [line for line in outcome.err.splitlines() if line.startswith("Error: ")]
    assert len(errors) == 1
    assert said in errors[0]
    assert (tmp_path / "deck.apkg").read_bytes() == before


def test_a_word_that_fails_is_counted_and_left_to_the_voice_of_the_system(build: Build, tmp_path: Path) -> None:
    script = (
        "import sys; text, file, _ = sys.argv[1:]\n"
        "if '历史' in text: sys.exit('cannot say that')\n"
        "open(file, 'wb').write(b'ID3' + text.encode())"
    )
    said = built(build("--audio", speaker(tmp_path, script)))
    made = notes(tmp_path / "deck.apkg")
    assert "nothing for 2 of " in said
    assert "(exit code 1: cannot say that); the voice of the system speaks them." in said
    assert not made["历史"].field("Audio")
    assert sound(made["学生"]) in sounds(tmp_path / "deck.apkg")
    assert not made["学生"].field("SentenceAudio")


def test_a_line_that_fails_is_counted_and_has_no_english(build: Build, tmp_path: Path) -> None:
    script = "import sys; print(*('one' if '医生' in line else '' for line in sys.stdin), sep='\\n')"
    said = built(build("--translator", command(tmp_path, script)))
    assert "nothing for 1 of 2 texts (an empty line); they have no English." in said
    made = notes(tmp_path / "deck.apkg")
    assert "</span> one<span" in made["医生"].field("SentenceEnglish")
    assert not made["历史"].field("SentenceEnglish")


def test_the_description_names_a_program_and_not_its_arguments(build: Build, tmp_path: Path) -> None:
    script = "import sys; open(sys.argv[2], 'wb').write(b'ID3')"
    built(build("--audio", speaker(tmp_path, script) + " --key SECRET"))
    with zipfile.ZipFile(tmp_path / "deck.apkg") as archive, closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(archive.read("collection.anki2"))
        ((decks,),) = connection.execute("SELECT decks FROM col")
    assert "--audio python" in decks
    assert "SECRET" not in decks
    assert str(tmp_path) not in decks


def test_a_ledger_of_the_version_before_is_brought_up_to_date(build: Build, tmp_path: Path) -> None:
    built(build())
    with closing(sqlite3.connect(ledger_path())) as connection:
        connection.executescript("ALTER TABLE note DROP COLUMN sounds; PRAGMA user_version = 1")
    (tmp_path / "deck.apkg").unlink()
    said = built(build("--audio", speaker(tmp_path)))
    assert "Warning" not in said
    assert f"0 new, {len(notes(tmp_path / 'deck.apkg'))} changed" in said
    assert "0 new, 0 changed" in built(build(deck="other.apkg"))


def test_a_deck_with_many_notes_has_its_sounds_too(
    build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flashcards.anki.package.MANY_NOTES", 1)
    built(build("--audio", speaker(tmp_path)))
    assert len(sounds(tmp_path / "deck.apkg")) == len(notes(tmp_path / "deck.apkg")) + 2


def test_espeak_speaks_a_word_anew_that_is_read_otherwise(build: Build, tmp_path: Path) -> None:
    pytest.importorskip("espeakng_loader")
    names = []  # of 研究, 'research', in the mainland and on Taiwan
    for reading in ("yánjiū", "yánjiù"):
        (tmp_path / "own.tsv").write_text(
            f"hanzi\tpinyin\tenglish\tnote\tkind\n研究\t{reading}\tresearch\t\t\n", "utf-8"
        )
        built(build("--audio", "espeak", "--audio-for", "words", "--glossary", "own.tsv"))
        names.append(sound(notes(tmp_path / "deck.apkg")["研究"]))
    assert names[0] != names[1]
