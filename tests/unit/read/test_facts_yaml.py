"""facts.yaml: its markings are seen like those of notes, and a value that is no number of this world is refused by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.errors import InputError
from drafter.read.facts import read_facts


def _read(folder: Path, text: str, more: str = "") -> list[str]:
    file = folder / "素材.yaml"
    file.write_text(
        f"- {{role: achievements, text: '{text}'{more}}}\n- {{role: achievements, text: 清淤渠道6公里}}\n", "utf-8"
    )
    material = read_facts([file])
    assert all("海棠" not in str(left) for left in material.left_out)
    return [fact.text for fact in material.facts]


@pytest.mark.parametrize(
    "marking", ["〔机密〕", "［秘密］", "★机密 ", "绝密级 ", "機密 ", "【仅供内部】", "〔特急·机密〕", "机\u200b密："]
)
def test_a_marked_entry_is_left_out_without_its_words(marking: str, tmp_path: Path) -> None:
    assert _read(tmp_path, f"{marking}海棠工程拨付88万元") == ["清淤渠道6公里"]


def test_an_entry_without_a_marking_stays(tmp_path: Path) -> None:
    assert _read(tmp_path, "开展保密教育3次") == ["开展保密教育3次", "清淤渠道6公里"]


@pytest.mark.parametrize("value", [".nan", "NaN", "sNaN", ".inf", "1e999999", "[1, 2]", "{a: 1}"])
def test_a_value_that_is_no_number_is_refused(value: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"素材\.yaml"):
        _read(tmp_path, "新修渠道", f", indicator: 渠道, value: {value}, unit: 公里")


_ENTRIES = ("- {role: achievements, text: 清淤渠道6公里}", "- {role: achievements, text: 新修泵站2座}")
COMMENTED = {
    "# 密级：机密\n{0}\n{1}\n": [],
    "{0}  # 机密★\n{1}\n": ["新修泵站2座"],
    "- role: achievements  # 〔秘密〕\n  text: 清淤渠道6公里\n{1}\n": ["新修泵站2座"],
    "- role: achievements\n  # 涉密\n  text: 清淤渠道6公里\n{1}\n": ["新修泵站2座"],
    "{0}\n# 机密\n{1}\n": ["清淤渠道6公里"],
    "{0}\n{1}\n# 秘密★2年\n": [],
    "{0}\n# 本材料机密\n{1}\n": [],
    "facts:\n# 密级：秘密\n{0}\n{1}\n": [],
    "facts:\n  {0}\n  # 机密\n  {1}\n": ["清淤渠道6公里"],
    "facts:\n  {0}\n    # 机密\n  {1}\n": ["新修泵站2座"],
    "facts:\n  # 机密\n  {0}\n  {1}\n": [],
    "facts:\n  {0}\n  {1}\n  # 机密\n": [],
    "facts:  # 机密★\n  {0}\n  {1}\n": [],
    "{0}  # 本材料机密\n{1}\n": [],
    "facts:\n  {0}\n  # 保密办报来\n  {1}\n": ["清淤渠道6公里", "新修泵站2座"],
    "# 保密办报来\n{0}\n{1}\n": ["清淤渠道6公里", "新修泵站2座"],
    "{0}\n- {{role: achievements, text: '检查#2机密级机房1间'}}\n": ["清淤渠道6公里", "检查#2机密级机房1间"],
}


@pytest.mark.parametrize(("text", "wanted"), COMMENTED.items())
def test_a_marked_comment_is_for_what_it_stands_at(text: str, wanted: list[str], tmp_path: Path) -> None:
    file = tmp_path / "素材.yaml"
    file.write_text(text.format(*_ENTRIES), "utf-8")
    assert [fact.text for fact in read_facts([file]).facts] == wanted
