"""`drafter text`: exactly what was read; every offset drafter prints counts code points of this."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command("text")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--original", is_flag=True, help="docx：按修订前的文字")
def command(file: Path, original: bool) -> None:
    """输出读到的正文：段落一行，表格一行一行（单元格以制表符分隔）。"""
    from drafter.cli.notices import tell_notices
    from drafter.office.source import read_source

    source = read_source(file, original=original)
    tell_notices(source.warnings)
    # Bytes, so that no platform turns line ends into its own and shifts the offsets.
    sys.stdout.buffer.write(source.text.encode("utf-8", "surrogatepass"))
    sys.stdout.buffer.flush()
