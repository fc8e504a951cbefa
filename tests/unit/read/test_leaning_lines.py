"""A line that says how many more came names what the line before it counts; and a bare number has the unit of its namesake."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.read.facts import read_facts


def _texts(folder: Path, *lines: str) -> list[str]:
    (folder / "要点.md").write_text("# 成绩\n" + "".join(f"- {line}\n" for line in lines), "utf-8")
    return [fact.text for fact in read_facts([folder / "要点.md"], period=Period.parse("2025")).facts]


@pytest.mark.parametrize(
    ("before", "line", "told"),
    [
        ("分社建到17个，覆盖率85%，是去年底的数", "今年又开了2个，到年底一共19个", "今年分社又开了2个，到年底一共19个"),
        ("泵车6台", "又买了两台，都上了牌", "泵车又买了两台，都上了牌"),
        ("村卫生室42家", "今年再建3家", "今年村卫生室再建3家"),
        # another measure, or a thing of its own
        ("泵车6台", "又修了3公里，通到村口", "又修了3公里，通到村口"),
        ("泵车6台", "又买铲车两台", "又买铲车两台"),
    ],
)
def test_it_takes_the_name_from_the_line_before(before: str, line: str, told: str, tmp_path: Path) -> None:
    assert _texts(tmp_path, before, line)[-1] == told


@pytest.mark.parametrize(
    ("before", "line", "told"),
    [
        ("接警612起，出动车1,340台次", "接警621，写总结先放着", "接警621起"),
        ("慰问船工380名", "慰问船工3900", "慰问船工3900"),  # far off: it may count another thing
        ("慰问船工380名", "检查仓房390", "检查仓房390"),
    ],
)
def test_a_namesake_lends_its_unit(before: str, line: str, told: str, tmp_path: Path) -> None:
    assert told in _texts(tmp_path, before, line)
