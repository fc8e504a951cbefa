"""The text of a docx and the way back into it."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.errors import InputError
from drafter.core.text import Span
from drafter.office.docx_text import DocxText, read_docx
from drafter.office.symbols import plain_glyphs, raised
from drafter.office.wordml import W
from tests.unit.office.packages import docx, p, r


def text_of(body: str, **more: object) -> str:
    return read_docx(docx(body, **more)).text  # type: ignore[arg-type]


def test_paragraphs_are_lines() -> None:
    assert text_of(p("甲") + p() + p("乙")) == "甲\n\n乙"


def test_soft_breaks_tabs_and_hyphens() -> None:
    assert (
        text_of("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/></w:r></w:p>")
        == "甲\n乙\t丙-"
    )


def test_a_page_break_first_in_a_paragraph_is_no_line() -> None:
    assert text_of('<w:p><w:r><w:br w:type="page"/><w:t>甲</w:t></w:r></w:p>') == "甲"


def test_inserted_text_is_there_and_deleted_text_is_not() -> None:
    body = f"<w:p>{r('收入')}<w:ins>{r('增长')}</w:ins><w:del><w:r><w:delText>下降</w:delText></w:r></w:del>{r('3%')}</w:p>"
    assert text_of(body) == "收入增长3%"
    assert read_docx(docx(body), original=True).text == "收入下降3%"


@pytest.mark.parametrize("mark", ["strike", "dstrike"])
def test_crossed_out_text_is_not_there_and_told(mark: str) -> None:
    run = f'<w:r><w:rPr><w:{mark} w:val="%s"/></w:rPr><w:t>99</w:t></w:r>'
    read = read_docx(docx(f"<w:p>{r('检查')}{run % 1}{r('56家')}</w:p>"))
    assert (read.text, read.struck) == ("检查56家", ("99",))
    assert text_of(f"<w:p>{r('检查')}{run % 0}{r('家')}</w:p>") == "检查99家"


def test_moved_text_stands_where_it_was_moved_to() -> None:
    body = f"<w:p><w:moveFrom>{r('甲')}</w:moveFrom>{r('乙')}<w:moveTo>{r('甲')}</w:moveTo></w:p>"
    assert text_of(body) == "乙甲"
    assert read_docx(docx(body), original=True).text == "甲乙"


def test_a_deleted_paragraph_leaves_no_line() -> None:
    gone = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>"
    assert text_of(p("甲") + gone + p("丙")) == "甲\n丙"
    assert read_docx(docx(p("甲") + gone + p("丙")), original=True).text == "甲\n乙\n丙"


def test_a_deleted_mark_joins_two_paragraphs() -> None:
    body = p("前半句，", mark="<w:del/>") + p("后半句。")
    read = read_docx(docx(body))
    assert read.text == "前半句，后半句。"
    assert [paragraph.span for paragraph in read.paragraphs] == [Span(0, 4), Span(4, 8)]


@pytest.mark.parametrize("props", ["<w:vanish/>", '<w:vanish w:val="true"/>', '<w:rStyle w:val="Hid"/>'])
def test_hidden_text_is_left_out(props: str) -> None:
    styles = '<w:style w:type="character" w:styleId="Hid"><w:rPr><w:vanish/></w:rPr></w:style>'
    assert text_of(f"<w:p>{r('甲')}{r('密', props)}{r('乙')}</w:p>", styles=styles) == "甲乙"


def test_vanish_switched_off_is_shown() -> None:
    shown = '<w:vanish w:val="0"/>'
    assert text_of(f"<w:p>{r('甲', shown)}</w:p>") == "甲"


def test_text_boxes_follow_their_paragraph() -> None:
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>{p('框一')}{p('框二')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{p('框一')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert text_of(f"<w:p>{box}{r('红头')}</w:p>" + p("正文")) == "红头\n框一\n框二\n正文"


def cell(*paragraphs: str, props: str = "") -> str:
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def test_a_table_row_is_a_line_and_merged_cells_stay_empty() -> None:
    body = p("前") + table(
        cell(p("指标")) + cell(p("本期"), props='<w:gridSpan w:val="2"/>'),
        cell(p("收入"), props='<w:vMerge w:val="restart"/>') + cell(p("1.2"), p("亿元")) + cell(p("3%")),
        cell(p("旧"), props="<w:vMerge/>") + cell(p("2")) + cell(p("")),
    ) + p("后")  # fmt: skip
    read = read_docx(docx(body))
    assert read.text == "前\n指标\t本期\t\n收入\t1.2 亿元\t3%\n\t2\t\n后"
    (found,) = read.tables
    assert [[span.of(read.text) for span in row] for row in found.rows] == [
        ["指标", "本期", ""],
        ["收入", "1.2 亿元", "3%"],
        ["", "2", ""],
    ]
    assert found.span == Span(2, read.text.index("\n后"))


def test_breaks_and_tabs_inside_a_cell_do_not_break_the_row() -> None:
    inner = "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r></w:p>"
    nested = table(cell(p("里1")) + cell(p("里2")))
    assert text_of(table(cell(inner) + cell(nested, p("外")))) == "甲 乙 丙\t里1 里2 外"


def test_a_forged_grid_span_makes_no_million_columns() -> None:
    assert text_of(table(cell(p("甲"), props='<w:gridSpan w:val="1000000"/>'))).count("\t") < 64


def field(instruction: str, result: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    return f"{mark('begin')}<w:r><w:instrText>{instruction}</w:instrText></w:r>{mark('separate')}{result}{mark('end')}"


def test_of_a_field_only_the_result_is_text() -> None:
    assert text_of(f"<w:p>{field('DATE', r('6月30日'))}</w:p>") == "6月30日"


def test_contents_are_marked() -> None:
    body = f"<w:p>{field('TOC 1', r('一、总体	1'))}</w:p>" + p("一、总体")
    assert [paragraph.toc for paragraph in read_docx(docx(body)).paragraphs] == [True, False]


def test_an_unclosed_field_swallows_nothing() -> None:
    assert text_of(f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{r("甲")}</w:p>' + p("乙")) == "甲\n乙"


def test_notes_comments_and_references_are_left_out() -> None:
    body = f'<w:p>{r("甲")}<w:r><w:footnoteReference w:id="1"/></w:r><w:commentRangeStart w:id="0"/>{r("乙")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>'
    assert text_of(body) == "甲乙"


def test_links_controls_and_phonetic_guides() -> None:
    body = (
        f"<w:p><w:hyperlink>{r('网址')}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>{r('控件')}</w:sdtContent></w:sdt>"
        f"<w:r><w:ruby><w:rubyPr/><w:rt>{r('pin')}</w:rt><w:rubyBase>{r('平')}</w:rubyBase></w:ruby></w:r></w:p>"
        f"<w:sdt><w:sdtContent>{p('块')}</w:sdtContent></w:sdt>"
    )
    assert text_of(body) == "网址控件平\n块"


def test_strict_open_xml_is_read() -> None:
    raw = docx(p("甲"))
    import io
    import zipfile

    source = zipfile.ZipFile(io.BytesIO(raw))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            part = source.read(name).replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            part = part.replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                b"http://purl.oclc.org/ooxml/officeDocument/relationships",
            )
            target.writestr(name, part)
    assert read_docx(out.getvalue()).text == "甲"


def check_map(read: DocxText) -> None:
    """Every character of the text is a piece's, a label's, a TAB between cells, a blank between a cell's paragraphs, or a line end."""
    at = 0
    for piece in read.pieces:
        assert at <= piece.span.start < piece.span.end
        at = piece.span.end
        if piece.is_text:
            assert len(piece.node.text or "") == len(piece.span)
            flat = (piece.node.text or "").replace("\n", " ").replace("\t", " ")
            shown = plain_glyphs(flat, piece.run)
            assert piece.span.of(read.text) in (shown, raised(flat), raised(flat, low=True))
        assert piece.run in piece.node.iterancestors()
    labelled = {
        n
        for paragraph in read.paragraphs
        for n in range(paragraph.span.start, paragraph.span.start + len(paragraph.label))
    }
    for offset, character in enumerate(read.text):
        if read.piece_at(offset) is None:
            assert offset in labelled or character in "\n\t "


