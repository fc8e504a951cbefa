"""What a process of the command line need not do because an earlier one did: compile patterns, dataclasses and our own modules.

That was two thirds of a short run. Each is kept as the interpreter's own code, for one version of Python; where the
interpreter has other insides than expected, the ordinary way is taken.
"""

from __future__ import annotations

import builtins
import os
import re
import sys
from array import array
from collections.abc import Callable
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from importlib.util import spec_from_file_location
from types import CodeType
from typing import Any

from drafter.core.patterns import SHARP
from drafter.core.remembered import Store, is_off, use_store

_HOUSE = "drafter."


def quicken(command: str) -> None:
    """From now on modules, patterns and dataclasses take what earlier runs of the same command kept. Once a process, before them."""
    if is_off():
        return
    store = use_store(command)
    sys.meta_path.insert(0, _Modules(store))
    _remember_patterns(store)
    _put_off_methods(store)


class _Modules:
    """Finds our own modules where they were, and gives their code as it was compiled, as long as the source is the same.

    Bytecode beside the sources would do as well; it is often switched off, or in a folder that may not be written.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def find_spec(self, name: str, path: Any, target: Any = None) -> ModuleSpec | None:
        if not name.startswith(_HOUSE):
            return None
        key = ("module", name, *(path or ()))  # another checkout has modules of the same names
        kept = self._store.get(key)
        if kept is None or not os.path.exists(kept):
            found = PathFinder.find_spec(name, path, target)
            if found is None or type(found.loader) is not SourceFileLoader or found.origin is None:
                return found
            self._store.add(key, found.origin)
            kept = found.origin
        inside = [os.path.dirname(kept)] if os.path.basename(kept) == "__init__.py" else None
        loader = _Loader(name, kept)
        loader.store = self._store
        return spec_from_file_location(name, kept, loader=loader, submodule_search_locations=inside)


class _Loader(SourceFileLoader):
    store: Store

    def get_code(self, fullname: str) -> CodeType | None:
        found = os.stat(self.path)
        key = ("code", self.path, str(found.st_mtime_ns), str(found.st_size))
        code = self.store.get(key)
        if isinstance(code, CodeType):
            return code
        made = super().get_code(fullname)
        self.store.add(key, made)
        return made


def _put_off_methods(store: Store) -> None:
    """A dataclass writes its methods as text and has each compiled, and few are ever called: ours are compiled when they first are."""
    import dataclasses

    create = getattr(dataclasses, "_create_fn", None)
    if create is None:
        return

    def exec_(text: Any, global_names: Any = None, local_names: Any = None) -> None:
        """The builtin one, with the code that was kept for the text."""
        if isinstance(text, str):
            code = store.get(("exec", text))
            if not isinstance(code, CodeType):
                code = compile(text, "<string>", "exec")
                store.add(("exec", text), code)
            text = code
        builtins.exec(text, global_names, local_names)

    def create_later(name: str, *more: Any, globals: Any = None, **given: Any) -> Any:
        def made() -> Any:
            return create(name, *more, globals=globals, **given)

        ours = globals is not None and str(globals.get("__name__", "")).startswith(_HOUSE)
        return _first_call_makes(name, made) if ours else made()

    dataclasses.exec = exec_  # type: ignore[attr-defined]
    dataclasses._create_fn = create_later  # type: ignore[attr-defined]


def _first_call_makes(name: str, make: Callable[[], Any]) -> Callable[..., Any]:
    """A method that makes the real one when it is first called, and gives its place in the class to it."""

    def method(*given: Any, **named: Any) -> Any:
        real = make()
        real.__qualname__ = method.__qualname__
        for cls in type(given[0]).__mro__:
            if cls.__dict__.get(name) is method:
                setattr(cls, name, real)
        return real(*given, **named)

    method.__name__ = name
    return method


def _remember_patterns(store: Store) -> None:
    """CPython hands out and takes back the code of a compiled pattern (`_sre.compile`, which checks it): it is kept as plain numbers."""
    compiler = getattr(re, "_compiler", None)
    if compiler is None or not hasattr(compiler, "_code"):
        return
    engine = import_module("_sre")
    original = compiler.compile

    def compile_(pattern: Any, flags: int = 0) -> Any:
        if not isinstance(pattern, str):
            return original(pattern, flags)
        key = ("pattern", pattern, str(int(flags)), f"{engine.MAGIC}-{SHARP}")
        if (kept := store.get(key)) is not None:
            try:
                return engine.compile(pattern, kept[0], list(array("I", kept[1])), kept[2], dict(kept[3]), kept[4])
            except Exception:  # code of another engine is refused by the engine itself
                return original(pattern, flags)
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
