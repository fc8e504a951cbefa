"""A mark that was missed is not told as reached, and a whole and its part make no sum that passes."""

from __future__ import annotations

import pytest

from drafter.api import verify


def _kind(text: str, source: str) -> str:
    return str(verify(text, facts=[source], period="2024", role="achievements")["sentences"][0]["verdict"])


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("医护比1:1.2，已达到1:1.5。", "医护比1:1.2，没到1:1.5"),
        ("入园率88%，已达到90%。", "入园率88%，没达到90%"),
        ("招聘教师13名，其中音乐教师2名。", "招教师11名，其中音乐2名"),
        ("招聘医师7名，中医、儿科各至少1名。", "招医师6名，中医、儿科各至少1名"),
    ],
)
def test_it_does_not_pass(text: str, source: str) -> None:
    assert _kind(text, source) in ("bent", "reworded")  # refused, or shown to the reader with its sum


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("医护比1:1.2，未达到1:1.5。", "医护比1:1.2，没到1:1.5"),
        ("医护比1:1.6，已达到1:1.5的要求。", "医护比1:1.6，达到了1:1.5的要求"),
        ("招聘教师、医师共17名。", "招教师11名、医师6名"),
        ("招聘教师11名，其中音乐教师2名。", "招教师11名，其中音乐教师2名"),
    ],
)
def test_it_stands(text: str, source: str) -> None:
    assert _kind(text, source) in ("supported", "reworded")
