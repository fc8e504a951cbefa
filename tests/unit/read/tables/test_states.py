"""Tables of states in words: every row is told, none is taken for a second head, and a head of states over figures stays one."""

from __future__ import annotations

import pytest

from tests.unit.read.tables.grids import read


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ((["项目", "进展"], ["泵站", "已开工"], ["水闸", "已完工"]), ["泵站已开工", "水闸已完工"]),
        ((["事项", "完成情况"], ["渠道", "未开工"], ["网点", "正在施工"], ["泵站", "已投用"]), ["渠道未开工", "网点正在施工", "泵站已投用"]),
        ((["指标", "数值"], ["泵站", "已开工"], ["水闸", "已完工"]), ["泵站已开工", "水闸已完工"]),
        ((["序号", "事项", "完成情况"], [1, "泵站", "基本完成"], [2, "水闸", "验收中"]), ["泵站基本完成", "水闸验收中"]),
        ((["项目", "进展", "下一步"], ["泵站", "已开工", "抓紧浇筑"]), ["泵站：进展已开工，下一步抓紧浇筑"]),
    ],
)  # fmt: skip
def test_each_row_is_told(rows: tuple[list[object], ...], told: list[str]) -> None:
    assert [fact.text for fact in read(*rows).facts] == told  # type: ignore[arg-type]


def test_states_over_figures_are_heads_also_of_a_second_table() -> None:
    table = read(
        ["指标", "数值", "单位"],
        ["走访企业", 31, "家"],
        ["项目", "已开工", "未开工"],
        ["水利项目", 7, 2],
        ["交通项目", 5, 1],
    )
    assert not any("已开工未开工" in fact.text or fact.text.startswith("项目") for fact in table.facts)
