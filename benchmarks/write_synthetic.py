"""Write the synthetic text: `python benchmarks/write_synthetic.py MEGABYTES TEXT SEED...`.

A program of its own, since the memory of the dictionary it needs would else count into what is measured later.
"""

import re
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # where the package lies that this file belongs to

from benchmarks.sizes import MEGABYTE, lines_up_to
from benchmarks.synthetic import paragraphs

CLAUSE = re.compile(r"[^，。；：！？\n]+")


def main() -> None:
    """Write so many megabytes, with clauses of some texts and, where they are installed, the graded ones."""
    import jieba.posseg

    size, path, *seeds = sys.argv[1:]
    jieba.posseg.dt.initialize()
    counts = jieba.dt.FREQ
    words = [(word, tag, counts[word]) for word, tag in jieba.posseg.dt.word_tag_tab.items() if counts.get(word)]
    tagged = [[(pair.word, pair.flag) for pair in jieba.posseg.cut(clause)] for clause in clauses(seeds)]
    lines = (f"{paragraph}\n".encode() for paragraph in paragraphs(tagged, words))
    with Path(path).open("wb") as file:
        file.writelines(lines_up_to(lines, int(size) * MEGABYTE))


def clauses(texts: list[str]) -> Iterator[str]:
    """The clauses of the texts, and of hsk-sentences-audio if it is there."""
    for text in texts:
        yield from CLAUSE.findall(Path(text).read_text("utf-8"))
    if find_spec("hsk_sentences_audio"):
        from hsk_sentences_audio import load_sentences

        for record in load_sentences():
            yield from CLAUSE.findall(record["chinese"])


if __name__ == "__main__":
    main()
