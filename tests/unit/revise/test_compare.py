"""A report beside last period's: headings, figures, sentences, problems, plans; and a whole beside its units."""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from drafter.claims.mentions import find_mentions
from drafter.core.comparison import Comparison
from drafter.language.segmenting import Word, words_of
from drafter.pipeline.revising import compare_reports
from drafter.present.comparison_page import aligned, comparison_page
from drafter.present.comparison_rows import PLAN_WORDS, as_json, metric_row, plan_row, signed
from drafter.present.comparison_table import comparison_table
from drafter.present.rollup import totals_json, totals_page, totals_table
from drafter.present.wrapping import cell_width
from drafter.read.report import open_report
from drafter.revise import plan_fates
from drafter.revise.compare import compare
from drafter.revise.rollup import roll_up
from tests.unit.revise.reports import report_of

PRIOR = """\
2023年工作总结
一、工作成效
（一）项目建设稳步推进。新建农村公路120公里，完成投资3.2亿元。
（二）营商环境持续向好。走访企业35家。
二、存在的主要问题
一是窗口排队时间偏长。群众平均等候40分钟。
二是专业人才紧缺。全系统注册工程师只有3名。
三是管网老化严重。老城区供水管网漏损率居高不下。
三、下一步工作打算
一是推进供水管网改造。年内更换老旧管网。
二是组建无人机巡查队伍。配备专职飞手。
"""
THIS = """\
2024年工作总结
一、工作成效
（一）项目建设加快推进。新建农村公路150公里，完成投资3.2亿元。
（二）城市更新提质增效。老城区供水管网改造18公里，漏损率下降到9%。
二、存在的主要问题
一是窗口排队时间偏长。群众平均等候40分钟。
三、下一步工作打算
一是引进注册工程师。充实专业人才。
"""


def compared(this: str = THIS, prior: str = PRIOR) -> Comparison:
    return compare(report_of(this), report_of(prior), mentions=find_mentions(this), prior_mentions=find_mentions(prior))


def test_headings() -> None:
    found = {(pair.change, pair.this, pair.prior) for pair in compared().headings}
    assert ("renamed", "（一）项目建设加快推进", "（一）项目建设稳步推进") in found
    assert ("added", "（二）城市更新提质增效", "") in found
    assert ("gone", "", "（二）营商环境持续向好") in found
    assert ("same", "二、存在的主要问题", "二、存在的主要问题") in found


def test_metrics_with_change_and_rate() -> None:
    pairs = {pair.indicator: pair for pair in compared().metrics}
    road = next(pair for name, pair in pairs.items() if "农村公路" in name)
    assert (road.delta, road.rate, road.same) == (Decimal(30), Decimal("25.0"), False)
    money = next(pair for name, pair in pairs.items() if "投资" in name)
    assert money.same and metric_row(money)[-1] == "与上期完全相同"
    assert any(pair.this is None and pair.prior and pair.prior.raw == "35家" for pair in pairs.values())


def test_problems_and_plans() -> None:
    comparison = compared()
    assert [p.fate for p in comparison.problems] == ["unchanged", "mentioned", "mentioned"]
    assert [p.fate for p in comparison.plans] == ["reported", "silent"]


def test_a_problem_gone_without_a_word() -> None:
    this = (
        THIS.replace("一是引进注册工程师。充实专业人才。", "一是抓好培训。")
        .replace("供水管网", "绿道")
        .replace("漏损率下降到", "达标率提高到")
        .replace("老城区", "西片区")
    )
    assert [p.fate for p in compared(this).problems] == ["unchanged", "gone", "gone"]


def test_a_report_against_itself_shows_no_change() -> None:
    comparison = compared(PRIOR, PRIOR)
    assert comparison.copied == 1.0
    assert {pair.change for pair in comparison.headings} == {"same"}
    assert all(pair.same for pair in comparison.metrics)
    assert {p.fate for p in comparison.problems} == {"unchanged"}


def test_outputs_hold_together() -> None:
    comparison = compared()
    json.dumps(as_json(comparison))
    assert "与上期完全相同" in comparison_table(comparison)
    page = comparison_page(compared(THIS.replace("60%", "<b>60%</b>")))
    assert "<script" not in page and "://" not in page and "<b>60%" not in page
    rows = aligned(comparison)
    assert [row[1] for row in rows if row[1]] == [use.span.of(THIS) for use in comparison.sentences]
    assert ("gone", "", "走访企业35家。") in rows


@pytest.mark.parametrize("width", [60, 80])
def test_a_table_is_no_wider_than_its_window(width: int) -> None:
    lines = comparison_table(compared(), width).splitlines()
    assert "二、存在的主要问题" in "".join(lines) and max(map(cell_width, lines)) <= width


def test_signed_figures() -> None:
    assert [signed(Decimal(value)) for value in ("3.10", "-2", "0", "0.00")] == ["+3.1", "−2", "0", "0"]


