"""How `drafter check` shows what it found: output formats, and the user's own docx with comments."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from drafter import __version__
from drafter.cli.result_names import target_of
from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.pipeline.checking import Checked


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
        target = target_of(path, output, _("核对"), ".docx", many=len(checked) > 1, taken=made)
        docx = read_source(path).docx
        assert docx is not None
        made[target] = add_comments(
            docx.package, finding_comments(one.findings), author="drafter", date=datetime.date.today()
        )
    save_set(made, sources=[one.path for one in checked], force=True)
    return list(made)
