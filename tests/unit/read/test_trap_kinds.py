"""Orders to whoever drafts, behind the matter they are about; what another house sent in of its own work."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter import api
from drafter.language.outsiders import outsider

_UNIT = ("青溪县水务局", "县水务局")


def _told(folder: Path, line: str) -> list[str]:
    (folder / "要点.md").write_text(f"# 打算\n- 修渠9公里\n- {line}\n", "utf-8")
    return [fact.text for fact in api.facts([folder / "要点.md"]).facts if "修渠" not in fact.text]


@pytest.mark.parametrize(
    "line",
    [
        "客运、货运两项执笔时一律写超额完成，目标那列别提",
        "堤防达标落笔的时候统一说成全部完成",
        "漏损率起草时就写已达标",
        "动笔时征迁那块直接写圆满完成",
        "断面水质成文时都算达标",
        "动笔时客座率统一写成92%，别照月报",
        "成文的时候渔获量一律报3万吨",
    ],
)
def test_an_order_behind_its_matter_is_none_of_the_plans(tmp_path: Path, line: str) -> None:
    assert not _told(tmp_path, line)


@pytest.mark.parametrize(
    "line", ["执笔人培训6期", "编写教材时采用新标准", "起草管护办法2个", "规划成文后报批", "开笔会时写成条幅60幅"]
)
def test_writing_that_is_the_work_stays(tmp_path: Path, line: str) -> None:
    assert _told(tmp_path, line) == [line]


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("县气象局发预警信息46期", "气象局送来"),
        ("县供电公司架线12公里", "供电公司报来"),
        ("县交通局修路8公里", "交通局转来"),
        ("气象局新建站点3个", "气象局代报"),
    ],
)
def test_what_a_house_sent_in_of_its_own_is_its_own(line: str, owner: str) -> None:
    assert outsider(line, _UNIT, owner)


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("与气象局联合发布预警12期", "气象局送来"),
        ("县水务局新建泵站3座", "水务局报来"),
        ("发布预警12期", "气象局送来"),
        ("新建泵站3座", "工程股报来"),
    ],
)
def test_what_is_ours_too_stays(line: str, owner: str) -> None:
    assert not outsider(line, _UNIT, owner)
