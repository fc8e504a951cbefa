"""A unit's own layout: what it says, what it leaves to the standard, and what it may not say."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.assemble.layout import load_layout
from drafter.core.errors import InputError


def own(folder: Path, text: str) -> str:
    path = folder / "layout.yaml"
    path.write_text(text, "utf-8")
    return str(path)


def test_what_a_layout_leaves_out_is_the_standards(tmp_path: Path) -> None:
    layout = load_layout(
        own(tmp_path, "page: {left: 30}\nfonts: {title: 宋体}\nseal: true\nimprint: {issued_by: 某局}\n")
    )
    standard = load_layout()
    assert (layout.page.left, layout.page.right) == (30, standard.page.right)
    assert layout.font("title") == "宋体" and layout.fonts["body"] == standard.fonts["body"]
    assert layout.seal and layout.imprint and layout.imprint.issued_by == "某局" and layout.letterhead is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("line_pich: 28\n", "第1行：line_pich 不认识这一项。是不是 line_pitch？"),
        ("seal: false\npage: {lefft: 30}\n", "第2行：page lefft 不认识这一项。是不是 left？"),
        ("page: {left: 三厘米}\n", "page left 应是数字"),
        ("page: {left: -3}\n", "page left 太小"),
        ("line_pitch: 0\n", "line_pitch 太小"),
        ("seal: 有\n", "seal 应是 true 或 false"),
        ("sizes: {title: true}\n", "sizes title 应是数字"),
        ("page_number: 第页\n", "应有“{page}”"),
        ("letterhead: {number: 1}\n", "letterhead issuer 没有填"),
        ("page: 宽\n", "page 应是一组"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(InputError) as refused:
        load_layout(own(tmp_path, text))
    assert said in str(refused.value)
