"""What stands in quotation or book-title marks: “四个意识”, 《巴黎协定》."""

import re
from collections.abc import Iterator

from vocab.characters import is_han
from vocab.phrases.find import Find
from vocab.records import Corpus, Span
from vocab.resources import Resources

_QUOTED = re.compile(r"[“「『《〈‘\"]([^“”「」『』《》〈〉‘’\"]{2,16})[”」』》〉’\"]")

LONGEST = 12
"""Characters; longer quotations are speech rather than a name or slogan."""

_SPEECH = re.compile("[我你您他她它咱啊吗呢吧呀哦嗯哎]")
"""Personal pronouns and particles of speech: a quotation with one is something said."""


def find(corpus: Corpus, resources: Resources) -> Iterator[Find]:  # noqa: ARG001
    """Quoted spans of three to twelve Chinese characters without signs of speech; a middle dot may stand inside."""
    for number, sentence in enumerate(corpus.sentences):
        for match in _QUOTED.finditer(sentence.simplified):
            hanzi = match[1].strip()
            if 3 <= len(hanzi) <= LONGEST and is_han(hanzi.replace("·", "")) and not _SPEECH.search(hanzi):
                start = match.start(1) + match[1].index(hanzi)
                yield Find(hanzi, Span(number, start, start + len(hanzi)))
