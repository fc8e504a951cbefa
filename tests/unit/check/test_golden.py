"""What the figure rules hold against many near texts (golden.txt, see tests/unit/goldens.py)."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.check.registry import all_rules
from drafter.check.rule import Example
from tests.unit.check.examples import unmarked
from tests.unit.check.test_evidence import findings
from tests.unit.goldens import hold, near, rows_of

_HERE = Path(__file__).parent
_RULES = [rule for rule in all_rules() if rule.id.startswith("QT")]
_GIVEN = [example for rule in _RULES for example in (*rule.bad, *rule.good)]
_TEXTS = dict.fromkeys(
    (
        *(row[0] for row in rows_of(_HERE / "evidence.tsv")),
        *(unmarked(one.text if isinstance(one, Example) else one)[0] for one in _GIVEN),
    )
)


def _told(text: str) -> list[str]:
    texts = (one for one in near(text, 6))
    return [f"{one}\t{'; '.join(findings(one))}".replace("\n", "⏎") for one in texts]


@pytest.mark.parametrize("text", _TEXTS)
def test_near_texts(text: str) -> None:
    hold(_HERE / "golden.txt", lambda: _told(text), text.replace("\n", "⏎"))
