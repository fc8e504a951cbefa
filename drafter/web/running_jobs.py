"""What is on its way, a draft or a rewrite: one a case, whoever asks again is shown the same one; progress for every page that watches; a stop that stops."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from drafter.core.errors import DrafterError, InputError
from drafter.core.messages import _
from drafter.web.breaking import tell_break
from drafter.web.cases_folder import Desk
from drafter.web.workers import Line, Stopped, Workers

_MODELS = 2  # works of one person that may wait for a model at a time
State = Literal["running", "done", "failed", "stopped"]


@dataclass(slots=True)
class RunningJob:
    """One work on its way. model: "" where none is asked. news: what its sections said so far, in order. received: signs a model has sent."""

    model: str
    begun: float = field(default_factory=time.monotonic)
    received: int = 0
    state: State = "running"
    message: str = ""
    news: list[dict[str, Any]] = field(default_factory=list)
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    task: asyncio.Task[None] | None = None

    @property
    def waited(self) -> int:
        """Seconds since it began."""
        return round(time.monotonic() - self.begun)

    def tell(self) -> None:
        """Wakes everybody who watches."""
        self.changed.set()
        self.changed = asyncio.Event()


class Jobs:
    """The runs of this server, by case. What was running when a server ended is told by the case's own note."""

    def __init__(self, workers: Workers) -> None:
        self._workers = workers
        self._runs: dict[Path, RunningJob] = {}

    def of(self, desk: Desk) -> RunningJob | None:
        return self._runs.get(desk.folder)

    def start(self, desk: Desk, model: str, work: Callable[..., Any], *given: Any) -> RunningJob:
        """Starts `work(folder, *given, news=…)`, which returns {"failure": words or ""}; while something is on its way for the case, that is it.

        Raises:
            InputError: too much of the same person's is waiting for a model.
        """
        running = self._runs.get(desk.folder)
        if running is not None and running.state == "running":
            return running
        if model and self._waiting(desk) >= _MODELS:
            raise InputError.one(_("模型"), _("您已有{n}件在等模型").format(n=_MODELS), _("等写完，或停下一件再来"))
        run = RunningJob(model)
        self._runs[desk.folder] = run
        desk.write_note("running.json", {"model": run.model})
        run.task = asyncio.create_task(self._done(desk, work, given, run))
        return run

    def _waiting(self, desk: Desk) -> int:
        """How many of the same person's works are on their way with a model."""
        return sum(
            bool(run.model) and run.state == "running" and folder.parent == desk.folder.parent
            for folder, run in self._runs.items()
        )

    async def end(self, desk: Desk) -> None:
        """Ends what is on its way for a case that is to go, so that nothing of it is written afterwards."""
        run = self._runs.pop(desk.folder, None)
        if run is not None and run.task is not None:
            run.task.cancel()
            await asyncio.wait([run.task])

    async def _done(self, desk: Desk, work: Callable[..., Any], given: tuple[Any, ...], run: RunningJob) -> None:
        def news(said: dict[str, Any]) -> None:
            if "received" in said:
                run.received = said["received"]
            else:
                run.news.append(said)
            run.tell()

        try:
            line: Line = "model" if run.model else "long"
            done = await self._workers.run(work, desk.folder, *given, line=line, news=news, stop=run.stop)
            run.state, run.message = "done", done["failure"]
        except Stopped:
            run.state, run.message = "stopped", _("已停止。已写好的留着，再开始时接着用")
        except DrafterError as error:
            run.state, run.message = "failed", str(error)
        except Exception as error:  # a page that waits must hear of it; the traceback goes to the log
            run.state, run.message = "failed", _("处理时出错，已记下。请换一个文件再试")
            tell_break(error)
        except asyncio.CancelledError:
            run.state = "stopped"
            raise
        finally:
            desk.note("running.json").unlink(missing_ok=True)
            run.tell()

    async def watch(self, run: RunningJob, still_in: Callable[[], bool]) -> AsyncIterator[str]:
        """Server-sent events of a run: what it said so far, what it says, how it ended; asked before each whether who watches still may."""
        seen = received = 0
        while still_in():
            if run.received > received:
                received = run.received
                yield f"event: received\ndata: {received}\n\n"
            fresh, seen = run.news[seen:], len(run.news)
            for said in fresh:
                if not still_in():
                    return
                yield f"event: section\ndata: {json.dumps(said)}\n\n"
            if run.state != "running" and seen == len(run.news):
                yield f"event: end\ndata: {json.dumps({'state': run.state, 'message': run.message})}\n\n"
                return
            if seen == len(run.news) and received == run.received and not await _changes(run) and still_in():
                yield ": still here\n\n"


async def _changes(run: RunningJob) -> bool:
    """Waits until the run says something; False when it said nothing for a while."""
    try:
        await asyncio.wait_for(run.changed.wait(), 15)
    except TimeoutError:
        return False
    return True
