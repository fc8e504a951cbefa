"""What another house did and one only passed on is asked with its figures; what one led, paid, ordered or did together is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.read.facts import Material, read_facts
from drafter.read.passed_on import passed_on

YEAR = Period.parse("2024")
UNIT = ("临江县文化馆", "县文化馆", "我馆")


@pytest.mark.parametrize(
    "line",
    [
        "消夏音乐会市文旅局牵头、演艺集团唱的，咱就转发了个海报，观众9000人",
        "老街修缮是住建局修的，我们只配合看了下图纸，修了14栋",
        "非遗普查由乡镇填的表，我馆就转了个通知，登记了830项",
        "招聘会是人社局办的，我们馆长去坐了坐，进场企业66家",
        "消防演练是消防大队演的，我们没参与，参演240人",
        "送电影下乡是电影公司放的，我们就给了份村名单，放了310场",
    ],
)
def test_it_is_anothers(line: str) -> None:
    found = passed_on(line, UNIT)
    assert found is not None and found.ours in line and found.theirs in line


@pytest.mark.parametrize(
    "line",
    [
        "群星合唱节我馆牵头，演艺集团配合，演了12场",
        "与市图书馆联合办的读书沙龙，我们就出了两个人，来了300人",
        "音响委托第三方检测的，我们就看着，测了40台",
        "社区文化网格员（我们的队伍）上门，走了2100户",
        "书画展是美术协会办的，场地费5万元是我们出的",
        "惠民演出120场，文旅局指导的，我们现场盯",
        "修缮工程是城投公司干的，我们只付了尾款320万元",
        "讲座是培训部办的，我们就去了两个人，听课300人",
        "馆里就转了一份通知，各站点都贴了",
    ],
)
def test_it_is_ours(line: str) -> None:
    assert passed_on(line, UNIT, frozenset(["培训部", "演出部"])) is None


def _read(tmp_path: Path, text: str) -> Material:
    notes = tmp_path / "要点.md"
    notes.write_text(text, "utf-8")
    return read_facts([notes], period=YEAR)


def test_the_line_waits_with_its_figures_and_is_asked_about(tmp_path: Path) -> None:
    material = _read(tmp_path, "# 演出部\n- 灯会是文旅局办的，我们就借了个院子，卖票18万张\n- 送戏下乡66场\n")
    assert [fact.text for fact in material.facts] == ["送戏下乡66场"]
    assert [fact.text for fact in material.asked] == ["灯会是文旅局办的，我们就借了个院子，卖票18万张"]
    (question,) = material.questions
    assert question.kind == "use" and "“灯会是文旅局办的”" in question.question and "写" in question.options
