"""English for the sentences of a text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from vocab import Document, Vocabulary
from vocab.errors import InputError
from vocab.teaching.translation import graded_sentences, read_translation, translator

# 'He works in a bank. He walks there every day.' / 'The library is big.'
TEXT = "他在银行工作。他每天走路去。\n\n图书馆很大。\n"
DOCUMENTS = [Document("text", TEXT)]
SENTENCES = {
    "他在银行工作。": "He works in a bank.",
    "他每天走路去。": "He walks there every day.",
    "图书馆很大。": "The library is big.",
}


def read(folder: Path, content: str, documents: list[Document] = DOCUMENTS) -> tuple[dict[str, str], list[str]]:
    path = folder / "english.txt"
    path.write_text(content, "utf-8")
    warnings: list[str] = []
    return read_translation(path, documents, warn=warnings.append), warnings


@pytest.mark.parametrize(
    "content",
    [
        "He works in a bank.\nHe walks there every day.\nThe library is big.\n",
        "He works in a bank. He walks there every day.\n\nThe library is big.",
        "".join(f"{chinese}\t{english}\n" for chinese, english in SENTENCES.items()),
        "\ufeffHe works in a bank.\r\nHe walks there every day.\r\n\r\nThe library is big.\r\n",
    ],
)
def test_sentences_paragraphs_and_pairs_are_read(content: str, tmp_path: Path) -> None:
    assert read(tmp_path, content) == (SENTENCES, [])


@pytest.mark.parametrize(
    "english",
    [
        'He said: "Go!" Mr. Wang left the U.S. army.',
        "It cost 3.5 yuan (e.g. a bun). Then they left!",
        "“Really?” “Yes.”",
    ],
)
def test_a_full_stop_is_not_always_an_end(english: str, tmp_path: Path) -> None:
    # 'One. Two.' and another paragraph, so that lines are paragraphs
    known, warnings = read(tmp_path, f"{english}\nThree.", [Document("text", "一件事。两件事。\n三件事。")])
    assert (len(known), warnings) == (3, [])
    assert " ".join(list(known.values())[:2]) == english


def test_a_paragraph_that_does_not_fit_gets_no_translation_and_is_told(tmp_path: Path) -> None:
    known, warnings = read(tmp_path, "He works in a bank, to which he walks every day.\nThe library is big.")
    assert known == {"图书馆很大。": "The library is big."}
    assert warnings == [f"{tmp_path / 'english.txt'}: line 1: 1 sentences for 2 Chinese ones; they get no translation."]


def test_a_translation_of_another_text_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="has 1 lines, but the text has 3 sentences in 2 paragraphs"):
        read(tmp_path, "He works in a bank.")
    with pytest.raises(InputError, match="is empty"):
        read(tmp_path, " \n")
    with pytest.raises(InputError, match="no such file"):
        read_translation(tmp_path / "none.txt", DOCUMENTS)


def translated(vocabulary: Vocabulary, documents: list[Document], known: dict[str, str] | None = None) -> Vocabulary:
    """The vocabulary with the English of its sentences."""
    return vocabulary._replace(items=tuple(map(translator(documents, known), vocabulary.items)))


def english_of(vocabulary: Vocabulary, hanzi: str) -> str:
    return next(item.example.english for item in vocabulary.items if item.hanzi == hanzi)


def test_each_example_gets_the_english_of_its_sentence(vocabulary_of: Callable[[str], Vocabulary]) -> None:
    shown = translated(vocabulary_of(TEXT), DOCUMENTS, SENTENCES)
    assert english_of(shown, "银行") == "He works in a bank."
    assert english_of(shown, "图书馆") == "The library is big."


def test_a_clause_gets_the_english_of_its_whole_sentence(vocabulary_of: Callable[[str], Vocabulary]) -> None:
    # 'We must go on working hard, (five times) and contain the epidemic, (five times) ...'
    text = f"{'我们要继续努力工作，' * 5}并且坚决遏制疫情，{'我们要加强国际合作，' * 5}共同前进。"
    made = vocabulary_of(text)
    assert next(item for item in made.items if item.hanzi == "遏制").example.text != text
    shown = translated(made, [Document("text", text)], {text: "All countries contain the epidemic."})
    assert english_of(shown, "遏制") == "All countries contain the epidemic."


def test_without_a_translation_nothing_changes(vocabulary_of: Callable[[str], Vocabulary]) -> None:
    made = vocabulary_of(TEXT)
    assert all(not item.example.english for item in translated(made, DOCUMENTS).items)


def test_graded_sentences_are_known_where_the_extra_is_installed(
    vocabulary_of: Callable[[str], Vocabulary],
) -> None:
    pytest.importorskip("hsk_sentences_audio")
    assert len(graded_sentences()) > 4_000
    text = "请进，请坐。"  # 'Please come in and sit down.'
    shown = translated(vocabulary_of(text), [Document("text", text)])
    assert {item.example.english for item in shown.items} == {"Please come in and sit down."}


def test_the_users_own_translation_wins(vocabulary_of: Callable[[str], Vocabulary]) -> None:
    text = "请进，请坐。"
    shown = translated(vocabulary_of(text), [Document("text", text)], {text: "Come in, sit!"})
    assert {item.example.english for item in shown.items} == {"Come in, sit!"}
