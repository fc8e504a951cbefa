"""Names with * and ? on the command line: no shell of Windows puts the files there, so it is done here."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click


def take_patterns(command: click.Command) -> click.Command:
    """The command, and those in it, with patterns where files to read are named; what is written (-o) is never one."""
    for parameter in command.params:
        if isinstance(parameter.type, click.Path) and parameter.callback is None:
            if parameter.nargs == -1 or getattr(parameter, "multiple", False):
                parameter.callback = _several
            elif isinstance(parameter, click.Argument):
                parameter.callback = _single
    for inner in getattr(command, "commands", {}).values():
        take_patterns(inner)
    return command


def named(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The paths, a pattern as the files it names in name order; one that names none, or is a file's own name, as it is."""
    return tuple(one for path in paths for one in (_matched(path) or [path]))


def _several(_ctx: click.Context, _parameter: click.Parameter, paths: Any) -> tuple[Path, ...]:
    return named(paths or ())


def _single(_ctx: click.Context, _parameter: click.Parameter, path: Any) -> Any:
    found = named([path]) if path is not None else ()
    return found[0] if len(found) == 1 else path


def _matched(path: Path) -> list[Path]:
    """Hidden files and the lock files that office programs leave (~$…) are nobody's sources. Brackets are part of a name: 报告[1].docx."""
    words = str(path)
    if not {"*", "?"} & set(words) or os.path.lexists(path):
        return []
    found = (Path(one) for one in sorted(glob.glob(words.replace("[", "[[]"), recursive=True)))  # noqa: PTH207 - it may be absolute
    return [one for one in found if not one.name.startswith("~$")]
