"""What offices sent goes under last period's heading for it; a line of another matter leaves, a line is never parted, a new matter has none."""

from __future__ import annotations

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.plan.office_homes import homes_of
from drafter.plan.prior_sections import PriorSection, word_pairs

CATALOGUE = "馆藏资源日益丰富"
READERS = "读者活动持续活跃"
HOUSE = "自身建设全面加强"


def _section(heading: str, *lines: str) -> PriorSection:
    return PriorSection(heading, tuple(word_pairs(line) for line in (*lines, heading)), lines=lines)


SECTIONS = (
    _section(CATALOGUE, "采购纸质图书2.1万册", "完成地方文献编目3600种", "数字资源库增至14个"),
    _section(READERS, "举办读书会和展览96场", "少儿绘本讲读活动吸引家庭2700户", "流动图书车下乡41次"),
    _section(HOUSE, "开展党组理论学习11次", "选派馆员培训29人次", "安全消防演练3次"),
)


def _facts(*told: tuple[str, str, int], kind: str = "note") -> list[Fact]:
    made = []
    for at, (owner, text, line) in enumerate(told):
        place = Provenance("notes.md", f"第{line}行", text)
        made.append(
            Fact(f"{kind}{at}", "achievements", "", text, place, owner=owner, kind="row" if kind == "row" else "note")
        )
    return made


NOTES = _facts(
    ("采编部", "图书采购1.9万册，验收入藏", 1),
    ("采编部", "旧平装剔旧4300册", 2),
    ("采编部", "地方文献征集210种", 3),
    ("活动部", "读书会办了58场", 4),
    ("活动部", "展览21场，书法占一半", 5),
    ("活动部", "绘本讲读进社区37次", 6),
    ("综合办", "党组理论学习12次", 7),
    ("综合办", "馆员轮训26人次", 8),
    ("综合办", "食堂换了一家", 9),
)


def _homes(facts: list[Fact]) -> dict[str, str]:
    return {fact.text: home for fact in facts if (home := homes_of(facts, SECTIONS).get(fact.id))}


def test_an_offices_lines_stand_under_the_heading_of_its_matter() -> None:
    homes = _homes(NOTES)
    assert [homes[fact.text] for fact in NOTES] == [CATALOGUE] * 3 + [READERS] * 3 + [HOUSE] * 3


def test_a_line_plainly_of_another_section_leaves_its_offices() -> None:
    facts = [*NOTES, *_facts(("采编部", "党组理论学习和馆员培训都参加了", 10), kind="other")]
    assert homes_of(facts, SECTIONS)["other0"] == HOUSE


def test_what_one_line_tells_is_not_parted() -> None:
    two = _facts(("活动部", "展览21场", 12), ("活动部", "选派2人", 12), kind="two")
    homes = homes_of([*NOTES, *two], SECTIONS)
    assert homes["two0"] == homes["two1"]


def test_a_row_goes_with_the_notes_of_the_office_it_names() -> None:
    joint = [fact for fact in NOTES if fact.owner != "活动部"]
    joint += _facts(("活动部、少儿部", "读书会办了58场", 4), ("活动部、少儿部", "绘本讲读进社区37次", 6), kind="joint")
    row = _facts(("少儿部", "参加家庭2610户", 20), kind="row")
    assert homes_of([*joint, *row], SECTIONS)["row0"] == READERS


def test_an_office_of_a_new_matter_makes_its_own_section() -> None:
    new = _facts(
        ("信访科", "矛盾排查60件", 31), ("信访科", "包案13件", 32), ("信访科", "初访办结率98%", 33), kind="new"
    )
    homes = homes_of([*NOTES, *new], SECTIONS)
    assert not any(fact.id in homes for fact in new)


def test_what_last_period_told_elsewhere_goes_there_with_the_rest_of_its_line() -> None:
    facts = [*NOTES[:3], *_facts(("采编部", "旧报下乡41次", 20), ("采编部", "车也修了", 20), kind="line")]
    homes = homes_of(facts, SECTIONS, again={"line0": READERS})
    assert homes["line0"] == homes["line1"] == READERS and homes["note0"] == CATALOGUE


def test_a_line_between_two_of_its_offices_stays_with_them_unless_much_speaks_against_it() -> None:
    lines = ("图书采购1.9万册，验收入藏", "地方文献征集编目210种", "{}", "数字资源库买了2个", "地方文献修补3箱")
    slight = _facts(*(("采编部", text.format("党徽柜添了一层"), at) for at, text in enumerate(lines)))
    plain = _facts(*(("采编部", text.format("党组理论学习和馆员培训都参加了"), at) for at, text in enumerate(lines)))
    assert homes_of(slight, SECTIONS)["note2"] == CATALOGUE
    assert homes_of(plain, SECTIONS)["note2"] == HOUSE
