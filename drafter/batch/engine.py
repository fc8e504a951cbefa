"""A batch: items → an executor → the journal. Executors differ in where the work is done, not in what comes back."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from drafter.batch.batch_items import BatchItem
from drafter.batch.journal import Journal
from drafter.batch.outcome import Outcome
from drafter.core.errors import DrafterError
from drafter.core.messages import _

Done = tuple[BatchItem, Outcome]
# Rows are committed together for at most this long: what a kill can cost.
_COMMIT_SECONDS = 0.5
_COMMIT_ROWS = 200


class Job(Protocol):
    """What is done with one item; picklable. Its settings are part of every item's key."""

    @property
    def settings(self) -> str: ...

    def __call__(self, item: BatchItem) -> Outcome: ...


class Executor(Protocol):
    """Runs a job over items, in any order; every item comes back once, whatever happened to it."""

    def run(self, job: Job, items: Iterator[BatchItem]) -> Iterator[Done]: ...


def attempt(job: Job, item: BatchItem) -> Outcome:
    """The job's outcome; what goes wrong with one report must not stop the others, so everything becomes its reason."""
    try:
        return job(item)
    except DrafterError as error:
        return Outcome.failed(str(error))
    except MemoryError:
        return Outcome.failed(_("超出内存上限"))
    except Exception as error:  # one bad file silences none: it is named, and the others go on
        return Outcome.failed(_("程序出错：{why}").format(why=f"{type(error).__name__}: {error}"))


class Serial:
    """In this process, one after the other: no limits, nothing to start."""

    def run(self, job: Job, items: Iterator[BatchItem]) -> Iterator[Done]:
        for item in items:
            yield item, attempt(job, item)


def run_batch(
    job: Job,
    todo: Iterable[BatchItem],
    executor: Executor,
    journal: Journal,
    progress: Callable[[Done], None] | None = None,
) -> None:
    """Does every item that the journal does not hold; rows are written as they come."""
    waiting: list[Done] = []
    last = time.monotonic()
    for done in executor.run(job, _open(todo, journal)):
        waiting.append(done)
        if progress:
            progress(done)
        if len(waiting) >= _COMMIT_ROWS or time.monotonic() - last > _COMMIT_SECONDS:
            journal.write(waiting)
            waiting, last = [], time.monotonic()
    journal.write(waiting)


def _open(todo: Iterable[BatchItem], journal: Journal) -> Iterator[BatchItem]:
    """What is still to be done; a path that is not there is written down at once."""
    for item in todo:
        if not item.key:
            journal.write([(item, Outcome("missing", _("清单里有，没有找到文件")))])
        elif not journal.is_done(item):
            yield item
