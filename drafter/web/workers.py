"""Worker processes that do what reads people's files: one that hangs, dies or eats memory costs its own request and nothing else.

A few do the long work at a low priority; one is kept for the short, so that a paragraph's check never waits for somebody's draft.
"""

from __future__ import annotations

import asyncio
import contextlib
import multiprocessing
import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any, Literal

from drafter.batch.limits import Limits, bind_worker
from drafter.core.errors import BackendError, DrafterError, InputError, Problem
from drafter.core.messages import _, language, use_language
from drafter.core.remembered import keep_remembered
from drafter.web.breaking import tell_break

News = Callable[[Any], None]
_STARTING = 60.0  # seconds a worker may take to load before its first answer counts
_LATE = "late"
_WITH_A_MODEL = (
    3  # times as long may work be silent that waits for a model: it asks again by itself where a server does not answer
)


Line = Literal["long", "model", "short"]
WARMED: tuple[Line, ...] = ("short", "long")  # started before anybody asks


@dataclass(slots=True)
class _Worker:
    """A process that drafts and checks, and the way to it. warm: it has read the words already."""

    process: SpawnProcess
    pipe: Connection
    warm: bool = False


class Stopped(Exception):
    """The work was stopped by the person who asked for it."""


class Workers:
    """`long` processes for long work, as many less one (at least one) for work that waits for a model, and one for short.

    Each is started when first needed and again when it was lost.
    """

    def __init__(self, long: int, limits: Limits) -> None:
        self._limits = limits
        self._context = multiprocessing.get_context("spawn")
        places: dict[Line, int] = {"long": max(1, long), "model": max(1, long - 1), "short": 1}
        self._free: dict[Line, asyncio.Queue[_Worker | None]] = {line: asyncio.Queue() for line in places}
        for line, many in places.items():
            for _number in range(many):
                self._free[line].put_nowait(None)
        self._threads = ThreadPoolExecutor(sum(places.values()) + 1, "worker")

    async def run(
        self, work: Callable[..., Any], *given: Any, line: Line = "long", news: News | None = None, stop: asyncio.Event | None = None
    ) -> Any:  # fmt: skip
        """What `work(*given)` returns in a worker. With `news`, work gets a function as keyword `news` and what it is told comes here.

        Raises:
            DrafterError: as the work raised, or it took too long or too much. Stopped: `stop` was set.
        """
        free = self._free[line]
        worker = await _first_free(free, stop)
        try:
            if worker is None or not worker.process.is_alive():
                worker = self._start(line == "short")
            patience = self._limits.seconds * (_WITH_A_MODEL if line == "model" else 1)
            return await self._ask(worker, work, given, news, stop, patience)
        except (InputError, BackendError):
            raise  # an answer like another: the worker waits for more
        except BaseException:  # also a cancelled task: a worker in the middle of something answers nobody else
            _kill(worker)
            worker = None
            raise
        finally:
            free.put_nowait(worker)

    async def _ask(
        self, worker: _Worker, work: Callable[..., Any], given: tuple[Any, ...], news: News | None, stop: asyncio.Event | None, patience: float
    ) -> Any:  # fmt: skip
        """patience: seconds without a word from the work after which it is given up; what tells news goes on."""
        worker.pipe.send((work, given, news is not None, language()))
        until = time.monotonic() + (patience if worker.warm else max(patience, _STARTING))
        loop = asyncio.get_running_loop()
        while True:
            kind, said = await loop.run_in_executor(self._threads, _receive, worker, until)
            if kind == "news":
                until = time.monotonic() + patience
                if news:
                    news(said)
            elif kind == "waiting":
                if stop is not None and stop.is_set():
                    raise Stopped
            else:
                worker.warm = True
                return _settled(kind, said, patience)

    def _start(self, short: bool) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_live, args=(theirs, self._limits, short), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours)

    def close(self) -> None:
        for line in self._free.values():
            while not line.empty():
                if (worker := line.get_nowait()) is not None:
                    worker.process.kill()
        self._threads.shutdown(wait=False, cancel_futures=True)


async def _first_free(line: asyncio.Queue[_Worker | None], stop: asyncio.Event | None) -> _Worker | None:
    """The next worker that is free. Work that is stopped while it waits in line ends there.

    Raises:
        Stopped: `stop` was set before a worker was free.
    """
    if stop is None:
        return await line.get()
    free, stopped, taken = asyncio.ensure_future(line.get()), asyncio.ensure_future(stop.wait()), False
    try:
        await asyncio.wait({free, stopped}, return_when=asyncio.FIRST_COMPLETED)
        if stop.is_set():
            raise Stopped
        taken = True
        return free.result()
    finally:
        stopped.cancel()
        if not taken and not free.cancel():
            line.put_nowait(free.result())  # it was handed out in the same moment


def _kill(worker: _Worker | None) -> None:
    """What it still does is given up; the next work starts another."""
    if worker is not None:
        worker.process.kill()
        worker.pipe.close()


def _receive(worker: _Worker, until: float) -> tuple[str, Any]:
    """The next thing the worker says, `waiting` after a while without, or why there will be nothing."""
    try:
        if worker.pipe.poll(min(0.25, max(0.0, until - time.monotonic()))):
            said: tuple[str, Any] = worker.pipe.recv()
            return said
    except (EOFError, OSError):
        return "died", worker.process.exitcode
    if time.monotonic() > until:
        return _LATE, None
    return ("waiting", None) if worker.process.is_alive() else ("died", worker.process.exitcode)


def _settled(kind: str, said: Any, patience: float) -> Any:
    """What came back as a value or as the error it is."""
    if kind == "done":
        return said
    if kind == "input":
        raise InputError(Problem(*one) for one in said)
    if kind == "backend":
        raise BackendError(said)
    if kind == _LATE:
        raise _Lost(_("超过 {seconds:g} 秒没有结果，已放弃").format(seconds=patience))
    if kind == "died":
        raise _Lost(_("处理它的进程中断，可能超出内存上限。请拆分后再试"))
    raise _Lost(
        _("内容过大或嵌套过深，处理不了。请拆分后再试")
        if said == "large"
        else _("处理时出错，已记下。请换一个文件再试")
    )


class _Lost(DrafterError):
    """The worker is gone or broke; the message says what to do."""


def _live(pipe: Connection, limits: Limits, short: bool) -> None:
    """A worker's life: work in, news and one answer out, until the pipe closes."""
    bind_worker(limits)
    if not short and hasattr(os, "nice"):
        os.nice(10)
    while True:
        try:
            asked = pipe.recv()
        except (EOFError, OSError):
            return
        work, given, wants_news, lang = asked
        use_language(lang)
        more = {"news": lambda said: pipe.send(("news", said))} if wants_news else {}
        answer = _answer(work, given, more)
        keep_remembered()
        with contextlib.suppress(BrokenPipeError):
            pipe.send(answer)


def _answer(work: Callable[..., Any], given: tuple[Any, ...], more: dict[str, Any]) -> tuple[str, Any]:
    from drafter.core.files import run_of_reads

    try:
        with run_of_reads():
            return "done", work(*given, **more)
    except InputError as error:
        return "input", [(one.source, one.locator, one.what, one.remedy) for one in error.problems]
    except BackendError as error:
        return "backend", str(error)
    except (MemoryError, RecursionError):
        return "broken", "large"
    except Exception as error:  # the worker lives on for the next piece of work
        tell_break(error)
        return "broken", type(error).__name__
