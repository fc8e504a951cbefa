"""The engine taken by itself is the package's."""

from __future__ import annotations

import subprocess
import sys

import rjieba

from drafter.language.cutter import plain_cutter

TEXT = "扎实推进乡村振兴战略，农村公路新改建86公里。"


def test_it_cuts_as_the_package_does() -> None:
    assert plain_cutter().cut(TEXT) == rjieba.cut(TEXT)
    assert plain_cutter().tag(TEXT, False) == rjieba.tag(TEXT, False)


def test_the_package_may_be_imported_after_it() -> None:
    program = f"from drafter.language.cutter import plain_cutter; first = plain_cutter().cut({TEXT!r}); import rjieba; print(rjieba.cut({TEXT!r}) == first)"
    assert (
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "True\n"
    )
