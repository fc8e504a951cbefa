"""Rules a user writes as word lists: one YAML file a rule.

id: YH001
name: 本单位规范提法
severity: warning            # error | warning | advice，默认 warning
message: 应写作“{better}”。    # {found} 原文，{better} 建议；可省略
words:                        # 原文里的写法: 建议的写法（没有建议的留空）
  党建引领工作: 党建引领
  区里:
patterns:                     # 正则: 建议；可省略
  20\\d\\d年度年: 年度
safe: false                   # true 时 --fix 直接改
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from drafter.check.rule import Context, Rule
from drafter.core.errors import InputError, Problem
from drafter.core.finding import Finding, Fix
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.office.yaml_file import bounded_text

_ID = re.compile(r"[A-Z]{2}\d{3}")
_SEVERITIES = ("error", "warning", "advice")


def read_word_lists(folder: Path) -> list[Rule]:
    """The rules in the folder's *.yaml and *.yml files, in name order.

    Raises:
        InputError: everything that is wrong in any of them.
    """
    if not folder.is_dir():
        raise InputError.one(str(folder), _("没有这个词表目录"), _("检查 drafter.toml 里的路径"))
    files = sorted(path for path in folder.iterdir() if path.suffix in (".yaml", ".yml"))
    rules: list[Rule] = []
    problems: list[Problem] = []
    for file in files:
        try:
            rules.append(read_word_list(file))
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(problems)
    return rules


def read_word_list(file: Path) -> Rule:
    """One word-list rule.

    Raises:
        InputError: if the file is not YAML or lacks what a rule needs.
    """
    raw = _load(file)
    problems = list(_problems(raw, file.name))
    if problems:
        raise InputError(problems)
    return word_rule(raw)


def word_rule(raw: Mapping[str, Any]) -> Rule:
    """A rule from plain values that `_problems` has found in order."""
    better = {str(word): str(right or "") for word, right in (raw.get("words") or {}).items()}
    patterns = [(re.compile(pattern), str(right or "")) for pattern, right in (raw.get("patterns") or {}).items()]
    words = re.compile("|".join(map(re.escape, sorted(better, key=len, reverse=True)))) if better else None

    def check(context: Context) -> Iterator[Finding]:
        for match in words.finditer(context.text) if words else ():
            yield _finding(rule, raw, match, better[match[0]])
        for pattern, right in patterns:
            for match in pattern.finditer(context.text):
                yield _finding(rule, raw, match, right)

    rule = Rule(
        raw["id"],
        raw["name"],
        raw.get("severity", "warning"),
        check,
        tuple(raw.get("bad") or ()),
        tuple(raw.get("good") or ()),
    )
    return rule


def _finding(rule: Rule, raw: Mapping[str, Any], match: re.Match[str], right: str) -> Finding:
    """The list's own message, or ours; the words found and the better ones are put into either."""
    ours = _("“{found}”宜写作“{better}”。") if right else _("“{found}”不在规范写法之列。")
    message = str(raw.get("message") or ours).replace("{found}", match[0]).replace("{better}", right)
    span = Span(*match.span())
    return rule.finding(span, message, fix=Fix(span, right, bool(raw.get("safe"))) if right else None)


def _load(file: Path) -> Any:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    try:
        return YAML(typ="safe", pure=True).load(bounded_text(file))
    except (YAMLError, ValueError, RecursionError) as error:
        raise InputError.one(
            file.name,
            _("词表读不出：{why}").format(why=str(error).splitlines()[0]),
            _("检查 YAML 写法，文件用 UTF-8 保存"),
        ) from error


def _problems(raw: Any, name: str) -> Iterator[Problem]:
    if not isinstance(raw, dict):
        yield Problem(name, "", _("词表应是“键: 值”的形式"), _("至少写 id、name、words"))
        return
    if not _ID.fullmatch(str(raw.get("id", ""))):
        yield Problem(name, "id", _("编号应是两个大写字母加三位数字"), _("例如 YH001"))
    if not raw.get("name"):
        yield Problem(name, "name", _("没有写名称"))
    if raw.get("severity", "warning") not in _SEVERITIES:
        yield Problem(name, "severity", _("级别应是 error、warning 或 advice"))
    for key in ("words", "patterns"):
        if not isinstance(raw.get(key) or {}, dict):
            yield Problem(name, key, _("应是“原词: 建议”的形式"))
    if not raw.get("words") and not raw.get("patterns"):
        yield Problem(name, "words", _("没有写任何词"))
    yield from _bad_patterns(raw.get("patterns"), name)


def _bad_patterns(patterns: Any, name: str) -> Iterator[Problem]:
    for pattern in patterns if isinstance(patterns, dict) else ():
        try:
            re.compile(str(pattern))
        except re.error as error:
            yield Problem(name, str(pattern), _("正则写法有误：{why}").format(why=error))
