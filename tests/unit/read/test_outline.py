"""Reading a report's structure: what real reports do, in words of our own."""

from __future__ import annotations

import pytest

from drafter.read.outline import parse_report
from drafter.read.outline_units import outline
from tests.unit.read.outlines import rows

GIVEN = """关于2024年上半年交通运输工作情况的报告

市政府：

今年以来，我局抓项目、保畅通。现将有关情况报告如下：

一、主要工作进展

（一）路网建设加快。新改建农村公路86.4公里。一是东线通车。提前两个月。二是西线开工。年底完工。

（二）运输服务优化。新开公交线路6条。

1.城乡公交。开通3条。

（1）线路。覆盖12个村。

二、存在的主要问题

一是资金缺口大；二是人手不足。

三、下一步打算

（一）抓好续建项目。

特此报告。

云溪市交通运输局

2024年7月5日
"""


def test_a_whole_report() -> None:
    assert rows(GIVEN) == [
        (0, "title", "关于2024年上半年交通运输工作情况的报告"),
        (1, "salutation", "市政府："),
        (1, "preamble", "今年以来，我局抓项目、保畅通。"),
        (1, "achievements", "一、主要工作进展"),
        (2, "achievements", "（一）路网建设加快"),
        (5, "achievements", "一是东线通车"),
        (5, "achievements", "二是西线开工"),
        (2, "achievements", "（二）运输服务优化"),
        (3, "achievements", "1.城乡公交"),
        (4, "achievements", "（1）线路"),
        (1, "problems", "二、存在的主要问题"),
        (5, "problems", "一是资金缺口大"),
        (5, "problems", "二是人手不足"),
        (1, "plans", "三、下一步打算"),
        (2, "plans", "（一）抓好续建项目"),
        (1, "closing", "特此报告。"),
        (1, "signature", "云溪市交通运输局"),
    ]


def test_the_named_places() -> None:
    report = parse_report(GIVEN, "报告.txt")
    assert report.title_text() == "关于2024年上半年交通运输工作情况的报告"
    assert report.salutation and report.salutation.of(GIVEN) == "市政府："
    assert report.signature and report.signature.of(GIVEN) == "云溪市交通运输局"
    assert report.date and report.date.of(GIVEN) == "2024年7月5日"
    assert report.source == "报告.txt"


def test_a_run_in_heading_ends_at_its_full_stop_and_its_paragraph_holds_it() -> None:
    report = parse_report(GIVEN)
    heading = next(one for one in report.headings() if one.number == "（一）")
    assert heading.run_in and heading.span.of(GIVEN) == "（一）路网建设加快。" and heading.text == "路网建设加快"
    assert any(
        paragraph.span.covers(heading.span) and len(paragraph.span) > len(heading.span)
        for paragraph in report.paragraphs()
    )
    assert not next(one for one in report.headings() if one.number == "一、").run_in


def test_a_flattened_page() -> None:
    body = "推动项目落地见效。" * 40
    text = (
        "标题: 云溪市商务局关于2024年度工作总结的报告\n发布时间: 2025-01-03\n==== 正文 ====\n"
        f"2024年，我局扎实工作。一、2024年工作情况（一）外贸稳中有进一是订单增加。{body}二是通关提速。{body}"
        f"（二）消费回暖。{body}在肯定成绩的同时，我们也清醒地看到，工作中还存在不少问题：一是主体偏小；二是人才不足。对此，我们将认真改进。"
        f"二、2025年工作计划2025年，我局将围绕中心。（一）稳外贸。{body} 云溪市商务局 2024年12月30日"
    )
    assert rows(text) == [
        (0, "title", "云溪市商务局关于2024年度工作总结的报告"),
        (1, "preamble", "2024年，我局扎实工作。"),
        (1, "achievements", "一、2024年工作情况"),
        (2, "achievements", "（一）外贸稳中有进"),
        (5, "achievements", "一是订单增加"),
        (5, "achievements", "二是通关提速"),
        (2, "achievements", "（二）消费回暖"),
        (1, "problems", "在肯定成绩的同时，我们也清醒地看到，工作中还存在不少问题："),
        (5, "problems", "一是主体偏小"),
        (5, "problems", "二是人才不足"),
        (1, "plans", "二、2025年工作计划"),
        (2, "plans", "（一）稳外贸"),
        (1, "signature", "云溪市商务局 2024年12月30日"),
    ]


def test_contents_are_not_headings() -> None:
    text = "目 录\n一、收入情况\n二、支出情况\n\n关于预算执行情况的报告\n一、收入情况\n收入平稳。\n二、支出情况\n支出加快。"
    assert [row[2] for row in rows(text)] == ["关于预算执行情况的报告", "一、收入情况", "二、支出情况"]
    leaders = "目录\n一、收入情况……………1\n二、支出情况……………5\n一、收入情况\n收入平稳。"
    assert [row[2] for row in rows(leaders)] == ["一、收入情况"]


def test_sub_heads_without_a_number() -> None:
    text = "（一）一般公共预算\n\n收入执行情况。全年完成12亿元。\n\n支出执行情况。全年完成30亿元。\n\n今年是收官之年。任务很重。"
    assert rows(text)[1:] == [(3, "achievements", "收入执行情况"), (3, "achievements", "支出执行情况")]


