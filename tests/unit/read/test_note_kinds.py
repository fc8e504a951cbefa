"""Labels, lists of what is announced, other people's doings and words about the sources, as notes bring them."""

import pytest

from drafter.core.period import Period
from drafter.read.note_tables import read_noted

YEAR = Period.parse("2025")


def _roles(text: str, unit: tuple[str, ...] = ()) -> list[str]:
    notes = read_noted(text, "记.md", period=YEAR, unit=unit).notes
    return [fact.role for fact in notes.facts]


@pytest.mark.parametrize("label", ["2026年", "【2026年】", "2026年度："])
def test_a_year_to_come_stands_over_plans(label: str) -> None:
    assert _roles(f"成绩\n修好灌渠3公里\n{label}\n建成泵站2座") == ["achievements", "plans"]


def test_the_report_s_own_year_does_not() -> None:
    assert "plans" not in _roles("2025年\n建成泵站2座")


def test_all_that_is_announced_is_planned() -> None:
    assert _roles("明年办好三件事：粮库改造开工；烘干线增加2条；欠账结清") == ["plans"] * 3


def test_a_plan_in_brackets_is_what_was_aimed_at() -> None:
    assert _roles("购置收割机6台（计划8台），补贴到账120万元") == ["achievements"]


@pytest.mark.parametrize(
    "line",
    ["渡口价格谈了四个月没谈拢，涉及3户", "驾驶员招了两批没招满", "尾款要了一年没要回来，合计48万元"],
)
def test_what_did_not_come_off_is_a_problem(line: str) -> None:
    assert _roles(line) == ["problems"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("供电所报的是他们改造线路12公里", "foreign"),
        ("隔壁仁和医院今年接生1,204例", "foreign"),
        ("以上截至12月5日", "remark"),
        ("志愿服务时长要不要写由领导定", "remark"),
    ],
)
def test_what_is_no_fact_of_ours_is_told_and_left_out(line: str, kind: str) -> None:
    notes = read_noted(f"成绩\n{line}", "记.md", period=YEAR, unit=("清溪县水利局",)).notes
    assert not notes.facts and [left.kind for left in notes.left_out] == [kind]


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("加装护栏12处，剩3处下月装", "ongoing"),
        ("老渡口正在改建", "ongoing"),
        ("山塘清淤全部完工", "done"),
        ("引水工程开工", "started"),
    ],
)
def test_how_far_a_matter_is_comes_from_the_classes(line: str, status: str) -> None:
    assert [fact.status for fact in read_noted(f"成绩\n{line}", "记.md", period=YEAR).notes.facts] == [status]


def test_a_matter_in_brackets_stands_over_its_line_alone() -> None:
    notes = read_noted("【市容】清理广告牌26块\n【绿化】补栽行道树310株\n", "记.md", period=YEAR).notes
    assert [(fact.topic, fact.text) for fact in notes.facts] == [
        ("市容", "清理广告牌26块"),
        ("绿化", "补栽行道树310株"),
    ]


@pytest.mark.parametrize("label", ["接下来两个月：", "剩余时间：", "未来三个月"])
def test_the_time_left_stands_over_plans(label: str) -> None:
    assert _roles(f"成绩\n修好灌渠3公里\n{label}\n- 控制在5人以内") == ["achievements", "plans"]


def test_the_later_half_and_a_years_aim_are_plans() -> None:
    notes = read_noted(
        "三、后半年\n- 保障房再分188套\n- 全年目标：新建公园3个\n", "要点.md", period=Period.parse("2025H1")
    ).notes
    assert [(fact.role, fact.text) for fact in notes.facts] == [
        ("plans", "保障房再分188套"),
        ("plans", "全年目标：新建公园3个"),
    ]


def test_parts_behind_several_offices_are_of_all() -> None:
    text = "[种植股]\n新建农田3.1万亩\n[畜牧站]\n出栏38万头\n[农机中心]\n补贴1860万元\n[问题汇总]\n一是管护没钱；\n二是老机手多\n[明年]\n再建4万亩\n"
    facts = read_noted(text, "要点.txt", period=Period.parse("2025")).notes.facts
    assert [(fact.role, fact.owner, fact.text) for fact in facts[3:]] == [
        ("problems", "", "管护没钱"),
        ("problems", "", "老机手多"),
        ("plans", "", "再建4万亩"),
    ]
    assert [fact.owner for fact in facts[:3]] == ["种植股", "畜牧站", "农机中心"]


def test_parts_that_each_office_tells_are_its_own() -> None:
    text = "种植股：\n成绩：建农田3.1万亩\n问题：管护没钱\n畜牧站：\n成绩：出栏38万头\n问题：粪污多\n农机中心：\n成绩：补贴1860万元\n问题：机手老\n"
    facts = read_noted(text, "要点.txt", period=Period.parse("2025")).notes.facts
    assert [fact.owner for fact in facts if fact.role == "problems"] == ["种植股", "畜牧站", "农机中心"]


def test_a_year_to_come_alone_heads_plans_and_a_leaders_comment_is_no_problem() -> None:
    text = "## 差在哪\n- 有的中队摄像头搁着不用\n局长点评：数字要活，问题别太尖\n## 26年\n- 电梯再更新60台\n"
    notes = read_noted(text, "要点.md", period=Period.parse("2025")).notes
    assert [(fact.role, fact.text) for fact in notes.facts] == [
        ("problems", "有的中队摄像头搁着不用"),
        ("plans", "电梯再更新60台"),
    ]
