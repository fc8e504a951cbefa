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
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.check.rule import Context, Rule
from drafter.core.errors import InputError, Problem
from drafter.core.finding import Finding, Fix
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.core.untrusted import validated
from drafter.office.yaml_file import load_typed

if TYPE_CHECKING:
    from drafter.check.word_list_shape import WordListFile


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
    from drafter.check.word_list_shape import WordListFile

    loaded = load_typed(file)
    return word_rule(validated(WordListFile, loaded.value, file.name, loaded.lines))


def word_rule(said: WordListFile) -> Rule:
    """The rule a file makes."""
    patterns = [(re.compile(pattern), right) for pattern, right in said.patterns.items()]
    words = re.compile("|".join(map(re.escape, sorted(said.words, key=len, reverse=True)))) if said.words else None

    def check(context: Context) -> Iterator[Finding]:
        for match in words.finditer(context.text) if words else ():
            yield _finding(rule, said, match, said.words[match[0]])
        for pattern, right in patterns:
            for match in pattern.finditer(context.text):
                yield _finding(rule, said, match, right)

    rule = Rule(said.id, said.name, said.severity, check, tuple(said.bad), tuple(said.good))
    return rule


def _finding(rule: Rule, said: WordListFile, match: re.Match[str], right: str) -> Finding:
    """The list's own message, or ours; the words found and the better ones are put into either."""
    ours = _("“{found}”宜写作“{better}”。") if right else _("“{found}”不在规范写法之列。")
    message = str(said.message or ours).replace("{found}", match[0]).replace("{better}", right)
    span = Span(*match.span())
    return rule.finding(span, message, fix=Fix(span, right, said.safe) if right else None)
