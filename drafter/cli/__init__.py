"""The command line: one file a command, imported only when that command runs."""

from __future__ import annotations

import gc
import os
import sys


def main() -> None:
    """Entry point of the `drafter` script."""
    from drafter.core.patterns import sharpen
    from drafter.core.startup import quicken

    sharpen()  # here and in workers only: who imports drafter as a library keeps his own `re`
    gc.set_threshold(200_000, 20, 20)  # a short run makes little that must be looked through again and again
    quicken(_command(sys.argv[1:]))
    from drafter.cli.console import finish, prepare
    from drafter.cli.interrupting import end_on_interrupt

    prepare()
    end_on_interrupt()
    from drafter.cli.app import run

    code = finish(run(sys.argv[1:]))
    if code == 130:  # threads that wait for a server are not waited for
        os._exit(code)
    sys.exit(code)


def _command(arguments: list[str]) -> str:
    """The command, for the name of a file: a word of letters, else none."""
    return next((word for word in arguments if word.isascii() and word.isalpha()), "drafter")
