"""The first lines of notes: unit, period and title of the report they are for."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.read.folder import guess_files, guess_folder
from drafter.read.headlines import headline, is_headline

NAMED = [
    ("# 白桦县林业局2025年上半年工作总结（各股报来）", "白桦县林业局", "白桦县林业局2025年上半年工作总结", "2025H1"),
    ("石桥镇卫生院关于2025年工作情况的汇报 素材", "石桥镇卫生院", "石桥镇卫生院关于2025年工作情况的汇报", "2025"),
    ("**柳园港务有限公司2025年第三季度经营情况汇报** —— 各部门", "柳园港务有限公司", "柳园港务有限公司2025年第三季度经营情况汇报", "2025Q3"),
    ("2025年度青石区档案馆工作总结", "青石区档案馆", "2025年度青石区档案馆工作总结", "2025"),
    ("南坪村党支部书记 周正平 2025年述职报告（口述）", "南坪村党支部", "南坪村党支部书记周正平2025年述职报告", "2025"),
    ("2025年工作总结", "", "2025年工作总结", "2025"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "unit", "title", "period"), NAMED)
def test_a_title_names_unit_and_period(line: str, unit: str, title: str, period: str) -> None:
    found = headline(f"{line}\n\n一季度的数在表里")
    assert (found.unit, found.title) == (unit, title) and found.period and found.period.code == period


@pytest.mark.parametrize(
    "line",
    [
        "7月3日电话记录（小林记）",
        "完成2025年工作总结报送，全局排第2",
        "上半年查处违法案件42起。",
        "重点项目推进情况：",
        "各科室报送情况",
        "〔机密〕白桦县林业局2025年工作总结",
        "★秘密 白桦县林业局2025年工作总结",
    ],
)
def test_other_first_lines_are_no_title(line: str) -> None:
    assert headline(line).title == "" and not is_headline(line)


def test_a_form_names_its_unit() -> None:
    assert headline("填报单位：白桦县林业局\n2025年上半年").unit == "白桦县林业局"


def _notes(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def test_a_folder_of_notes_tells_its_unit_and_title(tmp_path: Path) -> None:
    _notes(tmp_path, "要点.md", "# 白桦县林业局2025年上半年工作总结（各股报来）\n\n## 造林股\n- 造林3200亩\n")
    guessed = guess_folder(tmp_path)
    case = guessed.case()
    assert (case.unit, case.title) == ("白桦县林业局", "白桦县林业局2025年上半年工作总结")
    assert any("单位：白桦县林业局（据要点.md）" in line for line in guessed.said)


def test_two_units_are_asked_about(tmp_path: Path) -> None:
    _notes(tmp_path, "一.md", "# 白桦县林业局2025年工作总结\n- 造林3200亩\n")
    _notes(tmp_path, "二.md", "# 白桦县水利局2025年工作总结\n- 清淤12公里\n")
    assert "unit" not in guess_folder(tmp_path).raw


def test_a_single_file_tells_them_too_and_what_is_given_stays(tmp_path: Path) -> None:
    notes = _notes(tmp_path, "要点.md", "# 白桦县林业局2025年工作总结\n- 造林3200亩\n")
    raw, said = guess_files((notes,), {"unit": "白桦县林草局"})
    assert (
        raw["unit"] == "白桦县林草局"
        and raw["period"] == "2025"
        and raw["title"] == "白桦县林草局2025年工作总结"
        and len(said) == 2
    )


def test_what_offices_sent_in_under_numbers_is_no_report_of_last_time(tmp_path: Path) -> None:
    text = "江口区城管局2025年三季度情况汇报（素材）\n\n一、市容科\n整治占道420处\n\n二、执法大队\n查处案件36起，罚款8.2万元\n\n三、督查办\n受理工单1200件\n"
    _notes(tmp_path, "各科情况.txt", text)
    guessed = guess_folder(tmp_path)
    assert guessed.raw["facts"] == ["各科情况.txt"] and guessed.raw["prior"] == []


@pytest.mark.parametrize(
    ("name", "text", "period"),
    [
        ("要点.md", "青禾县气象局2024年上半年工作总结\n- 巡检站点12个\n", "2024H1"), ("2024年要点.md", "- 巡检站点12个\n", "2024"),
        ("要点.md", "2024年的情况\n- 巡检站点12个\n", "2024"), ("要点.md", "- 2024年11月巡检站点12个\n", ""), ("要点.md", "1. 2024年11月巡检站点12个\n", ""),
        ("要点.md", "比2023年多的几件\n- 巡检站点12个\n", ""), ("2024年要点.md", "青禾县气象局2023年工作总结\n- 巡检站点12个\n", "2024"),
    ],
)  # fmt: skip
def test_a_file_and_a_folder_tell_their_period_in_one_way(name: str, text: str, period: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    assert guess_files((tmp_path / name,), {})[0].get("period", "") == period
    assert guess_folder(tmp_path).raw.get("period", "") == period


def test_who_reports_on_himself_names_unit_and_title() -> None:
    found = headline("2025年度述职报告\n述职人：青柳县林业局稽查大队大队长 冯远山\n")
    assert (found.unit, found.post) == ("青柳县林业局稽查大队", "青柳县林业局稽查大队大队长冯远山")
    assert found.period is not None and found.period.code == "2025"


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("# 白桦县公路养护中心 2025年材料（各股报的）", "白桦县公路养护中心"),
        ("石桥镇卫生院2025年上半年素材", "石桥镇卫生院"),
        ("各股室2025年材料", ""),
        ("【机密】白桦县公路养护中心 2025年材料", ""),
        ("白桦县今年材料涨价", ""),
    ],
)
def test_the_head_of_material_names_whose_it_is(line: str, unit: str) -> None:
    assert headline(f"{line}\n一季度的数在表里").unit == unit


def test_last_periods_report_names_the_unit_of_single_files(tmp_path: Path) -> None:
    notes, prior = tmp_path / "要点.md", tmp_path / "上年总结.txt"
    notes.write_text("# 成绩\n- 2025年修桥3座\n", encoding="utf-8")
    prior.write_text(
        "白桦县公路养护中心2024年工作总结\n一、工作情况\n修桥2座。\n二、存在问题\n人手不足。\n", encoding="utf-8"
    )
    raw, said = guess_files([notes], {}, [prior])
    assert raw["unit"] == "白桦县公路养护中心" and any("上年总结.txt" in line for line in said)
    assert "unit" not in guess_files([notes], {})[0]
