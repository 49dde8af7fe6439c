"""What the pieces of a sentence cost: whole and short before cut and long."""

from collections.abc import Sequence

from vocab.analysis.clauses import Clause

SHORTEST = 8
"""Characters of the shortest comfortable example."""

CUT = 2.2
"""What it costs to be cut and marked: as much as a whole sentence of some 75 characters."""

TAKEN_OUT = 0.7
"""What it costs to be less than a statement though it stands by itself: a whole one is better up to 60 characters."""

TOO_LONG = 0.4
"""What it costs to be longer than that, beside the length."""

HEADLINE = 2.5
"""A line without an end mark, or in brackets, is a headline or a byline: shown where there is nothing else."""

SAYS_NOTHING = 2.5
WAITS = 1.6
DANGLES = 1.2
"""What ends with words that have no predicate, a list or a subject, waits for what was cut."""
HALF_A_PAIR = 2.0
BROKEN = 4.0
"""An example that ends inside a clause comes last."""


def cut_cost(length: int, clauses: Sequence[Clause], is_first: bool, is_last: bool) -> float:
    """What it costs to go on from a clause before, or into one behind, that is left out."""
    says = any(clause.states for clause in clauses)
    cost = CUT + max(SHORTEST - length, 0) * 0.15 + max(length - 15, 0) * 0.03
    cost += 0.0 if says else SAYS_NOTHING
    cost += 0.0 if is_last or not says or clauses[-1].states or clauses[-1].waits else DANGLES
    if not is_first:
        cost += 0.5 * clauses[0].leans + (0.0 if any(clause.names for clause in clauses) else 0.3)
    return cost


def length_cost(length: int) -> float:
    """What the length of a sentence costs: much beyond 60 characters, and below 8."""
    return (
        max(SHORTEST - length, 0) * 0.5
        + max(length - 20, 0) * 0.015
        + max(length - 60, 0) * 0.06
        + TOO_LONG * (length > 60)
    )  # fmt: skip
