"""A folder of mixed files without case.yaml."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.errors import InputError
from drafter.read.folder import guess_folder, source_files

PRIOR = """柳泉区档案馆2024年工作总结
柳泉区委办公室：
2024年，区档案馆完成了各项任务。
一、2024年主要工作
（一）加强收集整理。接收进馆档案5200卷。
二、存在的问题
一是库房紧张。
三、2025年工作打算
一是推进数字化。
柳泉区档案馆
2025年1月8日
"""
NOTES = "# 成绩\n- 接收进馆档案6100卷\n# 问题\n- 库房只剩两成空余\n"


def _folder(tmp_path: Path, **files: str) -> Path:
    for name, text in files.items():
        (tmp_path / name.replace("__", ".")).write_text(text, "utf-8")
    return tmp_path


def test_prior_unit_period_and_title_are_told_with_what_they_rest_on(tmp_path: Path) -> None:
    folder = _folder(tmp_path, 去年总结__txt=PRIOR, 各科室__md=NOTES)
    guessed = guess_folder(folder)
    case = guessed.case()
    assert (case.unit, case.period.code, case.title) == ("柳泉区档案馆", "2025", "柳泉区档案馆2025年工作总结")
    assert [path.name for path in case.prior] == ["去年总结.txt"]
    assert [path.name for path in case.facts] == ["各科室.md"]
    assert any("期间：2025年" in line and "下一期" in line for line in guessed.said)


def test_what_is_given_outranks_what_is_guessed(tmp_path: Path) -> None:
    folder = _folder(tmp_path, 去年总结__txt=PRIOR, 各科室__md=NOTES)
    case = guess_folder(folder, {"unit": "柳泉区档案局", "period": "2025H1"}).case()
    assert (case.unit, case.period.code) == ("柳泉区档案局", "2025H1")


def test_file_names_tell_the_period(tmp_path: Path) -> None:
    folder = _folder(tmp_path, 去年总结__txt=PRIOR, 要点__md=NOTES)
    (folder / "2025年上半年指标.csv").write_text("指标,数值\n接收档案,3100\n", "utf-8")
    assert guess_folder(folder).case().period.code == "2025H1"


@pytest.mark.parametrize("name", ["要点.txt", "2024年总结素材.txt", "数据补报.txt"])
def test_notes_are_no_prior_report(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(NOTES, "utf-8")
    guessed = guess_folder(tmp_path, {"unit": "柳泉区档案馆", "period": "2025"})
    assert guessed.raw["facts"] == [name] and not guessed.raw["prior"]


def test_a_report_of_this_period_is_no_prior(tmp_path: Path) -> None:
    folder = _folder(tmp_path, 初稿__txt=PRIOR.replace("2024年", "2025年"), 要点__md=NOTES)
    assert not guess_folder(folder, {"unit": "柳泉区档案馆", "period": "2025"}).raw["prior"]


def test_locks_and_leftovers_are_passed_over(tmp_path: Path) -> None:
    for name in ("~$要点.docx", ".~要点.xlsx", "._要点.md", ".hidden.txt", "要点.md", "照片.jpg"):
        (tmp_path / name).write_text(NOTES, "utf-8")
    assert [path.name for path in source_files(tmp_path)] == ["要点.md"]


def test_what_cannot_be_guessed_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "要点.md").write_text(NOTES, "utf-8")
    with pytest.raises(InputError) as error:
        guess_folder(tmp_path).case()
    assert {problem.what.split()[0] for problem in error.value.problems} == {"unit", "period"}


def test_an_empty_folder_is_bad_input(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        guess_folder(tmp_path)


def test_a_season_in_the_notes_title_outranks_last_periods_title(tmp_path: Path) -> None:
    _folder(tmp_path, 素材__md="临河镇小学2025年春季学期工作总结（2—7月）\n教务处：\n听课312节\n")
    guessed = guess_folder(tmp_path)
    assert (guessed.raw["period"], guessed.raw["title"]) == ("2025-02..2025-07", "临河镇小学2025年春季学期工作总结")


def test_the_year_of_a_title_without_one_is_the_tables(tmp_path: Path) -> None:
    notes = "临河县公园管理所三季度工作汇报（给县城管局）\n绿化队：\n补栽灌木4200株\n"
    _folder(tmp_path, 素材__md=notes, 指标__csv="指标,单位,2025年三季度,2024年三季度\n补栽灌木,株,4200,3900\n")
    guessed = guess_folder(tmp_path)
    assert (guessed.raw["period"], guessed.raw["title"]) == ("2025Q3", "临河县公园管理所2025年三季度工作汇报")


def test_whom_last_periods_report_was_for_is_told_as_a_guess(tmp_path: Path) -> None:
    guessed = guess_folder(_folder(tmp_path, 去年总结__txt=PRIOR, 各科室__md=NOTES))
    assert guessed.case().recipient == "柳泉区委办公室" and any("主送：柳泉区委办公室" in line for line in guessed.said)


def test_another_units_addressee_and_whoever_sits_there_are_no_guess(tmp_path: Path) -> None:
    spoken = PRIOR.replace("柳泉区委办公室：", "各位领导：")
    assert guess_folder(_folder(tmp_path, 去年总结__txt=spoken, 各科室__md=NOTES)).case().recipient == ""
    given = guess_folder(_folder(tmp_path, 去年总结__txt=PRIOR, 各科室__md=NOTES), {"unit": "青岭县档案馆"})
    assert given.case().recipient == ""
