"""What the figure rules hold against many near texts (golden.txt, see tests/unit/goldens.py)."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.check.figures.statements import read_figures, read_statements
from drafter.check.registry import all_rules
from drafter.check.rule import Example
from drafter.language.quantities import find_quantities
from tests.unit.check.examples import unmarked
from tests.unit.check.test_evidence import findings
from tests.unit.check.test_near_misses import PAIRS
from tests.unit.goldens import farther, hold, near, resized, rows_of

_HERE = Path(__file__).parent
_RULES = [rule for rule in all_rules() if rule.id.startswith("QT")]
_GIVEN = [example for rule in _RULES for example in (*rule.bad, *rule.good)]
_EVIDENCE = [row[0] for row in rows_of(_HERE / "evidence.tsv")]
_TEXTS = dict.fromkeys(
    (
        *_EVIDENCE,
        *(unmarked(one.text if isinstance(one, Example) else one)[0] for one in _GIVEN),
        *(text for rule, *texts in PAIRS if rule.startswith("QT") for text in texts),
    )
)


def _told(text: str) -> list[str]:
    """What is found in the text and in those near it; a text without a finding is no line."""
    most = 8 if text in _EVIDENCE else 3
    held = ((one, "; ".join(findings(one))) for one in (*near(text, 3), *farther(text, most)))
    return [f"{one}\t{found}".replace("\n", "⏎") for one, found in held if found]


@pytest.mark.slow
@pytest.mark.parametrize("text", _TEXTS)
def test_near_texts(text: str) -> None:
    hold(_HERE / "golden.txt", lambda: _told(text), text.replace("\n", "⏎"))


@pytest.mark.slow
@pytest.mark.parametrize("text", _EVIDENCE)
def test_other_sizes(text: str) -> None:
    told = (f"{one}\t{'; '.join(findings(one))}".replace("\n", "⏎") for one in resized(text))
    hold(_HERE / "sizes.txt", lambda: [one for one in told if not one.endswith("\t")], text.replace("\n", "⏎"))


def _parts(text: str) -> list[str]:
    """How the figures of a text are parted: lead, part and sign of each; each value with its targets and what is said of it."""
    figures = read_figures(text, find_quantities(text))
    statements = read_statements(text, figures)
    return [
        " ".join(f"{f.lead}«{f.raw}»{f.part}{f.sign or ''}/{f.sentence}" for f in figures).replace("\n", "⏎"),
        *(
            f"{s.value.raw}: {[t.raw for t in s.targets]} {[c.raw for c in s.companions]} {'listed' if s.listed else ''}".rstrip()
            for s in statements
        ),
    ]


@pytest.mark.parametrize("text", _TEXTS)
def test_parts(text: str) -> None:
    hold(_HERE / "parts.txt", lambda: _parts(text), text.replace("\n", "⏎"))