def test_the_way_back() -> None:
    read = read_docx(docx(f"<w:p>{r('新建公路')}{r('86.4公里')}</w:p>" + table(cell(p("一")) + cell(p("二")))))
    check_map(read)
    assert [piece.span.of(read.text) for piece in read.pieces_in(Span(2, 6))] == ["新建公路", "86.4公里"]
    piece = read.piece_at(5)
    assert piece is not None and piece.run.tag == W + "r" and piece.node.text == "86.4公里"
    paragraph = read.paragraph_at(len(read.text))
    assert paragraph is not None and paragraph.place == "cell"
    assert read.pieces_in(Span(4, 4)) == ()


@pytest.mark.slow
def test_every_real_document_reads_and_maps(shared: Path) -> None:
    files = sorted((shared / "corpus" / "dev" / "docx").glob("*.docx"))
    assert files
    for file in files:
        check_map(read_docx(file))


def test_real_documents_agree_with_their_text_twins(shared: Path) -> None:
    import difflib

    pairs = [
        (f, shared / "corpus/dev/txt" / f"{f.stem}.txt")
        for f in sorted((shared / "corpus/dev/docx").glob("gwr_prov_*.docx"))
    ]
    pairs = [(file, twin) for file, twin in pairs if twin.is_file()]
    assert pairs
    for file, twin in pairs:
        ours = [line.strip() for line in read_docx(file).text.split("\n") if line.strip()]
        theirs = [line.strip() for line in twin.read_text("utf-8").split("\n") if line.strip()]
        if ours != theirs:
            assert difflib.SequenceMatcher(None, "\n".join(ours), "\n".join(theirs), autojunk=False).ratio() >= 0.999


