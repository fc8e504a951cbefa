from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.draft import Prompt
from drafter.core.errors import InputError, RefusedError
from drafter.draft.endpoint import endpoint_of
from drafter.draft.privacy import refuse_connection, refuse_prompt, secret_places

REMOTE, LOCAL = endpoint_of("https://api.example.com/v1"), endpoint_of("http://127.0.0.1:9/v1")


@pytest.mark.parametrize(
    ("url", "reach"),
    [
        ("http://localhost:8000/v1", "loopback"),
        ("http://127.8.0.1/v1", "loopback"),
        ("http://[::1]:8000/v1", "loopback"),
        ("http://10.2.3.4/v1", "intranet"),
        ("http://model-server:8000", "intranet"),
        ("http://localhost.example.com/v1", "remote"),
        ("http://8.8.8.8/v1", "remote"),
        ("https://api.example.com/v1", "remote"),
    ],
)
def test_reach_is_judged_as_written(url: str, reach: str) -> None:
    assert endpoint_of(url).reach == reach


@pytest.mark.parametrize(
    "url", ["ftp://a", "127.0.0.1:8000", "http://user:pw@host/v1", "http://", "http://[::1", "https://h/v1?key=abc"]
)
def test_a_bad_url_is_refused(url: str) -> None:
    with pytest.raises(InputError):
        endpoint_of(url)


@pytest.mark.parametrize(
    "line", ["- 〔机密〕某事项已办结", "秘密★1年", "密级：绝密", "机密", "绝密★长期", "密级\t秘密"]
)
def test_a_marking_is_found_with_file_and_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "notes.md"
    path.write_text(f"# 成绩\n- 整治河道18公里\n{line}\n", encoding="utf-8")
    (place,) = secret_places([path])
    assert (place.source, place.locator) == ("notes.md", "第3行")
    with pytest.raises(RefusedError, match=r"notes\.md 第3行"):
        refuse_connection(REMOTE, [place], offline=False)
    refuse_connection(LOCAL, [place], offline=False)
    refuse_connection(None, [place], offline=True)


@pytest.mark.parametrize("line", ["加强保守秘密教育", "完成机密文件管理检查", "★级旅游厕所3座"])
def test_running_prose_about_secrets_is_no_marking(tmp_path: Path, line: str) -> None:
    path = tmp_path / "notes.md"
    path.write_text(line, encoding="utf-8")
    assert secret_places([path]) == ()


def test_a_marking_in_a_sheet_and_in_a_page_header(tmp_path: Path) -> None:
    import docx
    import openpyxl

    book = openpyxl.Workbook()
    book.active["B2"] = "〔秘密〕应急物资"
    book.save(tmp_path / "m.xlsx")
    document = docx.Document()
    document.add_paragraph("工作总结")
    document.sections[0].header.paragraphs[0].text = "机密★1年"
    document.save(str(tmp_path / "prior.docx"))
    places = secret_places([tmp_path / "m.xlsx", tmp_path / "prior.docx"])
    assert any("B2" in place.locator for place in places)
    assert any(place.source == "prior.docx" and "header" in place.locator for place in places)


def test_offline_forbids_even_the_loopback() -> None:
    with pytest.raises(RefusedError) as refused:
        refuse_connection(LOCAL, [], offline=True)
    assert refused.value.exit_code == 2


def test_the_last_look_at_a_prompt() -> None:
    prompt = Prompt("plans", "1", "d", "写计划", "材料：〔机密〕某某")
    with pytest.raises(RefusedError):
        refuse_prompt(REMOTE, prompt)
    refuse_prompt(LOCAL, prompt)
