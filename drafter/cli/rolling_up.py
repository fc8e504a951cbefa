"""`drafter batch draft --rollup city.yaml 各单位/*/`: the superior's report from its units' cases."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.core.errors import InputError
from drafter.core.messages import _

if TYPE_CHECKING:
    from drafter.pipeline.rolling_up import RollUp

_SHOWN = 20  # faults on the terminal; all of them stand in the files


def roll_up(file: Path, folders: Sequence[Path], out: Path, *, force: bool, quiet: bool) -> int:
    """Writes `out` (what `drafter draft` writes, rollup.json and 汇总明细.xlsx) and `out`/case, which it was drafted from.

    Returns 2 when a unit's case could not be read, else 0: what is missing is a gap of the report, not a fault of the run.
    """
    from drafter.office.sets import write_set
    from drafter.pipeline.draft_files import outputs
    from drafter.pipeline.drafting import draft_case
    from drafter.pipeline.rolling_up import roll_up_units
    from drafter.present.rolled_up import DETAILS, TRACE
    from drafter.read.case import load_case

    if not file.is_file():
        raise InputError.one(str(file), _("找不到这个文件"), _("写一个汇总用的 case.yaml，另加 units: 各单位名称"))
    case = out / "case"
    if any((out / name).exists() for name in ("case", "report.docx")) and not force:
        raise InputError.one(str(out), _("已有一次汇总的结果"), _("加 --force 覆盖，或换一个文件夹"))
    made = roll_up_units(file, folders)
    write_set({case / name: content for name, content in made.files.items()})
    drafted = draft_case(load_case(case))
    beside = {name: made.files[name] for name in (DETAILS, TRACE)}
    write_set({out / name: content for name, content in {**outputs(drafted), **beside}.items()})
    if not quiet:
        _tell(made, out)
    for name, why in made.unread.items():
        click.echo(_("{name}：{reason}").format(name=name, reason=why), err=True)
    return 2 if made.unread else 0


def _tell(made: RollUp, out: Path) -> None:
    from drafter.present.rolled_up import fault_words

    sums = [one for one in made.rolled.sums if one.role == "value"]
    whole = sum(one.whole for one in sums)
    said = _("{units} 个单位，{sums} 项指标合计，其中 {whole} 项各单位都报了；其余留作缺口")
    click.echo(said.format(units=len(made.rolled.units), sums=len(sums), whole=whole))
    for fault in made.rolled.faults[:_SHOWN]:
        click.echo(f"  {fault_words(fault)}")
    if len(made.rolled.faults) > _SHOWN:
        rest = len(made.rolled.faults) - _SHOWN
        click.echo("  " + _("……还有 {rest} 处，见 {file}").format(rest=rest, file=out / "汇总明细.xlsx"))
    click.echo(_("已写出 {path}").format(path=out))
