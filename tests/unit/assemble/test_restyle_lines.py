"""The report's lines in a document set anew: title, headings, slots, signatures, lists and lines behind a break follow the layout."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafter.office.docx_text import read_docx
from drafter.office.format_facts import format_facts
from tests.unit.assemble.test_restyle import BODY, END, HEAD, TITLE, restyled, xml
from tests.unit.office.packages import W_NS, level, p, r

SOFT = "<w:p><w:r><w:t>{}</w:t><w:br/><w:t>{}</w:t></w:r></w:p>"


def looks(made: bytes) -> dict[str, tuple[str, str, float]]:
    """Line → its first font, alignment and first indent."""
    opened = read_docx(made)
    facts = format_facts(opened)
    return {
        p.span.of(opened.text).strip(): (p.runs[0].east_asia, p.align, p.first_line) for p in facts.paragraphs if p.runs
    }


def styles(*levels: int) -> dict[str, str]:
    """A styles part with Heading N for each level and Word's Title."""
    heads = "".join(
        f'<w:style w:type="paragraph" w:styleId="H{n}"><w:name w:val="heading {n}"/><w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr></w:style>'
        for n in levels
    )
    title = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    return {"word/styles.xml": f'<?xml version="1.0"?><w:styles xmlns:w="{W_NS}">{title}{heads}</w:styles>'}


def styled(words: str, style: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>'


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


@pytest.mark.parametrize(("title", "first", "second"), [("T", "H1", "H2"), ("H1", "H2", "H3"), ("H2", "H4", "H5")])
def test_headings_without_numbers_stand_on_the_level_of_their_styles(
    tmp_path: Path, title: str, first: str, second: str
) -> None:
    body = styled("渠首闸站运行台账", title) + p("填表单位：渠首所") + styled("巡查", first) + BODY
    body += styled("夜间巡查", second) + BODY + styled("维护", first) + BODY
    made = looks(restyled(tmp_path, body, links=(("styles", "styles.xml"),), more=styles(1, 2, 3, 4, 5)))
    assert made["渠首闸站运行台账"][:2] == ("方正小标宋简体", "center")
    assert [made[words][0] for words in ("巡查", "夜间巡查", "维护")] == ["黑体", "楷体_GB2312", "黑体"]
    assert made["填表单位：渠首所"][0] == "仿宋_GB2312"


def test_numbers_tell_what_level_a_style_means(tmp_path: Path) -> None:
    body = TITLE + styled("一、工程", "H2") + BODY + styled("渠道", "H3") + BODY + styled("二、供水", "H2") + BODY
    made = looks(restyled(tmp_path, body + END, links=(("styles", "styles.xml"),), more=styles(2, 3)))
    assert (made["一、工程"][0], made["渠道"][0]) == ("黑体", "楷体_GB2312")


@pytest.mark.parametrize("address", ["[此处填写主送机关]：", "【各科室】：", "{{RECIPIENT}}", "各镇、各有关单位："])
@pytest.mark.parametrize("organ", ["××县水利局", "[发文机关署名]", "甲县水利局　　　甲县财政局"])
def test_an_open_slot_stands_where_what_is_written_there_would(tmp_path: Path, address: str, organ: str) -> None:
    body = (
        p("[此处输入文件标题]") + p(address) + p("[此处输入正文内容]") + p("          " + organ) + p("2024年12月30日")
    )
    made = looks(restyled(tmp_path, body))
    assert made["[此处输入文件标题]"][:2] == ("方正小标宋简体", "center")
    assert made[address][1:] == ("both", 0) and made["[此处输入正文内容]"][1:] == ("both", 2)
    assert made[organ][1] == "right" and made["2024年12月30日"][1] == "right"


def test_offices_that_sign_together_stand_on_the_right_on_all_their_lines(tmp_path: Path) -> None:
    made = looks(
        restyled(tmp_path, TITLE + HEAD + BODY + p("甲县水利局　　甲县财政局") + p("甲县林业局") + p("2024年12月30日"))
    )
    assert made["甲县水利局　　甲县财政局"][1] == made["甲县林业局"][1] == "right"


def test_entries_of_a_form_under_the_title_are_no_subtitles(tmp_path: Path) -> None:
    form = "".join(map(p, ("会议信息", "时间：周三上午", "地点：二楼会议室")))
    made = looks(restyled(tmp_path, TITLE + form + HEAD + BODY + END))
    assert {made[words][1] for words in ("会议信息", "时间：周三上午", "地点：二楼会议室")} == {"both"}
    made = looks(restyled(tmp_path, TITLE + p("汇报人：李清") + p("（2024年12月）") + HEAD + BODY + END))
    assert {made[words][1] for words in ("汇报人：李清", "（2024年12月）")} == {"center"}


def test_levels_of_a_bulleted_list_stay_apart(tmp_path: Path) -> None:
    numbering = f'<w:abstractNum w:abstractNumId="0">{level(0, "bullet", "•")}{level(1, "bullet", "–")}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    inner = p("汛前检查", num=(1, 0)) + p("检修闸门", num=(1, 1)) + p("备足砂石", num=(1, 1))
    made = looks(restyled(tmp_path, TITLE + HEAD + BODY + inner + BODY + END, numbering=numbering))
    indents = {words[2:]: first for words, (_font, _align, first) in made.items()}
    assert indents["汛前检查"] == 2 < indents["检修闸门"] == indents["备足砂石"]


def test_an_address_stretches_no_line(tmp_path: Path) -> None:
    address = p("有事请写信到fangxunbangongshi@shuiliju.example，值班室当天回复。")
    made = looks(restyled(tmp_path, TITLE + HEAD + BODY + address + END))
    assert next(look for words, look in made.items() if "@" in words)[1] == "left"


def test_a_line_behind_a_soft_break_keeps_the_blanks_that_place_it(tmp_path: Path) -> None:
    broken = SOFT.format("　　会议听取了汛情汇报。", "　　会议决定加高东堤。")
    lines = read_docx(restyled(tmp_path, TITLE + HEAD + broken + BODY + END)).text.split("\n")
    assert lines[2:4] == ["会议听取了汛情汇报。", "　　会议决定加高东堤。"]


@pytest.mark.parametrize("title", [SOFT.format("关于青禾县水利局2024年防汛备汛", "和农村供水保障工作的总结"), TITLE])
def test_a_title_keeps_its_distance_from_the_text(tmp_path: Path, title: str) -> None:
    body = xml(restyled(tmp_path, title + HEAD + BODY + END))["word/document.xml"]
    (after,) = re.findall(r'<w:spacing [^>]*w:after="(\d+)"', body.split("总结")[0])
    assert int(after) > 0