def test_a_workbook_is_no_document(tmp_path: Path) -> None:
    from tests.unit.office.packages import xlsx

    with pytest.raises(InputError, match="不是 Word 文档"):
        read_docx(xlsx("<sheetData/>"))


def _form(data: str, instruction: str, result: str = "") -> str:
    shown = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(result)}' if result else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
        f'<w:r><w:instrText> {instruction} </w:instrText></w:r>{shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


_ENTRIES = '<w:listEntry w:val="未完成"/><w:listEntry w:val="已完成"/>'


@pytest.mark.parametrize(
    ("field", "text"),
    [
        (_form(f'<w:ddList><w:result w:val="1"/>{_ENTRIES}</w:ddList>', "FORMDROPDOWN"), "管网：已完成。"),
        (_form(f"<w:ddList>{_ENTRIES}</w:ddList>", "FORMDROPDOWN"), "管网：未完成。"),
        (_form(f'<w:ddList><w:default w:val="1"/>{_ENTRIES}</w:ddList>', "FORMDROPDOWN"), "管网：已完成。"),
        (_form(f'<w:ddList><w:result w:val="1"/>{_ENTRIES}</w:ddList>', "FORMDROPDOWN", "已完成"), "管网：已完成。"),
        (_form(f'<w:ddList><w:result w:val="9"/>{_ENTRIES}</w:ddList>', "FORMDROPDOWN"), "管网：。"),
        (_form('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', "FORMCHECKBOX"), "管网：☑。"),
        (_form('<w:checkBox><w:default w:val="1"/></w:checkBox>', "FORMCHECKBOX"), "管网：☑。"),
        (_form('<w:checkBox><w:checked w:val="0"/></w:checkBox>', "FORMCHECKBOX"), "管网：☐。"),
        (_form("<w:textInput/>", "FORMTEXT", "23公里"), "管网：23公里。"),
    ],
)
def test_what_is_chosen_in_a_form_is_read(field: str, text: str) -> None:
    assert read_docx(docx(f"<w:p>{r('管网：')}{field}{r('。')}</w:p>")).text == text
