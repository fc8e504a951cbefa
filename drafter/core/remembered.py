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
from typing import Any

_OFF = "DRAFTER_NO_CACHE"
_LEAST, _LARGEST = (
    4 << 20,
    32 << 20,
)  # bytes: what is not in use is kept up to the first or as much again, never past the second
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
    """One file of remembered things: read on first use, written once at the end when something was added."""

    def __init__(self, name: str) -> None:
        here = _digest((__file__, sys.implementation.cache_tag or "", f"{sys.hexversion:x}")).hex()[:12]
        self._file = os.path.join(cache_folder(), f"{name}-{here}.marshal")  # one a house and interpreter
        self._held: dict[bytes, bytes] | None = None
        self._used: dict[bytes, bytes] = {}
        self._added = False

    def get(self, key: Key) -> Any:
        """What an earlier run kept, None if nothing."""
        if self._held is None:
            self._held = self._read()
            atexit.register(self._write)
        digest = _digest(key)
        kept = self._used.get(digest) or self._held.get(digest)
        if kept is None:
            return None
        self._used[digest] = kept
        try:
            return marshal.loads(kept)
        except (ValueError, EOFError, TypeError):
            return None

    def add(self, key: Key, value: Any) -> None:
        """Only what `marshal` writes is kept: plain values, bytes, code."""
        try:
            self._used[_digest(key)] = marshal.dumps(value)
        except ValueError:
            return
        self._added = True

    def _read(self) -> dict[bytes, bytes]:
        try:
            with open(self._file, "rb") as file:
                if not _is_ours(os.fstat(file.fileno())):
                    return {}
                held = marshal.loads(file.read(_LARGEST))
        except (OSError, ValueError, EOFError, TypeError):
            return {}
        return held if isinstance(held, dict) and all(isinstance(kept, bytes) for kept in held.values()) else {}

    def _write(self) -> None:
        """Writes beside the file, then renames: a run that reads meanwhile sees the old one or the new one, whole."""
        if not self._added:
            return
        fresh = f"{self._file}.{os.getpid()}"
        try:
            os.makedirs(os.path.dirname(self._file), exist_ok=True)
            with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(marshal.dumps(self._latest()))
            os.replace(fresh, self._file)
        except (OSError, ValueError):
            return

    def _latest(self) -> dict[bytes, bytes]:
        """What this run used, then what earlier runs did, as far as there is room."""
        kept = dict(self._used)
        size = sum(map(len, kept.values()))
        room = min(max(_LEAST, 2 * size), _LARGEST // 2) - size
        for key, value in (self._held or {}).items():
            room -= len(value)
            if room < 0:
                break
            kept.setdefault(key, value)
        return kept


def _digest(key: Key) -> bytes:
    return blake2b("\0".join(key).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _is_ours(found: os.stat_result) -> bool:
    """What is run as code must be of nobody else's making."""
    return not hasattr(os, "getuid") or (found.st_uid == os.getuid() and not found.st_mode & 0o022)


_store = Store("values")


def use_store(name: str) -> Store:
    """From now on what is remembered stands in a file of this name: a command reads what it needs, and no more."""
    global _store
    _store = Store(name)
    return _store


def remembered(key: str, compute: Callable[[], Any]) -> Any:
    """`compute()`, or what it gave in an earlier run for the same key (which must say all that it depends on).

    Only plain values (dict, list, str, numbers) are kept.
    """
    if is_off():
        return compute()
    kept = _store.get(("value", key))
    if kept is None and (kept := compute()) is not None:
        _store.add(("value", key), kept)
    return kept
