"""`drafter doctor`: what this machine has for drafter's optional parts, and what to do about what is missing."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from importlib.util import find_spec

import click

from drafter import __version__
from drafter.cli.console import say_hanging
from drafter.core.messages import _

_EXTRAS = {
    "llm": (("openai", "langchain_openai", "tiktoken"), "接模型"),
    "local": (("xllamacpp",), "本机 GGUF 模型"),
    "pdf": (("pdfplumber",), "读 pdf"),
}
_FONTS = ("仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "方正小标宋简体")


@click.command()
def command() -> None:
    """检查运行环境；缺什么，说明怎么补。"""
    versions = _("drafter {version}，Python {python}").format(version=__version__, python=sys.version.split()[0])
    say_hanging(versions)
    for good, words in _findings():
        say_hanging(f"{'✓' if good else '－'} {words}")


def _findings() -> Iterator[tuple[bool, str]]:
    for extra, (modules, purpose) in _EXTRAS.items():
        missing = [module for module in modules if find_spec(module) is None]
        words = (
            _("{purpose}：已装").format(purpose=_(purpose))
            if not missing
            else _("{purpose}：未装，需要时 pip install 'drafter[{extra}]'").format(purpose=_(purpose), extra=extra)
        )
        yield not missing, words
    office = shutil.which("soffice") or shutil.which("libreoffice")
    yield (
        bool(office),
        _("LibreOffice：{path}").format(path=office)
        if office
        else _("LibreOffice：没有，读不了 doc、wps、xls；docx、xlsx 不受影响"),
    )
    yield from _fonts()
    url = os.environ.get("DRAFTER_BASE_URL") or os.environ.get("OPENAI_BASE_URL")
    yield bool(url), _("模型地址：{url}").format(url=url) if url else _("模型地址：没有配置，离线撰写")
    key = bool(os.environ.get("OPENAI_API_KEY"))
    yield key or not url, _("密钥：已配置") if key else _("密钥：没有配置（本机服务多半不需要）")


def _fonts() -> Iterator[tuple[bool, str]]:
    """On Windows and macOS the word processor brings its fonts; elsewhere fontconfig can be asked."""
    lister = shutil.which("fc-list")
    if not lister:
        return
    import subprocess

    have = subprocess.run([lister, ":", "family"], capture_output=True, text=True, timeout=20, check=False).stdout
    missing = [name for name in _FONTS if name not in have]
    yield (
        not missing,
        _("公文字体：齐全")
        if not missing
        else _("公文字体：缺 {names}（只影响本机显示，不影响文件）").format(names=_("、").join(missing)),
    )
