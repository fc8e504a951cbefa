from __future__ import annotations

from pathlib import Path

import pytest

from drafter.pipeline.drafting import Drafted, draft_case
from drafter.read.case import load_case

CASE = "unit: 青柳县民生服务局\nperiod: 2024\ntitle: 青柳县民生服务局2024年工作总结\nprofile: work-summary\ndate: 2025-01-08\nfacts: [notes.md]\n"
NOTES = """# 成绩
## 就业
- 招聘会办了9场，签意向协议412份
- 技能培训1,350人次
## 养老
- 助餐点开了17个
- 敬老院改造2所
# 问题
- 护理员缺26人，夜班排不开
# 打算
- 护理员再招20人
"""


@pytest.fixture
def drafted(tmp_path: Path) -> Drafted:
    for name, text in {"case.yaml": CASE, "notes.md": NOTES}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return draft_case(load_case(tmp_path))


def test_two_topics_that_meet_in_one_of_the_profile_are_two_sections(drafted: Drafted) -> None:
    sections = drafted.planned.sections()
    assert len({section.id for section in sections}) == len(sections)
    assert len({section.heading for section in sections if section.heading}) == sum(bool(s.heading) for s in sections)


def test_every_fact_is_told_once_under_its_own_heading(drafted: Drafted) -> None:
    text = drafted.report.text
    assert all(text.count(words) == 1 for words in ("412份", "1350人次", "17个", "2所", "26人", "20人"))
    jobs, aged = text.index("412份"), text.index("17个")
    assert text.rindex("就业", 0, jobs) < jobs < text.rindex("养老", 0, aged) < aged


def test_facts_of_several_files_keep_their_own_ids(tmp_path: Path) -> None:
    files = {"case.yaml": CASE.replace("[notes.md]", "[notes.md, more.md, third.md]"), "notes.md": NOTES}
    files |= {
        "more.md": "# 成绩\n## 就业\n- 零就业家庭清零；见习岗位340个\n",
        "third.md": "# 成绩\n\n- 零工驿站建成6处；创业贷款发放2,180万元\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    drafted = draft_case(load_case(tmp_path))
    ids = [fact.id for fact in drafted.planned.facts]
    assert len(ids) == len(set(ids))
    assert all(words in drafted.report.text for words in ("412份", "340个", "6处", "2180万元"))


def test_the_economy_as_a_whole_opens_a_government_report(tmp_path: Path) -> None:
    notes = "# 成绩\n## 城乡建设\n- 改造老旧小区12个\n- 新建绿道8公里\n## 民生\n- 新建养老驿站6个\n"
    sheet = (
        "指标,数值,单位,同比,责任部门\n地区生产总值,412.6,亿元,5.2%,统计局\n居民人均可支配收入,46210,元,5.6%,统计局\n"
    )
    case = "unit: 青柳县人民政府\nperiod: 2024\ntitle: 青柳县政府工作报告\nprofile: government-work-report\ndate: 2025-01-08\nfacts: [notes.md, 指标.csv]\n"
    for name, text in {"case.yaml": case, "notes.md": notes, "指标.csv": sheet}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    sections = [one for one in draft_case(load_case(tmp_path)).planned.sections() if one.role == "achievements"]
    assert sections[0].heading == "推动经济稳定增长" and len(sections) == 3
