"""The shape of a gloss and nothing else: what it points to, which word class it explains, how it is shown and cut."""

import re
from collections.abc import Iterator
from functools import lru_cache

from vocab import pinyin
from vocab.english.adjectives import ADJECTIVES, is_adjective

SHORT = 60
"""Characters of the gloss on the front of an answer."""

BRIEF = 40
"""Characters of the label of a part in a phrase or sentence."""

_REFERENCE = re.compile(
    r"\(?(?:(?:\w+ |also written )?variant of |surname |used in |"
    r"see (?:also )?|same as |equivalent to |also written |also pr\. |also called |Taiwan pr\. |erhua |"
    r"classifier for |abbr\. (?:for|to|of) |\d+(?:st|nd|rd|th) )",
)
"""Glosses that point elsewhere or say something about the word rather than what it means."""

_OUTDATED = re.compile(
    r"\((?:old|archaic|classical|literary|dialect|Tw|HK|Taiwan|Cantonese|vulgar|slang|Internet slang|neologism)\b"
)
"""Labels of senses outside the common language of today."""

_RARER = re.compile(
    r"lit\. |\((?:loanword|bound form|"
    r"Buddhism|chemistry|math\.|music|law|physics|linguistics|grammar|TCM|medicine|computing|biology|sports|"
    r"military|prefix|suffix|of [^)]*|onom\.|Tibet|Chinese medicine|astronomy|botany|zoology|geology)\b"
)
"""Labels of senses that a reader meets less often than those without one, and the words behind an idiom's meaning."""

_POINTER = re.compile(r"(?:[^\s|\[\](){}]+\|)?([^\s|\[\](){}]+)\|?\[([^\]]+)\]")
"""CC-CEDICT's cross reference: `傳統|传统[chuan2 tong3]`."""

_FORMS = re.compile(r"[^\x00-\x7f]+\|([^\x00-\x7f]+)")
"""The traditional and the simplified form of a word that is only named."""

_NAMED_FORM = re.compile(r"(?<=[a-z])(?<! of)(?<! see)(?<! as)(?<! to)(?<! for)(?<! in) [\u3400-\u9fff]+(?=$|[ ,;])")
"""Characters behind the English of a name: Hong Kong 香港."""

_NAMED_IN_LETTERS = re.compile(
    r"(\b(?:[A-Z][\w'’-]*|city|prefecture|district|county|region|province|banner)) "
    r"(?:[\u3400-\u9fff]+\|)?[\u3400-\u9fff]{2,}(?:\[[A-Z][^\]]*\])?(?=[ ,;)]|$)"
)
"""A name in letters, and the same in characters behind it: Zhaotong 昭通[Zhao1 tong1]."""

_SPECIES = re.compile(r"^\(bird species of China\) | \([A-Z][a-z]+ [a-z]+(?: [a-z]+)?\)$")
"""What a zoologist adds to the name of a kind: its Latin name."""

_REMARK = re.compile(r"\s*\((?:[^()]|\([^()]*\))*\)\s*")

_WITHIN = re.compile(r"(?<=[a-z-] )\(([a-z][a-z ,'-]{0,20})\)(?= [a-z])")
"""Brackets in the middle of a gloss, without which it would be torn: to be (a day) apart."""

_LABEL = re.compile(r"\((prefix|suffix|interj|onom|particle)")
_BREAK = re.compile("[;,:]")
_MEANINGS = re.compile(r"; (?![^()]*\))")
"""What stands between the meanings of a gloss, outside its brackets."""

_REGISTER = re.compile(
    r"^((?:\((?:Tw|HK|coll\.|old|archaic|classical|literary|dialect|slang|Internet slang|neologism(?:,? c\. \d{4})?|"
    r"vulgar|idiom|fig\.|loanword|bound form|courteous|honorific|humble|derog\.|polite|formal|spoken)\) )+)(?=\S)"
)
"""The labels in front of a gloss."""

_SAYS_NOTHING = re.compile(r"\((?:bound form|loanword|idiom|fig\.)\) ?")
"""Labels that tell a learner nothing about what the word means or where it is used."""

