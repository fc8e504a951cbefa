"""A document set anew inside its own file: the report's lines follow the layout, everything else it holds stays."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from drafter.assemble.layout import load_layout
from drafter.assemble.restyle import restyle
from drafter.core.errors import InputError
from drafter.office.docx_text import read_docx
from drafter.office.format_facts import format_facts
from drafter.read.report import open_report
from tests.unit.office.packages import W_NS, docx, p, r

R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
TITLE, HEAD = p("青禾县水利局2024年工作总结"), p("一、工作情况")
BODY = p("检修泵站12座，更换闸门9扇，汛期未发生险情，群众用水得到保障。")
END = p("青禾县水利局") + p("2024年12月30日")


def _part(kind: str, words: str) -> str:
    return f'<?xml version="1.0"?><w:{kind} xmlns:w="{W_NS}"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:{kind}>'


def restyled(tmp_path: Path, body: str, **more: object) -> bytes:
    path = tmp_path / "a.docx"
    path.write_bytes(docx(body, **more))  # type: ignore[arg-type]
    opened = open_report(path)
    assert opened.docx is not None
    return restyle(opened.docx, opened.report, load_layout())


def xml(made: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


HELD = {
    "superscript": ('<w:p><w:r><w:t>面积120m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r></w:p>', 'w:val="superscript"'),
    "footnote": ('<w:p><w:r><w:t>检查9次</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>', '<w:footnoteReference w:id="1"/>'),
    "insertion": ('<w:p><w:ins w:id="7" w:author="甲"><w:r><w:t>补充一句。</w:t></w:r></w:ins></w:p>', '<w:ins w:id="7" w:author="甲">'),
    "deletion": ('<w:p><w:del w:id="8" w:author="甲"><w:r><w:delText>旧句</w:delText></w:r></w:del><w:r><w:t>新句。</w:t></w:r></w:p>', "<w:delText>旧句</w:delText>"),
    "comment": ('<w:p><w:commentRangeStart w:id="3"/><w:r><w:t>据统计</w:t></w:r><w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r></w:p>', '<w:commentReference w:id="3"/>'),
    "field": ('<w:p><w:fldSimple w:instr="REF x"><w:r><w:t>见第3页</w:t></w:r></w:fldSimple></w:p>', 'w:instr="REF x"'),
    "equation": ('<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>', "<m:t>x=1</m:t>"),
    "altChunk": (f'<w:altChunk {R} r:id="rId90"/>', 'altChunk'),
    "merged": ('<w:tbl><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>合并</w:t></w:r></w:p></w:tc></w:tr></w:tbl>', '<w:gridSpan w:val="2"/>'),
    "symbol": ('<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>已办结</w:t></w:r></w:p>', 'w:font="Wingdings"'),
    "underline": ('<w:p><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">    </w:t></w:r><w:r><w:t>填写人。</w:t></w:r></w:p>', '<w:u w:val="single"/>'),
}  # fmt: skip


@pytest.mark.parametrize("name", HELD)
def test_what_a_document_holds_stays(tmp_path: Path, name: str) -> None:
    inner, kept = HELD[name]
    made = restyled(tmp_path, TITLE + HEAD + BODY + inner + END)
    assert kept in xml(made)["word/document.xml"]


def test_sections_headers_and_sides_stay(tmp_path: Path) -> None:
    header = f'<w:sectPr {R}><w:headerReference w:type="default" r:id="r1"/><w:pgSz w:w="11906" w:h="16838"/><w:cols w:num="2"/></w:sectPr>'
    side = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
    body = TITLE + HEAD + BODY + f"<w:p><w:pPr>{side}</w:pPr></w:p>" + END + header
    made = xml(
        restyled(
            tmp_path, body, links=(("header", "header1.xml"),), more={"word/header1.xml": _part("hdr", "内部资料")}
        )
    )
    document = made["word/document.xml"]
    assert (
        'w:orient="landscape"' in document
        and '<w:cols w:num="2"/>' in document
        and "内部资料" in made["word/header1.xml"]
    )
    assert re.search(r'headerReference w:type="default"', document) and re.search(
        r'headerReference [^>]*w:type="even"', document
    )
    assert document.count('w:w="16838" w:h="11906"') == 1 and "evenAndOddHeaders" in made["word/settings.xml"]


def test_a_footer_with_words_is_left_and_bare_numbers_become_ours(tmp_path: Path) -> None:
    foot = f'<w:sectPr {R}><w:footerReference w:type="default" r:id="r1"/></w:sectPr>'
    number = f'<?xml version="1.0"?><w:ftr xmlns:w="{W_NS}"><w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>'
    for content, numbered in ((_part("ftr", "热线12345"), False), (number, True)):
        more = {"links": (("footer", "footer1.xml"),), "more": {"word/footer1.xml": content}}
        made = restyled(tmp_path, TITLE + HEAD + BODY + END + foot, **more)
        assert xml(made)["word/footer1.xml"] == content
        assert ([n.form for n in format_facts(read_docx(made)).page_numbers] == ["— {page} —"] * 2) == numbered


def test_lines_follow_the_layout_and_blanks_typed_for_placing_go(tmp_path: Path) -> None:
    run_in = "<w:p>" + r("　　（一）防汛备汛。检修泵站12座，清淤渠道8公里。") + "</w:p>"
    made = read_docx(
        restyled(tmp_path, TITLE + HEAD + run_in + BODY + p("        青禾县水利局") + p("  2024年12月30日  "))
    )
    assert made.text.split("\n")[2] == "（一）防汛备汛。检修泵站12座，清淤渠道8公里。"
    facts = format_facts(made)
    looks = [[run.east_asia for run in facts.paragraphs[at].runs] for at in range(4)]
    assert looks == [["方正小标宋简体"], ["黑体"], ["楷体_GB2312", "仿宋_GB2312"], ["仿宋_GB2312"]]
    assert [facts.paragraphs[at].align for at in range(6)] == ["center", "both", "both", "both", "right", "right"]


def test_what_stands_above_the_title_and_below_the_date_and_captions_stay(tmp_path: Path) -> None:
    red = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:color w:val="FF0000"/><w:sz w:val="90"/></w:rPr><w:t>青禾县水利局文件</w:t></w:r></w:p>'
    caption = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="21"/></w:rPr><w:t>图1 泵站分布</w:t></w:r></w:p>'
    copies = '<w:p><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>抄送：县政府办公室。</w:t></w:r></w:p>'
    document = xml(restyled(tmp_path, red + TITLE + HEAD + BODY + caption + END + copies))["word/document.xml"]
    assert red[5:-6] in document and caption[5:-6] in document and copies[5:-6] in document


def test_a_line_in_columns_stays_and_one_with_a_break_is_not_stretched(tmp_path: Path) -> None:
    columns = '<w:p><w:pPr><w:jc w:val="left"/></w:pPr>' + r("会议地点：二楼" + " " * 20 + "记录：办公室") + "</w:p>"
    broken = "<w:p><w:r><w:t>联系电话见值班表</w:t><w:br/><w:t>值班室全天有人。</w:t></w:r></w:p>"
    body = xml(restyled(tmp_path, TITLE + HEAD + columns + broken + BODY + END))["word/document.xml"]
    assert columns.split("<w:pPr>")[1][:30] in body
    (after,) = re.findall(r"<w:p>(?:(?!</w:p>).)*值班室", body)
    assert '<w:jc w:val="left"/>' in after
    assert '<w:jc w:val="both"/>' in body


def test_a_long_title_is_broken_between_words(tmp_path: Path) -> None:
    long = p("青禾县水利局关于2024年度农村供水保障和防汛抗旱工作情况的报告")
    lines = read_docx(restyled(tmp_path, long + HEAD + BODY + END)).text.split("\n")[:2]
    assert all(len(line) <= 20 for line in lines) and lines[0].endswith(("年度", "保障", "供水保障"))


def test_a_table_wider_than_the_new_margins_is_made_to_fit(tmp_path: Path) -> None:
    columns = '<w:tblGrid><w:gridCol w:w="6000"/><w:gridCol w:w="6000"/></w:tblGrid>'
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="6000" w:type="dxa"/></w:tcPr>{p(words)}</w:tc>' for words in ("指标", "数值")
    )
    document = xml(restyled(tmp_path, TITLE + HEAD + BODY + f"<w:tbl>{columns}<w:tr>{cells}</w:tr></w:tbl>" + END))[
        "word/document.xml"
    ]
    assert [int(width) for width in re.findall(r'gridCol w:w="(\d+)"', document)] == [4422, 4422]


def test_losses_are_refused_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from drafter.assemble import restyle as module

    def spoil(docx_text: object, *_rest: object) -> None:
        for note in list(docx_text.root.iter(f"{{{W_NS}}}footnoteReference")):  # type: ignore[attr-defined]
            note.getparent().remove(note)

    monkeypatch.setattr(module, "restyle_tables", spoil)
    with pytest.raises(InputError, match="脚注，重排会丢失"):
        restyled(tmp_path, TITLE + HEAD + HELD["footnote"][0] + END)


def test_a_package_that_is_set_twice_is_the_same(tmp_path: Path) -> None:
    once = restyled(tmp_path, TITLE + HEAD + BODY + END)
    path = tmp_path / "once.docx"
    path.write_bytes(once)
    opened = open_report(path)
    assert opened.docx is not None
    assert xml(restyle(opened.docx, opened.report, load_layout()))["word/document.xml"].count("footerReference") == 2
