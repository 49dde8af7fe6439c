"""Makes a model for CTranslate2 with random weights, and its SentencePiece vocabulary: `python tiny_model.py FOLDER`.

It has the shape of NLLB in small: tags of languages among its pieces, an encoder of one layer, a decoder of two.
"""

import sys
from pathlib import Path
from typing import Any

import ctranslate2
import numpy as np
import sentencepiece

WIDTH, INNER = 16, 32

# 'The doctor protects the health of the patient. The students research history.'
LINES = [
    "医生保护病人的健康。",
    "学生研究历史。",
    "The doctor protects the health of the patient.",
    "The students research history.",
]

_random = np.random.default_rng(0)


def vocabulary(folder: Path) -> list[str]:
    """The pieces of a vocabulary that is learned and put into the folder."""
    (folder / "lines.txt").write_text("\n".join(LINES * 50), "utf-8")
    sentencepiece.SentencePieceTrainer.train(
        input=str(folder / "lines.txt"), model_prefix=str(folder / "sentencepiece.bpe"), model_type="bpe",
        vocab_size=60, hard_vocab_limit=False, character_coverage=1.0, user_defined_symbols=["zho_Hans", "eng_Latn"],
        minloglevel=2,
    )  # fmt: skip
    learned = sentencepiece.SentencePieceProcessor(str(folder / "sentencepiece.bpe.model"))
    first = ["<blank>", "<unk>", "<s>", "</s>"]
    pieces = map(learned.id_to_piece, range(learned.get_piece_size()))
    return first + [piece for piece in pieces if piece not in first]


def fill(layer: Any, out: int, into: int) -> None:
    """Random weights for a layer."""
    layer.weight = _random.normal(size=(out, into)).astype("f4") * 0.3
    layer.bias = np.zeros(out, "f4")


def fill_norm(layer: Any) -> None:
    layer.gamma, layer.beta = np.ones(WIDTH, "f4"), np.zeros(WIDTH, "f4")


def fill_attention(attention: Any, *outs: int) -> None:
    for layer, out in zip(attention.linear, outs, strict=True):
        fill(layer, out, WIDTH)
    fill_norm(attention.layer_norm)


def fill_half(half: Any, words: int) -> None:
    """Random weights for the encoder or the decoder."""
    embedding = half.embeddings[0] if isinstance(half.embeddings, list) else half.embeddings
    embedding.weight = _random.normal(size=(words, WIDTH)).astype("f4")
    half.position_encodings.encodings = _random.normal(size=(256, WIDTH)).astype("f4")
    fill_norm(half.layer_norm)
    for layer in half.layer:
        fill_attention(layer.self_attention, 3 * WIDTH, WIDTH)
        if hasattr(layer, "attention"):
            fill_attention(layer.attention, WIDTH, 2 * WIDTH, WIDTH)
        fill(layer.ffn.linear_0, INNER, WIDTH)
        fill(layer.ffn.linear_1, WIDTH, INNER)
        fill_norm(layer.ffn.layer_norm)


def make(folder: Path) -> None:
    """Put a model into the folder."""
    words = vocabulary(folder)
    spec = ctranslate2.specs.TransformerSpec.from_config((1, 2), 2, pre_norm=True)
    for half in (spec.encoder, spec.decoder):
        fill_half(half, len(words))
    fill(spec.decoder.projection, len(words), WIDTH)
    spec.register_source_vocabulary(words)
    spec.register_target_vocabulary(words)
    spec.validate()
    spec.save(str(folder))


if __name__ == "__main__":
    make(Path(sys.argv[1]))
