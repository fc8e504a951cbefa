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
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import coverage
import pytest

from benchmarks.mutating import Mutant, mutated

Line = tuple[str, int]
_MEMORY = 6 << 30  # bytes of address space: a change that makes a list without end
_UNMADE = 9  # exit status of a child that could not make its change
_SECONDS = 10  # of CPU beyond five times what the tests took; a change that loops is noticed


class Reach:
    """Which lines of some files run, and in which test (coverage.py: its tracer costs next to nothing in other files)."""

    def __init__(self, files: Iterable[str]) -> None:
        self._tracing = coverage.Coverage(data_file=None, config_file=False, include=sorted(files))
        self._tracing.start()

    def begin(self, at: int) -> None:
        """What runs from now on belongs to that test."""
        self._tracing.switch_context(str(at))

    def ended(self) -> dict[Line, frozenset[int]]:
        """Each line that ran, with the tests it ran in: none if it ran before any."""
        self._tracing.stop()
        data = self._tracing.get_data()
        return {
            (path, line): frozenset(int(test) for test in tests if test)
            for path in data.measured_files()
            for line, tests in data.contexts_by_lineno(path).items()
        }


@dataclass(frozen=True, slots=True)
class Ran:
    """failed: how many tests did; seconds: of each test; tests: those that run a line."""

    failed: int
    seconds: Sequence[float]
    tests: Mapping[Line, frozenset[int]]


class Forks:
    """A pytest plugin: in place of the run, one for each mutant."""

    def __init__(self, mutants: Sequence[Mutant], jobs: int, results: Path, tests: Sequence[str]) -> None:
        self.mutants, self.jobs, self.results, self.tests = mutants, jobs, results, tests
        self.files = {str(Path(mutant.path).resolve()) for mutant in mutants}
        self.early = Reach(self.files)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        early = self.early.ended()
        session.config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]  # once, not in each child
        gc.unfreeze()  # tests/conftest.py hides what was collected; a change looks for its function there
        ran: Ran = _in_child(lambda: _recorded(session.items, self.files))
        if ran.failed:
            raise RuntimeError("the tests fail without any change")
        running: dict[int, tuple[Mutant, bool]] = {}
        with self.results.open("w", encoding="utf-8") as out:
            for mutant in self.mutants:
                if len(running) >= self.jobs:
                    self._ended(running, out.write)
                order = sorted(_reaching(mutant, ran.tests), key=lambda at: ran.seconds[at])  # the quickest first
                is_early = any(_is_of(line, mutant) for line in early)
                if not order and not is_early:  # no test runs it: whatever stands there, nobody notices
                    out.write(_as_result(mutant, False))
                    continue
                seconds = sum(ran.seconds[at] for at in order)
                pid = _forked(lambda m=mutant, o=order: _fails(session, m, [session.items[at] for at in o]), seconds)  # type: ignore[misc]
                running[pid] = (mutant, is_early)
            while running:
                self._ended(running, out.write)
        return True

    def _ended(self, running: dict[int, tuple[Mutant, bool]], write: Callable[[str], object]) -> None:
        pid, status = os.wait()
        mutant, is_early = running.pop(pid)
        if os.waitstatus_to_exitcode(status) == _UNMADE:
            raise LookupError(f"{mutant.path}: {mutant.owner} is not there to be changed")
        noticed = status != 0
        if not noticed and is_early:  # it also runs while modules are imported, which happened before the change
            noticed = _anew(mutant, self.tests)
        write(_as_result(mutant, noticed))


def _recorded(items: Sequence[pytest.Item], files: Iterable[str]) -> Ran:
    reach, seconds = Reach(files), []
    for at, item in enumerate(items):
        reach.begin(at)
        started = time.process_time()
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        seconds.append(time.process_time() - started)
    return Ran(items[0].session.testsfailed, seconds, reach.ended())


def _reaching(mutant: Mutant, tests: Mapping[Line, frozenset[int]]) -> frozenset[int]:
    """The tests that run the mutant's statement; of a constant, those that run anything of its module."""
    path = str(Path(mutant.path).resolve())
    held = (line for line in tests if (line[0] == path if mutant.is_constant else _is_of(line, mutant)))
    return frozenset().union(*(tests[line] for line in held))


def _is_of(line: Line, mutant: Mutant) -> bool:
    """Whether the line lies in the mutant's statement."""
    return line[0] == str(Path(mutant.path).resolve()) and mutant.lines[0] <= line[1] <= mutant.lines[1]


def _forked(work: Callable[[], bool], seconds: float) -> int:
    pid = os.fork()
    if pid:
        return pid
    gc.disable()
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    signal.setitimer(signal.ITIMER_PROF, 5 * seconds + _SECONDS)
    try:
        os._exit(work())
    except BaseException:  # a child that unwinds would run its parent's tests and clean up its parent's files
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
    try:
        put_in(mutant)
    except LookupError:
        os._exit(_UNMADE)
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


def _as_result(mutant: Mutant, noticed: bool) -> str:
    return json.dumps([mutant.path, mutant.number, noticed]) + "\n"


def as_line(mutant: Mutant) -> str:
    return json.dumps(astuple(mutant)) + "\n"


def main() -> None:
    jobs, results, *tests = sys.argv[1:]
    given = [json.loads(line) for line in sys.stdin]
    mutants = [Mutant(*said[:-1], lines=(said[-1][0], said[-1][1])) for said in given]
    plugin = Forks(mutants, int(jobs), Path(results), tests)
    sys.exit(
        pytest.main(["-x", "-q", "--no-header", "-p", "no:cacheprovider", "--rows-apart", *tests], plugins=[plugin])
    )


if __name__ == "__main__":
    main()
