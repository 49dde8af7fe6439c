"""The passes over a text on a Spark cluster, or on one machine that plays one: the only module that imports PySpark.

Each chunk is a task, the facts of a pass are broadcast, the results come back in their order, so that the analysis is
that of one process. A worker opens the references of its own installation, once; one that dies has its tasks done by
another.
"""

import contextlib
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from types import MethodType
from typing import Any, NamedTuple, cast

from vocab.errors import InputError, ResourceError, VocabError
from vocab.records import Document, GlossaryEntry, OwnCut
from vocab.references import References, open_references, with_entries
from vocab.runtime import chunks_of
from vocab.sources import READERS, Warn, document_of

ATTEMPTS = 4
"""How often a task is tried on one machine, as on a cluster; by itself Spark tries it only once there."""

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://")


class Cluster:
    """A Spark application under way: `run_chunks` shares work out to it, `read` reads texts where they lie."""

    def __init__(self, context: Any, references: References) -> None:
        own = tuple(references.glossary[hanzi] for hanzi in sorted(references.own))
        self._context = context
        self._mine = _Installation(tuple(sorted(references.lexicon.versions.items())), own, references.cuts)

    def run_chunks(
        self,
        work: Callable[[Any, Sequence[Any]], list[Any]],
        facts: Any,
        things: Sequence[Any],
        *,
        least: int,
        most: int,
    ) -> Iterator[list[Any]]:
        """Share work out to the processes of the cluster: an Executor."""
        del least  # a process is there already
        chunks = chunks_of(things, size=most)
        if not chunks:
            return
        method = cast("MethodType", work)
        with _failing():
            told = self._context.broadcast(facts)
            task = _Task(type(method.__self__), method.__name__, self._mine, told)
            done = self._context.parallelize(chunks, len(chunks)).map(task).collect()
            told.destroy()
        yield from done

    def read(self, addresses: Sequence[str], *, encoding: str | None, max_megabytes: int, warn: Warn) -> list[Document]:
        """The documents at addresses that Spark can read, in the order of their names; a damaged one is a warning.

        Raises InputError where there is none.
        """
        documents: list[Document] = []
        for address in addresses:
            with _failing():
                reading = _Reading(encoding, max_megabytes)
                found = sorted(self._context.binaryFiles(address).map(reading).collect())
            for _, document, said in found:
                for sentence in said:
                    warn(sentence)
                documents += [document] if document else []
        if not documents:
            raise InputError(f"{', '.join(addresses)}: no text that can be read. Check the address.")
        return documents


@contextlib.contextmanager
def cluster(master: str, references: References) -> Iterator[Cluster]:
    """A Spark application at a master (`local[*]`, `spark://host:7077` ...). Raises ResourceError."""
    if find_spec("pyspark") is None:
        raise ResourceError("PySpark is missing. Install it with: pip install 'chinese-flashcards[cluster]'")
    if shutil.which("java") is None and not os.environ.get("JAVA_HOME"):
        raise ResourceError("Java is missing, which Spark needs. Install Java 17 or newer (default-jre-headless).")
    from pyspark.sql import SparkSession

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    settings = {"spark.log.level": "ERROR", "spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false"}
    builder = SparkSession.builder.appName("chinese-flashcards").master(_patient(master))
    for name, value in settings.items():
        builder = builder.config(name, value)
    try:
        session = builder.getOrCreate()
    except Exception as error:
        raise ResourceError(f"Spark does not start at {master} ({_said(error)}). Check --master and Java.") from error
    try:
        yield Cluster(session.sparkContext, references)
    finally:
        session.stop()


def is_address(path: str) -> bool:
    """Whether a text is named by an address that Spark reads, not by a path."""
    return _ADDRESS.match(path) is not None


def _patient(master: str) -> str:
    """The master, with further attempts where it is this machine."""
    local = re.fullmatch(r"local(?:\[([0-9*]+)\])?", master)
    return f"local[{local[1] or '1'},{ATTEMPTS}]" if local else master


class _Installation(NamedTuple):
    """What an executor must have to find the same: the versions of the sources, the user's own words and cuts."""

    versions: tuple[tuple[str, str], ...]
    own: tuple[GlossaryEntry, ...]
    cuts: tuple[OwnCut, ...]


class _Task(NamedTuple):
    """What is done with a chunk: a method of a tool of the executor's own."""

    kind: type
    method: str
    installation: _Installation
    facts: Any

    def __call__(self, some: Sequence[Any]) -> list[Any]:
        done: list[Any] = getattr(_tool(self.kind, self.installation), self.method)(self.facts.value, some)
        return done


@cache
def _tool(kind: Callable[[References], Any], installation: _Installation) -> Any:
    """A tool over the references of this process, made once. Raises ResourceError where they are others."""
    return kind(_references(installation))


@cache
def _references(installation: _Installation) -> References:
    references = open_references()
    if tuple(sorted(references.lexicon.versions.items())) != installation.versions:
        raise ResourceError(OTHERS)
    return with_entries(references, {entry.hanzi: entry for entry in installation.own})._replace(cuts=installation.cuts)


OTHERS = "The workers have other dictionaries. Install the same chinese-flashcards there, and leave out --dictionary."


class _Reading(NamedTuple):
    """Reads one file where it lies: its address, the document or None, and what is to be said of it."""

    encoding: str | None
    max_megabytes: int

    def __call__(self, file: tuple[str, bytes]) -> tuple[str, Document | None, list[str]]:
        address, data = file
        said: list[str] = []
        if "." + address.rpartition(".")[2].lower() not in READERS:
            return address, None, said
        try:
            limit = self.max_megabytes
            return address, document_of(address, data, self.encoding, max_megabytes=limit, warn=said.append), said
        except InputError as error:
            return address, None, [*said, f"{error} It is left out."]


@contextlib.contextmanager
def _failing() -> Iterator[None]:
    """What a task raises is one sentence."""
    try:
        yield
    except VocabError:
        raise
    except Exception as error:
        if OTHERS in str(error):
            raise ResourceError(OTHERS) from error
        raise ResourceError(f"The work on the cluster failed ({_said(error)}). See the logs of Spark.") from error


def _said(error: Exception) -> str:
    """The last line of what Spark says, which names the reason."""
    lines = [line for line in map(str.strip, str(error).splitlines()) if line]
    told = [line for line in lines if re.match(r"[\w.]*(Error|Exception)\b", line)] or lines
    return told[-1][:200] if told else type(error).__name__
