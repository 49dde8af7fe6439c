"""Pinyin that guides through a text, taken out: 银(yín)行(háng), 银yín行háng, lines and table cells of pinyin.

What spells the very characters it stands at is a guide; all other Latin letters stay: 他(he), 读 háng. So does the
pinyin of a whole word set apart by a space (高兴 gāoxìng 'glad'), which the author gives as a part of his text.
"""

import re
import unicodedata
from collections.abc import Iterator

from vocab.chinese import has_han, is_han
from vocab.sources.running_text.lines import places_of, with_lines

_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_LETTERS = f"a-zA-Z{_TONED}üÜêĀÁǍÀĒÉĚÈŌÓǑÒ"
_HAN = "\u3007\u3400-\u9fff"
_BOPOMOFO = "\u3105-\u3129ˊˇˋ˙"

_MAYBE = re.compile(rf"[a-z{_TONED}{_BOPOMOFO}]")
"""A line without any of these has no guide."""

_IN_BRACKETS = re.compile(rf"(?<=[{_HAN}]) ?[(（]([{_LETTERS}{_BOPOMOFO}1-5'’·,， -]{{2,60}})[)）]")
_BEHIND = re.compile(rf"(?<=[{_HAN}])( ?)([a-z{_TONED}üê]{{1,24}}|[{_BOPOMOFO}]{{2,5}})(?![{_LETTERS}0-9])( ?)")
_APART = re.compile(rf"(?<=[{_HAN}]) ([(（]([{_LETTERS}]+)[)）]|([{_LETTERS}]+)) ?(?=[{_HAN}])")
"""Pinyin between characters of one line, set apart: of single syllables it guides through the whole line."""

_LINE = re.compile(rf"[{_LETTERS}'’·\s.,!?;:，。！？；：、…“”\"()（）-]+")
_MARKS = re.compile(r"[^\w]+")

_LONGEST = 24
"""Characters before a bracket that it may spell: a clause."""

LONGEST_LINE = 200
"""Characters of a line with its pinyin above or below; what is longer is no line of a page."""

_FEWEST_CELLS = 2
"""Cells with a syllable each that make a table of pinyin."""


def without_guides(text: str) -> str:
    """The text without the pinyin that spells its characters."""
    if any(_LINE.fullmatch(text, *place) for place in places_of(text, _TONE)):
        text = "\n".join(_without_rows(text.split("\n")))
    return with_lines(text, _MAYBE, _within)


def _within(line: str) -> str:
    """A line without the guides among its characters."""
    if line.isascii():
        return line

    def unless_spelled(match: re.Match[str]) -> str:
        if match[0][0] == " " and not guided and _is_word(match[1]):
            return match[0]
        if _TONE.search(match[1]) and match[1].islower() and _SYLLABLES.fullmatch(_plain(match[1])):
            return ""
        if match[1].isascii() and (len(match[1]) < 2 or not _SYLLABLE.fullmatch(match[1].rstrip("12345"))):  # English
            return match[0]
        return "" if _spells(_before(match), match[1]) else match[0]

    def unless_apart(match: re.Match[str]) -> str:
        apart = match[1] + match[3]
        if match[2].isascii() and (apart or not toned):
            return match[0]
        if match[1] and not guided and (_is_word(match[2]) or not has_han(line[match.end() : match.end() + 1])):
            return match[0]
        return apart[:1] if _spells(_before(match), match[2]) else match[0]

    toned = _TONE.search(line) is not None
    guided = any(not _is_word(match[2] or match[3]) for match in _APART.finditer(line))
    return _BEHIND.sub(unless_apart, _IN_BRACKETS.sub(unless_spelled, line))


def _is_word(letters: str) -> bool:
    """Whether pinyin is more than one syllable."""
    return _SYLLABLE.fullmatch(_plain(letters)) is None


def _before(match: re.Match[str]) -> str:
    """The Chinese characters just before; what another guide has stood between does not count."""
    stretch = match.string[max(0, match.start() - _LONGEST) : match.start()]
    return stretch[len(stretch.rstrip("".join(filter(is_han, set(stretch))))) :]


def _spells(characters: str, letters: str) -> bool:
    """Whether the letters are the reading of the last of the characters, however many they are."""
    if not letters.isascii() and _ZHUYIN.search(letters):
        return True
    plain = _plain(letters)
    return _SYLLABLES.fullmatch(plain) is not None and _ends_with(characters, plain)


