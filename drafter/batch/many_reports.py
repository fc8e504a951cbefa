"""Many reports checked in one run: in several processes when that pays, one that cannot be read told beside the others."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.core.errors import InputError
from drafter.core.files import note_read
from drafter.core.messages import _, language, use_language
from drafter.pipeline.checking import Checked, Opine, Request, check_report

if TYPE_CHECKING:
    from drafter.pipeline.kept_findings import KeptFindings

# Starting a process costs about what checking this many bytes costs.
_WORTH_A_PROCESS = 400_000


Outcomes = tuple[list["Checked"], "InputError | None"]


def check_all(
    paths: Sequence[Path], request: Request, jobs: int | None = None, opine: Opine | None = None, *, cache: bool = False
) -> Outcomes:
    """Every file that can be read checked, in the order given, and what is wrong with the others; in several processes when that pays.

    opine: asks a model; the files are then checked one after another, for its requests are what takes the time.
    cache: take and keep findings between runs, where there is more than one file and no model.

    Raises:
        InputError: not one could be read.
    """
    note_read(*paths, *request.facts, *request.priors)  # other processes may read them
    kept = _kept() if cache and opine is None and len(paths) > 1 else None
    workers = min(jobs or os.cpu_count() or 1, len(paths))
    if opine is None and workers > 1 and (jobs or sum(map(_size, paths)) > _WORTH_A_PROCESS):
        return _in_processes(paths, request, kept, workers)
    return _settled([_attempt(path, request, opine, kept) for path in paths])


def _kept() -> KeptFindings | None:
    from drafter.pipeline.kept_findings import kept_findings  # a database: not needed for a single file

    return kept_findings()


def _attempt(path: Path, request: Request, opine: Opine | None, kept: KeptFindings | None) -> Checked | InputError:
    try:
        return check_report(path, request, opine, kept)
    except InputError as error:
        return error
    except (MemoryError, RecursionError):
        return InputError.one(str(path), _("内容过大或嵌套过深，处理不了"), _("请拆分后再试"))


def _in_processes(paths: Sequence[Path], request: Request, kept: KeptFindings | None, workers: int) -> Outcomes:
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(workers, initializer=use_language, initargs=(language(),)) as pool:
        many, each = len(paths), max(1, len(paths) // (workers * 4))
        return _settled(list(pool.map(_light, paths, [request] * many, [kept] * many, chunksize=each)))


def _light(path: Path, request: Request, kept: KeptFindings | None) -> Checked | InputError:
    """What a process sends back: a docx's tree stays there, it cannot travel."""
    done = _attempt(path, request, None, kept)
    if isinstance(done, InputError):
        return done
    return replace(done, source=replace(done.source, docx=None), context=None)


def _settled(outcomes: Sequence[Checked | InputError]) -> Outcomes:
    problems = [problem for one in outcomes if isinstance(one, InputError) for problem in one.problems]
    checked = [one for one in outcomes if isinstance(one, Checked)]
    wrong = InputError(dict.fromkeys(problems)) if problems else None  # a bad prior is told once, not once a report
    if wrong and not checked:
        raise wrong
    return checked, wrong


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # a link that leads nowhere is told when it is read
        return 0
