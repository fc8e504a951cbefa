"""豁免: a finding the user has looked at and wants to hear no more of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Suppression:
    """Findings of `rule` (an id, a family such as ST, or "" for any) at the words `quote` are left out, for `reason`.

    source, locator: where the suppression is written (drafter.toml, case.yaml).
    """

    quote: str
    reason: str = ""
    rule: str = ""
    source: str = ""
    locator: str = ""
