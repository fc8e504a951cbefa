"""Lists of two levels: an item that only names is the subtopic of its own, one that states is told before them."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.read.list_labels import is_label, is_part, needs_its_item
from drafter.read.note_tables import read_noted


def _facts(text: str) -> list[Fact]:
    return list(read_noted(text, "要点.md", period=Period.parse("2025")).notes.facts)


@pytest.mark.parametrize(
    "words",
    [
        "减税降费、债券",
        "适老化改造",
        "农村供水",
        "养老",
        "加装电梯",
        "主题团日",
        "债务风险化解",
        "“三资”清理",
        "项目和园区",
        "人居环境整治提升",
    ],
)
def test_what_names_is_a_label(words: str) -> None:
    assert is_label(words)


@pytest.mark.parametrize(
    "words",
    [
        "主体工程完工",
        "人手不够",
        "经费没到位",
        "电梯都装上了",
        "两座桥通车",
        "改造楼栋32幢",
        "零事故",
        "基层人手紧",
        "通过验收",
        "厂房空着",
    ],
)
def test_what_states_is_none(words: str) -> None:
    assert not is_label(words)


def test_a_few_words_among_problems_may_state_one() -> None:
    assert is_label("村干部老化") and not is_label("村干部老化", problems=True) and is_label("队伍建设", problems=True)


def test_what_says_nothing_without_its_parent_leans() -> None:
    assert needs_its_item("其中山区11场") and needs_its_item("完成32处") and not needs_its_item("助餐点开设18个")


@pytest.mark.parametrize(
    ("parent", "child"),
    [("a. ", "   - "), ("1. ", "   - "), ("1、", "  （1）"), ("① ", "\t- "), ("* ", "    · "), ("1) ", "  ① "), ("　　1. ", "　　　　- "), ("1. ", "- "), ("1. ", "（1）"), ("（1）", "① ")],
)  # fmt: skip
def test_every_mix_of_marks(parent: str, child: str) -> None:
    told = _facts(
        f"# 成绩\n## 一、水利\n{parent}灌区续建（农水股）\n{child}衬砌渠道46公里\n{child}改造闸门12座 @质安站\n{parent.translate(str.maketrans('1①a', '2②b'))}农村供水：新建水厂2座\n"
    )
    assert [(fact.id, fact.topic, fact.subtopic, fact.owner) for fact in told] == [
        ("n4", "水利", "灌区续建", "农水股"), ("n5", "水利", "灌区续建", "质安站"), ("n6", "水利", "", ""),
    ]  # fmt: skip


def test_three_levels_and_what_follows_the_list() -> None:
    told = _facts(
        "# 成绩\n## 城建\n1. 道路\n  - 东环路\n    - 铺油3.2公里\n    - 安装路灯120盏\n  - 修复人行道8处\n- 拆除违建21处\n"
    )
    assert [(fact.topic, fact.subtopic) for fact in told] == [
        ("城建", "东环路"),
        ("城建", "东环路"),
        ("城建", "道路"),
        ("城建", ""),
    ]


def test_an_item_that_states_is_told_before_what_stands_under_it() -> None:
    told = _facts(
        "# 成绩\n## 养老\n1. 建成养老院6家（养老科）\n  - 其中公办4家\n  - 助餐点开设18个\n  - 护工持证上岗率达91% @培训科\n"
    )
    assert [(fact.text, fact.owner) for fact in told] == [
        ("建成养老院6家，其中公办4家", "养老科"), ("助餐点开设18个", "养老科"), ("护工持证上岗率达91%", "培训科"),
    ]  # fmt: skip
    assert len({fact.subtopic for fact in told}) == 1


def test_an_item_without_a_heading_above_is_the_topic() -> None:
    assert [(fact.topic, fact.subtopic) for fact in _facts("# 成绩\n1. 防汛\n   - 加固堤防6公里\n")] == [("防汛", "")]


@pytest.mark.parametrize("line", ["财务科攒稿用 12.27", "办公室汇总", "综合科收集整理，12月26日"])
def test_what_an_office_did_with_the_file_is_no_fact(line: str) -> None:
    assert [fact.id for fact in _facts(f"{line}\n# 成绩\n- 办结工单320件\n")] == ["n3"]


def test_a_part_of_what_an_item_counts_is_told_with_it() -> None:
    assert is_part("乡镇专场3场", "举办义诊12场") and is_part("燃气方面43处", "排查隐患60处")
    assert is_part("达成意向1,106人", "举办招聘会12场") and not is_part("助餐点开设18个", "建成养老院6个")
    assert not is_part("护工持证率91%", "建成养老院6家") and not is_part("修路灯12盏", "修路3公里")
