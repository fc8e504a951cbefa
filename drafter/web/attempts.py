"""A brake against guessing: how often somebody may try to come in, by name and by where he comes from."""

from __future__ import annotations

import asyncio
import ipaddress
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from drafter.web.options import is_loopback

_SECONDS = 60
_TOGETHER = 5  # for one name from one address
_ALONE = 20  # for one name from wherever, and from one address for whatever names
_LONGEST = 64
_QUEUE = 20  # passwords that may wait to be looked at; each costs memory and time
_MOST = 10_000  # counts kept; the oldest go first


class Attempts:
    """A minute's rest after too many in vain.

    A colleague whose name somebody else guesses at still comes in from an address he came in from before, wherever the guesses come from.
    """

    def __init__(self) -> None:
        self._tried: dict[tuple[str, str], list[float]] = {}
        self._at_home: dict[tuple[str, str], None] = {}
        self._gate = asyncio.Semaphore(2)
        self._waiting = 0

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[bool]:
        """Two passwords are looked at together, some more wait; False when so many wait that nobody's is looked at."""
        if self._waiting >= _QUEUE:
            yield False
            return
        self._waiting += 1
        try:
            async with self._gate:
                yield True
        finally:
            self._waiting -= 1

    def may(self, name: str, host: str) -> bool:
        """Whether he may try; the attempt counts from here on, so that many at once are not all the first."""
        now = time.monotonic()
        counts = {key: [at for at in self._tried.get(key, ()) if now - at < _SECONDS] for key in _keys(name, host)}
        if _keys(name, host)[0] in self._at_home:
            counts.pop((name[:_LONGEST], ""), None)
        if any(len(recent) >= (_TOGETHER if all(key) else _ALONE) for key, recent in counts.items()):
            return False
        for key, recent in counts.items():
            self._tried.pop(key, None)
            self._tried[key] = [*recent, now]
        while len(self._tried) > _MOST:
            del self._tried[next(iter(self._tried))]
        return True

    def succeeded(self, name: str, host: str) -> None:
        """His own tries are forgotten, others' for his name and from his address are not: they may have been somebody else's."""
        for key in _keys(name, host):
            if all(key):
                self._tried.pop(key, None)
                self._at_home.pop(key, None)
                self._at_home[key] = None
        while len(self._at_home) > _MOST:
            del self._at_home[next(iter(self._at_home))]


def _keys(name: str, host: str) -> tuple[tuple[str, str], ...]:
    name, place = name[:_LONGEST], _place(host)
    return ((name, place or "-"), (name, ""), *([("", place)] if place else []))


def _place(host: str) -> str:
    """Where somebody comes from, as far as it tells one from another: "" for this machine, behind whose proxy everybody may be; of a long address its network."""
    if is_loopback(host):
        return ""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host[:_LONGEST]
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return str(ipaddress.IPv6Network((int(address), 64), strict=False))
    return str(address)
