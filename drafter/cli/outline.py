"""`drafter outline`: the outline of a report, as a tree or as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import click

from drafter.core.messages import _


@click.command("outline")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["tree", "json"]), default="tree", help="tree（缺省）或 json")
@click.option("--original", is_flag=True, help="docx：按修订前的文字")
def command(file: Path, form: str, original: bool) -> None:
    """列出报告大纲：各级标题、条目，以及没有标题的部分（称呼、导语、问题、落款）。"""
    from drafter.cli.notices import tell_of
    from drafter.read.outline_units import outline
    from drafter.read.report import open_report

    opened = open_report(file, original=original)
    tell_of(opened)
    units = outline(opened.report)
    if form == "json":
        rows = [
            {
                "level": u.level,
                "number": u.number,
                "text": u.text,
                "role": u.role,
                "start": u.span.start,
                "end": u.span.end,
            }
            for u in units
        ]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    _print_tree(units, file.name)


def _print_tree(units: object, name: str) -> None:
    from rich.text import Text
    from rich.tree import Tree

    from drafter.present.consoles import console_for
    from drafter.read.outline_units import Unit

    names = {
        "title": _("标题"), "salutation": _("称呼"), "preamble": _("导语"), "achievements": _("成绩"), "problems": _("问题"),
        "plans": _("打算"), "other": _("其他"), "closing": _("结语"), "signature": _("落款"),
    }  # fmt: skip
    root = Tree(Text(name))
    branches: list[tuple[int, Tree]] = [(-1, root)]
    assert isinstance(units, tuple)
    for unit in units:
        assert isinstance(unit, Unit)
        while branches[-1][0] >= max(unit.level, 1):
            branches.pop()
        label = Text(f"{unit.number}{unit.text}"[:60])
        label.append(f"  {names[unit.role]}", style="dim")
        branches.append((max(unit.level, 1), branches[-1][1].add(label)))
    console_for().print(root)
