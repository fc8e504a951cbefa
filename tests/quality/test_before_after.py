"""What a clerk's material becomes in an offline draft, what a model may say of it, and what is refused: twenty kinds of before and after."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter import api
from drafter.core.case import Case
from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.core.text import Provenance
from drafter.ground.verifying import verify

NOTES = """\
# 成绩
## 养护
- 责任状签了15份：6个街道+9个场站 @养护科
- 夜间巡检2次：桥梁、隧道 @养护科
- 夜间巡检一共搞了5次，边坡也看了（安全科补） @安全科
- 道路养护、桥梁检测都做了，数在表里 @养护科
- 路长巡路市县乡都动，次数见表；发现90个问题、改81个 @养护科
- 全县客运收入7.2亿，增5.1%（客运群里看的）
- 南口收费站轮班表一次没排，站长说人手紧 @人事科
- 车辆检修培训320人次 @人事科
- 标线不清的翻出11处，当场补 @养护科
- 值班室翻修花3.6万 @办公室
- 上机考试38人，都过 @人事科
- 舆情3起，都压住了没传开，没出群访、打架的事 @办公室
- 沥青路面铺了36公里，年任务45公里，干到80% @工程科
- 年度投资计划50亿 @工程科
# 问题
- 养护资金缺口还有1200万
# 打算
- 把养护资金缺口补上
"""
SHEET = """\
指标,数值,单位,期间,上年同期,目标,完成率
道路养护里程,52.5,公里,2025,50,,
桥梁检测座数,41,座,2025,,,
市级路长巡路,24,次,2025,,,
县级路长巡路,310,次,2025,,,
乡级路长巡路,2880,次,2025,,,
巡路问题整改率,90,%,2025,,,
车辆检修培训,302,人次,2025,,,
已完成投资,39,亿元,2025,,50,78%
"""
PARTY_PRIOR = """\
青溪县公路局党总支2024年党建工作总结
2024年，县公路局党总支在县委和县直机关工委的坚强领导下，先后召开党建工作会议6次，推动党建与业务深度融合。现将有关情况报告如下。
一、2024年主要工作情况
（一）加强思想建设。一是抓好日常学习教育。组织支部学习10次，开展主题党日6次，其中1次赴县烈士陵园开展现场教学。二是落实意识形态责任。专题研究意识形态工作2次，排查风险点3个。
（二）加强作风建设。一是整治形式主义。全年召开会议30个，制发文件42件，同比分别下降10%、8%。二是厉行勤俭节约。公务接待费支出3.2万元，同比下降12%。
（三）加强组织建设。发展党员4名，按期转正3名，开展支部评星定级2次。
二、存在的主要问题
一是学习形式单一。二是支部活动参与率不高。三是党务干部力量薄弱。
三、下一步工作打算
（一）丰富学习形式。（二）提高支部活动质量。（三）配强党务干部。
青溪县公路局党总支
2024年12月31日
"""
PARTY_NOTES = """\
# 成绩
## 思想
- 支部学习13次
- 主题党日8次，3次去老车队旧址
- 意识形态专题研究2次 @党办
## 组织
- 发展党员5名，转正4名
# 问题
- 学习形式单一，年轻党员不爱听
- 党务干部力量薄弱，只有2人，都是兼职
- 支部活动到会率不高，只有六成
- 旧址讲解没有专人
# 打算
- 学习改成现场课、微课轮流
- 党务干部再配2名专职
- 支部活动到会率提到85%
- 旧址建成教育基地
- 发展党员6名
- 支部评星定级2次
"""
PARTY_SHEET = """\
指标,数值,单位,期间,上年同期
公务接待费,2.9,万元,2025,3.2
召开会议数,27,个,2025,30
制发文件数,38,件,2025,42
"""
Drafted = Callable[[str], bool]


def _drafted(folder: Path, unit: str, notes: str, sheet: str, prior: str = "") -> str:
    (folder / "要点.md").write_text(notes, "utf-8")
    (folder / "表.csv").write_text(sheet, "utf-8")
    if prior:
        (folder / "上年.txt").write_text(prior, "utf-8")
    files, before = (folder / "要点.md", folder / "表.csv"), (folder / "上年.txt",) if prior else ()
    case = Case(
        folder, unit, Period.parse("2025"), f"{unit}2025年工作总结", datetime.date(2025, 12, 10), files, prior=before
    )
    return api.draft(case).text


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    return _drafted(tmp_path_factory.mktemp("roads"), "青溪县公路局", NOTES, SHEET)


@pytest.fixture(scope="module")
def party(tmp_path_factory: pytest.TempPathFactory) -> str:
    return _drafted(tmp_path_factory.mktemp("party"), "青溪县公路局党总支", PARTY_NOTES, PARTY_SHEET, PARTY_PRIOR)


def _part(report: str, number: str) -> str:
    """One part of the report, from its heading to the next one's."""
    behind = report.partition(f"\n{number}、")[2]
    return behind.partition("\n二、" if number == "一" else "\n三、")[0] if number in "一二" else behind


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (1, "与6个街道、9个场站签订责任状15份"),
        (2, "对桥梁、隧道开展夜间巡检【待核：2次／5次】"),
        (3, "道路养护里程52.5公里，同比增长5%"),
        (3, "桥梁检测"),
        (4, "市级、县级路长巡路分别为24次、310次"),
        (4, "乡级路长巡路2880次"),
        (4, "发现90个问题、整改81个"),
        (7, "车辆检修培训【待核：320人次／302人次】"),
        (8, "查出标线不清11处，当场补齐"),
        (8, "值班室翻修投入3.6万元"),
        (8, "上机考试38人，全部通过"),
        (9, "舆情3起，均稳妥处置，未扩散传播，未发生群访、打架"),
        (10, "铺设沥青路面36公里，为年度任务45公里的80%"),
    ],
)
def test_what_the_notes_say_as_a_report_has_it(report: str, number: int, told: str) -> None:
    assert told in _part(report, "一"), number


