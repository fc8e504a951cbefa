"""Options of a form on one line (验收情况：☑已验收 ☐未验收): what is ticked is said, what is not ticked is not."""

from __future__ import annotations

import re

from drafter.language import lexicon

_OFF, _ON = "☐□", "☑☒■√✓✔"
_OPTION = rf"[{_OFF}{_ON}]\s*[^{_OFF}{_ON}，。；、/：:\s]{{1,12}}[，、；/\s]*"
_RUN = re.compile(rf"(?:{_OPTION}){{2,8}}")
_ONE = re.compile(rf"([{_OFF}{_ON}])\s*([^{_OFF}{_ON}，。；、/：:\s]{{1,12}})")
_ASKED = re.compile(r"(?:[：:]|是否[\u4e00-\u9fff]{1,10})\s*$")
# 待办：☑绿化 ☐拆违: boxes of tasks, unless they are of how far one has come (☑已完成 ☐进行中).
_TASKS = re.compile(rf"{lexicon.one_of('heading_forms.txt', 'tasks')}[：:]\s*$")
_STATE = re.compile("已|未|尚|待|正在|在建|进行|没")
_DENIED = (("已", "未"), ("有", "无"), ("有", "没有"), ("是", "否"), ("是", "不是"), ("能", "不能"))


def ticked_only(words: str) -> str:
    """The words without the options nobody ticked.

    Only where they are options for certain, under a head (…：) that is not of tasks, or one the denial of another: a list of tasks,
    some done, has boxes too, and what is not done must not be lost.
    """
    return _RUN.sub(lambda run: _said(run, words), words) if any(sign in words for sign in _OFF) else words


def _said(run: re.Match[str], words: str) -> str:
    options = _ONE.findall(run[0])
    ticked = [option for sign, option in options if sign in _ON]
    if not ticked or len(ticked) == len(options):
        return run[0]
    names, before = [option for _sign, option in options], words[: run.start()]
    tasks = _TASKS.search(before) and not any(map(_STATE.match, names))
    if not (_ASKED.search(before) and not tasks) and not _contrary(names):
        return run[0]
    return "、".join(ticked)


def _contrary(options: list[str]) -> bool:
    """Whether two of the options deny each other: 合格 and 不合格, 已验收 and 未验收."""
    denied = {denial + option for option in options for denial in "不未非无"}
    denied |= {no + option.removeprefix(yes) for option in options for yes, no in _DENIED if option.startswith(yes)}
    return not denied.isdisjoint(options)
