"""Small print, symbols, equations and embedded documents: no two figures melt into one, none vanishes."""

from __future__ import annotations

import datetime

import pytest

from drafter.claims.mentions import find_mentions
from drafter.core.edit import Comment, Edit
from drafter.core.errors import InputError
from drafter.core.text import Span
from drafter.office.comments import add_comments
from drafter.office.docx_text import read_docx
from drafter.office.tracked import apply_plain
from tests.unit.office.packages import W_NS, docx, p, r

DATE = datetime.date(2024, 7, 5)
M_NS = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
HIGH, LOW = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>'
SYMBOL = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'


def t(words: str) -> str:
    return f"<m:r><m:t>{words}</m:t></m:r>"


def fraction(above: str, below: str) -> str:
    return f"<m:f><m:num>{above}</m:num><m:den>{below}</m:den></m:f>"


def math(inner: str) -> str:
    return f"<m:oMath {M_NS}>{inner}</m:oMath>"


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        (r("走访1302") + r("1", HIGH) + r("户"), "走访1302¹户"),
        (r("面积86m") + r("2", HIGH), "面积86m²"),
        (r("降解CO") + r("2", LOW) + r("3%"), "降解CO₂3%"),
        (r("注") + r("甲", HIGH), "注甲"),
        (r("合格率") + '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + r("95%"), "合格率≥95%"),
        (r("误差") + '<w:r><w:sym w:font="Symbol" w:char="00B1"/></w:r>' + r("2%"), "误差±2%"),
        (r("温度4") + r("\uf0b0", SYMBOL) + r("C"), "温度4°C"),
        (r("第3") + '<w:r><w:sym w:font="Wingdings 3" w:char="F0C7"/></w:r>' + r("5项"), "第3▯5项"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + r("已办结"), "☑已办结"),
        (r("办结率") + math(fraction(t("187"), t("204"))), "办结率187/204"),
        (r("率") + math(fraction(t("187+6"), t("204")) + t("=94.6%")), "率(187+6)/204=94.6%"),
        (math(f"<m:sSup><m:e>{t('10')}</m:e><m:sup>{t('4')}</m:sup></m:sSup>") + r("亩"), "10⁴亩"),
        (math(f"<m:sSup><m:e>{t('1.05')}</m:e><m:sup>{t('n+k')}</m:sup></m:sSup>"), "1.05^n+k"),
        (math(f"<m:rad><m:e>{t('25')}</m:e></m:rad>"), "√25"),
        (math(f"<m:d><m:e>{t('3')}</m:e></m:d>" + t("5")), "(3)5"),
    ],
)
def test_what_a_reader_sees(runs: str, text: str) -> None:
    read = read_docx(docx(f"<w:p>{runs}</w:p>"))
    assert read.text == text
    for piece in read.pieces:
        assert not piece.is_text or len(piece.node.text or "") == len(piece.span)


def test_the_mark_of_a_note_is_no_digit_of_the_figure() -> None:
    text = read_docx(
        docx("<w:p>" + r("走访企业1302") + r("1", HIGH) + r("家，解决难题36") + r("2", HIGH) + r("个。") + "</w:p>")
    ).text
    assert [str(m.quantity.value) for m in find_mentions(text) if m.quantity] == ["1302", "36"]


def test_a_comment_on_a_fraction_leaves_the_equation_whole() -> None:
    made = docx("<w:p>" + r("办结率") + math(fraction(t("187"), t("204"))) + r("，较好。") + "</w:p>")
    again = add_comments(
        made, [Comment(Span(3, 10), ("核对",)), Comment(Span(11, 13), ("依据",))], author="a", date=DATE
    )
    assert read_docx(again).text == "办结率187/204，较好。"
    assert all(
        node.getparent().tag == f"{{{W_NS}}}p"
        for node in read_docx(again).root.iter(f"{{{W_NS}}}commentReference")
        for node in [node.getparent()]
    )
    with pytest.raises(InputError, match="公式"):
        apply_plain(made, [Edit(Span(3, 5), "19", "改")])


CHUNK = '<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="r1"/>'


@pytest.mark.parametrize(
    ("name", "content", "lines"),
    [
        ("a.html", "<html><head><title>x</title></head><body><p>走访<b>48</b>户。</p><p>整改9处。</p></body></html>", ["走访48户。", "整改9处。"]),
        ("a.htm", "<table><tr><td>指标</td><td>12</td></tr></table>", ["指标\t12"]),
        ("a.txt", "走访48户。\r\n\r\n整改9处。", ["走访48户。", "整改9处。"]),
        ("a.docx", docx(p("走访48户。") + p("整改9处。")), ["走访48户。", "整改9处。"]),
        ("a.rtf", "{\\rtf1 x}", []),
    ],
)  # fmt: skip
def test_an_embedded_document_is_read_in_its_place(name: str, content: str | bytes, lines: list[str]) -> None:
    made = docx(p("甲") + CHUNK + p("乙"), links=(("aFChunk", name),), more={f"word/{name}": content})
    read = read_docx(made)
    assert read.text.split("\n") == ["甲", *lines, "乙"]
    assert [paragraph.span.of(read.text) for paragraph in read.paragraphs] == ["甲", "乙"]


def test_documents_inside_documents_end() -> None:
    inner = docx(p("里"))
    for _level in range(3):
        inner = docx(p("层") + CHUNK, links=(("aFChunk", "b.docx"),), more={"word/b.docx": inner})
    assert read_docx(inner).text == "层\n层"
