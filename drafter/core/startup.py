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
from types import CodeType, ModuleType
from typing import Any

from drafter.core.patterns import SHARP
from drafter.core.remembered import Store, is_off, use_store

_HOUSE = "drafter."
_RARE = int(re.DEBUG | re.TEMPLATE) if hasattr(re, "TEMPLATE") else int(re.DEBUG)
_OF_LATE = 1024  # patterns


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


def _put_off_methods(store: Store) -> None:
    """A dataclass writes its methods as text and has each compiled, and few are ever called: ours are compiled when they first are."""
    sys.modules.setdefault(
        "inspect", _Waiting("inspect")
    )  # asked about classes without a docstring, which ours are not
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


class _Waiting(ModuleType):
    """Stands for a module until something of it is asked for. (The interpreter's own lazy modules are loaded by `import` itself.)"""

    def __getattr__(self, name: str) -> Any:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        real = import_module(self.__name__)
        self.__dict__.update(real.__dict__)
        return getattr(real, name)


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
    original, version = compiler.compile, f"{engine.MAGIC}-{SHARP}"

    def compile_(pattern: Any, flags: int = 0) -> Any:
        if not isinstance(pattern, str):
            return original(pattern, flags)
        key = ("pattern", pattern, str(int(flags)), version)
        if (kept := store.get(key)) is not None:
            try:
                return engine.compile(pattern, kept[0], array("I", kept[1]).tolist(), kept[2], dict(kept[3]), kept[4])
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
    re.compile = _compiling(compile_)


def _compiling(compile_: Callable[[Any, int], Any]) -> Callable[..., Any]:
    """`re.compile` without its detour for flags of old; what was compiled of late is given again, as there."""
    made: dict[tuple[str, int], Any] = {}
    original = re.compile

    def compile_once(pattern: Any, flags: int = 0) -> Any:
        if not isinstance(pattern, str) or flags & _RARE:
            return original(pattern, flags)
        key = (pattern, int(flags))
        found = made.get(key)
        if found is None:
            if len(made) >= _OF_LATE:
                del made[next(iter(made))]
            found = made[key] = compile_(pattern, key[1])
        return found

    return compile_once
