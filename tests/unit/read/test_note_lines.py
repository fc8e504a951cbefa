"""Forms of a notes file: bullets, labels, offices, nesting, tasks, chats; where a line is parted."""

import pytest

from drafter.core.period import Period
from drafter.read.bullets import read_lines
from drafter.read.note_gaps import find_gaps
from drafter.read.note_periods import of_another_period
from drafter.read.note_splits import part_segments, statements
from drafter.read.note_tables import read_noted
from drafter.read.notes import Notes
from drafter.read.owners import split_owner
from drafter.read.part_words import roles_of_heading, roles_of_label

YEAR = Period.parse("2025")


def _read(text: str) -> Notes:
    return read_noted(text, "a.md", period=YEAR, unit=("临岚县文化馆",)).notes


def _told(text: str) -> list[tuple[str, str]]:
    return [(fact.role, fact.text) for fact in _read(text).facts]


@pytest.mark.parametrize("mark", ["- ", "* ", "• ", "1. ", "2、", "(3) ", "（4）", "① ", "■ ", "—", "√ ", ""])
def test_every_form_of_bullet_is_a_statement(mark: str) -> None:
    assert _told(f"成绩\n{mark}送戏下乡36场\n{mark}辅导团队18支\n")[-1] == ("achievements", "辅导团队18支")


@pytest.mark.parametrize(
    "head",
    [
        "# 存在问题",
        "问题：",
        "二、存在的主要问题",
        "（二）短板",
        "【困难】",
        "不足",
        "- 问题：",
        "**存在的问题**",
        "没干成的",
    ],
)
def test_role_words_in_any_form_hold_for_what_stands_below(head: str) -> None:
    assert _told(f"{head}\n- 场馆漏雨4处\n")[-1] == ("problems", "场馆漏雨4处")


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        ("下步", ("plans",)), ("明年怎么干", ("plans",)), ("问题和打算", ("problems", "plans")), ("问题整改情况", ("achievements",)),
        ("解决历史遗留问题", ()), ("计划生育工作", ()), ("隐患排查治理", ()), ("下一步工作安排", ("plans",)), ("拖后腿的", ("problems",)),
    ],
)  # fmt: skip
def test_labels(words: str, roles: tuple[str, ...]) -> None:
    assert roles_of_label(words) == roles


def test_a_heading_may_have_its_topic_in_front() -> None:
    assert roles_of_heading("群众文化工作存在的问题") == ("problems",)
    assert roles_of_heading("群众文化工作") == ()


def test_plain_lines_beside_one_numbered_line_are_facts() -> None:
    assert len(_told("一、演出\n1.送戏下乡36场\n进校园演出9场\n接待观众4.2万人次\n")) == 3


def test_an_office_over_labels_and_a_new_office_starts_anew() -> None:
    facts = _read("培训部：\n成绩：开班42期\n问题：琴房只有3间，排不开\n展览部：\n办展18个\n").facts
    assert [(fact.role, fact.owner) for fact in facts] == [
        ("achievements", "培训部"),
        ("problems", "培训部"),
        ("achievements", "展览部"),
    ]


def test_one_line_with_all_three_parts() -> None:
    assert [(segment.roles, segment.text) for segment in part_segments("成绩：演出36场。问题：车旧。打算：换车1辆。")] == [
        (("achievements",), "演出36场。"), (("problems",), "车旧。"), (("plans",), "换车1辆。"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("一是场地小；二是人手缺；三是经费紧", 3),
        ("1）场地小；2）人手缺", 2),
        ("演出36场；接待观众4.2万人次", 2),
        ("演出36场；其中进校园9场", 1),
        ("（一是场地小；二是人手缺）", 1),
        ("演出36场，观众4.2万人次", 1),
        ("培训？次，参加？人", 1),
        ("投入1,200万元；同比增长3%", 1),
    ],
)
def test_where_a_line_is_parted(text: str, count: int) -> None:
    assert len(statements(text)) == count


def test_children_are_told_with_their_parent_and_stand_alone_where_they_differ() -> None:
    told = _told("# 成绩\n- 送戏下乡36场\n  - 其中山区11场\n  - 听说明年加到50场\n  - 明年加演12场\n")
    assert told == [("achievements", "送戏下乡36场，其中山区11场"), ("plans", "明年加演12场")]


