"""`drafter explain QT003`: what a rule checks, why, on what ground, and what to do."""

from __future__ import annotations

import click

from drafter.cli.console import say_hanging
from drafter.core.messages import _


@click.command()
@click.argument("rule", required=False)
def command(rule: str | None) -> None:
    """说明一条规则；不给规则号则列出全部。"""
    from drafter.check.registry import all_rules
    from drafter.check.rule_page import docstring_of, rule_page
    from drafter.core.errors import InputError
    from drafter.present.printing import printer
    from drafter.present.terminal import severity_word

    rules = {known.id: known for known in all_rules()}
    if rule is None:
        printer().table([(known.id, severity_word(known.severity), _(known.name)) for known in rules.values()])
        return
    found = rules.get(rule.upper())
    if found is None:
        near = "、".join(known for known in rules if known.startswith(rule.upper()[:2])) or _(
            "drafter explain 列出全部"
        )
        raise InputError.one(rule, _("没有这条规则"), _("可用：{names}").format(names=near))
    say_hanging(rule_page(found, docstring_of(found.id)).removesuffix("\n"))