def test_titles_over_several_lines() -> None:
    text = "云溪市十八届人大\n四次会议文件（九）\n\n关于云溪市2024年预算执行情况和\n2025年预算草案的报告\n——2025年1月9日在云溪市第十八届人民代表大会第四次会议上\n云溪市财政局\n各位代表：\n现将预算报告如下。\n一、2024年预算执行情况\n甲。"
    report = parse_report(text)
    assert report.title_text() == "关于云溪市2024年预算执行情况和\n2025年预算草案的报告"
    assert report.date and report.date.of(text) == "2025年1月9日"


def test_hard_wrapped_lines_are_joined_and_page_numbers_stepped_over() -> None:
    line = "全市财政部门认真落实各项决策部署，扎实推进各项重点改革任务取得"
    text = (
        "一、2024年预算执行情况\n"
        + "\n".join([line] * 8)
        + "\n— 1 —\n"
        + "\n".join([line] * 8)
        + "实效。\n（一）收入情况。全市完成一般公共预算收入十分平稳增速继续加\n快。"
    )
    report = parse_report(text)
    assert [heading.number for heading in report.headings()] == ["一、", "（一）"]
    assert len(report.paragraphs()) == 3


@pytest.mark.parametrize(
    "text",
    ["", "\n\n", "\t", "一、", "（一）", "1.", "——", "一是", "2024年1月1日", "各位代表：", "关于", "目录", "附件", "\ufeff一、甲", "a\tb\n\tc", "。" * 50, "一、二、三产业共同发展。"],
)  # fmt: skip
def test_odd_texts_are_read_without_complaint(text: str) -> None:
    report = parse_report(text)
    assert all(0 <= block.span.start <= block.span.end <= len(text) for block in report.blocks)
    outline(report)


def test_lines_with_tabs_are_a_table() -> None:
    text = "一、收支情况\n指标\t本期\t上期\n收入\t12.5\t\n后文。"
    (table,) = parse_report(text).tables()
    assert [[span.of(text) for span in row] for row in table.cells] == [["指标", "本期", "上期"], ["收入", "12.5", ""]]


def test_an_address_in_mid_text_is_a_unit_of_its_own() -> None:
    text = "一、2023年工作回顾\n甲。\n各位代表！我们也清醒看到，还面临不少困难。\n二、2024年工作安排\n乙。"
    assert [row[:2] for row in rows(text)] == [(1, "achievements"), (1, "salutation"), (1, "problems"), (1, "plans")]


FOOTED = """关于2023年度档案工作情况的报告

市政府：

今年以来，我局抓规范、促利用。现将有关情况报告如下：

一、主要工作

建成库房2间。

特此报告。
{note}
云溪市档案局

2023年12月8日
{below}"""


@pytest.mark.parametrize("note", ["", "\n附件：1.馆藏清单\n\n2.培训名单\n", "\n附件：馆藏清单\n"])
@pytest.mark.parametrize(
    "below",
    ["", "\n抄送：市委办公室。\n\n云溪市档案局办公室 2023年12月8日印发\n", "\n附件1\n\n馆藏清单\n\n一、文书\n"],
)
def test_signature_between_the_note_of_annexes_and_what_is_printed_below(note: str, below: str) -> None:
    report = parse_report(FOOTED.format(note=note, below=below))
    assert report.signature and report.signature.of(report.text) == "云溪市档案局"
    assert report.date and report.date.of(report.text) == "2023年12月8日"
    units = outline(report)
    assert [unit.role for unit in units[-2:]] == ["closing", "signature"]


def test_paired_sub_heads_count_only_in_parallel() -> None:
    rest = "安排资金若干，修缮库房并添置书架，为各镇街配备阅览桌椅，延长开放时间，方便读者就近借阅图书期刊。\n\n"
    heads = (
        "支持建设时尚书香之城，点亮街巷灯火",
        "支持建设绿色宜居之城，守护青山碧水",
        "支持建设平安和顺之城，筑牢安全屏障",
    )
    text = "1.保障重点支出\n\n" + "".join(f"{head}。{rest}" for head in heads)
    assert [unit.text for unit in outline(parse_report(text)) if unit.level == 4] == list(heads)
    lone = f"1.保障重点支出\n\n{heads[0]}。{rest}{rest}"
    assert not [unit for unit in outline(parse_report(lone)) if unit.level == 4]


def test_an_excerpt_may_begin_in_the_middle_of_a_flattened_list() -> None:
    rest = "走访企业并送去政策，" * 45 + "成效明显。"
    text = f"前一句的末尾。三是优化流程。{rest}四是压缩时限。{rest}3.完善制度。{rest}4.强化监督。{rest}"
    assert [(unit.level, unit.number) for unit in outline(parse_report(text))] == [
        (5, "三是"),
        (5, "四是"),
        (3, "3."),
        (3, "4."),
    ]


def test_hearers_named_in_a_sentence_are_no_salutation() -> None:
    assert rows("各位代表，我们清醒认识到，工作还存在一些不足。有的站点偏少。\n\n二、2025年工作安排\n\n增开线路。\n")[
        0
    ] == (
        1,
        "problems",
        "各位代表，我们清醒认识到，工作还存在一些不足。",
    )
