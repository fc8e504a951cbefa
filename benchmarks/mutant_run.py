"""Runs tests with one module changed: `python -m benchmarks.mutant_run FILE NUMBER TEST…`. Exit status 0: nobody noticed."""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import importlib.util
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

from benchmarks.mutating import mutated


class _Changed(importlib.abc.MetaPathFinder):
    """Finds one module before everybody else, and loads it changed."""

    def __init__(self, path: Path, number: int) -> None:
        self.path, self.number = path, number
        self.name = ".".join(path.with_suffix("").parts)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname != self.name:
            return None
        return importlib.util.spec_from_file_location(fullname, self.path.resolve(), loader=_Source(self))


class _Source(importlib.abc.Loader):
    def __init__(self, changed: _Changed) -> None:
        self.changed = changed

    def exec_module(self, module: ModuleType) -> None:
        tree = mutated(self.changed.path.read_text("utf-8"), self.changed.number)
        exec(compile(tree, str(self.changed.path), "exec"), module.__dict__)


def main() -> None:
    path, number, *tests = sys.argv[1:]
    changed = _Changed(Path(path), int(number))
    assert changed.name not in sys.modules
    sys.meta_path.insert(0, changed)
    sys.exit(pytest.main(["-x", "-q", "--no-header", "-p", "no:cacheprovider", *tests]))


if __name__ == "__main__":
    main()