_ZHUYIN = re.compile(f"[{_BOPOMOFO}]")
_TONE = re.compile(f"[{_TONED}]")
_SYLLABLE = re.compile(
    r"[bpm](?:ai?|ei|ao|an|en|ang|eng|o|i|ie|iao|ian|ing?|u)|pou|m(?:ou|iu|e)|f(?:a|o|ei|ou|ang?|eng?|u)"
    r"|[dtnl](?:ai?|e|ei|ao|ou|ang?|eng?|ong|i|ia|ie|iao|iu|iang?|ing?|u|uo|ui|uan|un)|[nl]ve?"
    r"|(?:[gkh]|[zcs]h?|r)(?:ai?|e|i|ei|ao|ou|ang?|eng?|ong|u|uai?|uo|ui|uang?|un)"
    r"|[jqx](?:i|ia|ie|iao|iu|iang?|ing?|iong|ue?|uan|un)|y(?:ai?|e|o|ao|ou|ang?|ing?|i|ong|ue?|uan|un)"
    r"|w(?:ai?|o|ei|ang?|eng?|u)|ai|ao|ang?|ei|eng?|er|ou|[aeo]"
)
_SYLLABLES = re.compile(rf"(?:{_SYLLABLE.pattern}){{1,8}}r?")
"""Syllables of pinyin without their tones: most Latin words are told by these, without the table of readings."""


def _plain(letters: str) -> str:
    """Letters without tones: lǜ is lü, which is also written lv."""
    letters = unicodedata.normalize("NFD", letters.lower()).replace("u\u0308", "v").replace("ü", "v")
    return re.sub(r"[^a-z]", "", letters)


def _ends_with(characters: str, letters: str) -> bool:
    """Whether the last of the characters are read so: from behind, all places where a syllable may begin at once."""
    places = {len(letters)}
    for character in reversed(characters):
        if not places or 0 in places:
            break
        bases = _bases(character)
        places = {at - len(base) for at in places for base in bases if letters.endswith(base, 0, at)}
    return 0 in places


def _bases(character: str) -> list[str]:
    from vocab.chinese import toneless_sounds

    bases = [base.replace("ü", "v").replace("ê", "e") for base in toneless_sounds(character)]
    return [*bases, "r"] if character == "儿" else bases


def _without_rows(lines: list[str]) -> Iterator[str]:
    """The lines without those of pinyin, and the cells of a table of pinyin as one line."""
    at = looked_at = 0
    while at < len(lines):
        if at >= looked_at:
            looked_at = _end_of_cells(lines, at)
            cells = [line.strip() for line in lines[at:looked_at]]
            if looked_at - at > _FEWEST_CELLS and _is_table(cells):
                yield "".join(cell for cell in cells if has_han(cell) or not cell[0].isalpha())
                at = looked_at
                continue
        if not (_is_pinyin(lines[at]) and _has_partner(lines, at)):
            yield lines[at]
        at += 1


def _is_pinyin(line: str) -> bool:
    return bool(line) and _LINE.fullmatch(line) is not None and _TONE.search(line.lower()) is not None


def _has_partner(lines: list[str], at: int) -> bool:
    """Whether the line spells all of the one below or above."""
    letters = _plain(lines[at])
    below = next((line for line in lines[at + 1 : at + 3] if line.strip()), "")
    above = next((line for line in reversed(lines[max(0, at - 2) : at]) if line.strip()), "")
    for partner in (below, above):
        characters = "".join(filter(is_han, partner))
        if 0 < len(characters) <= LONGEST_LINE and _ends_with(characters, letters):
            return not _ends_with(characters[1:], letters)
    return False


def _end_of_cells(lines: list[str], at: int) -> int:
    """The line behind the cells, a syllable or a character each, that begin here; the next one where none do."""
    end = at
    while end < len(lines) and (cell := lines[end].strip()) and _CELL.fullmatch(cell):
        end += 1
    return max(end, at + 1)


def _is_table(cells: list[str]) -> bool:
    """Whether the cells are those of a table of pinyin: as many syllables as characters, which they spell."""
    syllables = [cell for cell in cells if cell and not has_han(cell) and cell[0].isalpha()]
    characters = "".join(character for cell in cells for character in cell if is_han(character))
    fits = len(syllables) >= _FEWEST_CELLS and len(characters) == len(syllables)
    return fits and any(map(_is_pinyin, syllables)) and _ends_with(characters, _plain("".join(syllables)))


_CELL = re.compile(rf"[{_HAN}]?[，。！？；：、…“”《》（）]{{0,3}}|[{_LETTERS}]{{1,6}}")