def test_rollup() -> None:
    whole = "全市新建农村公路150公里，培训干部500人次，新增贷款2亿元。"
    parts = {
        "甲县": "新建农村公路80公里，培训干部300人次，新增贷款8,000万元。",
        "乙县": "新建农村公路60公里，新增贷款1.2亿元。",
    }
    totals = {
        t.indicator: t
        for t in roll_up(find_mentions(whole), {name: find_mentions(text) for name, text in parts.items()})
    }
    road, people, loan = (next(t for name, t in totals.items() if word in name) for word in ("公路", "干部", "贷款"))
    assert road.comparable and not road.adds_up and road.difference == 10
    assert people.missing == ("乙县",)
    assert loan.adds_up
    assert "合计不符" in totals_table(tuple(totals.values())) and "缺：乙县" in totals_page(tuple(totals.values()))
    assert totals_json((road,))[0]["difference"] == "10"


@pytest.mark.parametrize(
    ("plan", "now", "fate", "note"),
    [
        ("农产品网络零售额增长12%。", "农产品网络零售额9.4亿元，同比增长9.7%。", "missed", "计划增长12%，实际增长9.7%"),
        ("农产品网络零售额增长12%。", "农产品网络零售额9.4亿元，同比增长12.5%。", "met", "计划增长12%，实际增长12.5%"),
        ("农产品网络零售额增长12%左右。", "农产品网络零售额增长11.9%。", "met", "左右"),
        ("单位产值能耗下降3%。", "单位产值能耗下降3.4%。", "met", "下降3.4%"),
        ("单位产值能耗下降3%。", "单位产值能耗上升0.6%。", "missed", "增长0.6%"),
        ("将城镇调查失业率控制在5.5%以内。", "城镇调查失业率5.8%。", "missed", "5.8%"),
        ("将城镇调查失业率控制在5.5%以内。", "城镇调查失业率5.1%。", "met", "5.1%"),
        ("新建公办幼儿园6所。", "新建公办幼儿园4所。", "missed", "计划6所，实际4所"),
        ("新建公办幼儿园6所。", "公办幼儿园保教质量评估全覆盖。", "mentioned", ""),
        ("新建公办幼儿园6所。", "疏浚河道12公里。", "silent", ""),
        ("建立河道保洁轮值制度。", "河道保洁轮值制度覆盖全部乡镇。", "reported", ""),
        ("完成12座农村桥梁改造。", "农村桥梁改造任务提前完成。", "reported", ""),
        ("完成12座农村桥梁改造。", "农村桥梁改造任务超额完成。", "reported", ""),
        ("完成12座农村桥梁改造。", "农村桥梁改造任务没有全面完成。", "unfinished", ""),
        ("完成12座农村桥梁改造。", "农村桥梁改造力争提前完成。", "silent", ""),
    ],
)
def test_what_became_of_a_plan(plan: str, now: str, fate: str, note: str) -> None:
    prior = f"2023年工作总结\n一、工作成效\n（一）项目建设。完成疏浚3公里。\n三、下一步工作打算\n一是{plan}\n"
    this = f"2024年工作总结\n一、工作成效\n（一）主要工作。{now}\n三、下一步工作打算\n一是抓好值班值守。\n"
    (trace,) = compared(this, prior).plans
    assert trace.fate == fate and note in trace.note


def test_a_plan_that_only_comes_back_is_told_from_one_passed_over() -> None:
    prior = "2023年工作总结\n一、工作成效\n完成疏浚3公里。\n三、下一步工作打算\n一是组建河道巡护志愿队伍。\n"
    again = "2024年工作总结\n一、工作成效\n检修泵站9座。\n三、下一步工作打算\n一是组建河道巡护志愿队伍。\n"
    assert [one.fate for one in compared(again, prior).plans] == ["planned_again"]
    words = {plan_row(one)[0] for one in compared(again, prior).plans} | set(PLAN_WORDS.values())
    assert len(words) == len(PLAN_WORDS)


def test_a_rate_that_turned_round_is_named() -> None:
    now, then = "一、成效\n水产品产值同比下降2.5%。\n", "一、成效\n水产品产值同比增长3.5%。\n"
    (pair,) = compared(now, then).metrics
    assert pair.turned and pair.delta == Decimal("-6.0") and "方向相反" in metric_row(pair)[-1]


def test_a_second_figure_of_one_name_is_called_as_its_own_clause_calls_it() -> None:
    then, now = (
        f"某县司法局工作总结\n一、工作情况\n（一）化解矛盾。调解矛盾纠纷{all_of}件，成功{done}件。"
        for all_of, done in ((385, 372), (407, 396))
    )
    pairs = _compared(now, then).metrics
    assert [(pair.indicator, str(pair.delta)) for pair in pairs] == [("调解矛盾纠纷", "22"), ("调解矛盾纠纷成功", "24")]


