"""The command line: one file a command, imported only when that command runs."""

from __future__ import annotations

import atexit
import gc
import os
import sys


def main() -> None:
    """Entry point of the `drafter` script."""
    leave = _Leaving()
    atexit.register(leave)  # before any other, so that it comes after all of them
    from drafter.core.startup import quicken

    gc.set_threshold(200_000, 20, 20)  # a short run makes little that must be looked through again and again
    quicken(_command(sys.argv[1:]))
    from drafter.core.patterns import sharpen

    sharpen()  # here and in workers only: who imports drafter as a library keeps his own `re`
    from drafter.cli.console import finish, prepare
    from drafter.cli.interrupting import end_on_interrupt

    prepare()
    end_on_interrupt()
    code = finish(_run(sys.argv[1:]))
    if code == 130:  # threads that wait for a server are not waited for
        os._exit(code)
    leave.code = code
    sys.exit(code)


def _run(arguments: list[str]) -> int:
    """The exit code of a command line."""
    if "check" in arguments[:2]:
        from drafter.cli.plain_line import run_plain

        if (code := run_plain(arguments)) is not None:
            return code
    from drafter.cli.app import run

    return run(arguments)


class _Leaving:
    """The end of the process without taking its modules and words apart one by one, which a short run spends a tenth of its time on.

    It comes when every thread has ended and everything to be done at the end is done.
    """

    code: int | None = None  # None: it ends some other way, which the interpreter tells

    def __call__(self) -> None:
        if self.code is not None:
            os._exit(self.code)


def _command(arguments: list[str]) -> str:
    """The command, for the name of a file: a word of letters, else none."""
    return next((word for word in arguments if word.isascii() and word.isalpha()), "drafter")
