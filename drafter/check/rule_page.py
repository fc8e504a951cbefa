"""A rule's page in Markdown: what `drafter explain` prints and docs/rules holds, made from the rule itself."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Sequence

from drafter.check.registry import rule_modules
from drafter.check.rule import Example, Rule
from drafter.check.rule_families import family_lines
from drafter.core.messages import _

_SEVERITIES = {"error": "错误", "warning": "警告", "advice": "建议"}
_FAMILIES = {
    "ST": "结构", "PH": "待补", "QT": "数据", "GR": "溯源", "RS": "残留与沿用", "CR": "对应", "LG": "语言", "FM": "格式", "SP": "豁免", "MD": "模型意见",
}  # fmt: skip


def rule_page(rule: Rule, docstring: str) -> str:
    """The page of one rule: its docstring, then its examples; «…» marks the words a bad example is flagged at."""
    family = _(_FAMILIES[rule.id[:2]]) if rule.id[:2] in _FAMILIES else _("自定")
    level = _("级别：{severity}　类别：{family}").format(severity=_(_SEVERITIES[rule.severity]), family=family)
    lines = [f"# {rule.id} {_(rule.name)}", "", level, ""]
    for line in explained(docstring):
        lines += [_(line), ""]
    for heading, examples in ((_("会报"), rule.bad), (_("不报"), rule.good)):
        if examples:
            lines += [f"## {heading}", ""]
            for example in examples:
                lines += [*_example(example), ""]
    return "\n".join(lines).rstrip() + "\n"


def explained(docstring: str) -> list[str]:
    """What a rule's docstring says below its name, a line each: what is checked, why, on what ground, what to do."""
    return [line.strip() for line in docstring.strip().split("\n")[1:] if line.strip()]


def _example(example: Example | str) -> list[str]:
    if isinstance(example, str):
        return ["    " + line for line in example.split("\n")]
    lines = ["    " + line for line in example.text.split("\n")]
    if example.facts:
        lines += ["", _("素材："), "", *("    " + line for fact in example.facts for line in fact.split("\n"))]
    if example.prior:
        lines += ["", _("上期："), "", *("    " + line for line in example.prior.split("\n"))]
    return lines


def docstring_of(rule_id: str) -> str:
    """The docstring of a built-in rule's module (a family's line said like one), "" for a rule from outside."""
    if line := family_lines().get(rule_id):
        return line.docstring()
    module = rule_modules().get(rule_id)
    return inspect.getdoc(importlib.import_module(module)) or "" if module else ""


def index_page(rules: Sequence[Rule]) -> str:
    """The list of all rules by family."""
    lines = ["# 规则", "", "由规则本身生成：`python -m docs.generate`。`drafter explain QT003` 显示同样的内容。", ""]
    for family, words in _FAMILIES.items():
        own = [rule for rule in rules if rule.id.startswith(family)]
        if own:
            lines += [f"## {family} {words}", "", "| 规则 | 名称 | 级别 |", "|---|---|---|"]
            lines += [f"| [{rule.id}]({rule.id}.md) | {rule.name} | {_SEVERITIES[rule.severity]} |" for rule in own]
            lines.append("")
    return "\n".join(lines).rstrip() + "\n"
