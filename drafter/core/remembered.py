"""What every run would work out anew, kept between runs in the user's cache folder, one file a command.

Whatever goes wrong with the store (none, another format, another's file, no right to write) costs time and nothing else.
DRAFTER_NO_CACHE=1 turns it off. What the command line keeps beside parsed settings files is in `startup`.
"""

from __future__ import annotations

import atexit
import marshal
import os
import sys
from collections.abc import Callable
from mmap import ACCESS_READ, mmap
from typing import Any

_OFF = "DRAFTER_NO_CACHE"
_FEW, _WORTH = 4, 512  # fewer things, and less than this part of what is held, are not worth writing it all anew
HEAD = 8  # bytes that tell how long the index is
Key = tuple[str, ...]

try:
    from _blake2 import blake2b  # hashlib loads all of OpenSSL
except ImportError:
    from hashlib import blake2b


def cache_folder() -> str:
    """Where this user keeps caches; it may not exist."""
    return os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "drafter")


def is_off() -> bool:
    """Whether the user wants nothing kept between runs."""
    return bool(os.environ.get(_OFF))


class Store:
    """One file of remembered things: an index and, one behind the other, what was kept. `keep_remembered` writes it, at the end at the latest.

    The file is mapped, not read: a run touches what it asks for.
    """

    def __init__(self, name: str) -> None:
        here = _digest((__file__, sys.implementation.cache_tag or "", f"{sys.hexversion:x}"))
        self._file = os.path.join(cache_folder(), f"{name}-{here}.marshal")  # one a house and interpreter
        self._index: dict[str, tuple[int, int]] | None = None
        self._held: memoryview = memoryview(b"")
        self._used: set[str] = set()
        self._added: dict[str, bytes] = {}

    def get(self, key: Key) -> Any:
        """What an earlier run kept, None if nothing."""
        if self._index is None:
            self._index = self._opened()
            atexit.register(self.save)
        name = "\0".join(key)
        place = self._index.get(name)
        kept = self._added.get(name) if place is None else self._held[place[0] : place[1]]
        if kept is None:
            return None
        self._used.add(name)
        try:
            return marshal.loads(kept)
        except (ValueError, EOFError, TypeError):
            return None

    def add(self, key: Key, value: Any) -> None:
        """Only what `marshal` writes is kept: plain values, bytes, code."""
        name = "\0".join(key)
        try:
            self._added[name] = marshal.dumps(value)
        except ValueError:
            return
        if self._index:
            self._index.pop(name, None)

    def _opened(self) -> dict[str, tuple[int, int]]:
        try:
            with open(self._file, "rb") as file:
                if not _is_ours(os.fstat(file.fileno())):
                    return {}
                whole = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
            begin = HEAD + int.from_bytes(whole[:HEAD], "little")
            index = marshal.loads(whole[HEAD:begin])
        except (OSError, ValueError, EOFError, TypeError):
            return {}
        self._held = whole[begin:]
        return index if isinstance(index, dict) and all(map(_is_place, index.values())) else {}

    def save(self) -> None:
        """Writes the file when much was added to it; what is asked for from then on is looked up in the new one."""
        little = sum(map(len, self._added.values())) * _WORTH <= len(self._held)
        if len(self._added) < _FEW and little:
            return
        from drafter.core.remembered_file import keep, latest

        self._used |= self._added.keys()  # also of what is written later: a worker writes after each report
        kept = latest(self._index or {}, self._held, self._used, self._added)
        self._held.release()
        keep(self._file, kept)
        atexit.unregister(self.save)
        self._index, self._held, self._added = None, memoryview(b""), {}


def _is_place(place: Any) -> bool:
    return type(place) is tuple and len(place) == 2 and type(place[0]) is int and type(place[1]) is int


def _digest(key: Key) -> str:
    return blake2b("\0".join(key).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def _is_ours(found: os.stat_result) -> bool:
    """What is run as code must be of nobody else's making."""
    return not hasattr(os, "getuid") or (found.st_uid == os.getuid() and not found.st_mode & 0o022)


_store = Store("values")


def use_store(name: str) -> Store:
    """From now on what is remembered stands in a file of this name: a command reads what it needs, and no more."""
    global _store
    _store = Store(name)
    return _store


def keep_remembered() -> None:
    """What this process has worked out by now is kept for others: one that will be killed comes to no end of its own."""
    _store.save()


def remembered(key: str, compute: Callable[[], Any]) -> Any:
    """`compute()`, or what it gave in an earlier run for the same key, as long as the source file `compute` stands in is the same.

    The key must say all else that it depends on. Only plain values (dict, list, str, numbers) are kept.
    """
    if is_off():
        return compute()
    whole = ("value", key, _written(compute))
    kept = _store.get(whole)
    if kept is None and (kept := compute()) is not None:
        _store.add(whole, kept)
    return kept


def _written(compute: Callable[[], Any]) -> str:
    """When the source of a function was last written."""
    code = getattr(compute, "__code__", None)
    try:
        return str(os.stat(code.co_filename).st_mtime_ns) if code else ""
    except OSError:  # a house in a zip has no such file, and does not change
        return ""