@pytest.mark.parametrize(
    ("number", "said"), [(2, "安全科补"), (3, "数在表里"), (4, "次数见表"), (5, "7.2亿"), (5, "5.1%"), (6, "站长说")]
)
def test_what_is_said_to_the_writer_or_only_heard_is_no_achievement(report: str, number: int, said: str) -> None:
    assert said not in _part(report, "一"), number


def test_a_lack_under_the_achievements_goes_to_the_problems(report: str) -> None:
    assert "南口收费站轮班表一次未排" in _part(report, "二")


def test_a_plan_and_how_far_it_was_met_say_each_figure_once(report: str) -> None:
    assert [report.count(figure) for figure in ("50亿元", "39亿元", "78%")] == [1, 1, 1]


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (12, "一是抓好日常学习教育。组织支部学习13次"),
        (12, "开展主题党日8次，其中3次赴老车队旧址"),
        (13, "加强作风建设。"),
        (13, "制发文件38件，同比下降9.5%"),
        (13, "公务接待费2.9万元，同比下降9.4%"),
        (14, "加强思想建设"),
        (14, "加强组织建设"),
    ],
)
def test_what_last_period_gives_the_form_to(party: str, number: int, told: str) -> None:
    assert told in _part(party, "一"), number


def test_rows_of_conduct_stand_under_conduct(party: str) -> None:
    achieved = _part(party, "一")
    conduct = next(line for line in achieved.splitlines() if "加强作风建设" in line)
    assert all(figure in conduct for figure in ("2.9万元", "27个", "38件"))
    thought = next(line for line in achieved.splitlines() if "加强思想建设" in line)
    assert "接待" not in thought and "文件" not in thought


def test_every_plan_is_told_once_and_grouped(party: str) -> None:
    plans = _part(party, "三")
    told = ("现场课、微课", "2名", "85%", "教育基地", "党员6名", "评星定级")
    assert [plans.count(one) for one in told] == [1] * len(told)
    assert (
        sum(line.startswith(("一是", "二是", "三是", "四是", "五是", "六是", "（")) for line in plans.splitlines()) <= 5
    )


def test_the_opening_keeps_its_skeleton_and_none_of_last_years_events(party: str) -> None:
    opening = party.partition("\n一、")[0]
    assert "在县委和县直机关工委的坚强领导下" in opening
    assert "2025年" in opening and "会议" not in opening and "2024" not in opening


TOPICS = "# 成绩\n## 监管\n- 检查企业40家，发现隐患12处\n- 处罚违规2起\n## 主业\n- 工程产值3.2亿元\n- 新签合同9份\n## 融资\n- 落实贷款1.1亿元\n- 发行债券2亿元\n"


def test_bare_topics_become_headings_with_a_verb(tmp_path: Path) -> None:
    text = _drafted(tmp_path, "青溪县交通建设投资有限公司", TOPICS, "指标,数值,单位,期间\n利润总额,900,万元,2025\n")
    heads = [line.partition("。")[0] for line in text.splitlines() if line.startswith("（")]
    assert heads and all(len(head) - 3 > 3 and not head.endswith(("）监管", "）主业", "）融资")) for head in heads)


def _facts(*lines: str) -> list[Fact]:
    return [
        Fact(f"n{at}", "achievements", "", line, Provenance("要点.md", f"第{at}行", line))
        for at, line in enumerate(lines, 1)
    ]


@pytest.mark.parametrize(
    ("number", "lines", "told"),
    [
        (17, ("支部学习13次", "主题党日8次"), "组织支部学习13次，开展主题党日8次。"),
        (18, ("智慧治超站能用了，全县就这一家",), "智慧治超站投入使用，为全县唯一。"),
        (18, ("农村公路灾毁保险都铺开了",), "农村公路灾毁保险已全面推开。"),
        (18, ("缺的护栏补完了",), "缺少的护栏已补齐。"),
        (18, ("收费站搬迁没谈拢",), "收费站搬迁未达成一致。"),
        (19, ("班子5个人，职工31个",), "班子成员5名，职工31名。"),
        (19, ("桥梁定检做了一轮",), "开展桥梁定期检测1轮。"),
    ],
)
def test_what_a_model_may_say_in_other_words(number: int, lines: tuple[str, ...], told: str) -> None:
    found = verify(told, _facts(*lines))
    assert [one.kind for one in found.verdicts if one.kind not in ("supported", "reworded")] == [], number


@pytest.mark.parametrize(
    ("line", "bent"),
    [
        ("获评市级文明单位", "获评省级文明单位。"),
        ("服务区充电站是全县首家", "服务区充电站是全市首家。"),
        ("服务区评上三星", "服务区评上四星。"),
        ("标线不清的翻出11处，当场补", "查出标线不清11处，尚未补齐。"),
        ("东环路大桥在推", "东环路大桥已建成。"),
        ("施工路段没出上访", "施工路段出现上访。"),
        ("南站养护12公里，北站养护9公里", "南站养护9公里，北站养护12公里。"),
        ("重点工程才完成58%", "重点工程完成58%。"),
        ("上机考试38人，都过", "上机考试38人，多数合格。"),
        ("管养平台建设完成", "管养平台建设启动。"),
        ("文件压减8%", "文件数量持平。"),
        ("县里的养护任务完成了", "全市的养护任务完成。"),
    ],
)
def test_what_is_bent_is_refused_with_both_sides(line: str, bent: str) -> None:
    (verdict,) = verify(bent, _facts(line)).verdicts
    assert verdict.kind in ("bent", "unsupported") and verdict.why