_SPOKEN = re.compile(r"\[((?:[A-Za-zü:]+[1-5] ?)+)\]")
_TARGET = re.compile(r"(?:variant of|see|same as) (?:[^\s|]+\|)?([\u3400-\u9fff]+)")

_LINKS = frozenset("in at to by on with from of for".split())
_NOT_OF_WHOLE = frozenset("all early right more plain radical memorial native".split())
"""Adjectives that are something else before `in the` and the like: `right in the middle`, `radical in characters`."""

_ADVERB_PHRASE = re.compile(r"(?:in|at|by|with|without|on|from|for|of|as|to) (?:a|an|the|one's|no|all|every|order)\b")


@lru_cache(maxsize=100_000)
def is_reference(gloss: str) -> bool:
    """Whether a gloss points elsewhere instead of explaining (a surname, a variant, an abbreviation)."""
    return _REFERENCE.match(gloss) is not None


@lru_cache(maxsize=100_000)
def rarity(gloss: str) -> int:
    """How far a label takes the gloss from the common language: 2 old or dialect, 1 of one field or word by word."""
    return 2 if _OUTDATED.match(gloss) else int(_RARER.match(gloss) is not None)


@lru_cache(maxsize=100_000)
def class_of(gloss: str) -> str:
    """The word class a gloss explains: `to go` verb, `quickly` adverb, `quick` adjective, else noun."""
    if gloss.startswith("classifier for"):
        return "classifier"
    if label := _LABEL.match(gloss):
        return {"interj": "interjection", "onom": "onomatopoeia"}.get(label[1], label[1])
    bare = without_remarks(gloss).strip().removeprefix("fig. ").removeprefix("lit. ")
    plain = _BREAK.split(bare, 1)[0].strip().rstrip("!?.")
    if plain.startswith(("can ", "cannot ", "must", "should", "ought")):
        return "verb" if " be " in plain else "modal"
    if plain.startswith("to ") and not plain.startswith(("to the ", "to be sure", "to a ", "to this")):
        return "verb"
    return _class_of_phrase(plain.split())


def _class_of_phrase(words: list[str]) -> str:
    if not words:
        return "noun"
    last = words[-1].lower()
    if last.endswith("ly") and last not in ADJECTIVES and last not in ("family", "assembly", "monopoly", "ally"):
        return "adverb"
    if len(words) > 1 and _ADVERB_PHRASE.match(" ".join(words)):
        return "adverb"
    if words[-1] == "of" or (len(words) > 1 and words[0].endswith("ed") and words[1] in _LINKS):
        return "adjective"
    if len(words) > 2 and words[1] in _LINKS and is_adjective(words[0]) and words[0] not in _NOT_OF_WHOLE:
        return "adjective"
    if words[0] in ("full", "very", "not", "able", "easy", "too") or words[0].startswith(("un", "well-")):
        return "adjective" if len(words) > 1 or is_adjective(last) else "noun"
    return "adjective" if is_adjective(last) else "noun"


def by_class(gloss: str) -> Iterator[str]:
    """The gloss, divided where its synonyms are of different word classes: `authority; authoritative`.

    What an idiom means stands apart from what its words mean (`lit. ...; fig. ...`).
    """
    pieces = _MEANINGS.split(gloss)
    if len(pieces) == 1:
        yield gloss
        return
    kept = pieces[:1]
    for piece in pieces[1:]:
        if class_of(piece) == class_of(kept[-1]) and not piece.startswith("fig. "):
            kept.append(piece)
        else:
            yield "; ".join(kept)
            kept = [piece]
    yield "; ".join(kept)


def pointers(gloss: str) -> list[str]:
    """The headwords (simplified) a gloss refers to."""
    return [match[1] for match in _POINTER.finditer(gloss)] or _TARGET.findall(gloss)


