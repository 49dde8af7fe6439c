"""The analysis of a library as a file, made on this machine or on a Spark cluster."""

from collections.abc import Callable, Sequence
from pathlib import Path

from flashcards.requests import Engine, Texts
from flashcards.runs.preparing import Warn, Work
from vocab.analysis import Analysis, Resources, analyse, write_shelf
from vocab.errors import InputError
from vocab.records import Document

Read = Callable[[Texts, Warn], Sequence[Document]]

MASTER = "local[*]"
"""Spark's own name for all processors of this machine."""


def analysis(texts: Texts, resources: Resources, engine: Engine, output: Path, work: Work, read: Read) -> Analysis:
    """Write the analysis of the texts to a file; `read` reads them on this machine. Raises VocabError."""
    if engine.engine == "spark":
        return _on_cluster(texts, resources, engine.master or MASTER, output, work, read)
    if engine.master is not None:
        raise InputError("--master: has no effect without --engine spark. Add that, or leave it out.")
    text = analyse(read(texts, work.warn), resources, progress=work.progress, workers=work.workers)
    return _written(text, output, work)


def _on_cluster(texts: Texts, resources: Resources, master: str, output: Path, work: Work, read: Read) -> Analysis:
    """The analysis made on a cluster, which reads for itself what is named by an address."""
    from vocab.analysis import cluster as spark

    there = [path for path in texts.paths if spark.is_address(path)]
    here = texts._replace(paths=tuple(path for path in texts.paths if path not in there))
    documents = list(read(here, work.warn)) if here.paths or not there else []
    with spark.cluster(master, resources.references) as cluster:
        if there:
            documents += cluster.read(there, encoding=texts.encoding, max_megabytes=texts.max_size, warn=work.warn)
        text = analyse(documents, resources, progress=work.progress, run_chunks=cluster.run_chunks)
    return _written(text, output, work)


def _written(text: Analysis, output: Path, work: Work) -> Analysis:
    work.progress("keep", 1.0)
    write_shelf(text, output)
    return text
