"""What stands in quotation or book-title marks: “四个意识”, 《巴黎协定》."""

import re
from collections.abc import Iterator

from vocab.candidates.phrases.technique import Chunk, Find
from vocab.chinese import is_han
from vocab.records import Span

_QUOTED = re.compile(r"(?:[“「『]([^“”「」『』]{3,14})[”」』]|[《〈]([^《》〈〉]{3,14})[》〉]|\"([^\"]{3,14})\")")

LONGEST = 12
"""Characters; longer quotations are speech rather than a name or slogan."""

LONGEST_INFORMAL = 6
"""The same in fiction and talk, where most quotations are something said."""

_SPEECH = re.compile("[我你您他她它咱啊吗呢吧呀哦嗯哎啦嘛了]|什么|怎么|这样|那样")
"""Personal pronouns, particles and question words: a quotation with one is something said."""


def find(chunk: Chunk) -> Iterator[Find]:
    """Quoted spans of three and more Chinese characters without signs of speech; a middle dot may stand inside."""
    longest = LONGEST if chunk.is_formal else LONGEST_INFORMAL
    for number, sentence, _ in chunk.lines:
        for match in _QUOTED.finditer(sentence.simplified):
            hanzi = match[match.lastindex or 0]
            if len(hanzi) > longest or not is_han(hanzi.replace("·", "")) or _SPEECH.search(hanzi):
                continue
            start = match.start(match.lastindex or 0)
            if sentence.simplified.startswith("号", match.end()):
                yield Find(hanzi + "号", Span(number, start, match.end() + 1))
            else:
                yield Find(hanzi, Span(number, start, start + len(hanzi)))
