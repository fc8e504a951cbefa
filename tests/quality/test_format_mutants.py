"""`drafter format` finds what was changed in a well-set docx, and nothing in the docx itself."""

from __future__ import annotations

from benchmarks.format_mutants import run


def test_one_change_is_found_and_none_is_none() -> None:
    missed, total, false = run()
    assert false == 0
    assert total >= 30
    assert (total - len(missed)) / total >= 0.95, missed
