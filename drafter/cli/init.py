"""`drafter init`: a case folder that drafts as it is, to edit into one's own."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.console import say_hanging
from drafter.core.messages import _

_STARTER = Path(__file__).resolve().parent / "starter"
_HEADER = ("指标", "数值", "单位", "期间", "上年同期", "同比", "目标", "责任部门", "来源")
_ROWS = (
    ("办理许可事项", 1240, "件", "2024年上半年", 1105, None, 2400, "审批科", "审批系统"),
    ("现场检查", None, "次", "2024年上半年", 86, None, None, "执法科", None),
)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="覆盖已有文件")
def command(folder: Path, force: bool) -> None:
    """在 FOLDER 建一个可以直接改的案例。"""
    from drafter.office.saving import save_set

    files = {name: (_STARTER / name).read_bytes() for name in ("case.yaml", "notes.md")} | {"metrics.xlsx": _metrics()}
    save_set({folder / name: content for name, content in files.items()}, force=force)
    say_hanging(
        _("已建好 {folder}：改 case.yaml、notes.md、metrics.xlsx，然后运行 drafter draft {folder}").format(
            folder=folder
        )
    )


def _metrics() -> bytes:
    import io

    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "指标"
    for row in (_HEADER, *_ROWS):
        sheet.append(row)
    for column, width in zip("ABCDEFGHI", (24, 12, 8, 14, 12, 10, 10, 12, 14), strict=True):
        sheet.column_dimensions[column].width = width
    raw = io.BytesIO()
    book.save(raw)
    return raw.getvalue()
