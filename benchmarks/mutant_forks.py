"""Runs a room's tests against many changes of its modules: collected once, then one forked process a change, with the tests that reach it.

python -m benchmarks.mutant_forks JOBS RESULTS TEST… < mutants.jsonl
"""

from __future__ import annotations

import gc
import json
import os
import pickle
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from types import CodeType, FrameType, FunctionType
from typing import Any

import pytest

from benchmarks.mutating import Mutant, mutated

Line = tuple[str, int]
_MEMORY = 6 << 30  # bytes of address space: a change that makes a list without end
_SECONDS = 10  # of CPU beyond five times what the tests took; a change that loops is noticed


@dataclass(slots=True)
class Reach:
    """Which lines of the room run. current: those of the test that runs now; by_test: of each, with its seconds; early: before any test."""

    files: frozenset[str]
    current: set[Line]

    def __call__(self, frame: FrameType, event: str, _arg: object) -> Any:
        """A trace function: nothing outside the room is followed."""
        if frame.f_code.co_filename not in self.files:
            return None
        self.current.add((frame.f_code.co_filename, frame.f_lineno))
        return self._line

    def _line(self, frame: FrameType, event: str, _arg: object) -> Any:
        if event == "line":
            self.current.add((frame.f_code.co_filename, frame.f_lineno))
        return self._line


Ran = tuple[float, set[Line]]


class Forks:
    """A pytest plugin: in place of the run, one for each mutant."""

    def __init__(self, mutants: Sequence[Mutant], reach: Reach, jobs: int, results: Path, tests: Sequence[str]) -> None:
        self.mutants, self.reach, self.jobs, self.results, self.tests = mutants, reach, jobs, results, tests

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        sys.settrace(None)
        early = set(self.reach.current)
        session.config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]  # once, not in each child
        ran: list[Ran] = _in_child(lambda: [_recorded(session, item, self.reach) for item in session.items])
        running: dict[int, tuple[Mutant, bool]] = {}
        with self.results.open("w", encoding="utf-8") as out:
            for mutant in self.mutants:
                if len(running) >= self.jobs:
                    self._ended(running, out.write)
                order = _reaching(mutant, ran, session.items)
                seconds = sum(ran[at][0] for at in order)
                held = {
                    (str(Path(mutant.path).resolve()), line) for line in range(mutant.lines[0], mutant.lines[1] + 1)
                }
                pid = _forked(lambda m=mutant, o=order: _fails(session, m, [session.items[at] for at in o]), seconds)  # type: ignore[misc]
                running[pid] = (mutant, bool(held & early))
            while running:
                self._ended(running, out.write)
        return True

    def _ended(self, running: dict[int, tuple[Mutant, bool]], write: Callable[[str], object]) -> None:
        pid, status = os.wait()
        mutant, is_early = running.pop(pid)
        noticed = status != 0
        if not noticed and is_early:  # it also runs while modules are imported, which happened before the change
            noticed = _anew(mutant, self.tests)
        write(json.dumps([mutant.path, mutant.number, noticed]) + "\n")


def _recorded(session: pytest.Session, item: pytest.Item, reach: Reach) -> Ran:
    reach.current = set()
    started = time.process_time()
    sys.settrace(reach)
    item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
    sys.settrace(None)
    return time.process_time() - started, reach.current


def _reaching(mutant: Mutant, ran: Sequence[Ran], items: Sequence[pytest.Item]) -> list[int]:
    """The tests that run the mutant's statement, the quickest first; of a constant, those that run anything of its module."""
    path = str(Path(mutant.path).resolve())
    first, last = (0, 1 << 30) if mutant.is_constant else mutant.lines
    found = [at for at, (_s, lines) in enumerate(ran) if any(f == path and first <= line <= last for f, line in lines)]
    return sorted(found, key=lambda at: ran[at][0])


def _forked(work: Callable[[], bool], seconds: float) -> int:
    pid = os.fork()
    if pid:
        return pid
    gc.disable()
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    signal.setitimer(signal.ITIMER_PROF, 5 * seconds + _SECONDS)
    try:
        os._exit(work())
    except BaseException:
        os._exit(3)


def _in_child(work: Callable[[], Any]) -> Any:
    """What the work gives, done in a child, so that nothing of it is kept here."""
    with tempfile.NamedTemporaryFile() as kept:

        def done() -> bool:
            Path(kept.name).write_bytes(pickle.dumps(work()))
            return False

        os.waitpid(_forked(done, 600), 0)
        return pickle.loads(Path(kept.name).read_bytes())


def _fails(session: pytest.Session, mutant: Mutant, items: Sequence[pytest.Item]) -> bool:
    put_in(mutant)
    for item in items:
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        if session.testsfailed:
            return True
    return False


def put_in(mutant: Mutant) -> None:
    """Makes the change in the module as it is loaded, for everybody who has imported from it.

    Raises:
        LookupError: the module holds no such function or constant.
    """
    path = str(Path(mutant.path).resolve())
    tree = mutated(Path(path).read_text("utf-8"), mutant.number)
    code = compile(tree, path, "exec", dont_inherit=True)
    made = _put_constant(mutant, code) if mutant.is_constant else _put_code(mutant, code, path)
    if not made:
        raise LookupError(f"{mutant.path}: {mutant.owner}")


def _put_constant(mutant: Mutant, code: CodeType) -> int:
    name = ".".join(Path(mutant.path).with_suffix("").parts)
    old, new = getattr(sys.modules[name], mutant.owner), {"__name__": name}
    exec(code, new)
    having = [one for one in list(sys.modules.values()) if vars(one).get(mutant.owner, new) == old]
    for module in having:
        setattr(module, mutant.owner, new[mutant.owner])
    return len(having)


def _put_code(mutant: Mutant, code: CodeType, path: str) -> int:
    new = next(one for one in _codes(code) if one.co_qualname == mutant.owner)
    functions = [one for one in gc.get_objects() if type(one) is FunctionType and one.__code__.co_filename == path]
    same = [one for one in functions if one.__code__.co_qualname == mutant.owner]
    for function in same:
        function.__code__ = new
    return len(same)


def _codes(code: CodeType) -> list[CodeType]:
    inner = [one for one in code.co_consts if isinstance(one, CodeType)]
    return [*inner, *(deeper for one in inner for deeper in _codes(one))]


def _anew(mutant: Mutant, tests: Sequence[str]) -> bool:
    """The same by a process of its own that imports the changed module."""
    command = [sys.executable, "-m", "benchmarks.mutant_run", mutant.path, str(mutant.number), *tests]
    return subprocess.run(command, capture_output=True, check=False).returncode != 0


def as_line(mutant: Mutant) -> str:
    return json.dumps(astuple(mutant)) + "\n"


def main() -> None:
    jobs, results, *tests = sys.argv[1:]
    given = [json.loads(line) for line in sys.stdin]
    mutants = [Mutant(*said[:-1], lines=(said[-1][0], said[-1][1])) for said in given]
    reach = Reach(frozenset(str(Path(mutant.path).resolve()) for mutant in mutants), set())
    sys.settrace(reach)
    plugin = Forks(mutants, reach, int(jobs), Path(results), tests)
    sys.exit(pytest.main(["-x", "-q", "--no-header", "-p", "no:cacheprovider", *tests], plugins=[plugin]))


if __name__ == "__main__":
    main()
