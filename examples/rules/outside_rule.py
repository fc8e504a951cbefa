"""A rule of an outside package. Its pyproject.toml names it:

[project.entry-points."drafter.rules"]
slogans = "our_rules.outside_rule:rule"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.text import Span

_SLOGAN = re.compile(r"(?:撸起袖子|踔厉奋发|勇毅前行)")
_MOST = 2


def check(context: Context) -> Iterator[Finding]:
    """A report that shouts the same slogan more than twice."""
    for count, found in enumerate(_SLOGAN.finditer(context.text), 1):
        if count > _MOST:
            yield rule.finding(Span(*found.span()), f"口号“{found[0]}”用得过多，全文以{_MOST}处为宜。")


rule = Rule(
    "ZZ001", "口号过多", "advice", check, bad=("踔厉奋发，勇毅前行，«踔厉奋发»。",), good=("踔厉奋发，勇毅前行。",)
)
