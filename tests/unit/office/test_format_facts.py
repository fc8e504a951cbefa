"""What a docx's format is, with defaults, styles, themes and direct formatting laid over each other."""

from __future__ import annotations

from drafter.office.docx_text import read_docx
from drafter.office.format_facts import ParagraphFormat, format_facts
from tests.unit.office.packages import docx

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="宋体" w:ascii="Calibri"/><w:sz w:val="21"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/><w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr>
<w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="c"><w:rPr><w:color w:val="FF0000"/></w:rPr></w:style>
"""


def _only(body: str, styles: str = STYLES) -> ParagraphFormat:
    found = format_facts(read_docx(docx(body, styles=styles)))
    (paragraph,) = found.paragraphs
    return paragraph


def test_defaults_then_the_default_style() -> None:
    paragraph = _only("<w:p><w:r><w:t>正文</w:t></w:r></w:p>")
    run = paragraph.runs[0]
    assert (run.east_asia, run.ascii, run.size, run.bold) == ("宋体", "Calibri", 16, False)
    assert (paragraph.line_rule, round(paragraph.line, 2), paragraph.after, paragraph.first_line) == (
        "auto",
        1.08,
        8,
        0,
    )


def test_a_style_on_a_style_and_direct_formatting_over_it() -> None:
    paragraph = _only(
        '<w:p><w:pPr><w:pStyle w:val="b"/><w:spacing w:after="0"/></w:pPr>'
        '<w:r><w:t>正文</w:t></w:r><w:r><w:rPr><w:rStyle w:val="c"/><w:b w:val="0"/></w:rPr><w:t>红字</w:t></w:r></w:p>'
    )
    assert (paragraph.line_rule, paragraph.line, paragraph.after, paragraph.first_line) == ("exact", 28, 0, 2)
    assert [(run.east_asia, run.ascii, run.size, run.bold, run.color) for run in paragraph.runs] == [
        ("仿宋_GB2312", "Calibri", 16, True, ""),
        ("仿宋_GB2312", "Calibri", 16, False, "FF0000"),
    ]


def test_an_indent_in_twips_is_told_in_characters() -> None:
    assert _only('<w:p><w:pPr><w:ind w:firstLine="640"/></w:pPr><w:r><w:t>正文</w:t></w:r></w:p>').first_line == 2
    assert (
        _only('<w:p><w:pPr><w:ind w:left="640" w:hanging="320"/></w:pPr><w:r><w:t>正文</w:t></w:r></w:p>').first_line
        == -1
    )


def test_page_and_grid() -> None:
    section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:bottom="1984" w:left="1587" w:right="1474" w:footer="1417"/><w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>'
    found = format_facts(read_docx(docx("<w:p><w:r><w:t>正文</w:t></w:r></w:p>" + section)))
    (page,) = found.sections
    assert [
        round(mm) for mm in (page.width, page.height, page.top, page.bottom, page.left, page.right, page.footer)
    ] == [210, 297, 37, 35, 28, 26, 25]
    assert (page.grid, page.grid_pitch) == ("lines", 28.95)
    assert found.page_numbers == ()


def test_nonsense_figures_count_as_none() -> None:
    body = '<w:p><w:pPr><w:spacing w:line="x" w:before="inf"/><w:ind w:firstLine="nan"/></w:pPr><w:r><w:rPr><w:sz w:val="?"/></w:rPr><w:t>正文</w:t></w:r></w:p>'
    paragraph = _only(body, styles="")
    assert (paragraph.before, paragraph.first_line, paragraph.runs[0].size) == (0, 0, 10)
