"""Who signs: the unit, its leading group where that accounts for itself, or in a personal report the person its title names."""

from __future__ import annotations

import re

from drafter.core.case import Case
from drafter.core.profile import Profile
from drafter.language.names import person_in_title

_ACCOUNT = re.compile(r"述职|述责|述廉|履职(?:尽责)?(?:情况)?(?:的)?(?:报告|汇报)")
_GROUP = re.compile(r"(?:领导班子|党委班子|党组班子|班子)(?!成员)")


def accounts_for_itself(title: str) -> bool:
    """Whether the paper is one in which a body tells how it did its duty (述职报告)."""
    return bool(_ACCOUNT.search(title))


def signer(case: Case, profile: Profile) -> str:
    """The body that reports: the unit, or its leading group as the title calls it; "" where a person does."""
    if profile.signature_form == "person":
        return ""
    found = _GROUP.search(case.title)
    return f"{case.unit}{found[0]}" if found and not case.unit.endswith(found[0]) else case.unit


def signature(case: Case, profile: Profile) -> str:
    """The line above the date; "" where the genre has none."""
    if profile.signature_form == "person":
        return person_in_title(case.title) or "【待补：述职人姓名】"
    return signer(case, profile) if profile.signature_form == "below" else ""
