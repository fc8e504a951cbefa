"""Workers: what hangs, dies or breaks costs its own request; what raises comes back as it was raised."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from drafter.batch.limits import Limits
from drafter.core.errors import BackendError, DrafterError, InputError
from drafter.web.workers import Stopped, Workers

pytestmark = pytest.mark.slow


def double(number: int) -> int:
    return number * 2


def hang(seconds: float) -> None:
    time.sleep(seconds)


def die() -> None:
    os._exit(7)


def refuse() -> None:
    raise InputError.one("要点.md", "读不了", "换一个")


def fail_back() -> None:
    raise BackendError("没有答复")


def break_down() -> None:
    raise KeyError("机密的词")


def tell(news: Callable[[Any], None]) -> str:
    for number in range(3):
        news(number)
    return "done"


def _run(asked: Callable[[Workers], Awaitable[Any]], seconds: float = 60.0) -> Any:
    async def whole() -> Any:
        workers = Workers(1, Limits(seconds, 4096))
        try:
            return await asked(workers)
        finally:
            workers.close()

    with ThreadPoolExecutor(1) as thread:  # a browser of another test has a loop of its own in this one
        return thread.submit(asyncio.run, whole()).result()


def test_what_dies_or_breaks_is_told_and_the_next_is_served() -> None:
    async def asked(workers: Workers) -> int:
        with pytest.raises(DrafterError, match="进程中断"):
            await workers.run(die)
        with pytest.raises(DrafterError, match="处理时出错") as broken:
            await workers.run(break_down)
        assert "机密的词" not in str(broken.value)
        with pytest.raises(InputError) as refused:
            await workers.run(refuse)
        assert refused.value.problems[0].source == "要点.md"
        with pytest.raises(BackendError, match="没有答复"):
            await workers.run(fail_back)
        found: int = await workers.run(double, 21)
        return found

    assert _run(asked) == 42


def test_news_come_in_order_before_the_answer() -> None:
    heard: list[int] = []

    async def asked(workers: Workers) -> str:
        said: str = await workers.run(tell, news=heard.append)
        return said

    assert _run(asked) == "done" and heard == [0, 1, 2]


def test_a_stop_stops_and_what_hangs_is_given_up() -> None:
    async def asked(workers: Workers) -> int:
        stop = asyncio.Event()
        asyncio.get_running_loop().call_later(0.2, stop.set)
        with pytest.raises(Stopped):
            await workers.run(hang, 600, stop=stop)
        await workers.run(double, 1)  # warm: from here on the limit counts
        with pytest.raises(DrafterError, match="没有结果"):
            await workers.run(hang, 600)
        found: int = await workers.run(double, 4)
        return found

    assert _run(asked, seconds=1.0) == 8


def test_the_short_does_not_wait_for_the_long() -> None:
    async def asked(workers: Workers) -> bool:
        long = asyncio.create_task(workers.run(hang, 600))
        await workers.run(double, 1, line="short")
        quick = not long.done()
        long.cancel()
        return quick

    assert _run(asked)


def test_work_that_waits_for_a_model_holds_up_no_other_and_ends_in_line_when_it_is_stopped() -> None:
    async def asked(workers: Workers) -> int:
        silent = asyncio.create_task(workers.run(hang, 600, line="model"))
        await asyncio.sleep(0)  # the only place for a model is taken
        stop = asyncio.Event()
        asyncio.get_running_loop().call_later(0.1, stop.set)
        with pytest.raises(Stopped):
            await workers.run(double, 1, line="model", stop=stop)
        found: int = await workers.run(double, 6)
        assert not silent.done()
        silent.cancel()
        await asyncio.wait([silent])
        assert await workers.run(double, 2, line="model") == 4  # its place is free again
        return found

    assert _run(asked) == 12
