"""Names that neither a reference nor the text's own names explain: told by their characters, tag and label together."""

from vocab.chinese import TRANSCRIPTION
from vocab.records import Fact

FOREIGN = "a foreign name, spelled by sound"
PERHAPS = "perhaps a name"

_NAMES = frozenset(["PER", "PERi", "LOC", "ORG", "NZ"])
"""Labels of names."""

_TAGS = ("nr", "ns", "nz")

_SOUNDING = frozenset("尔斯姆兹茨弗伊萨莱伦穆凯普迪妮蒂莎娜")
"""Characters that hardly stand in a word of two that is no name."""

_PLACES = frozenset("里西南")
"""What stands behind a noun, too: 库里 'in the storehouse'."""


def is_spelled(hanzi: str, label: str, fact: Fact) -> bool:
    """Whether a word nobody lists is a foreign name written by its sound."""
    if label not in _NAMES or not TRANSCRIPTION.issuperset(hanzi) or (len(hanzi) == 2 and hanzi[-1] in _PLACES):
        return False
    if len(hanzi) > 2:
        return fact.tag.startswith(_TAGS) or not fact.tag
    return fact.tag == "nrt" or (fact.tag.startswith(_TAGS) and not _SOUNDING.isdisjoint(hanzi))


def may_be_name(label: str, fact: Fact) -> bool:
    """Whether a word nobody lists looks like a name to the tagger and to jieba alike."""
    return label in _NAMES and label != "NZ" and fact.tag.startswith(_TAGS)
