"""Whether a name that a text uses is that of a person, and what of it is surname and title."""

from collections.abc import Sequence

from vocab.chinese import FAMILIAR
from vocab.records import Name
from vocab.references import Lexicon
from vocab.segmentation.naming import shapes, titled

_ACTS = frozenset("说道笑问答喊叫哭骂想听看走坐站跑点摇叹曰")
"""What stands behind a name of whom it tells what a person does."""

_MET = frozenset("问找请劝骂嫁娶姓")
"""What stands before one that is met."""

_SHARE = 0.08
"""The share of its places at which a person acts or is met."""

_THINGS = frozenset("军鱼鸟虫猫科属目纲树草州邦郡省市县区乡镇队党")
"""The end of what is called so and is no person, though it begins with a surname."""


def named_by_form(string: str, lexicon: Lexicon) -> Name:
    """The name of a person that a string is by its form."""
    title = titled.title_of(string)
    surname = shapes.surname_of(string, lexicon) if len(string) < 5 and "·" not in string else 0
    if len(string) == 3 and string[0] in lexicon.surnames and not title:
        surname = max(surname, 1)
    if (len(string) == 2 and not shapes.is_full(string, lexicon)) or shapes.is_spelled(string):
        surname = 0
    rest = len(string) - surname - len(title)
    if title and rest == 0:
        return Name("person", surname, len(title))
    rest = len(string) - surname
    return Name("person", surname if 0 < rest < 3 and not title else 0)


def is_person(string: str, form: Name, starts: Sequence[int], text: str, lexicon: Lexicon) -> bool:
    """Whether a name is a person's: by its form where nothing speaks against it, else by what it does in the text."""
    tag = lexicon.fact(string).tag
    if form.title or titled.title_of(string) or string[0] in FAMILIAR or tag.startswith("nr"):
        return True
    listed = any(entry.proper for entry in lexicon.entries(string)) or tag in ("ns", "nt")
    if form.surname and not listed and string[-1] not in _THINGS:
        return True
    acts = sum(text[at - 1 : at] in _MET or text[at + len(string) : at + len(string) + 1] in _ACTS for at in starts)
    return acts > 0 and acts >= _SHARE * len(starts)
