"""Where in the row of a feature the weights stand that count in some place: numbers, for rows are large tables.

A row has a slot for each place the word of the feature can take (OWN: it is the word in question; LEFT: it stands to
the left of that), and slots for what stands around the word in question: the label before it, the word behind it. Rows
of shapes have slots for label and word, and for the words on either side.
"""

OWN, LEFT, RIGHT, LEFT2, RIGHT2 = range(5)
"""The word is the one in question, its left or right neighbour, the second one to the left or right."""

PLACES = (OWN, LEFT, RIGHT, LEFT2, RIGHT2)

MOST_CONTEXTS = 200
"""Words that count for themselves as what stands around another, and classes of words that do not."""

BEHIND_LABEL = 16
"""From here: the label before the word."""

BEFORE_CONTEXT = 256
"""From here: the word behind it."""

IN_LABEL = 1024
"""From here: the label before it, with the class of the word behind it."""

BETWEEN = 8192
"""From here: the words on both sides."""


def behind(label: int) -> int:
    """The slot of a label before the word."""
    return BEHIND_LABEL + label


def before(context: int) -> int:
    """The slot of a word behind the word."""
    return BEFORE_CONTEXT + context


def within(label: int, context: int) -> int:
    """The slot of a label before the word and a class behind it."""
    return IN_LABEL + label * MOST_CONTEXTS + context


def between(left: int, right: int) -> int:
    """The slot of the words on both sides."""
    return BETWEEN + left * MOST_CONTEXTS + right
