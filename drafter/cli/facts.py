"""`drafter facts CASE`: what was understood, before anything is drafted."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.core.messages import _

if TYPE_CHECKING:
    from drafter.api import Understood


@click.command()
@click.argument("case", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="输出格式")
def command(case: Path, form: str) -> None:
    """列出读懂了什么：每条素材的部分、状态、数据和用法，以及要问的。"""
    from drafter import api

    understood = api.facts(case)
    if form == "json":
        click.echo(json.dumps(understood.to_dict(), ensure_ascii=False, indent=1))
    else:
        _print_table(understood)


def _print_table(understood: Understood) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, header_style="bold")
    for title in (_("出处"), _("部分"), _("用法"), _("内容")):
        table.add_column(title, overflow="fold")
    for row in understood.to_dict()["facts"]:
        table.add_row(
            *(
                Text(str(words))
                for words in (f"{row['source']} {row['locator']}", row["role"], row["treatment"], row["text"])
            )
        )
    Console(highlight=False).print(table)
