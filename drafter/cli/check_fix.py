"""`drafter check --fix`: safe fixes only, into a new file, shown as a diff; never a figure, never a name."""

from __future__ import annotations

import datetime
import difflib
import re
from collections.abc import Sequence
from pathlib import Path

import click

from drafter.core.edit import Edit, apply_edits
from drafter.core.messages import _
from drafter.pipeline.checking import Checked


def safe_edits(one: Checked) -> list[Edit]:
    """The safe fixes that do not touch each other, first come first made; one that would change a digit is no safe fix."""
    edits: list[Edit] = []
    for finding in one.findings:
        fix = finding.fix
        if fix is None or not fix.safe or _digits(fix.new) != _digits(fix.span.of(one.text)):
            continue
        if not any(fix.span.overlaps(edit.span) or fix.span == edit.span for edit in edits):
            edits.append(Edit(fix.span, fix.new, f"{finding.rule} {finding.message}"))
    return edits


def _digits(words: str) -> str:
    return re.sub(r"[^0-9０-９]", "", words).translate(str.maketrans("０１２３４５６７８９", "0123456789"))


def write_fixed(checked: Sequence[Checked], output: Path | None) -> None:
    """Writes <name>.fixed.txt, or <name>.fixed.docx with tracked changes, and prints the diff of each."""
    from drafter.office.saving import save
    from drafter.office.source import read_source

    for one in checked:
        edits = safe_edits(one)
        path = Path(one.path)
        if not edits:
            click.echo(_("{path}：没有可以安全修改的").format(path=path))
            continue
        fixed = apply_edits(one.text, edits)
        docx = read_source(path).docx
        target = output or path.with_suffix(".fixed.docx" if docx else ".fixed.txt")
        if docx:
            from drafter.office.tracked import apply_tracked

            save(
                target, apply_tracked(docx.package, edits, author="drafter", date=datetime.date.today()), sources=[path]
            )
        else:
            save(target, fixed, sources=[path])
        for line in difflib.unified_diff(
            one.text.splitlines(), fixed.splitlines(), one.path, str(target), lineterm="", n=0
        ):
            click.echo(line)
        click.echo(_("改了 {n} 处，写在 {path}").format(n=len(edits), path=target))