def _compared(now: str, then: str) -> Comparison:
    this, prior = report_of(now), report_of(then)
    return compare(this, prior, mentions=find_mentions(now), prior_mentions=find_mentions(then))


UNSETTLED = """\
2024年工作总结
一、工作成效
就业稳定。城镇新增就业【待核：1320人／1302人】，开展培训28期。
三、下一步工作打算
一是稳定就业。
"""
BEFORE = """\
2023年工作总结
一、工作成效
就业稳定。城镇新增就业1240人，开展培训25期。
三、下一步工作打算
一是稳定就业。城镇新增就业1300人以上，开展培训28期。
"""


def test_a_figure_that_nobody_settled_is_compared_with_nothing(tmp_path: Path) -> None:
    for name, text in (("本期.txt", UNSETTLED), ("上期.txt", BEFORE)):
        (tmp_path / name).write_text(text, "utf-8")
    found = compare_reports(open_report(tmp_path / "本期.txt"), open_report(tmp_path / "上期.txt"))
    assert [pair.indicator for pair in found.metrics if "就业" in pair.indicator] == []
    assert 3 in [pair.delta for pair in found.metrics if "培训" in pair.indicator]
    assert all("1320" not in plan.note and "1302" not in plan.note for plan in found.plans)
    settled = UNSETTLED.replace("【待核：1320人／1302人】", "1320人")
    (tmp_path / "本期.txt").write_text(settled, "utf-8")
    found = compare_reports(open_report(tmp_path / "本期.txt"), open_report(tmp_path / "上期.txt"))
    assert 80 in [pair.delta for pair in found.metrics if "就业" in pair.indicator]


@pytest.mark.parametrize(
    ("plan", "next_plan", "fate"),
    [
        ("建成水位预警平台。", "推进水位预警平台二期建设，年内上线。", "planned_again"),
        ("修订泵站值班制度。", "进一步完善泵站值班制度，落实交接手续。", "planned_again"),
        ("建成水位预警平台。", "更换水位标尺。", "silent"),
        ("建成水位预警平台。", "建设雨量监测平台。", "silent"),
        ("加强业务培训工作。", "组织安全生产演练。", "silent"),
    ],
)
def test_a_plan_of_the_same_things_is_planned_again(plan: str, next_plan: str, fate: str) -> None:
    before = f"青河水站2024年工作总结\n一、工作情况\n巡堤12次。\n二、2025年工作打算\n{plan}\n"
    this = f"青河水站2025年工作总结\n一、工作情况\n清淤渠道3公里。\n二、2026年工作打算\n{next_plan}\n"
    assert [one.fate for one in compared(this, before).plans] == [fate]


@pytest.mark.parametrize(
    ("told", "planned", "row"),
    [
        ("新建雨量站6座。", "新建雨量站6座。", (Decimal(6), None)),  # built, and once planned: no unchanged figure
        ("培训管护员60人次。", "培训管护员80人次。", (Decimal(60), None)),
    ],
)
def test_what_was_planned_is_no_figure_of_last_period(told: str, planned: str, row: tuple[Decimal, None]) -> None:
    pairs = compared(
        f"2024年工作总结\n一、工作成效\n全年{told}\n",
        f"2023年工作总结\n一、工作成效\n无。\n二、2024年工作打算\n一是{planned}\n",
    ).metrics
    assert [(pair.this.value if pair.this else None, pair.prior) for pair in pairs] == [row]


def test_plans_stand_beside_plans() -> None:
    (pair,) = compared(
        "2024年工作总结\n一、2025年工作打算\n改造管网20公里。\n",
        "2023年工作总结\n一、2024年工作打算\n改造管网18公里。\n",
    ).metrics
    assert pair.this and pair.prior and (pair.this.value, pair.prior.value, pair.delta) == (20, 18, 2)


def test_new_plans_are_cut_into_words_once(monkeypatch: pytest.MonkeyPatch) -> None:
    cut: Counter[str] = Counter()

    def counted(text: str) -> list[Word]:
        cut[text] += 1
        return words_of(text)

    monkeypatch.setattr(plan_fates, "words_of", counted)
    old = "".join(f"建成{sign}河水位预警平台。\n" for sign in "青白黑红黄蓝紫")
    new = "".join(f"更换{sign}渠启闭机械。\n" for sign in "东西南北中")
    before = f"青河水站2024年工作总结\n一、工作情况\n巡堤12次。\n二、2025年工作打算\n{old}"
    this = f"青河水站2025年工作总结\n一、工作情况\n清淤渠道3公里。\n二、2026年工作打算\n{new}"
    assert [one.fate for one in compared(this, before).plans].count("silent") > 1
    assert len(cut) > 5 and set(cut.values()) == {1}
