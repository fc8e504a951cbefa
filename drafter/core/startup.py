"""The first lines of a process of the command line: from here on our own modules come as earlier runs compiled them.

Each thing is kept as the interpreter's own code, for one version of Python. This module and `remembered` are compiled in
every run where bytecode is switched off, so what else makes a start short stands in `compiled`.
"""

from __future__ import annotations

import os
import sys
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import CodeType
from typing import TYPE_CHECKING, Any

from drafter.core.remembered import Store, is_off, use_store

if TYPE_CHECKING:
    from collections.abc import Callable

_HOUSE = "drafter."


def quicken(command: str) -> None:
    """From now on modules, patterns and dataclasses take what earlier runs of the same command kept. Once a process, before them."""
    if is_off():
        return
    store = use_store(command)
    sys.meta_path.insert(0, _Modules(store))
    from drafter.core.compiled import fill_directly, put_off_methods, remember_patterns

    remember_patterns(store)
    put_off_methods(store)
    fill_directly()


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
        if kept is not None and _state(kept[0]) == kept[1:3]:
            return _spec(name, kept[0], _Loader(name, kept[0], kept[3]))
        found = PathFinder.find_spec(name, path, target)
        if found is None or type(found.loader) is not SourceFileLoader or found.origin is None:
            return found
        loader = _Loader(name, found.origin)
        loader.keep = lambda state, code: self._store.add(key, (loader.path, *state, code))
        return _spec(name, found.origin, loader)


class _Loader(SourceFileLoader):
    """Gives the code that was kept, or compiles the source and has the code kept."""

    keep: Callable[[tuple[int, int], CodeType | None], None]

    def __init__(self, name: str, path: str, code: CodeType | None = None) -> None:
        super().__init__(name, path)
        self._code = code

    def get_code(self, fullname: str) -> CodeType | None:
        if self._code is None:
            state = _state(self.path)
            self._code = super().get_code(fullname)
            self.keep(state, self._code)
        return self._code


def _state(path: str) -> tuple[int, int]:
    """When a source was written, and its size; (0, 0) where it is no more."""
    try:
        found = os.stat(path)
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


def _spec(name: str, path: str, loader: _Loader) -> ModuleSpec:
    """As the interpreter makes it, but that it need not work out where bytecode would lie."""
    is_package = os.path.basename(path) == "__init__.py"
    spec = ModuleSpec(name, loader, origin=path, is_package=is_package)
    if is_package:
        spec.submodule_search_locations = [os.path.dirname(path)]
    spec.has_location = True
    spec.cached = path
    return spec
