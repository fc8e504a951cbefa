"""Which tests go to one worker: a pytest or xdist that splits them otherwise would make every server and folder of files twice, and nobody would see why it takes longer."""

from __future__ import annotations

from collections.abc import Iterable
from types import SimpleNamespace

import pytest

from tests.conftest import _SHARED, ROOT, pytest_xdist_make_scheduler


class _Worker:
    """One that only notes what it is given."""

    def __init__(self) -> None:
        self.given: list[int] = []
        self.gateway, self.shutting_down = SimpleNamespace(id=id(self)), False

    def send_runtest_some(self, numbers: Iterable[int]) -> None:
        self.given += numbers

    def shutdown(self) -> None:
        self.shutting_down = True


def _dealt(tests: list[str]) -> list[set[str]]:
    pytest.importorskip("xdist", reason="pytest-xdist is not installed")
    config = SimpleNamespace(getvalue=lambda _name: ["popen", "popen"], option=SimpleNamespace())
    scheduler = pytest_xdist_make_scheduler(config, None)  # type: ignore[arg-type]
    workers = [_Worker(), _Worker()]
    for worker in workers:
        scheduler.add_node(worker)
    for worker in workers:
        scheduler.add_node_collection(worker, tests)
    scheduler.schedule()
    return [{tests[number] for number in worker.given} for worker in workers]


def test_a_file_goes_to_one_worker_and_files_that_share_go_together() -> None:
    apart = [f"tests/unit/{name}.py::test_it[a::b@c-{n}]" for name in ("one", "other") for n in range(4)]
    assert _dealt(apart) == [set(apart[:4]), set(apart[4:])]
    files = sorted(file for file, share in _SHARED.items() if share == "places")
    together = [f"{file}::test_{n}" for n in range(4) for file in files]
    first, _second = _dealt([*together, *apart])
    assert first == set(together)


def test_the_files_that_share_are_there() -> None:
    assert all((ROOT / file).is_file() for file in _SHARED)
