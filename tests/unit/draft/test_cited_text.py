"""A report handed in as plain text: its parts, its paragraphs, and what each sentence rests on."""

from __future__ import annotations

from drafter.core.draft import Draft, DraftRequest, SourceLine, Usage
from drafter.core.profile import Item, Section
from drafter.draft.chapters import WHOLE
from drafter.draft.cited_text import cited_facts, sections_of
from drafter.draft.replies import draft_from

REPORT = """云桥县水务局2024年工作总结
2024年，云桥县水务局围绕供水保障开展工作〔o1〕。
一、主要工作
（一）推进供水工程建设
一是抓好管网改造。改造老旧管网18.6公里，惠及居民2300户〔n4〕。开展夜间巡渠64次。〔n6〕二是强化队伍建设。组织业务培训5期〔n5、n6〕。
（二）做好防汛工作：开展防汛演练3次，参加260人次（n7）。
二、存在的主要问题
工作中还存在以下问题：〔o2〕
一是执法力量不足。执法人员仍缺5人〔n9〕。
三、下一步打算
2025年修建蓄水池6座〔m2〕。
不写：n6“值班的弟兄真是辛苦”是感叹；n8是别的单位的事
疑问：n4与m3的管网里程对不上；n9没有说是哪个队
"""
LINES = (
    SourceLine("n4", "老旧管网改了18.6公里，2300户用上了", ("n4", "n4_2")),
    SourceLine("n5", "培训5期", ("n5",)),
    SourceLine("n6", "夜里巡渠64次，值班的弟兄真是辛苦；培训5期都签了到", ("n6", "n6_2")),
    SourceLine("", "往下是防汛的", ()),
    SourceLine("n7", "防汛演练3次，260人次", ("n7",)),
    SourceLine("n8", "住建局那边通水了", ("n8",)),
    SourceLine("n9", "执法还缺5人", ("n9",)),
    SourceLine("m2", "蓄水池6座", ("m1",)),  # a row that was joined to another
)
MATERIAL = {
    "n4": "改造老旧管网18.6公里", "n4_2": "2300户用上了", "n5": "培训5期", "n6": "夜里巡渠64次，值班的弟兄真是辛苦",
    "n6_2": "培训5期都签了到", "n7": "防汛演练3次，260人次", "n8": "住建局那边通水了", "n9": "执法还缺5人", "m1": "蓄水池6座",
}  # fmt: skip


def request() -> DraftRequest:
    section = Section(WHOLE, "achievements", 1, "", "总结", (Item(("o1", "o2", *MATERIAL)),))
    return DraftRequest(section, (), material=MATERIAL, lines=LINES)


def drafted(text: str = REPORT) -> Draft:
    return draft_from(request(), text, Usage())


def told(draft: Draft) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(block.lead, one.text, one.fact_ids) for block in draft.blocks for one in block.sentences]


def test_parts_headings_leads_and_what_each_sentence_rests_on() -> None:
    draft = drafted()
    assert [(one.part, one.heading) for one in draft.chapters] == [
        ("开头", ""),
        ("成绩", "推进供水工程建设"),
        ("成绩", "做好防汛工作"),
        ("开头", ""),
        ("问题", ""),
        ("打算", ""),
    ]
    assert told(draft) == [
        ("", "2024年，云桥县水务局围绕供水保障开展工作。", ("o1",)),
        ("抓好管网改造。", "改造老旧管网18.6公里，惠及居民2300户。", ("n4", "n4_2")),
        ("抓好管网改造。", "开展夜间巡渠64次。", ("n6",)),
        ("强化队伍建设。", "组织业务培训5期。", ("n5", "n6_2")),
        ("", "开展防汛演练3次，参加260人次。", ("n7",)),
        ("", "工作中还存在以下问题。", ("o2",)),
        ("执法力量不足。", "执法人员仍缺5人。", ("n9",)),
        ("", "2025年修建蓄水池6座。", ("m1",)),
    ]


def test_what_is_not_written_and_what_does_not_agree_is_told_beside_the_report() -> None:
    draft = drafted()
    assert [(one.fact_id, one.to, one.words) for one in draft.handed] == [
        ("n6", "不写", "值班的弟兄真是辛苦"),
        ("n8", "不写", ""),
    ]
    assert [one.fact_ids for one in draft.noticed] == [("n4", "n4_2", "n9")] or [
        one.fact_ids for one in draft.noticed
    ] == [("n4", "n4_2"), ("n9",)]


def test_a_sentence_without_a_citation_is_held_against_its_neighbours_lines() -> None:
    text = (
        "一、主要工作\n（一）抓好供水\n改造老旧管网18.6公里。惠及居民2300户〔n4〕。组织业务培训5期〔n5〕。全部合格。\n"
    )
    assert [ids for _lead, _text, ids in told(drafted(text))] == [("n4",), ("n4_2",), ("n5",), ("n5",)]


def test_names_of_a_kind_a_model_may_write_are_read() -> None:
    for mark in (
        "〔n5〕",
        "（n5）",
        "[n5]",
        "【n5】",
        "〔素材n5〕",
        "〔n5、n7〕",
        "〔n5，n7〕",
        "〔n5 n7〕",
        "〔n5〕〔n7〕",
    ):
        draft = drafted(f"一、主要工作\n（一）抓好供水\n组织业务培训5期{mark}。\n")
        assert told(draft)[0][1] == "组织业务培训5期。" and told(draft)[0][2][0] == "n5", mark


def test_numbers_of_papers_and_marks_are_no_citations() -> None:
    text = "一、主要工作\n（一）抓好供水\n印发云政发〔2024〕12号文件，培训【待补：培训（期）】〔n5〕。\n"
    assert told(drafted(text)) == [("", "印发云政发〔2024〕12号文件，培训【待补：培训（期）】。", ("n5",))]


def test_what_cites_nothing_or_has_no_part_is_no_such_report() -> None:
    assert sections_of("一、主要工作\n组织业务培训5期。\n") is None
    assert sections_of("组织业务培训5期〔n5〕。\n") is None
    assert sections_of('{"sections": []}') is None


def test_json_is_read_as_before() -> None:
    reply = '{"sections":[{"part":"成绩","heading":"抓好供水","blocks":[{"lead":"","sentences":[{"text":"培训5期。","facts":["n5"]}]}]}]}'
    assert told(drafted(reply)) == [("", "培训5期。", ("n5",))]


def test_lines_name_their_facts_and_facts_themselves() -> None:
    assert cited_facts(["n4"], LINES) == ("n4", "n4_2")
    assert cited_facts(["n4_2", "m2", "x9"], LINES) == ("n4_2", "m1")
    assert cited_facts(["n5_3"], LINES) == ("n5",)