def readable(gloss: str) -> str:
    """A gloss with its references in simplified characters and marked pinyin, labels last, no bracket in a bracket.

    >>> readable("Zhenxiong county in Zhaotong 昭通[Zhao1 tong1], Yunnan")
    'Zhenxiong county in Zhaotong, Yunnan'
    >>> readable("(bird species of China) brown booby (Sula leucogaster)")
    'brown booby'
    """
    if gloss.isascii() and "[" not in gloss and not gloss.startswith("(") and gloss.count("(") < 2:
        return _SPECIES.sub("", gloss) if gloss.endswith(")") else gloss
    gloss = _NAMED_IN_LETTERS.sub(r"\1", _SPECIES.sub("", gloss) or gloss)

    def pointed(match: re.Match[str]) -> str:
        return f"{match[1]} ({_marked(match[2])})"

    written = _FORMS.sub(r"\1", _POINTER.sub(pointed, gloss))
    return _flat(_labels_last(_SPOKEN.sub(lambda match: _marked(match[1]), written)))


def _marked(numbered: str) -> str:
    return pinyin.spell_capitals(numbered.replace("u:", "ü"))


def _labels_last(gloss: str) -> str:
    labels = _REGISTER.match(gloss)
    if labels is None or _REGISTER.sub("", f"{gloss} .") == ".":
        return gloss  # nothing but labels
    said = _SAYS_NOTHING.sub("", labels[1]).strip()
    return f"{gloss[labels.end() :]} {said}".strip()


def _flat(gloss: str) -> str:
    """The gloss without the brackets that stand inside others."""
    kept, depth = [], 0
    for character in gloss:
        depth += character == "("
        if character not in "()" or depth == 1:
            kept.append(character)
        depth -= character == ")" and depth > 0
    return "".join(kept)


def shorten(gloss: str, *, limit: int = SHORT) -> str:
    """The gloss cut to `limit` characters at a semicolon, a comma or a space; a cut is marked with an ellipsis."""
    if len(gloss) <= limit:
        return gloss
    for separator in ("; ", " (", ", ", " "):
        head = gloss[: limit - 1].rpartition(separator)[0]
        if len(head) >= limit // 3:
            return head if separator == "; " else f"{head.rstrip(',;')}…"
    return gloss[: limit - 1] + "…"


def short_first(glosses: tuple[str, ...]) -> tuple[str, ...]:
    """The glosses with a first one that fits the front of an answer, what was cut from it behind it.

    A name is cut at whatever comes first, comma or bracket (Kunming, ...); anything else rather at the bracket (one
    country, two systems (...)).
    """
    if not glosses or len(glosses[0]) <= SHORT:
        return glosses
    head = glosses[0][: SHORT + 2].rpartition("; ")[0]
    if head and head.count("(") == head.count(")"):
        return (head, _labels_last(glosses[0][len(head) + 2 :]), *glosses[1:])
    heads = (glosses[0][: SHORT + 1].partition(separator)[0] for separator in (" (", ", "))
    fitting = [head for head in heads if 0 < len(head) <= SHORT and not head.startswith("(")]
    head = min(fitting, key=len, default="") if glosses[0][0].isupper() else next(iter(fitting), "")
    return (head, _labels_last(glosses[0][len(head) :].lstrip(" ,")), *glosses[1:]) if head else glosses


def in_brief(gloss: str) -> str:
    """The gloss as a label for a part: one short meaning, without remarks in brackets but those inside it.

    >>> in_brief("to tear (paper)"), in_brief("to pay (sb) back")
    ('to tear', 'to pay sb back')
    """
    whole = _WITHIN.sub(r"\1", gloss) if "(" in gloss else gloss
    first = next((piece for piece in without_remarks(whole).split(";") if piece.strip()), "")
    if first:
        named = _NAMED_FORM.sub("", first)
        return shorten(named.strip(), limit=BRIEF)
    return f"({shorten(gloss.strip('()').rpartition(': ')[2], limit=BRIEF - 2)})"


def without_remarks(gloss: str) -> str:
    """The gloss without what stands in brackets."""
    return _REMARK.sub(" ", gloss) if "(" in gloss else gloss
