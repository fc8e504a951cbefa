from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from drafter.core.draft import Block, Draft, DraftRequest, Prompt, Sentence, Usage
from drafter.core.errors import BackendError, BudgetError
from drafter.core.profile import Item, Section
from drafter.draft.failures import Transient, UnfitRequest
from drafter.draft.wrappers import Budgeted, Paced, Retrying, Stored

SECTION = Section("s", "plans", 5, "", "", (Item(("n1",)),))


def request(digest: str = "ab12", reply: int = 50) -> DraftRequest:
    return DraftRequest(SECTION, (), Prompt("plans", "1", digest, "写", "材料"), options={"max_tokens": reply})


@dataclass
class Flaky:
    """Fails as told, then answers; counts."""

    failures: list[BackendError] = field(default_factory=list)
    asked: int = 0
    name: str = "flaky"

    def draft(self, request: DraftRequest) -> Draft:
        self.asked += 1
        if self.failures:
            raise self.failures.pop(0)
        return Draft(request.section, (Block((Sentence("清淤。", ("n1",), "model"),)),), Usage(1, 10, 20))


def test_a_retry_waits_as_long_as_the_server_asks() -> None:
    waits: list[float] = []
    draft = Retrying(Flaky([Transient("429", 7.0), Transient("500")]), sleep=waits.append).draft(request())
    assert waits[0] == 7.0 and 1.0 <= waits[1] <= 1.5
    assert draft.usage.retried == 2


@pytest.mark.parametrize(
    "failures", [[Transient("429", 600.0)], [UnfitRequest("400")], [BackendError("401")], [Transient("x")] * 5]
)
def test_some_failures_are_not_tried_again_for_ever(failures: list[BackendError]) -> None:
    with pytest.raises(BackendError):
        Retrying(Flaky(list(failures)), sleep=lambda _s: None).draft(request())


def test_pace_spaces_requests_evenly() -> None:
    waits: list[float] = []
    paced = Paced(Flaky(), 30, clock=lambda: 100.0, sleep=waits.append)
    for _ in range(3):
        paced.draft(request())
    assert waits == [2.0, 4.0]


def test_a_budget_stops_before_it_is_passed() -> None:
    inner = Flaky()
    budget = Budgeted(inner, 100)
    budget.draft(request())
    assert budget.spent == 30
    with pytest.raises(BudgetError):
        budget.draft(request(reply=80))
    assert inner.asked == 1


def test_concurrent_requests_never_pass_the_budget_together() -> None:
    budget = Budgeted(Flaky(), 200)
    refused: list[BudgetError] = []

    def ask() -> None:
        try:
            budget.draft(request())
        except BudgetError as error:
            refused.append(error)

    threads = [threading.Thread(target=ask) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert budget.spent <= 200 and refused


def test_a_kept_reply_costs_nothing_and_outlives_the_process(tmp_path: Path) -> None:
    inner = Flaky()
    store = Stored(inner, tmp_path / "r.sqlite")
    first = store.draft(request())
    store.close()
    again = Stored(inner, tmp_path / "r.sqlite").draft(request())
    assert (inner.asked, again.blocks, again.usage) == (1, first.blocks, Usage(cached=1))
    Stored(inner, tmp_path / "r.sqlite").draft(request(digest="other"))
    assert inner.asked == 2


def test_a_killed_run_goes_on_where_it_stopped(tmp_path: Path) -> None:
    inner = Flaky([])
    store = Stored(inner, tmp_path / "r.sqlite")
    store.draft(request("a"))
    inner.failures = [BackendError("killed")]
    with pytest.raises(BackendError):
        store.draft(request("b"))
    resumed = Stored(inner, tmp_path / "r.sqlite")
    for digest in "abc":
        resumed.draft(request(digest))
    assert inner.asked == 4


def test_a_store_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    Stored(Flaky(), tmp_path / "deep" / "r.sqlite").draft(request())
    assert (tmp_path / "deep" / "r.sqlite").stat().st_mode & 0o077 == 0


def _page(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:4096] + b"\xff" * 4096)


def _other_table(file: Path) -> None:
    file.unlink()
    with contextlib.closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE replies (a INT, b INT)")


def _row(file: Path) -> None:
    with contextlib.closing(sqlite3.connect(file)) as own:
        own.execute("UPDATE replies SET reply = '{\"blocks\": [[1]'")
        own.commit()


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize(
    "damage", [_page, _other_table, _row, _folder, lambda file: file.write_bytes(b"rubbish" * 900)]
)
def test_a_damaged_store_costs_its_replies_and_nothing_else(damage: Callable[[Path], object], tmp_path: Path) -> None:
    inner, file = Flaky(), tmp_path / "r.sqlite"
    store = Stored(inner, file)
    first = store.draft(request())
    store.close()
    with contextlib.closing(sqlite3.connect(file)) as whole:
        whole.execute("PRAGMA journal_mode=DELETE")
    damage(file)
    again = Stored(inner, file)
    assert again.draft(request()).blocks == first.blocks and inner.asked == 2
    again.close()
