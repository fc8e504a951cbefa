"""What a page that waits for a model hears: how much has come, then the sections, then the end; and how long silence is borne."""

from __future__ import annotations

import asyncio
from typing import Any

from drafter.batch.limits import Limits
from drafter.web import work
from drafter.web.running_jobs import Jobs, RunningJob
from drafter.web.workers import Workers


def test_how_much_has_come_is_told_now_and_then() -> None:
    told: list[dict[str, Any]] = []
    received = work.ReceivedSigns(told.append)
    for _piece in range(50):
        received.text("s1", "新建泵站")
    assert told == [{"received": 4}]  # at once, and not again within the second


def test_a_page_hears_of_signs_sections_and_the_end() -> None:
    async def heard() -> list[str]:
        workers = Workers(1, Limits())
        run = RunningJob("m", received=1240, news=[{"done": 1, "total": 2}], state="done")
        said = [event async for event in Jobs(workers).watch(run, lambda: True)]
        workers.close()
        return said

    events = asyncio.run(heard())
    assert [event.split("\n")[0] for event in events] == ["event: received", "event: section", "event: end"]
    assert "1240" in events[0]
