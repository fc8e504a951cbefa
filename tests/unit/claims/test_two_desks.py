"""One matter that two desks count in words of their own is asked about; two matters, a part, another size or one desk is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.claims.two_desks import told_by_two_desks
from drafter.core.period import Period
from drafter.read.facts import read_facts
from drafter.read.ledger import build_ledger


def _pairs(folder: Path, one: str, two: str, more: str = "") -> int:
    text = f"# 成绩\n## 救助科\n- {one}\n- 走访福利院6家\n## 信息中心\n- {two}\n- 接待来访21批{more}\n"
    (folder / "来稿.md").write_text(text, encoding="utf-8")
    return len([*told_by_two_desks(build_ledger(read_facts([folder / "来稿.md"], period=Period.parse("2025")).facts))])


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("夜间劝返流浪人员418人次", "大冷天把睡桥洞的人劝回站里，我们登记是397人次"),
        ("护理员轮训9期1208人", "给护理员上课，系统导出来1280人"),
        ("技能培训班来了367人", "教残疾人手艺的班，我们报上去是376人"),
        ("与法院联合办了23起遗弃老人的案子", "把老人撂下不管的，跟法院联手办了26起遗弃案"),
        ("全市困境儿童筛查9216人", "困境儿童入户摸了一遍，一共9612人"),
        ("适老化改造带动家庭860户", "老人屋里装扶手这些，我们统计带到的家庭是794户"),
        ("核查低保申请412件", "低保申请核了389件，都转给救助科了"),
        ("完成老旧小区雨污管网改造38处", "今年改好的43处雨污管网，都上了图"),  # made but once
        ("换水表300只", "更换智能水表320只"),
        ("搞了活动412场", "活动全年一共421场次"),  # all there was of it
        ("行政拘留68人，罚款12人", "送去拘的86人次，路上都顺"),  # digits turned about, a sign nobody else has
    ],
)
def test_one_matter_of_two_desks_is_asked(tmp_path: Path, one: str, two: str) -> None:
    assert _pairs(tmp_path, one, two) == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("夜间劝返流浪人员418人次", "养老护理员培训，我们登记是397人次"),  # another matter
        ("夜间劝返流浪人员418人次", "劝返睡桥洞的，我们登记是97人次"),  # another size
        ("与法院联合办了23起虐待老人案", "与法院联合调解老人赡养纠纷26起"),  # another act
        ("全市困境儿童筛查9216人", "养老机构护理员持证9612人"),
        ("护工宣讲86场，覆盖1.42万人次", "家长讲座68场，参与9400人次"),  # the people who came are others
        ("护理员轮训9期1208人", "给护理员上课，系统导出来1280人次"),  # another unit
        ("走访困境儿童412人", "走访留守老人389人"),
        ("县级河长巡河1357次", "村级河长巡河1375次"),
        ("小学资助学生1357人", "初中资助学生1375人"),
        ("改造城区泵房38座", "改造乡镇泵房43座"),  # of two kinds
        ("检查工地43处", "检查工地48处"),  # each desk its own
        ("慰问职工68人", "疏散游客86人"),
        ("护理员轮训1208人", "去年给护理员上课，系统导出来1280人"),
        ("夜间劝返流浪人员418人次", "大冷天把睡桥洞的人劝回站里，我们登记是418人次"),  # the same
    ],
)
def test_what_may_be_two_matters_is_not(tmp_path: Path, one: str, two: str) -> None:
    assert _pairs(tmp_path, one, two) == 0
