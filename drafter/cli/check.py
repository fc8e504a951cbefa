"""`drafter check`: any report, whoever wrote it; for people, for Word and for CI."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from drafter.cli.checking import FAILS, FORMATS, run_check
from drafter.cli.model_options import check_model_options


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--facts", multiple=True, type=click.Path(path_type=Path), help="素材：核对报告里的数有没有出处，可多次给出"
)
@click.option("--prior", multiple=True, type=click.Path(path_type=Path), help="往期报告：查沿用和残留，可多次给出")
@click.option("--profile", help="报告类型；不给则按标题判断")
@click.option("--period", help="期间；不给则按标题判断")
@click.option("--unit", multiple=True, help="本单位全称、简称，可多次给出")
@click.option("--select", help="只用这些规则或类别，如 ST,QT003")
@click.option("--ignore", help="不用这些规则或类别")
@click.option(
    "--fail-on", type=click.Choice(list(FAILS)), default="error", help="有这一级或更重的疑点时返回 1（默认 error）"
)
@click.option("--severity", type=click.Choice(["error", "warning", "advice"]), help="只报这一级及更重的")
@click.option("--fix", is_flag=True, help="作安全的修改（标点、编号、括号），另存新文件，不动数字和名称")
@click.option("--output", "-o", type=click.Path(path_type=Path), help="结果写到这里")
@click.option("--baseline", type=click.Path(path_type=Path), help="只报基线之后新出现的")
@click.option("--write-baseline", type=click.Path(path_type=Path), help="把现有疑点记成基线")
@click.option("--format", "form", type=click.Choice(FORMATS), default="rich", help="输出格式")
@click.option("--no-cache", is_flag=True, help="多份报告时，不取用也不保存上次的核对结果")
@click.option("--jobs", type=click.IntRange(1), help="同时检查几份（默认按机器）")
@check_model_options
@click.pass_context
def command(ctx: click.Context, /, files: tuple[Path, ...], **options: Any) -> int:
    """核对报告：结构、缺口、数据、残留、语言、格式。

    FILES 是报告文件或文件夹。退出码：0 没有错误级疑点，1 有，2 输入有误。
    """
    return run_check(files, options, quiet=ctx.obj["quiet"])
