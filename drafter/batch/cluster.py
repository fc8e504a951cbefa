"""The same work on a Dask cluster (extra `cluster`): a scheduler's address, or one made here for the run."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from drafter.batch.batch_items import BatchItem
from drafter.batch.engine import Done, Job, attempt
from drafter.batch.outcome import Outcome
from drafter.core.errors import InputError
from drafter.core.messages import _, language, use_language
from drafter.core.patterns import sharpen

_CHUNK = 32  # items a task: about 50 ms of work for reports of 10 kB, and no more than some seconds for long ones
_AHEAD = 4  # tasks a worker that are waiting, so that none stands idle


class Cluster:
    """scheduler: tcp://host:port of a running scheduler, or "" for `workers` local ones. Workers read the files themselves."""

    def __init__(self, scheduler: str = "", workers: int = 2) -> None:
        self._scheduler, self._workers = scheduler, workers

    def run(self, job: Job, items: Iterator[BatchItem]) -> Iterator[Done]:
        """Every item once; a task whose worker died is run again by Dask, one that keeps killing workers becomes its items' reason.

        Raises:
            InputError: the extra is not installed, or no scheduler answers at that address.
        """
        client = self._client()
        client.run(sharpen)  # before anything of ours is loaded there
        try:
            yield from _run(client, job, items)
        finally:
            client.close()
            if not self._scheduler:
                client.cluster.close()

    def _client(self) -> Any:
        try:
            from distributed import Client, LocalCluster
        except ImportError as error:
            raise InputError.one("--scheduler", _("没有安装 Dask"), _('运行 pip install "drafter[cluster]"')) from error
        if not self._scheduler:
            return Client(
                LocalCluster(n_workers=self._workers, threads_per_worker=1, dashboard_address=None, silence_logs=50)
            )
        try:
            return Client(self._scheduler, timeout="10s")
        except (OSError, ValueError) as error:
            remedy = _("检查地址，或先运行 dask scheduler")
            raise InputError.one(self._scheduler, _("连不上调度器"), remedy) from error


def _run(client: Any, job: Job, items: Iterator[BatchItem]) -> Iterator[Done]:
    from distributed import as_completed

    workers = max(1, len(client.scheduler_info()["workers"]))
    todo: dict[Any, list[BatchItem]] = {}
    finished = as_completed()

    def submit() -> None:
        if chunk := list(islice(items, _CHUNK)):
            future = client.submit(_do, job, chunk, language(), pure=False, retries=1)
            todo[future.key] = chunk
            finished.add(future)

    for _number in range(workers * _AHEAD):
        submit()
    for future in finished:
        chunk = todo.pop(future.key)
        yield from _outcomes(client, job, future, chunk)
        future.release()
        submit()


def _outcomes(client: Any, job: Job, future: Any, chunk: list[BatchItem]) -> Iterator[Done]:
    """What a task gave back; a chunk that killed its workers is tried once more item by item, so that one report pays for itself."""
    if future.status == "finished":
        yield from zip(chunk, future.result(), strict=True)
    elif len(chunk) == 1:
        yield chunk[0], _lost(future.exception())
    else:
        for item in chunk:
            alone = client.submit(_do, job, [item], language(), pure=False)
            error = alone.exception()
            yield item, _lost(error) if error else alone.result()[0]
            alone.release()


def _lost(error: BaseException) -> Outcome:
    return Outcome.failed(_("处理它的进程中断：{why}").format(why=type(error).__name__))


def _do(job: Job, chunk: list[BatchItem], lang: str) -> list[Any]:
    use_language(lang)
    return [attempt(job, item) for item in chunk]
