"""A pool of spawned workers that survive each other: a crash, a hang or a memory hog costs one report, never the batch."""

from __future__ import annotations

import contextlib
import multiprocessing
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from multiprocessing.reduction import ForkingPickler

from drafter.batch.batch_items import BatchItem
from drafter.batch.engine import Done, Job, attempt
from drafter.batch.limits import Limits, bind_worker
from drafter.batch.outcome import Outcome
from drafter.core.messages import _, language, use_language
from drafter.core.remembered import keep_remembered

# One dispatch carries about this much work, so that the way there costs little.
_CHUNK_SECONDS = 0.05
_LONGEST_CHUNK = 64
_STARTING = 60.0  # seconds a worker may take to come up
_LOADING = 10.0  # more for its first report: what the job needs is imported with it


@dataclass(slots=True)
class _WorkerProcess:
    """A process, the pipe to it, and what it was given and has not given back.

    up: it has said so; warm: it has done a report; gone: nothing more comes from it (a pipe at its end still has "something to read").
    """

    process: SpawnProcess
    pipe: Connection
    given: deque[BatchItem] = field(default_factory=deque)
    since: float = 0.0
    up: bool = False
    warm: bool = False
    gone: bool = False


class Processes:
    """`workers` processes, each with its own copy of the rules; reports are handed out in small chunks as workers come free."""

    def __init__(self, workers: int, limits: Limits | None = None) -> None:
        self._count, self._limits = max(1, workers), limits or Limits()
        self._context = multiprocessing.get_context("spawn")
        self._chunk = 1

    def run(self, job: Job, items: Iterator[BatchItem]) -> Iterator[Done]:
        """Every item once. Workers end when the items do, or when this is closed."""
        again: deque[BatchItem] = deque()  # given to a worker that died over another item
        workers = [self._start(job) for _number in range(self._count)]
        try:
            for worker in workers:
                self._give(worker, items, again)
            while any(worker.given for worker in workers):
                yield from self._collect(workers, job, items, again)
        finally:
            for worker in workers:
                self._stop(worker)

    def _start(self, job: Job) -> _WorkerProcess:
        ours, theirs = self._context.Pipe()
        whole = bytes(
            ForkingPickler.dumps(job)
        )  # opened behind `bind_worker`: what it imports comes as quickly as the rest
        process = self._context.Process(target=_work, args=(theirs, whole, self._limits, language()), daemon=True)
        process.start()
        theirs.close()
        return _WorkerProcess(process, ours)

    def _give(self, worker: _WorkerProcess, items: Iterator[BatchItem], again: deque[BatchItem]) -> None:
        chunk = [again.popleft()] if again else list(islice(items, self._chunk))
        if chunk:
            worker.given.extend(chunk)
            worker.since = time.monotonic()
            with contextlib.suppress(OSError):  # it died meanwhile: found by _collect, which hands its items on
                worker.pipe.send(chunk)

    def _collect(
        self, workers: list[_WorkerProcess], job: Job, items: Iterator[BatchItem], again: deque[BatchItem]
    ) -> Iterator[Done]:
        busy = [worker for worker in workers if worker.given]
        ready = set(wait([worker.pipe for worker in busy], timeout=0.2))
        for worker in busy:
            if worker.pipe in ready:
                yield from self._receive(worker)
            elif worker.process.is_alive() and not self._is_late(worker):
                continue
            if worker.given and (worker.gone or self._is_late(worker) or not _may_answer(worker)):
                yield self._lost(worker, again)
                self._stop(worker)
                fresh = self._start(job)
                workers[workers.index(worker)] = worker = fresh
            if not worker.given:
                self._give(worker, items, again)

    def _receive(self, worker: _WorkerProcess) -> Iterator[Done]:
        """What the worker has sent by now. Its pace sets how much the next chunk holds."""
        try:
            while worker.given and worker.pipe.poll():
                said = worker.pipe.recv()
                worker.warm, worker.up, worker.since = said is not None, True, time.monotonic()
                if said is None:
                    continue
                outcome, seconds = said
                self._chunk = max(1, min(_LONGEST_CHUNK, int(_CHUNK_SECONDS / max(seconds, 1e-4))))
                yield worker.given.popleft(), outcome
        except (EOFError, OSError):
            worker.gone = True
            worker.process.join(1.0)  # it is dying: _collect sees to what it held

    def _is_late(self, worker: _WorkerProcess) -> bool:
        allowed = self._limits.seconds + (0.0 if worker.warm else _LOADING)
        return time.monotonic() - worker.since > (allowed if worker.up else max(allowed, _STARTING))

    def _lost(self, worker: _WorkerProcess, again: deque[BatchItem]) -> Done:
        """The item a worker was at when it hung or died, as failed; what it had not begun is given to others."""
        culprit = worker.given.popleft()
        again.extend(worker.given)
        worker.given.clear()
        if worker.process.is_alive():
            late = _("超过 {seconds:g} 秒没有结果，已放弃").format(seconds=self._limits.seconds)
            return culprit, Outcome.failed(late)
        died = _("处理它的进程中断（{code}），可能超出内存上限").format(code=worker.process.exitcode)
        return culprit, Outcome.failed(died)

    def _stop(self, worker: _WorkerProcess) -> None:
        worker.pipe.close()
        if worker.process.is_alive():
            worker.process.kill()
        worker.process.join(5.0)


def _may_answer(worker: _WorkerProcess) -> bool:
    return worker.process.is_alive() or worker.pipe.poll()


def _work(pipe: Connection, whole: bytes, limits: Limits, lang: str) -> None:
    """A worker's life: chunks in, one answer an item out, until the pipe closes. whole: its job, pickled."""
    bind_worker(limits)
    job: Job = ForkingPickler.loads(whole)
    use_language(lang)
    with contextlib.suppress(OSError):
        pipe.send(None)  # up
    while True:
        try:
            chunk: list[BatchItem] = pipe.recv()
        except (EOFError, OSError):
            return
        for item in chunk:
            begun = time.perf_counter()
            done = attempt(job, item), time.perf_counter() - begun
            keep_remembered()  # before the answer: behind the last one the process may be ended at any moment
            try:
                pipe.send(done)
            except OSError:
                return
