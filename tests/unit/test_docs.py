"""What the documentation shows is what happens."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

from drafter import api

ROOT = Path(__file__).resolve().parents[2]


def test_the_examples_of_the_api_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testfile(str(ROOT / "docs" / "api.md"), module_relative=False, encoding="utf-8")
    assert tried > 8 and not failed


def test_every_function_of_the_api_is_named() -> None:
    text = (ROOT / "docs" / "api.md").read_text("utf-8")
    functions = [name for name in api.__all__ if name[0].islower()]
    assert not [name for name in functions if not re.search(rf"\b{name}\b", text)]
