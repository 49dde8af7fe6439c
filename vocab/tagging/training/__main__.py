"""Makes `vocab/data/tagging.xz` from raw text: see README.md beside this file."""

import argparse
import sys
from pathlib import Path

from vocab.analysis import load_resources
from vocab.tagging.training.packing import pack
from vocab.tagging.training.perceptron import Perceptron
from vocab.tagging.training.silver import label, read
from vocab.tagging.training.types import Types

WEIGHTS = Path(__file__).parents[2] / "data" / "tagging.xz"


def main() -> None:
    """Label the texts, unless that was done, and learn from the labels."""
    parser = argparse.ArgumentParser(prog="python -m vocab.tagging.training", description=__doc__)
    parser.add_argument("texts", nargs="*", type=Path, help="raw text, plain or .xz")
    parser.add_argument("--labelled", type=Path, required=True, help="where the labelled sentences are or will be kept")
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--least", type=float, default=0.8, help="the least weight that is kept")
    parser.add_argument("--scale", type=float, default=6.0, help="what a weight of 1 is in the file")
    parser.add_argument("--share", type=int, default=1, help="learn from every so many-th sentence")
    parser.add_argument("-o", "--output", type=Path, default=WEIGHTS)
    chosen = parser.parse_args()
    if chosen.texts:
        label(chosen.texts, chosen.labelled, processes=2)
    sentences = list(read(chosen.labelled))[:: chosen.share]
    lexicon = load_resources().lexicon
    lexicon.load_prefixes({word[:2] for words, _ in sentences for word in words})
    types = Types(sentences, lexicon)
    weights = Perceptron(types).train(sentences, chosen.rounds)
    size = pack(weights, types, chosen.output, least=chosen.least, scale=chosen.scale)
    print(f"{chosen.output}: {size} bytes", file=sys.stderr)  # noqa: T201


if __name__ == "__main__":
    main()
