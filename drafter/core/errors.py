"""What can go wrong, as a user would say it.

DrafterError
├── InputError        bad input or usage: exit 2. Holds every problem found at once.
├── BackendError      a model or its server failed: exit 3.
│   └── BudgetError   the token budget would be passed.
└── RefusedError      a promise would be broken (secrecy, --offline): exit 2.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from drafter.core.messages import _


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with the input: which file, where in it, what, and what to do."""

    source: str
    locator: str
    what: str
    remedy: str = ""

    def __str__(self) -> str:
        place = f"{self.source} {self.locator}".strip()
        said = _("{place}：{what}").format(place=place, what=self.what)
        return said + (_("。{remedy}").format(remedy=self.remedy) if self.remedy else "")


class DrafterError(Exception):
    """Base of all errors this program raises on purpose; str(error) is fit to show to a user."""

    exit_code = 2


class InputError(DrafterError):
    """Bad input: every problem at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))

    @classmethod
    def one(cls, source: str, what: str, remedy: str = "", locator: str = "") -> InputError:
        return cls([Problem(source, locator, what, remedy)])


class RefusedError(InputError):
    """Doing this would break a promise; nothing was sent or written."""


class BackendError(DrafterError):
    """The model or its server failed after all retries."""

    exit_code = 3


class BudgetError(BackendError):
    """The next request would pass the token budget; what was drafted so far is kept."""
