"""Resources: the rules, the report types, and the files of a case as text."""

from __future__ import annotations

from collections.abc import Callable

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.mcp.confined import Confined

Resource = tuple[str, str, str, Callable[..., str]]


class Resources:
    """Over one folder. uri, name, description, reader of each."""

    def __init__(self, confined: Confined) -> None:
        self._in = confined

    def all(self) -> tuple[Resource, ...]:
        return (
            ("drafter://rules", "rules", "Every rule: id, severity, name", self.rules),
            (
                "drafter://rules/{rule}",
                "rule",
                "What a rule checks, why, on what ground, what to do, with examples",
                self.rule,
            ),
            ("drafter://profiles", "profiles", "The report types and their parts", self.profiles),
            ("drafter://case/{folder}", "case", "The files of a folder below the root", self.case),
            ("drafter://case/{folder}/{file}", "case file", "A file of a folder as text", self.case_file),
        )

    def rules(self) -> str:
        from drafter.check.registry import all_rules

        return "\n".join(f"{rule.id}\t{rule.severity}\t{_(rule.name)}" for rule in all_rules())

    def rule(self, rule: str) -> str:
        from drafter.check.registry import all_rules
        from drafter.check.rule_page import docstring_of, rule_page

        found = next((known for known in all_rules() if known.id == rule.upper()), None)
        if found is None:
            raise InputError.one(rule, _("没有这条规则"), "drafter://rules")
        return rule_page(found, docstring_of(found.id))

    def profiles(self) -> str:
        from drafter.plan.profiles import all_profiles

        return "\n".join(
            f"{profile.id}\t{profile.title}\t{'、'.join(part.title for part in profile.parts)}"
            for profile in all_profiles()
        )

    def case(self, folder: str) -> str:
        found = self._in.path(folder)
        if not found.is_dir():
            raise InputError.one(folder, _("不是文件夹"), "")
        return "\n".join(
            sorted(self._in.name(path) for path in found.iterdir() if not path.name.startswith((".", "~$")))
        )

    def case_file(self, folder: str, file: str) -> str:
        from drafter.core.files import read_small_text
        from drafter.office.source import read_source

        path = self._in.path(f"{folder}/{file}")
        settings = path.suffix.lower() in (".yaml", ".yml", ".json", ".toml")
        return read_small_text(path) if settings else read_source(path).text
