"""Runs on their way: who watches is asked again before each word, and a case that goes takes its run with it."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, cast

import pytest

from drafter.web.app import clear_old
from drafter.web.cases_folder import Cases, Desk
from drafter.web.running_jobs import Jobs, RunningJob
from drafter.web.workers import Workers


class Waiting:
    """Workers whose work never ends by itself; it writes when it is broken off, as a worker's last note would."""

    def __init__(self) -> None:
        self.begun = asyncio.Event()

    async def run(self, _work: Any, _folder: Path, *_given: Any, **_more: Any) -> Any:
        self.begun.set()
        await asyncio.Event().wait()


def settled(work: Coroutine[Any, Any, Any]) -> Any:
    with ThreadPoolExecutor(1) as thread:  # a browser of another test has a loop of its own in this one
        return thread.submit(asyncio.run, work).result()


def jobs(workers: Waiting) -> Jobs:
    return Jobs(cast("Workers", workers))


@pytest.mark.parametrize("state", ["running", "done"])
def test_who_has_gone_out_is_told_nothing_more(state: Any) -> None:
    async def whole() -> list[str]:
        run = RunningJob("模型", state=state, news=[{"heading": "一"}, {"heading": "二"}])
        told: list[str] = []
        async for words in jobs(Waiting()).watch(run, lambda: not told):
            told.append(words)
            run.news.append({"heading": "三"})
            run.tell()
        return told

    assert len(settled(whole())) == 1


def test_a_watcher_hears_everything_in_order_and_the_end() -> None:
    async def whole() -> list[str]:
        run, told = RunningJob("模型", news=[{"n": 1}]), []
        async for words in jobs(Waiting()).watch(run, lambda: True):
            told.append(words)
            if len(told) == 1:
                run.news.append({"n": 2})
                run.state = "done"
                run.tell()
        return told

    told = settled(whole())
    assert ['"n": 1' in told[0], '"n": 2' in told[1], "event: end" in told[2]] == [True] * 3 and len(told) == 3


def test_a_case_cleared_for_its_age_takes_what_is_on_its_way_with_it(tmp_path: Path) -> None:
    async def whole() -> tuple[RunningJob, Desk, int]:
        cases, workers = Cases(tmp_path), Waiting()
        running = jobs(workers)
        desk = cases.new("local", "draft")
        run = running.start(desk, "", print)
        await workers.begun.wait()
        for path in (desk.folder, desk.note("")):
            os.utime(path, (time.time() - 40 * 86400,) * 2)
        return run, desk, await clear_old(cases, running, 30)

    run, desk, cleared = settled(whole())
    assert cleared == 1 and run.state == "stopped" and run.task is not None and run.task.done()
    assert not desk.folder.exists()
