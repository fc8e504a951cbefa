"""Lines of papers that are no lists: who sent what stands above, what was asked before the answers."""

from __future__ import annotations

import re

from drafter.language.offices import is_office

# Who sent what stands above: ——业务股 何.
_SIGNED = re.compile(
    r"(?:[—\-–－]{2,}|[（(])\s*[\u4e00-\u9fff]{2,12}?(?:[股科处室办局站所队部组院校中心公司]|支部)(?:\s*[\u4e00-\u9fff]{1,4}|\s*(?:又|再)?补)?\s*[）)]?"
)
# 问：难在哪？ stands over its answers.
_ASKED = re.compile(r"(?:问|[QＱ])(?:[（(][^（）()]{1,12}[）)])?[：:]\s*(?P<words>.+)$", re.DOTALL)
_OFFICE_FIRST = re.compile(
    r"[（(](?P<words>[\u4e00-\u9fff]{2,8})[）)]\s*[：:]?\s*(?P<rest>(?=.*[\u4e00-\u9fff]{2}).+)$", re.DOTALL
)
_PARTICLES = re.compile(r"(?:呢|吗|啊|呀|了)?[？?。！!\s]*$")


def is_signature(line: str) -> bool:
    """Whether a line only says whose the lines above are."""
    return bool(_SIGNED.fullmatch(line.strip()))


def asked(line: str) -> str | None:
    """What a question asks, without its particle; None for a line that is no question of somebody's."""
    found = _ASKED.match(line)
    return _PARTICLES.sub("", found["words"]) if found else None


def office_first(line: str) -> tuple[str, str] | None:
    """The office in brackets before its statement, and the statement: （信访股）全年接访312批."""
    found = _OFFICE_FIRST.match(line)
    return (found["words"], found["rest"].strip()) if found and is_office(found["words"]) else None
