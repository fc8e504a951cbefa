"""`drafter check --fix`: safe fixes only, into a new file, shown as a diff; never a figure, never a name."""

from __future__ import annotations

import datetime
import difflib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from drafter.cli.result_names import target_of
from drafter.core.edit import Edit, apply_edits
from drafter.core.messages import _
from drafter.pipeline.checking import Checked
from drafter.pipeline.fixing import safe_edits


def write_fixed(checked: Sequence[Checked], output: Path | None) -> None:
    """Writes <name>-修改.txt, or <name>-修改.docx with tracked changes, and prints the diff of each."""
    from drafter.office.plain import as_kept
    from drafter.office.saving import save_set
    from drafter.office.source import read_source

    made: dict[Path, bytes | str] = {}
    for one in checked:
        edits = safe_edits(one)
        path = Path(one.path)
        if not edits:
            click.echo(_("{path}：没有可以安全修改的").format(path=path))
            continue
        fixed = apply_edits(one.text, edits)
        docx = read_source(path).docx
        target = target_of(path, output, _("修改"), ".docx" if docx else ".txt", many=len(checked) > 1, taken=made)
        if docx:
            from drafter.office.tracked import apply_tracked

            made[target] = apply_tracked(docx.package, edits, author="drafter", date=datetime.date.today())
        else:
            made[target] = as_kept(path, fixed)
        for line in difflib.unified_diff(
            one.text.splitlines(), fixed.splitlines(), one.path, str(target), lineterm="", n=0
        ):
            click.echo(line)
        click.echo(_("改了 {n} 处，写在 {path}").format(n=len(edits), path=target))
        _tell_rest(one, edits)
    if made:
        save_set(made, sources=[one.path for one in checked], force=True)


def _tell_rest(one: Checked, edits: Sequence[Edit]) -> None:
    """What a person has to settle: a file that was mended is not yet sound."""
    mended = {edit.span for edit in edits}
    rest = Counter(f.severity for f in one.findings if f.fix is None or f.fix.span not in mended)
    if rest:
        words = _("另有 {n} 处要人看：错误 {e}，警告 {w}，建议 {a}（drafter check 逐处列出）")
        click.echo(words.format(n=rest.total(), e=rest["error"], w=rest["warning"], a=rest["advice"]))
