"""The command line: one file a command, imported only when that command runs."""

from __future__ import annotations

import sys


def main() -> None:
    """Entry point of the `drafter` script."""
    from drafter.cli.app import run

    sys.exit(run(sys.argv[1:]))
