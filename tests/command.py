"""The command line called in this process: a process of its own costs a second, and what only one shows is shown by a few tests."""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from drafter.cli import _run
from drafter.core.messages import language, use_language


@dataclass(frozen=True, slots=True)
class Done:
    """What a command left: exit code and what it printed."""

    returncode: int
    stdout: str
    stderr: str


def drafter(*arguments: object, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> Done:
    """`drafter ARGUMENTS` in that folder; env: the whole environment, this one's if none is given."""
    shown, told, spoken = io.StringIO(), io.StringIO(), language()
    with contextlib.ExitStack() as around:
        if env is not None:
            patch = around.enter_context(pytest.MonkeyPatch.context())
            for name in os.environ.keys() - env.keys():
                patch.delenv(name)
            for name, value in env.items():
                patch.setenv(name, value)
        around.enter_context(contextlib.chdir(cwd or Path.cwd()))
        around.enter_context(contextlib.redirect_stdout(shown))
        around.enter_context(contextlib.redirect_stderr(told))
        around.callback(use_language, spoken)
        try:
            code = _run([*map(str, arguments)])
        except SystemExit as ended:  # verify ends so
            code = int(ended.code or 0)
    return Done(code, shown.getvalue(), told.getvalue())
