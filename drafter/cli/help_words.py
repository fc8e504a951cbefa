"""click's own words in a help written in Chinese: what stands for a value, [default: …] and [required]."""

from __future__ import annotations

import re

from drafter.core.messages import language

# click's name of a value's kind, or an argument's → what a Chinese reader is told to put there.
_KINDS = {
    "OPTIONS": "选项",
    "COMMAND": "命令",
    "ARGS": "参数",
    "TEXT": "文字",
    "PATH": "路径",
    "DIRECTORY": "文件夹",
    "FOLDER": "文件夹",
    "INTEGER RANGE": "整数",
    "INTEGER": "整数",
    "FLOAT RANGE": "数",
    "FLOAT": "数",
    "FILENAME": "文件",
    "FILES": "文件",
    "FILE": "文件",
    "SOURCES": "素材",
    "CASES": "案例",
    "CASE": "案例",
    "REPORTS": "报告",
    "REPORT": "报告",
    "SHEETS": "表",
    "RULE": "规则",
    "NAME": "名称",
}
# In the usage and behind an option's name, and never within a name (--base-url, PATH_INFO).
_KIND = re.compile(rf"(?<![\w-])(?:{'|'.join(_KINDS)})(?![\w-])")
_EXTRA = re.compile(r"\[(?P<said>(?:default: |required|env var: |[^\[\]\s]*<=?x|x[<>])[^\]]*)\]$")
_SAID = (("default: ", "默认："), ("env var: ", "环境变量："), ("required", "必填"), ("; ", "；"))


def value_kinds(words: str) -> str:
    """What stands for values, in the user's language: --port INTEGER RANGE → --port 整数."""
    return words if language() == "en" else _KIND.sub(lambda found: _KINDS[found[0]], words)


def with_own_extra(words: str) -> str:
    """The help of an option with what click adds at its end: [default: 8765; 1<=x<=65535] → [默认：8765；1<=x<=65535]."""
    return words if language() == "en" else _EXTRA.sub(_extra, words)


def _extra(found: re.Match[str]) -> str:
    said = found["said"]
    for theirs, own in _SAID:
        said = said.replace(theirs, own)
    return f"[{said}]"
