"""Cases on disk: names, whose they are, what an old one is."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

import pytest

from drafter.core.errors import InputError
from drafter.web.cases_folder import Cases, free_name, kept_settings, safe_name


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("要点.md", "要点.md"), ("../../x.md", "x.md"), ("C:\\temp\\指标 表.xlsx", "指标 表.xlsx"), (".隐.md", "隐.md"), ("a:b?.md", "a_b_.md"),
        ("con.txt", "_con.txt"), ("报告\u202etxt.docx", "报告txt.docx"), ("~$报告.docx", "报告.docx"), ("", "_"), ("..", "_"), ("com1", "_com1"),
    ],
)  # fmt: skip
def test_names_are_files_of_this_folder_on_every_system(given: str, kept: str) -> None:
    assert safe_name(given) == kept


def test_a_long_name_keeps_its_kind() -> None:
    name = safe_name("很" * 200 + ".docx")
    assert name.endswith(".docx") and len(name.encode()) <= 150


def test_a_taken_name_gets_a_number(tmp_path: Path) -> None:
    (tmp_path / "要点.md").touch()
    (tmp_path / "要点(2).md").touch()
    assert free_name(tmp_path, "要点.md") == "要点(3).md"


def test_each_users_cases_are_his_own(tmp_path: Path) -> None:
    cases = Cases(tmp_path)
    mine = cases.new("王科", "draft")
    assert re.fullmatch(r"\d{8}-[0-9a-f]{8}", mine.id) and [desk.id for desk in cases.listed("王科")] == [mine.id]
    assert cases.desk("李科", mine.id) is None and list(cases.listed("李科")) == []
    assert cases.desk("李科", f"../王科/{mine.id}") is None and cases.desk("../x", mine.id) is None


def test_settings_are_read_back_and_links_are_no_files(tmp_path: Path) -> None:
    desk = Cases(tmp_path / "cases").new("local", "draft")
    desk.save_settings(
        {"unit": "栗川县档案局", "period": "2024", "facts": ["要点.md"], "title": "甲: 乙 #丙", "other": "x"}
    )
    assert desk.settings() == {"unit": "栗川县档案局", "period": "2024", "title": "甲: 乙 #丙", "facts": ["要点.md"]}
    (desk.folder / "链接.md").symlink_to("/etc/hostname")
    assert desk.files() == ()
    with pytest.raises(InputError):
        desk.file("链接.md")


def test_the_stamp_changes_with_a_source_and_not_with_the_pages_notes(tmp_path: Path) -> None:
    desk = Cases(tmp_path).new("local", "draft")
    (desk.folder / "要点.md").write_text("a", encoding="utf-8")
    before = desk.stamp()
    desk.write_note("x.json", 1)
    assert desk.stamp() == before
    (desk.folder / "要点.md").write_text("ab", encoding="utf-8")
    assert desk.stamp() != before


def test_a_case_file_from_outside_names_only_what_came_with_it(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_text(
        "unit: 甲\nfacts: [../../x.md, 要点.md]\nprior: /etc/passwd\nlayout: a.yaml\nprofile: b.yaml\n",
        encoding="utf-8",
    )
    assert kept_settings(path, {"要点.md"}) == {"unit": "甲", "facts": ["要点.md"], "prior": []}


def test_only_old_cases_are_old(tmp_path: Path) -> None:
    cases = Cases(tmp_path)
    old, new = cases.new("local", "draft"), cases.new("local", "draft")
    for path in (old.folder, old.note("")):
        os.utime(path, (time.time() - 40 * 86400,) * 2)
    assert cases.old(0) == [] and [desk.id for desk in cases.old(30)] == [old.id]
    assert new.id not in [desk.id for desk in cases.old(30)]


def test_a_user_has_so_many_cases_and_no_more(tmp_path: Path) -> None:
    cases = Cases(tmp_path, most=1)
    cases.new("local", "draft")
    with pytest.raises(InputError):
        cases.new("local", "draft")
