"""A text is analysed on Spark as it is here; skipped where PySpark or Java is missing."""

import os
import signal
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.conftest import ROOT, SEED
from vocab import Document, Resources
from vocab.analysis import analyse, cluster, write_shelf
from vocab.errors import InputError, ResourceError
from vocab.references import References

pytest.importorskip("pyspark", reason="PySpark is missing: pip install '.[cluster]'")

TEXTS = (
    Document("seed", SEED.read_text("utf-8")),
    Document("bank", "银行在图书馆旁边。丁主任的银行一行一行地写。\n“读书会”每周开一次，读书会的人都爱读书。\n"),
)  # the second: 'The bank is beside the library. Director Ding's bank writes line by line. ...'

pytestmark = pytest.mark.filterwarnings("ignore")  # those of Spark's own


@pytest.fixture(scope="module")
def spark(resources: Resources) -> Iterator[cluster.Cluster]:
    """A cluster of two workers on this machine."""
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    try:
        with cluster.cluster("local[2]", resources.references) as running:
            yield running
    except ResourceError as error:
        pytest.skip(str(error))


def test_two_texts_give_the_same_file_on_spark(
    spark: cluster.Cluster, resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vocab.analysis.analysing.SHORTEST", 10**9)  # nothing from the cache
    monkeypatch.setattr("vocab.segmentation.segmenter.FEWEST", 10)
    monkeypatch.setattr("vocab.tagging.tagger.FEWEST", 10)
    monkeypatch.setattr("vocab.candidates.finding.CHUNK", 500)
    write_shelf(analyse(TEXTS, resources), tmp_path / "here.analysis")
    write_shelf(analyse(TEXTS, resources, run_chunks=spark.run_chunks), tmp_path / "there.analysis")
    assert (tmp_path / "here.analysis").read_bytes() == (tmp_path / "there.analysis").read_bytes()


class Mortal:
    """A tool that dies with its process when it is first used."""

    def __init__(self, _: References) -> None: ...

    def double(self, mark: str, numbers: Sequence[int]) -> list[int]:
        """Twice the numbers."""
        if not Path(mark).exists():
            Path(mark).write_text("", "utf-8")
            os.kill(os.getpid(), signal.SIGKILL)
        return [2 * number for number in numbers]


@pytest.mark.nightly
def test_a_killed_worker_costs_time_and_no_rows(spark: cluster.Cluster, resources: Resources, tmp_path: Path) -> None:
    work = Mortal(resources.references).double
    done = list(spark.run_chunks(work, str(tmp_path / "mark"), range(10), least=1, most=3))
    assert done == [[0, 2, 4], [6, 8, 10], [12, 14, 16], [18]]


@pytest.mark.nightly
def test_texts_are_read_where_they_lie_and_a_damaged_book_is_a_warning(spark: cluster.Cluster, tmp_path: Path) -> None:
    for text in TEXTS:
        (tmp_path / f"{text.name}.txt").write_text(text.text, "utf-8")
    (tmp_path / "book.epub").write_bytes(b"no archive")
    (tmp_path / "picture.png").write_bytes(b"")
    told: list[str] = []
    read = spark.read([tmp_path.as_uri()], encoding=None, max_megabytes=5, warn=told.append)
    assert [document.name for document in read] == ["bank", "seed"]
    assert len(told) == 1
    assert "book.epub" in told[0]
    assert told[0].endswith("It is left out.")


@pytest.mark.nightly
def test_an_address_without_texts_is_an_error(spark: cluster.Cluster, tmp_path: Path) -> None:
    with pytest.raises((InputError, ResourceError)):
        spark.read([f"{tmp_path.as_uri()}/none"], encoding=None, max_megabytes=5, warn=print)


def test_a_missing_java_is_told(resources: Resources, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(ResourceError, match="Java is missing"), cluster.cluster("local", resources.references):
        pass
