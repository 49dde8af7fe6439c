"""What we correct in CC-CEDICT: readings that are wrong, capitals of common words that it lists as names only.

The file `data/corrections.tsv` has the header `hanzi dictionary right`. An entry that is read as `dictionary` says is
read as `right` says; one that its editors have mended meanwhile stays as it is.
"""

from collections.abc import Iterable, Iterator

from vocab.records import Entry
from vocab.references.rulings import lines_by_word


def corrected(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries of the dictionary, the wrong ones among them with their right pinyin."""
    right = corrections()
    for entry in entries:
        pinyin = right.get((entry.simplified, entry.pinyin))
        yield entry if pinyin is None else entry._replace(pinyin=pinyin)


def corrections() -> dict[tuple[str, str], str]:
    """The right pinyin of each word with the wrong one that the dictionary gives it."""
    rows = (line.split("\t") for lines in lines_by_word("corrections.tsv").values() for line in lines)
    return {(hanzi, wrong): right for hanzi, wrong, right in rows}
