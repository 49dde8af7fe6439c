"""Who shows which sentence."""

from vocab.analysis.sharing import MOST_CARDS, Option, Sharing
from vocab.records import Span


def option(shown: str, cost: float = 0.0) -> Option:
    return Option(shown, cost, Span(0, 0, 1), 0, 1)


class Given(dict[int, list[Option]]):
    """What each has to choose from, shared by those who come in turn."""

    def share(self, sharing: Sharing, who: int, *options: Option) -> None:
        self[who] = [*options]
        sharing.share(who, self[who], self.__getitem__)


def test_what_costs_least_is_shown_as_long_as_it_has_room() -> None:
    sharing, given = Sharing(), Given()
    for who in range(MOST_CARDS + 1):
        given.share(sharing, who, option("short"), option("long", 3.0))
    assert [sharing.chosen(who).shown for who in range(MOST_CARDS + 1)] == ["short"] * MOST_CARDS + ["long"]


def test_of_equals_the_one_that_is_shown_less_is_chosen() -> None:
    sharing, given = Sharing(), Given()
    sharing.settle(0, [option("a")])
    given.share(sharing, 1, option("a"), option("b"))
    assert sharing.chosen(1).shown == "b"


def test_one_that_can_show_another_sentence_moves_for_one_that_cannot() -> None:
    # whoever is at a may go to b, those at b to c: the last one has a only, and everybody finds room
    sharing, given = Sharing(), Given()
    for who in range(MOST_CARDS):
        given.share(sharing, who, option("a"), option("b", 5.0))
        given.share(sharing, 100 + who, option("b"), option("c", 5.0))
    given.share(sharing, 200, option("a"))
    shown = [sharing.chosen(who).shown for who in (*range(MOST_CARDS), *range(100, 100 + MOST_CARDS), 200)]
    assert [shown.count(text) for text in "abc"] == [MOST_CARDS, MOST_CARDS, 1]
    assert sharing.chosen(200).shown == "a"


def test_without_room_anywhere_the_cheapest_is_taken() -> None:
    sharing, given = Sharing(), Given()
    for who in range(MOST_CARDS):
        sharing.settle(who, [option("a")])
    given.share(sharing, 100, option("a"))
    assert sharing.chosen(100).shown == "a"
