"""What offices write beside their figures and heads, by kind: months of a cell, whose figures, a house being built, a count that is asked for, money that came."""

from __future__ import annotations

import pytest

from drafter.claims.joining import parse_period
from drafter.language.outsiders import outsider
from drafter.language.short_offices import is_being_built
from drafter.read.note_asides import sift
from drafter.read.note_gaps import find_gaps
from drafter.read.part_words import roles_of_heading
from drafter.read.stances import role_by_content
from drafter.read.tables.row_remarks import remark_kind
from drafter.read.to_come import tells_ahead


@pytest.mark.parametrize("words", ["1—5月", "1-11月累计", "一季度", "上半年", "截至11月底"])
def test_months_stay_with_their_figure(words: str) -> None:
    assert remark_kind(words) == "period"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("住建局口径", "limit"),
        ("省厅口径", "limit"),
        ("口径问计财科", "aside"),
        ("5月补报", "aside"),
        ("未统计", "aside"),
    ],
)
def test_whose_count_it_is_stays_and_talk_does_not(words: str, kind: str) -> None:
    assert remark_kind(words) == kind


@pytest.mark.parametrize("told", ["5月主体封顶，机电在装", "装修过半", "年底竣工"])
def test_a_house_is_no_office(told: str) -> None:
    assert is_being_built(told)


@pytest.mark.parametrize("told", ["接待读者3.2万人次", "培训学员410人，其中装修工60人", "举办讲座12场"])
def test_what_an_office_did(told: str) -> None:
    assert not is_being_built(told)


@pytest.mark.parametrize(
    ("text", "unit"),
    [("跑了9个乡镇，讲了？堂课", "堂"), ("栽了？棵苗", "棵"), ("送了？台戏", "台"), ("上了？节", "节")],
)
def test_a_count_that_is_asked_for_is_open(text: str, unit: str) -> None:
    assert [gap.unit for gap in find_gaps(text)] == [unit]


@pytest.mark.parametrize("text", ["这事谁定？张局", "办得怎么样？一部分人问", "修好了？部里问过"])
def test_a_question_is_no_count(text: str) -> None:
    assert not find_gaps(text)


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        ("班子会（1月6日）定的明年盘子", ("plans",)),
        ("关于来年的几点想法", ("plans",)),
        ("明年任务分解完成情况", ("achievements",)),
        ("下一代关爱", ()),
        ("下半年汛期的问题", ()),
    ],
)
def test_a_heading_that_names_the_time_to_come(words: str, roles: tuple[str, ...]) -> None:
    assert roles_of_heading(words) == roles


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("争取省级水利资金1460万元，全部用于渠系改造", "achievements"),
        ("争取专项债券2.1亿元，已下达1.4亿元", "achievements"),
        ("明年争取资金2000万元，用于补短板", "plans"),
        ("争取上级资金3000万元以上", "plans"),
    ],
)
def test_money_that_came_is_no_plan(text: str, role: str) -> None:
    assert role_by_content(text, (), None) == role


_OURS = ("东泽县博物馆", "县博物馆")


@pytest.mark.parametrize(
    "text",
    [
        "县总工会5月办的职工书画展，展厅用我们的",
        "11月县文联的摄影大赛，参赛210人，借的咱们报告厅",
        "县集邮协会获评全省优秀社团，跟我们有合作，一并报上",
    ],
)
def test_another_houses_event_of_which_ours_is_the_place(text: str) -> None:
    assert outsider(text, _OURS)


@pytest.mark.parametrize(
    "text",
    [
        "县总工会和我们联合举办职工书画展，展厅用我们的",
        "县总工会送来锦旗2面",
        "会同县文联举办摄影大赛，参赛210人",
        "博物馆学会年会在我馆召开，用的我们报告厅",
    ],
)
def test_what_was_done_together(text: str) -> None:
    assert not outsider(text, _OURS)


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("送展下乡，全年任务60场，到现在办了34场", False),
        ("年度目标90万吨，截至目前完成51万吨", False),
        ("全年任务60场，下半年再办26场", True),
        ("全年任务60场，到现在还没办", True),
    ],
)
def test_how_far_it_is_by_now_is_no_plan(text: str, ahead: bool) -> None:
    assert tells_ahead(text, parse_period("2025H1")) is ahead


@pytest.mark.parametrize("text", ["增幅以报表为准", "检查家次按报表", "细数表上有", "材料里还写9月"])
def test_words_on_where_a_figure_stands_are_no_facts(text: str) -> None:
    assert sift(text).whole


@pytest.mark.parametrize("text", ["补贴按月发放", "统计报表报送及时率100%", "审计报告写明问题4个"])
def test_work_with_tables_is_told(text: str) -> None:
    assert not sift(text).whole
