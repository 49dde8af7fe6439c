"""Marks: what ends a sentence, a clause, a quotation. Sets that differ on purpose are named here side by side."""

SENTENCE_ENDS = "。！？!?｡"

CLAUSE_ENDS = "，。！？；：、,.!?;:"
"""Marks at which a clause, or a member of a list, ends."""

CLOSERS = "”’」』》）〉】〕)'"
"""What closes a quotation, a title or a bracket, and belongs to the sentence it closes."""

QUOTES = (("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("《", "》"), ("（", "）"))
"""Pairs of marks around a quotation, a title, a remark."""

BREAKS = frozenset(CLAUSE_ENDS + "…—（）()“”‘’「」『』《》\n")
"""What a cue in the neighbourhood of a word is not looked for beyond."""

MARKS = BREAKS | frozenset("〈〉\"'")
"""All marks between the words of a sentence."""

BEFORE_CLAUSE = "，。！？；：、（《“‘\"'…—"
"""What stands right before the beginning of a clause."""

BEHIND_CLAUSE = "，。！？；：、）》”’\"'…—,.!?;:)"
"""What stands right behind the end of a clause."""
