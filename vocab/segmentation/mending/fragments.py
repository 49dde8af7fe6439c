"""Words that only the segmenter's guess supports."""

from collections.abc import Iterator

from vocab.chinese import DIGITS, TENS, is_han, is_transcribed
from vocab.segmentation.cutters import Pieces
from vocab.segmentation.mending.evidence import Words
from vocab.segmentation.naming import looks_like_person


def is_invented(piece: str, words: Words) -> bool:
    """Whether only the segmenter's guess supports a piece."""
    return words.invented(piece)


def reject_invented(pieces: Pieces, words: Words) -> Pieces:
    """The pieces with a word that only the segmenter's guess supports cut again with what follows it.

    What is written with transcription characters stays, for names of other languages are, and what looks like the name
    of a person in every character.

    >>> reject_invented(["之广世所"], words)  # (so) wide, (rarely seen) in the world
    ['之', '广', '世', '所']
    """
    mended: Pieces = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        numbered = piece[-1] in DIGITS and at + 1 < len(pieces) and pieces[at + 1][0] in TENS  # 花五 万元
        named = not numbered and (is_transcribed(piece) or looks_like_person(piece, words.lexicon))
        if named or not words.invented(piece):
            mended.append(piece)
            at += 1
            continue
        end = at + 1
        while end < len(pieces) and len(pieces[end]) == 1 and is_han(pieces[end]):
            end += 1
        mended += _with_supported("".join(pieces[at:end]), words)
        at = end
    return mended


def _with_supported(window: str, words: Words) -> Iterator[str]:
    """The window cut by the word list, words that the text supports kept whole."""
    lengths = range(1, min(words.longest_supported, len(window)) + 1)
    stretches = (window[at : at + length] for length in lengths for at in range(len(window) - length + 1))
    inside = words.supported.intersection(stretches)
    if not inside:
        yield from words.cut(window)
        return
    word = max(inside, key=lambda word: (len(word), word))
    before, _, after = window.partition(word)
    yield from _with_supported(before, words) if before else ()
    yield word
    yield from _with_supported(after, words) if after else ()
