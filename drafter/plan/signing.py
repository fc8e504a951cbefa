"""Who signs: the unit, or in a personal report the person its title names."""

from __future__ import annotations

from drafter.core.case import Case
from drafter.core.profile import Profile
from drafter.language.names import person_in_title


def signature(case: Case, profile: Profile) -> str:
    """The line above the date; "" where the genre has none."""
    if profile.signature_form == "person":
        return person_in_title(case.title) or "【待补：述职人姓名】"
    return case.unit if profile.signature_form == "below" else ""
