"""A brake against guessing: how often somebody may try to come in, by name and by where he comes from."""

from __future__ import annotations

import asyncio
import ipaddress
import time

from drafter.web.options import is_loopback

_SECONDS = 60
_TOGETHER = 5  # for one name from one address
_ALONE = 20  # for one name from wherever, and from one address for whatever names
_LONGEST = 64
_MOST = 10_000  # counts kept; the oldest go first


class Attempts:
    """A minute's rest after too many in vain. gate: passwords looked at together; each costs memory and time.

    A colleague whose name somebody else guesses at still comes in from his own address, until the guesses come from everywhere.
    """

    def __init__(self) -> None:
        self._tried: dict[tuple[str, str], list[float]] = {}
        self.gate = asyncio.Semaphore(2)

    def may(self, name: str, host: str) -> bool:
        """Whether he may try; the attempt counts from here on, so that many at once are not all the first."""
        now = time.monotonic()
        counts = {key: [at for at in self._tried.get(key, ()) if now - at < _SECONDS] for key in _keys(name, host)}
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
