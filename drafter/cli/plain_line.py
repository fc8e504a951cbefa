"""The line most often written, `drafter check FILE… [--format F] [--quiet]`, read without click, whose loading takes as long as checking two reports.

Whatever else stands on the line (another option, a mistake) is for click, which reads and refuses it as ever.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from drafter.cli.checking import FORMATS, run_check
from drafter.core.messages import LANGUAGES, use_language

# What the options that do not stand on the line are; `cli/check.py` declares the same.
UNSAID: dict[str, Any] = {
    "facts": (), "prior": (), "profile": None, "period": None, "unit": (), "select": None, "ignore": None,
    "fail_on": "error", "severity": None, "fix": False, "output": None, "baseline": None, "write_baseline": None,
    "form": "rich", "no_cache": False, "jobs": None, "model": None,
}  # fmt: skip
_QUIET = ("-q", "--quiet")


def run_plain(arguments: Sequence[str]) -> int | None:
    """The exit code of a plain line carried out, None when the line is not plain."""
    spoken = os.environ.get("DRAFTER_LANG", "zh")
    read = _read(arguments)
    if read is None or spoken not in LANGUAGES:
        return None
    from drafter.cli.carrying_out import carried_out
    from drafter.cli.console import say

    files, options, quiet = read
    use_language(spoken)
    return carried_out(
        partial(run_check, files, options, quiet=quiet), lambda words: None if quiet else say(words, err=True)
    )


def _read(arguments: Sequence[str]) -> tuple[list[Path], dict[str, Any], bool] | None:
    """The files, the options and whether to be quiet."""
    quiet = arguments[:1] in ([_QUIET[0]], [_QUIET[1]])
    words = list(arguments[quiet:])
    if words[:1] != ["check"]:
        return None
    options, files, rest = dict(UNSAID), [], iter(words[1:])
    for word in rest:
        if word == "--format" and (form := next(rest, "")) in FORMATS:
            options["form"] = form
        elif word.startswith("-") or not word:
            return None
        else:
            files.append(Path(word))
    if any(sign in str(file) for file in files for sign in "*?"):
        return None
    return (files, options, quiet) if files else None