def test_a_bare_parent_is_the_topic_of_its_children() -> None:
    facts = _read("# 成绩\n- 惠民演出：\n  - 送戏下乡36场\n").facts
    assert [(fact.topic, fact.text) for fact in facts] == [("惠民演出", "送戏下乡36场")]


def test_tasks() -> None:
    facts = _read("- [x] 剧场大修完工\n- [ ] 采购流动舞台车1辆\n- [X] 办展18个\n").facts
    assert [(fact.role, fact.status) for fact in facts] == [
        ("achievements", "done"),
        ("plans", "planned"),
        ("achievements", "done"),
    ]


def test_chat_stamps_and_markup_are_no_words() -> None:
    lines = [
        line.text
        for line in read_lines("王蕾 12-25 10:21:33\n[10:22] 王蕾：办展18个 ^a1b2c3\n建成[[馆|城西分馆]][^2]\n---\n")
    ]
    assert lines == ["办展18个", "建成城西分馆"]


@pytest.mark.parametrize(
    ("text", "left", "owner"),
    [
        ("办展18个 @展览部", "办展18个", "展览部"),
        ("@展览部 办展18个", "办展18个", "展览部"),
        ("@展览部反映库房漏雨3处", "展览部反映库房漏雨3处", "展览部"),
        ("办展18个@展览部@培训部", "办展18个", "展览部、培训部"),
        ("邮箱a@b办件6件", "邮箱ab办件6件", ""),
    ],
)
def test_owners(text: str, left: str, owner: str) -> None:
    assert split_owner(text) == (left, owner)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("培训（  ）人次", ["人次"]), ("演练——场，参与——人次", ["场", "人次"]), ("补贴待定万元", ["万元"]), ("演出？场", ["场"]),
        ("辅导＿＿人次", ["人次"]), ("新增就业—人", ["人"]), ("2024—2025年度", []), ("（含自办）36场", []), ("“十四五”——收官", []), ("待业人员86人", []),
    ],
)  # fmt: skip
def test_open_places(text: str, units: list[str]) -> None:
    assert [gap.unit for gap in find_gaps(text)] == units


@pytest.mark.parametrize(
    "text", ["去年我们演出31场", "2024年办展12个", "去年这时候才开了2家分馆", "观众是前年的数：3.1万人次"]
)
def test_told_of_another_period(text: str) -> None:
    assert of_another_period(text, YEAR)


@pytest.mark.parametrize(
    "text",
    [
        "拿了两块牌子：2024年度全省护林先进集体、全国科普示范单位",
        "获得2024年度全市公文写作奖",
        "演出36场，去年31场",
        "去年反馈的9个问题已全部整改",
        "去年开工的分馆今年投用",
        "2025年办展18个",
        "去年12场，今年18场",
    ],
)
def test_a_base_or_an_attribute_is_no_other_period(text: str) -> None:
    assert not of_another_period(text, YEAR)


def test_voices_of_a_transcript_are_no_words() -> None:
    (line,) = read_lines("发言人2 00:41：粮仓改造6座")
    assert line.text == "粮仓改造6座"


def test_the_numbers_of_a_chats_chain_are_no_words_of_its_lines() -> None:
    told = [
        line.text
        for line in read_lines("- 1.夜市巡查24次\n- 2、拆除广告牌86块\n- 3.5万人次参加\n- 12、13号楼加装电梯\n")
    ]
    assert told[:3] == ["夜市巡查24次", "拆除广告牌86块", "3.5万人次参加"] and told[3] == "12、13号楼加装电梯"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("6月5日雨污分流管网完工3公里", "6月5日雨污分流管网完工3公里"),
        ("7月12日晚会参演320人", "7月12日晚会参演320人"),
        ("3月8日早教中心开班12期", "3月8日早教中心开班12期"),
        ("11月2日夜市开业，摊位86个", "11月2日夜市开业，摊位86个"),
        ("7月6日阴沟清掏12公里", "7月6日阴沟清掏12公里"),
        ("10/5 周日 雨　巡查堤段12公里", "巡查堤段12公里"),
        ("10月5日晴，巡查堤段12公里", "巡查堤段12公里"),
        ("10月5日 多云转阴 夜班：巡查堤段12公里", "巡查堤段12公里"),
        ("7月12日晚上巡查堤段12公里", "巡查堤段12公里"),
        ("3/9 夜　抽检样品18份", "抽检样品18份"),
    ],
)
def test_the_head_of_a_duty_book_ends_with_its_words(line: str, told: str) -> None:
    assert [one.text for one in read_lines(line)] == [told]
