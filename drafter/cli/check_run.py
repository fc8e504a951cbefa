"""What `drafter check` does behind its options: many files at once, baselines, output formats."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from drafter import __version__
from drafter.cli.result_names import target_of
from drafter.core.errors import InputError
from drafter.core.files import note_read, read_small_text
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


def render(checked: Sequence[Checked], form: str) -> str:
    """The findings of all files as json, sarif, github or html."""
    files = [(one.path, one.profile.id, one.text, one.findings) for one in checked]
    if form == "json":
        from drafter.present.findings_json import findings_json

        return findings_json(files)
    if form == "sarif":
        from drafter.present.sarif import sarif

        return sarif(files, __version__)
    if form == "github":
        from drafter.present.github import workflow_commands

        return workflow_commands(files)
    from drafter.cli.check_page import page

    return page(checked)


def write_commented(checked: Sequence[Checked], output: Path | None) -> list[Path]:
    """The user's own docx with a Word comment at each finding, beside the original or in the folder `output`."""
    import datetime

    from drafter.assemble.comments import finding_comments
    from drafter.office.comments import add_comments
    from drafter.office.saving import save_set
    from drafter.office.source import read_source

    made: dict[Path, bytes] = {}
    for one in checked:
        path = Path(one.path)
        if path.suffix.lower() != ".docx":
            raise InputError.one(one.path, _("不是 docx，加不了 Word 批注"), _("用 --format html，或先另存为 docx"))
        target = target_of(path, output, _("核对"), ".docx", many=len(checked) > 1)
        docx = read_source(path).docx
        assert docx is not None
        made[target] = add_comments(
            docx.package, finding_comments(one.findings), author="drafter", date=datetime.date.today()
        )
    save_set(made, sources=[one.path for one in checked], force=True)
    return list(made)


def new_since(checked: Sequence[Checked], baseline: Path) -> list[Checked]:
    """Only the findings whose fingerprint the baseline does not hold (as often as it holds it)."""
    known = Counter(_fingerprints(baseline))
    result = []
    for one in checked:
        kept = []
        for finding in one.findings:
            if known[finding.fingerprint] > 0:
                known[finding.fingerprint] -= 1
            else:
                kept.append(finding)
        result.append(replace(one, findings=tuple(kept)))
    return result


def _fingerprints(baseline: Path) -> list[str]:
    if not baseline.exists():
        raise InputError.one(str(baseline), _("文件不存在"), _("用 --write-baseline 生成"))
    import json

    try:
        held = json.loads(read_small_text(baseline, 64 << 20))
        return [str(entry) for entry in held["fingerprints"]]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError.one(str(baseline), _("不是基线文件"), _("用 --write-baseline 生成")) from error


def save_baseline(checked: Sequence[Checked], path: Path) -> None:
    """Writes the fingerprints of all findings, sorted."""
    import json

    from drafter.office.saving import save

    prints = sorted(finding.fingerprint for one in checked for finding in one.findings)
    words = json.dumps({"drafter": __version__, "fingerprints": prints}, indent=1) + "\n"
    save(path, words, sources=[one.path for one in checked], own=_is_baseline(path))


def _is_baseline(path: Path) -> bool:
    """An old baseline may be read and written in one run; nothing else that was read may be."""
    try:
        _fingerprints(path)
    except InputError:
        return False
    return True
