"""Names of organisations and persons: precision first."""

from __future__ import annotations

import pytest

from drafter.language.documents import find_document_numbers, find_titles
from drafter.language.names import find_names


def names(text: str) -> list[str]:
    return [span.of(text) for span in find_names(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("联合青山县公安局开展检查", ["青山县公安局"]),
        ("由市财政局、区审计局牵头", ["市财政局", "区审计局"]),
        ("副县长赵明远带队调研", ["赵明远"]),
        ("党组书记、局长林静主持会议", ["林静"]),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text", ["各县区财政局", "国有公司和民办大学", "优化布局，顾全大局", "由局长任组长", "书记带头讲党课", ""]
)
def test_leaves_alone(text: str) -> None:
    assert names(text) == []


def test_titles_and_numbers() -> None:
    text = "印发《关于落实〈条例〉的通知》和《转发〈意见〉》，依据青政发〔2023〕7号、青政办[2022]第12号。"
    assert [span.of(text) for span in find_titles(text)] == ["《关于落实〈条例〉的通知》", "《转发〈意见〉》"]
    assert [span.of(text) for span in find_document_numbers(text)] == ["青政发〔2023〕7号", "青政办[2022]第12号"]
