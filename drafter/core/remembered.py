"""What every run would work out anew, kept between runs in the user's cache folder: compiled patterns and parsed settings files.

Compiling some 700 patterns takes a third of a short run. CPython hands out and takes back the code of a compiled pattern
(`_sre.compile`, which checks it), so it is kept as plain numbers, for one version of Python and its engine each. Whatever
goes wrong with the store (none, another format, no right to write) costs time and nothing else. DRAFTER_NO_CACHE=1 turns it off.
"""

from __future__ import annotations

import atexit
import marshal
import os
import re
import sys
from array import array
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

_OFF = "DRAFTER_NO_CACHE"
_LARGEST = 32 * 1024 * 1024  # a store larger than this is not ours


def cache_folder() -> Path:
    """Where this user keeps caches; it may not exist."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "drafter"


class _Store:
    """One file of remembered things: read on first use, written once at the end when something was added."""

    def __init__(self, name: str) -> None:
        self._file = cache_folder() / name
        self._held: dict[Any, Any] | None = None
        self._added = False

    def held(self) -> dict[Any, Any]:
        if self._held is None:
            self._held = {}
            with suppress(OSError, ValueError, EOFError, TypeError):
                if self._file.stat().st_size <= _LARGEST:
                    found = marshal.loads(self._file.read_bytes())
                    self._held = found if isinstance(found, dict) else {}
            atexit.register(self._write)
        return self._held

    def add(self, key: Any, value: Any) -> None:
        self.held()[key] = value
        self._added = True

    def _write(self) -> None:
        """Writes beside the file, then renames: a run that reads meanwhile sees the old one or the new one, whole."""
        if not self._added:
            return
        with suppress(OSError, ValueError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            fresh = self._file.with_suffix(f".{os.getpid()}")
            fresh.write_bytes(marshal.dumps(self._held))
            fresh.replace(self._file)


def _name(kind: str) -> str:
    return f"{kind}-{sys.implementation.cache_tag}-{sys.hexversion:x}.marshal"


_values = _Store(_name("values"))


def remembered(key: str, compute: Callable[[], Any]) -> Any:
    """`compute()`, or what it gave in an earlier run for the same key (which must say all that it depends on).

    Only plain values (dict, list, str, numbers, None) are kept.
    """
    if os.environ.get(_OFF):
        return compute()
    if key in _values.held():
        return _values.held()[key]
    value = compute()
    with suppress(ValueError):
        marshal.dumps(value)
        _values.add(key, value)
    return value


def remember_patterns() -> None:
    """From now on `re.compile` takes the code of a pattern compiled in an earlier run. Once a process, before the patterns."""
    compiler = getattr(re, "_compiler", None)
    if os.environ.get(_OFF) or compiler is None or not hasattr(compiler, "_code"):
        return
    engine = import_module("_sre")
    store = _Store(_name(f"patterns-{engine.MAGIC}"))
    original = compiler.compile

    def compile_(pattern: Any, flags: int = 0) -> Any:
        if not isinstance(pattern, str):
            return original(pattern, flags)
        key = (pattern, int(flags))
        if (kept := store.held().get(key)) is not None:
            with suppress(Exception):  # code of another engine is refused by the engine itself
                return engine.compile(pattern, kept[0], list(array("I", kept[1])), kept[2], dict(kept[3]), kept[4])
        parsed = compiler._parser.parse(pattern, flags)
        code = compiler._code(parsed, int(flags))
        groups, names = parsed.state.groups, parsed.state.groupdict
        by_index = [None] * groups
        for name, index in names.items():
            by_index[index] = name
        whole = int(flags) | parsed.state.flags
        store.add(key, (whole, array("I", code).tobytes(), groups - 1, tuple(names.items()), tuple(by_index)))
        return engine.compile(pattern, whole, code, groups - 1, names, tuple(by_index))

    compiler.compile = compile_
