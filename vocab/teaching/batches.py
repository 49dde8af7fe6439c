"""Kept candidates into items, batch by batch: the second half of the chain."""

from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import chain

from vocab.analysis import Analysis, Resources
from vocab.records import Candidate, VocabItem
from vocab.runtime import Progress, map_chunks, quiet
from vocab.teaching.item import ItemMaker

FEWEST_FOR_A_WORKER = 1_000
"""Words that are worth a process of their own, which takes a fifth of a second to start and to answer."""

BATCH = 1_000
"""Words that are done together, in about half a second."""


WINDOW = 10_000
"""Words that are done in the order of their sentences, each of which is then looked at once or twice; as items they are
some 25 MB until they are handed on."""


def teach(
    wanted: Sequence[Candidate],
    text: Analysis,
    resources: Resources,
    *,
    progress: Progress = quiet,
    workers: int = 1,
) -> Iterator[list[VocabItem]]:
    """The items of some candidates of a text, in their order, a batch at a time; those of a book would fill the memory.

    What was taught before comes from the analysis' store, and what is made now goes there when all of it is made.
    `progress` is told the share of the words that are done.
    """
    held = text.store.holds([candidate.hanzi for candidate in wanted])
    missing = [candidate for candidate in wanted if candidate.hanzi not in held]
    if not missing:
        yield from _stored(wanted, text, progress)
        return
    made = chain.from_iterable(_made(missing, text, resources, progress, workers))
    with text.adding():
        for at in range(0, len(wanted), BATCH):
            some = wanted[at : at + BATCH]
            known = text.store.items([candidate.hanzi for candidate in some if candidate.hanzi in held])
            fresh = {c.hanzi: next(made) for c in some if c.hanzi not in known}
            if text.store.keeps:
                progress("keep", at / len(wanted))
                text.store.add(list(fresh.values()))
            yield [known.get(candidate.hanzi) or fresh[candidate.hanzi] for candidate in some]


def _stored(wanted: Sequence[Candidate], text: Analysis, progress: Progress) -> Iterator[list[VocabItem]]:
    """The items of candidates all of which were taught before."""
    for at in range(0, len(wanted), BATCH):
        progress("look up", at / len(wanted))
        some = [candidate.hanzi for candidate in wanted[at : at + BATCH]]
        known = text.store.items(some)
        yield [known[hanzi] for hanzi in some]


def _made(
    missing: Sequence[Candidate], text: Analysis, resources: Resources, progress: Progress, workers: int
) -> Iterator[list[VocabItem]]:
    """The items of candidates that are taught now."""
    excerpts = text.excerpts({candidate.hanzi for candidate in missing})
    progress("words", 0.0)
    # one in each process
    maker = cache(lambda: ItemMaker(text.corpus, resources, excerpts.values(), text.candidates))
    lexicon = resources.lexicon

    def made_of(_: None, some: Sequence[Candidate]) -> list[VocabItem]:
        item = maker().item
        lexicon.load_entries(candidate.hanzi for candidate in some)
        return [item(candidate, excerpts[candidate.hanzi]) for candidate in some]

    run_chunks = partial(map_chunks, workers=workers, at_start=lexicon.database.reopen)
    windows = [missing[at : at + WINDOW] for at in range(0, len(missing), WINDOW)]
    in_text = [one for some in windows for one in sorted(some, key=lambda candidate: excerpts[candidate.hanzi])]
    made: dict[str, VocabItem] = {}
    done, chunks = 0, run_chunks(made_of, None, in_text, least=FEWEST_FOR_A_WORKER, most=BATCH)
    for some in windows:
        while not all(candidate.hanzi in made for candidate in some):
            made.update((item.hanzi, item) for item in next(chunks))
            progress("words", (done + len(made)) / len(missing))
        yield [made.pop(candidate.hanzi) for candidate in some]
        done += len(some)
