"""What the figure rules hold against many near texts (golden.txt, see tests/unit/goldens.py)."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.check.registry import all_rules
from drafter.check.rule import Example
from tests.unit.check.examples import unmarked
from tests.unit.check.test_evidence import findings
from tests.unit.check.test_near_misses import PAIRS
from tests.unit.goldens import farther, hold, near, rows_of

_HERE = Path(__file__).parent
_RULES = [rule for rule in all_rules() if rule.id.startswith("QT")]
_GIVEN = [example for rule in _RULES for example in (*rule.bad, *rule.good)]
_TEXTS = dict.fromkeys(
    (
        *(row[0] for row in rows_of(_HERE / "evidence.tsv")),
        *(unmarked(one.text if isinstance(one, Example) else one)[0] for one in _GIVEN),
        *(text for rule, *texts in PAIRS if rule.startswith("QT") for text in texts),
    )
)


def _told(text: str) -> list[str]:
    """What is found in the text and in those near it; a text without a finding is no line."""
    held = ((one, "; ".join(findings(one))) for one in (*near(text, 5), *farther(text, 8)))
    return [f"{one}\t{found}".replace("\n", "⏎") for one, found in held if found]


@pytest.mark.parametrize("text", _TEXTS)
def test_near_texts(text: str) -> None:
    hold(_HERE / "golden.txt", lambda: _told(text), text.replace("\n", "⏎"))
