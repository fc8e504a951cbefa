"""What a short clause counts when it leans on the one before it; by kind, with near misses that stand alone."""

from __future__ import annotations

import pytest

from drafter.claims.figures import figures_of
from drafter.claims.short_clauses import thing_of, topic_of, with_act
from drafter.core.period import Period


def _names(text: str) -> list[str]:
    return [figure.indicator for figure in figures_of(text, period=Period.parse("2024"))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("技能培训补贴发放3,120万元，去年才2,870万元", ["技能培训补贴发放", "技能培训补贴发放"]),
        ("护林员巡山5200人次，惠及8个村，前年是4100人次", ["护林员巡山", "护林员巡山惠及", "护林员巡山"]),
        ("核查线索214条，办结198条", ["核查线索", "办结线索"]),
        ("修订规程7项、废止3项", ["修订规程", "废止规程"]),
        ("采样点合格率偏低，只有61%", ["采样点合格率"]),
        ("登记纠纷310件，成功率92%", ["登记纠纷", "纠纷成功率"]),
        ("路灯节能改造率78%，比年初高11个百分点", ["路灯节能改造率", "路灯节能改造率"]),
        ("专职网格员40人里持证的有26人", ["专职网格员", "持证"]),
        ("备用井还有4眼没修", ["备用井没修"]),
        ("二期管网开工，完成投资8600万元", ["二期管网完成投资"]),
    ],
)
def test_a_leaning_clause_takes_the_name_before_it(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("改造管网12公里，6个泵站投入运行", "泵站"),
        ("培训骨干90人，建成实训基地2处", "实训基地"),
        ("支持春耕。拨付300万元", "春耕"),
        ("县里说过了年要给乡镇配5台扫雪车", "扫雪车"),
        ("里程碑节点8个，中小学12所", "中小学"),
    ],
)
def test_a_clause_with_a_name_of_its_own_keeps_it(text: str, name: str) -> None:
    assert name in _names(text)[-1]


def test_acts_move_between_things() -> None:
    assert with_act("发现隐患", "整改") == "整改隐患"
    assert with_act("技改补贴发放", "收回") == "技改补贴收回"
    assert thing_of("移交案卷") == "案卷"


def test_a_topic_is_what_a_clause_is_about_without_what_is_said_of_it() -> None:
    assert topic_of("体育馆封顶") == "体育馆"
    assert topic_of("上门服务到位率偏低") == "上门服务到位率"
    assert topic_of("这一句话太长所以它不能当作一个名称来用的") == ""


def test_a_name_that_begins_with_a_sign_that_joins_keeps_it() -> None:
    from drafter.claims.reading import read_text

    assert read_text("和美乡村样板建了12个", None).metrics[0].indicator == "和美乡村样板建"
