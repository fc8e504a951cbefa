"""A document set anew inside its own file: what it holds beside the report's lines stays (the lines: test_restyle_lines)."""

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
from tests.unit.office.packages import W_NS, docx, p

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


def test_what_stands_above_the_title_and_below_the_date_and_captions_stay(tmp_path: Path) -> None:
    red = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:color w:val="FF0000"/><w:sz w:val="90"/></w:rPr><w:t>青禾县水利局文件</w:t></w:r></w:p>'
    caption = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="21"/></w:rPr><w:t>图1 泵站分布</w:t></w:r></w:p>'
    copies = '<w:p><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>抄送：县政府办公室。</w:t></w:r></w:p>'
    document = xml(restyled(tmp_path, red + TITLE + HEAD + BODY + caption + END + copies))["word/document.xml"]
    off_the_grid = '<w:snapToGrid w:val="0"/>'
    for line in (red, caption, copies):
        assert re.sub("<w:pPr>.*?</w:pPr>", "", line)[5:-6] in document
    assert f'<w:pPr>{off_the_grid}<w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:color w:val="FF0000"/>' in document


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


def test_marks_made_by_hand_stay_and_a_heading_in_a_style_s_blue_does_not(tmp_path: Path) -> None:
    red = '<w:p><w:r><w:t>开挖渠道3公里，</w:t></w:r><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>此数待核。</w:t></w:r></w:p>'
    grey = '<w:p><w:r><w:rPr><w:color w:val="404040"/></w:rPr><w:t>群众满意。</w:t></w:r></w:p>'
    document = xml(restyled(tmp_path, TITLE + HEAD + BODY + red + grey + END))["word/document.xml"]
    assert 'w:val="FF0000"' in document and 'w:val="404040"' not in document
    whole = xml(
        restyled(
            tmp_path, TITLE + HEAD + red.replace("<w:t>开挖", '<w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>开挖') * 9
        )
    )
    assert 'w:val="FF0000"' not in whole["word/document.xml"]


def test_lines_for_a_program_stay_as_small_as_they_are(tmp_path: Path) -> None:
    tiny = '<w:p><w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:t>{% for x in rows %}</w:t></w:r></w:p>'
    assert '<w:sz w:val="2"/>' in xml(restyled(tmp_path, TITLE + HEAD + tiny + BODY + END))["word/document.xml"]


def test_a_red_head_in_the_title_s_lines_stays(tmp_path: Path) -> None:
    red = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:color w:val="FF0000"/><w:sz w:val="90"/></w:rPr><w:t>青禾县人民政府</w:t></w:r></w:p>'
    document = xml(restyled(tmp_path, red + p("防汛工作通知") + HEAD + BODY + END))["word/document.xml"]
    assert '<w:color w:val="FF0000"/><w:sz w:val="90"/>' in document


@pytest.mark.parametrize(
    ("grid", "line"), [('w:type="lines" w:linePitch="400"', 'w:line="400"'), ('w:linePitch="312"', "")]
)
def test_rows_keep_their_height_on_the_new_grid(tmp_path: Path, grid: str, line: str) -> None:
    table = f"<w:tbl><w:tr><w:tc>{p('闸门')}</w:tc><w:tc>{p('9扇')}</w:tc></w:tr></w:tbl>"
    end = f"<w:sectPr><w:docGrid {grid}/></w:sectPr>"
    settings = f'<?xml version="1.0"?><w:settings xmlns:w="{W_NS}"><w:compat><w:adjustLineHeightInTable/></w:compat></w:settings>'
    snapping = {"links": (("settings", "settings.xml"),), "more": {"word/settings.xml": settings}}
    document = xml(restyled(tmp_path, TITLE + HEAD + BODY + END + table + end, **snapping))["word/document.xml"]
    cell = document[document.index("<w:tc>") : document.index("</w:tc>")]
    assert '<w:snapToGrid w:val="0"/>' in cell and (line in cell if line else "w:line=" not in cell)


def test_even_pages_show_the_header_that_was_shown_on_all(tmp_path: Path) -> None:
    heads = f'<w:sectPr {R}><w:headerReference w:type="even" r:id="r2"/><w:headerReference w:type="default" r:id="r1"/></w:sectPr>'
    links = (("header", "header1.xml"), ("header", "header2.xml"))
    parts = {"word/header1.xml": _part("hdr", "内部资料"), "word/header2.xml": _part("hdr", "旧页眉")}
    document = xml(restyled(tmp_path, TITLE + HEAD + BODY + END + heads, links=links, more=parts))["word/document.xml"]
    shown = dict(re.findall(r'headerReference w:type="(\w+)" r:id="(\w+)"', document))
    assert shown["even"] == shown["default"]


@pytest.mark.parametrize(
    ("imprint", "kept"),
    [
        (("主送：各镇", "抄送：县委办公室", "审核：何为"), (True, True, True)),
        (("抄送：县委办公室", "共印30份"), (True, True)),
        (("审核：何为", "各镇照此办理，遇险即报。"), (False, False)),
        (("抄送：县委办公室", "以上报告，请审阅。"), (True, False)),
    ],
)
def test_the_lines_of_an_imprint_stay_together(
    tmp_path: Path, imprint: tuple[str, ...], kept: tuple[bool, ...]
) -> None:
    small = "".join(f'<w:p><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>{words}</w:t></w:r></w:p>' for words in imprint)
    body = xml(restyled(tmp_path, TITLE + HEAD + BODY + small))["word/document.xml"]
    assert tuple(f'<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>{words}' in body for words in imprint) == kept
