"""What is kept between runs is what would be worked out anew."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import re
from drafter.core.remembered import remember_patterns, remembered
remember_patterns()
found = re.compile(r"(?P<n>[0-9]+)(?:万|亿)元(?=，)|x", re.M).search("投资36万元，")
print(found.span(), found["n"], found.re.groups, remembered("key", lambda: {"a": [1, None, "甲"]}))
"""


def run(cache: Path, **more: str) -> str:
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache), **more}
    done = subprocess.run([sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def test_second_run_takes_what_the_first_kept(tmp_path: Path) -> None:
    first = run(tmp_path)
    kept = sorted((tmp_path / "drafter").iterdir())
    assert [path.name.split("-")[0] for path in kept] == ["patterns", "values"]
    before = [path.stat().st_mtime_ns for path in kept]
    assert run(tmp_path) == first == "(2, 6) 36 1 {'a': [1, None, '甲']}\n"
    assert [path.stat().st_mtime_ns for path in kept] == before


def test_a_spoilt_store_costs_nothing_but_time(tmp_path: Path) -> None:
    first = run(tmp_path)
    for path in (tmp_path / "drafter").iterdir():
        path.write_bytes(b"\x00spoilt")
    assert run(tmp_path) == first


def test_switched_off_nothing_is_written(tmp_path: Path) -> None:
    assert run(tmp_path, DRAFTER_NO_CACHE="1") == "(2, 6) 36 1 {'a': [1, None, '甲']}\n"
    assert list(tmp_path.iterdir()) == []
