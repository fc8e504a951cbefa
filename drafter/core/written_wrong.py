"""Why a hand-written YAML or TOML file cannot be read: the slips of people who write Chinese, named with their sign."""

from __future__ import annotations

import re

from drafter.core.messages import _

_CHINESE = re.compile("[：，；“”‘’（）［］【】｛｝]")


def remedy_for(text: str, line: int) -> str:
    """What to mend in a 1-based line (0: somewhere); "" where nothing is seen."""
    lines = text.split("\n")
    at = lines[line - 1] if 0 < line <= len(lines) else next((one for one in lines if _CHINESE.search(one)), "")
    if at[: len(at) - len(at.lstrip())].count("\t"):
        return _("行首的制表符（Tab）请换成空格")
    if found := _CHINESE.search(at):
        return _("中文标点 {mark} 请换成英文半角的").format(mark=found[0])
    return ""
