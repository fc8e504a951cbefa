"""Every rule holds against its bad examples at the place they mark, and is silent on its good ones."""

from __future__ import annotations

import re
import sys

import pytest

from drafter.check.registry import all_rules, rule_ids, rule_modules
from drafter.check.rule import Example, Rule
from drafter.check.rule_families import family_lines
from drafter.check.rule_page import docstring_of
from tests.unit.check.examples import context_of

RULES = all_rules()
# Rules that look at groundings, a docx's format or the settings have no example text of that; their own tests hold them.
ELSEWHERE = {"groundings", "document", "suppressions", "remarks", "opinions"}


def _cases(kind: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.id}-{n}")
        for rule in RULES
        for n, example in enumerate(getattr(rule, kind))
    ]


@pytest.mark.parametrize(("rule", "example"), _cases("bad"))
def test_bad_example_is_found_where_it_is_marked(rule: Rule, example: Example | str) -> None:
    context, marked = context_of(example)
    assert marked, "a bad example marks its span with «…»"
    assert [finding.span for finding in sorted(rule.check(context), key=lambda finding: finding.span)] == list(marked)


@pytest.mark.parametrize(("rule", "example"), _cases("good"))
def test_good_example_is_silent(rule: Rule, example: Example | str) -> None:
    context, marked = context_of(example)
    assert not marked
    assert [finding.message for finding in rule.check(context)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_is_documented(rule: Rule) -> None:
    doc = docstring_of(rule.id)
    assert doc.splitlines()[0] == rule.name
    assert re.findall(r"^(检查|理由|依据|修复)：", doc, re.M) == ["检查", "理由", "依据", "修复"]
    assert rule.good or rule.needs & ELSEWHERE
    assert rule.bad or rule.needs & ELSEWHERE or rule.id.startswith("SP")


def test_module_names_are_ids() -> None:
    assert {rule.id for rule in RULES} >= set(rule_ids())
    assert not set(rule_modules()) & set(family_lines())
    assert all(sys.modules[module].rule.id == rule_id for rule_id, module in rule_modules().items())
