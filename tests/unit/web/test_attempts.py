"""The brake against guessing: by name, by address, by both."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack

import pytest

from drafter.web import attempts as braking
from drafter.web.attempts import Attempts


def _tries(attempts: Attempts, *tries: tuple[str, str]) -> int:
    """How many of them are let through."""
    return sum(attempts.may(name, host) for name, host in tries)


def test_five_tries_of_one_name_from_one_address_count_before_they_are_looked_at() -> None:
    attempts = Attempts()
    assert [attempts.may("王科", "10.0.0.7") for _n in range(7)] == [True] * 5 + [False] * 2


def test_a_colleague_still_comes_in_from_his_own_address() -> None:
    attempts = Attempts()
    _tries(attempts, *[("王科", "10.0.0.7")] * 9)
    assert attempts.may("王科", "10.0.0.8")


def test_many_names_from_one_address_have_to_wait() -> None:
    attempts = Attempts()
    assert _tries(attempts, *[(f"name{n}", "10.0.0.7") for n in range(40)]) == 20
    assert not attempts.may("王科", "10.0.0.7") and attempts.may("王科", "10.0.0.8")


def test_one_name_from_many_addresses_has_to_wait() -> None:
    attempts = Attempts()
    assert _tries(attempts, *[("王科", f"10.0.0.{n}") for n in range(40)]) == 20
    assert attempts.may("李科", "10.0.0.99")


def test_a_way_round_by_another_address_of_ones_own_network_is_none() -> None:
    attempts = Attempts()
    assert _tries(attempts, *[("王科", f"2001:db8:1:2::{n:x}") for n in range(1, 9)]) == 5
    assert _tries(attempts, *[("李科", "10.0.0.7"), ("李科", "::ffff:10.0.0.7")] * 4) == 5


def test_behind_a_proxy_that_names_nobody_only_the_name_counts() -> None:
    attempts = Attempts()
    assert _tries(attempts, *[(f"name{n}", "127.0.0.1") for n in range(40)]) == 40
    assert _tries(attempts, *[("王科", "127.0.0.1")] * 7) == 5


def test_coming_in_forgets_only_ones_own_tries() -> None:
    attempts = Attempts()
    _tries(attempts, *[(f"name{n}", "10.0.0.7") for n in range(15)], *[("王科", "10.0.0.7")] * 5)
    attempts.succeeded("王科", "10.0.0.7")
    assert not attempts.may("李科", "10.0.0.7")  # an account of one's own opens no way to guess at others'
    _tries(attempts, *[("赵科", "10.0.0.8")] * 5)
    attempts.succeeded("赵科", "10.0.0.8")
    assert attempts.may("赵科", "10.0.0.8")


def test_a_minute_later_he_may_again(monkeypatch: pytest.MonkeyPatch) -> None:
    attempts, now = Attempts(), 1000.0
    monkeypatch.setattr(braking.time, "monotonic", lambda: now)
    _tries(attempts, *[("王科", "10.0.0.7")] * 6)
    now += 61
    assert attempts.may("王科", "10.0.0.7")


def test_what_is_kept_stays_small() -> None:
    attempts = Attempts()
    _tries(attempts, *[(f"{n}" + "x" * 10_000, f"10.{n // 250}.{n % 250}.1") for n in range(6_000)])
    assert len(attempts._tried) <= 10_000 and max(len(name) for name, _place in attempts._tried) <= 64


def test_guesses_from_everywhere_do_not_shut_out_who_came_in_from_there_before() -> None:
    attempts = Attempts()
    attempts.succeeded("王科", "10.0.0.7")
    _tries(attempts, *[("王科", f"10.1.0.{n}") for n in range(40)])
    assert not attempts.may("王科", "10.0.0.9")
    assert _tries(attempts, *[("王科", "10.0.0.7")] * 7) == 5  # his own five count as ever


def test_no_more_than_some_wait_for_their_password_to_be_looked_at() -> None:
    async def asked() -> list[bool]:
        attempts = Attempts()
        async with AsyncExitStack() as held:
            first = [await held.enter_async_context(attempts.turn()) for _n in range(2)]
            waiting = [asyncio.create_task(held.enter_async_context(attempts.turn())) for _n in range(18)]
            await asyncio.sleep(0)
            async with attempts.turn() as looked_at:
                refused = looked_at
            for task in waiting:
                task.cancel()
            await asyncio.wait(waiting)
        async with attempts.turn() as again:
            return [*first, refused, again]

    assert asyncio.run(asked()) == [True, True, False, True]
