"""What is kept between runs is what would be worked out anew."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.core import remembered_file
from drafter.core.remembered import Store
from drafter.core.remembered_file import _LEAST

PROGRAM = """
import re
from drafter.core.remembered import remembered
from drafter.core.startup import quicken
quicken("try")
from dataclasses import dataclass
from drafter.core.text import Span
@dataclass(frozen=True, slots=True, order=True)
class Place:
    line: int
    name: str = "甲"
found = re.compile(r"(?P<n>[0-9]+)(?:万|亿)元(?=，)|x", re.M).search("投资36万元，")
print(found.span(), found["n"], found.re.groups, remembered("key", lambda: {"a": [1, None, "甲"]}))
print(Place(1) < Place(2), Place(3), Span(1, 4), Span.__module__)
import copy, pickle
from dataclasses import replace
span = Span(1, 4)
print(span == Span(1, 4), len({span, Span(1, 4)}), copy.copy(span), pickle.loads(pickle.dumps(span)), replace(span, end=5))
"""
SAID = (
    "(2, 6) 36 1 {'a': [1, None, '甲']}\nTrue Place(line=3, name='甲') Span(start=1, end=4) drafter.core.text\n"
    "True 1 Span(start=1, end=4) Span(start=1, end=4) Span(start=1, end=5)\n"
)


def run(cache: Path, program: str = PROGRAM, **more: str) -> str:
    # Bytecode of Python's own, told apart by seconds and size, is none of what is tested here.
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache), "PYTHONDONTWRITEBYTECODE": "1", **more}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def test_second_run_takes_what_the_first_kept(tmp_path: Path) -> None:
    assert run(tmp_path) == SAID
    (kept,) = (tmp_path / "drafter").iterdir()
    before = kept.stat().st_mtime_ns
    assert run(tmp_path) == SAID
    assert kept.stat().st_mtime_ns == before


def test_what_was_kept_is_not_worked_out_again(tmp_path: Path) -> None:
    once = "\nimport builtins\nreal = compile\nbuiltins.compile = lambda text, *more, **given: (print('again'), real(text, *more, **given))[1]\n"
    watched = PROGRAM.replace("from dataclasses", f"{once}from dataclasses", 1)
    assert "again" in run(tmp_path, watched)
    assert run(tmp_path, watched) == SAID


@pytest.mark.parametrize("spoilt", [b"\x00spoilt", b"", b"N", b"\xfb" * 3000])
def test_a_spoilt_store_costs_nothing_but_time(tmp_path: Path, spoilt: bytes) -> None:
    run(tmp_path)
    for path in (tmp_path / "drafter").iterdir():
        path.write_bytes(spoilt)
    assert run(tmp_path) == SAID


def test_a_store_that_others_may_write_is_not_run(tmp_path: Path) -> None:
    run(tmp_path)
    (kept,) = (tmp_path / "drafter").iterdir()
    kept.chmod(0o666)
    assert run(tmp_path) == SAID
    assert not kept.stat().st_mode & 0o022


def test_switched_off_nothing_is_written(tmp_path: Path) -> None:
    assert run(tmp_path, DRAFTER_NO_CACHE="1") == SAID
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert run(tmp_path / "file") == SAID


def test_a_changed_module_is_read_anew(tmp_path: Path) -> None:
    """The program's own copy of the house changes between two runs, within the same second and with the same size."""
    house = tmp_path / "house" / "drafter"
    for name, text in (("__init__.py", ""), ("core/__init__.py", ""), ("one.py", "SAID = 'first '")):
        (house / name).parent.mkdir(parents=True, exist_ok=True)
        (house / name).write_text(text)
    core = Path(__file__).parents[3] / "drafter" / "core"
    for name in ("compiled.py", "remembered_file.py", "patterns.py", "remembered.py", "startup.py"):
        (house / "core" / name).write_text((core / name).read_text("utf-8"), "utf-8")
    program = f"import sys; sys.path.insert(0, {str(house.parent)!r})\nfrom drafter.core.startup import quicken\nquicken('try')\nfrom drafter.one import SAID\nprint(SAID)"
    assert run(tmp_path, program) == "first \n"
    (house / "one.py").write_text("SAID = 'second'")
    assert run(tmp_path, program) == "second\n"


def test_what_is_saved_midway_is_used_by_others_and_by_the_same_run(tmp_path: Path) -> None:
    """A worker that will be killed saves; what it asks for afterwards is there too."""
    program = PROGRAM.replace(
        "print(found", "from drafter.core.remembered import keep_remembered\nkeep_remembered()\nprint(found"
    )
    assert run(tmp_path, program + "sys.stdout.flush()\nos._exit(0)".replace("sys", "import os, sys; sys", 1)) == SAID
    assert list((tmp_path / "drafter").iterdir())
    assert run(tmp_path, program) == SAID


def test_a_second_save_of_a_run_keeps_what_was_used_before_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker saves after each piece of work: the second may not push out what every worker needs to begin with."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    early, late = ([(f"{word}{n}",) for n in range(8)] for word in ("early", "late"))
    worker = Store("try")
    for keys, value in (
        (early, b"x" * (_LEAST // 4)),
        (late, b"x"),
    ):  # the first are more than is kept of what nobody uses
        for key in keys:
            assert worker.get(key) is None
            worker.add(key, value)
        worker.save()
    next_one = Store("try")
    assert all(next_one.get(key) for key in (*early, *late))


def test_what_one_run_does_not_use_is_kept_for_the_next_as_far_as_there_is_room() -> None:
    """A draft uses some 20 MB; another one's patterns, as much again at most, stay beside them."""
    mega = 1 << 20
    held = memoryview(bytes(60 * mega))
    places = {"used": (0, 22 * mega), "other": (22 * mega, 40 * mega), "too much": (40 * mega, 50 * mega)}
    assert remembered_file.latest(places, held, {"used"}, {"added": b"x"}).keys() == {"used", "added", "other"}
    small = {"used": (0, 10), "other": (10, 3 * mega), "too much": (3 * mega, 6 * mega)}
    assert remembered_file.latest(small, held, {"used"}, {}).keys() == {"used", "other"}
    most = {"used": (0, 50 * mega), "other": (50 * mega, 60 * mega)}
    assert remembered_file.latest(most, held, {"used"}, {"added": bytes(5 * mega)}).keys() == {"used", "added"}
