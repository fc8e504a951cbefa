"""What takes most of a short run and need not be done in it: patterns compiled, and methods of dataclasses that nobody calls.

Where the interpreter has other insides than expected, the ordinary way is taken.
"""

from __future__ import annotations

import builtins
import re
import sys
from array import array
from collections.abc import Callable
from importlib import import_module
from types import CodeType, ModuleType
from typing import Any

from drafter.core.patterns import SHARP
from drafter.core.remembered import Store

_HOUSE = "drafter."
_RARE = int(re.DEBUG | re.TEMPLATE) if hasattr(re, "TEMPLATE") else int(re.DEBUG)
_OF_LATE = 1024  # patterns


def put_off_methods(store: Store) -> None:
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

    is_type: Callable[..., bool] | None = getattr(dataclasses, "_is_type", None)
    if is_type is not None:
        dataclasses._is_type = _quick_to_tell(is_type)  # type: ignore[attr-defined]
    dataclasses.exec = exec_  # type: ignore[attr-defined]
    dataclasses._create_fn = create_later  # type: ignore[attr-defined]


def fill_directly() -> None:
    """Our frozen dataclasses are filled by plain assignment, which takes a fourth of the time, and their guard is left out.

    That nobody assigns to them later is held by the types, and by every test: those run with the guard, as asserts do without -O.
    """
    import dataclasses

    made: Any = dataclasses
    names = ("_create_fn", "_init_fn", "_frozen_get_del_attr")
    if not all(hasattr(made, name) for name in names):
        return
    init, guard = made._init_fn, made._frozen_get_del_attr

    def filled(
        fields: Any, std: Any, kw_only: Any, frozen: bool, post: bool, self_name: str, globals: Any, slots: bool
    ) -> Any:
        ours = str(globals.get("__name__", "")).startswith(_HOUSE)
        return init(fields, std, kw_only, frozen and not ours, post, self_name, globals, slots)

    def guarded(cls: type, *more: Any) -> Any:
        return () if cls.__module__.startswith(_HOUSE) else guard(cls, *more)

    made._init_fn, made._frozen_get_del_attr = filled, guarded


def _quick_to_tell(is_type: Callable[..., bool]) -> Callable[..., bool]:
    """Whether a field is a ClassVar, an InitVar or KW_ONLY: asked three times of each, by a pattern. Ours are written with these names."""

    def told(annotation: str, cls: type, *more: Any) -> bool:
        plain = "Var" not in annotation and "KW_ONLY" not in annotation and cls.__module__.startswith(_HOUSE)
        return not plain and is_type(annotation, cls, *more)

    return told


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


def remember_patterns(store: Store) -> None:
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
