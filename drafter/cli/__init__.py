"""The command line: one file a command, imported only when that command runs."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Entry point of the `drafter` script."""
    from drafter.core.remembered import remember_patterns

    remember_patterns()
    from drafter.cli.console import finish, prepare
    from drafter.cli.interrupting import end_on_interrupt

    prepare()
    end_on_interrupt()
    from drafter.cli.app import run

    code = finish(run(sys.argv[1:]))
    if code == 130:  # threads that wait for a server are not waited for
        os._exit(code)
    sys.exit(code)
