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


HIDDEN_IN_A_WORKBOOK = {
    "a comment of a cell": lambda book, sheet: setattr(sheet["B2"], "comment", _comment("机密，勿外传")),
    "a printed header": lambda book, sheet: setattr(sheet.oddHeader.center, "text", "机密★5年"),
    "a sheet's name": lambda book, sheet: setattr(sheet, "title", "机密指标"),
    "a number format": lambda book, sheet: setattr(sheet["B2"], "number_format", '"机密"0.0'),
    "a property": lambda book, sheet: setattr(book.properties, "title", "密级：秘密"),
    "a defined name": lambda book, sheet: book.defined_names.add(_name("机密数")),
    "a list to choose from": lambda book, sheet: sheet.add_data_validation(_choice()),
    "the name of a table": lambda book, sheet: sheet.add_table(_table("机密台账")),
    "the title of a chart": lambda book, sheet: sheet.add_chart(_chart("秘密★统计"), "G5"),
    "the words of a formula": lambda book, sheet: sheet.cell(2, 5, '="密级："&"机密"'),
    "a cell far away": lambda book, sheet: sheet.cell(40, 30, "绝密级"),
}


def _comment(words):
    from openpyxl.comments import Comment

    return Comment(words, "某")


def _name(words):
    from openpyxl.workbook.defined_name import DefinedName

    return DefinedName(words, attr_text="Sheet!$A$1")


def _choice():
    from openpyxl.worksheet.datavalidation import DataValidation

    choice = DataValidation("list", formula1='"是,否"', prompt="密级：机密", showInputMessage=True)
    choice.add("A1")
    return choice


def _table(words):
    from openpyxl.worksheet.table import Table

    return Table(displayName=words, ref="A1:C2")


def _chart(words):
    from openpyxl.chart import BarChart

    chart = BarChart()
    chart.title = words
    return chart


@pytest.mark.parametrize("where", HIDDEN_IN_A_WORKBOOK)
def test_every_part_of_a_workbook_is_looked_at(tmp_path: Path, where: str) -> None:
    import openpyxl

    from drafter.read.facts import read_facts

    book = openpyxl.Workbook()
    for row in (("指标", "数值", "单位"), ("海棠工程拨付", 88, "万元")):
        book.active.append(row)
    HIDDEN_IN_A_WORKBOOK[where](book, book.active)
    book.save(tmp_path / "m.xlsx")
    assert secret_places([tmp_path / "m.xlsx"])
    material = read_facts([tmp_path / "m.xlsx"])
    if where != "the words of a formula":  # its value is nowhere in the file: only what may travel is asked
        assert any(line.kind == "secret" for line in material.left_out)
        assert not material.facts


def _hidden(document):
    run = document.paragraphs[0].add_run("〔机密〕")
    run.font.hidden = True


def _deleted(document):
    from lxml import etree

    name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    deletion = etree.SubElement(document.paragraphs[0]._p, name + "del")
    etree.SubElement(etree.SubElement(deletion, name + "r"), name + "delText").text = "〔机密〕海棠"


def _moved_away(document):
    from lxml import etree

    name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    moved = etree.SubElement(document.paragraphs[0]._p, name + "moveFrom")
    etree.SubElement(etree.SubElement(moved, name + "r"), name + "t").text = "〔机密〕海棠"


HIDDEN_IN_A_DOCUMENT = {
    "text moved away": _moved_away,
    "a footer": lambda document: setattr(document.sections[0].footer.paragraphs[0], "text", "秘密★1年"),
    "hidden text": _hidden,
    "a tracked deletion": _deleted,
    "a property": lambda document: setattr(document.core_properties, "keywords", "机密"),
}


@pytest.mark.parametrize("where", HIDDEN_IN_A_DOCUMENT)
def test_every_part_of_a_document_is_looked_at(tmp_path: Path, where: str) -> None:
    import docx

    document = docx.Document()
    document.add_paragraph("整治河道18公里")
    HIDDEN_IN_A_DOCUMENT[where](document)
    document.save(str(tmp_path / "notes.docx"))
    assert secret_places([tmp_path / "notes.docx"])


def _book(words: str) -> bytes:
    import io

    import openpyxl

    book = openpyxl.Workbook()
    book.active["B2"] = words
    book.save(kept := io.BytesIO())
    return kept.getvalue()


PACKED = {
    "afchunk.html": "<html><body><p>机密★</p><p>海棠</p></body></html>".encode(),
    "old.htm": "<p>密级：<b>秘密</b></p>".encode("gb18030"),
    "afchunk.mht": "绝密★长期\n海棠".encode("utf-16"),
    "part.rtf": b"{\\rtf1\\ansi \\u31192?\\u23494?\\u9733? 88}",
    "ansi.rtf": b"{\\rtf1\\ansi \\'bb\\'fa\\'c3\\'dc\\'a1\\'ef 88}",
    "embeddings/Sheet1.xlsx": _book("密级：机密"),
}


@pytest.mark.parametrize("part", PACKED)
def test_what_is_packed_into_a_document_is_looked_at(tmp_path: Path, part: str) -> None:
    import zipfile

    import docx

    path = tmp_path / "notes.docx"
    docx.Document().save(str(path))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(f"word/{part}", PACKED[part])
    assert [place.locator for place in secret_places([path])] == [part]


def test_what_is_packed_and_says_nothing_secret(tmp_path: Path) -> None:
    import zipfile

    import docx

    path = tmp_path / "notes.docx"
    docx.Document().save(str(path))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/afchunk.html", "<p>开展保密教育12次，清退秘密文件6份</p>")
        archive.writestr("word/embeddings/a.xlsx", _book("涉密载体销毁"))
        archive.writestr("word/embeddings/b.xlsx", b"PK no workbook")
    assert secret_places([path]) == ()


@pytest.mark.parametrize("folder", ["机密材料", "〔秘密〕", "绝密"])
def test_a_marked_folder(tmp_path: Path, folder: str) -> None:
    path = tmp_path / folder / "notes.md"
    path.parent.mkdir()
    path.write_text("整治河道18公里", "utf-8")
    assert secret_places([path])


@pytest.mark.parametrize("folder", ["保密办", "涉密人员培训", "机密件管理"])
def test_a_folder_of_the_trade(tmp_path: Path, folder: str) -> None:
    path = tmp_path / folder / "notes.md"
    path.parent.mkdir()
    path.write_text("整治河道18公里", "utf-8")
    assert secret_places([path]) == ()


def test_a_column_of_levels_in_a_table_of_notes(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text("| 指标 | 数值 | 密级 |\n|---|---|---|\n| 海棠 | 88 | 机密 |\n| 渠道 | 6 | 公开 |\n", "utf-8")
    assert [place.locator for place in secret_places([path])] == ["第3行"]


def test_a_marked_line_of_a_prior_report_is_not_quoted(tmp_path: Path) -> None:
    from drafter.read.report import open_prior

    (tmp_path / "prior.txt").write_text(
        "某局2024年工作总结\n\n整治河道16公里。\n〔机密〕海棠工程拨付77万元。\n", "utf-8"
    )
    opened = open_prior(tmp_path / "prior.txt")
    assert "整治河道" in opened.text and "海棠" not in opened.text
    assert [line.kind for line in opened.left_out] == ["secret"]
