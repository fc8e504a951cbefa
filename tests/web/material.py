"""Small files of our own that the tests bring to the page."""

from __future__ import annotations

import io
import zipfile

CASE = "unit: 栗川县职业中学\nperiod: 2024\ntitle: 栗川县职业中学2024年工作总结\ndate: 2025-01-06\nfacts: [要点.md]\n"
NOTES = "# 成绩\n## 竞赛\n- 组织技能竞赛4场，参加210人\n- 家长会开放日？次\n# 问题\n- 师资不足\n# 打算\n- 招聘教师6名\n"
REPORT = "栗川县职业中学2024年工作总结\n一、主要工作\n（一）抓竞赛。共办竞赛12场，其中校内8场、县级5场。\n（二）抓培训,举办培训班XX期。\n二、存在的问题\n一是实训设备数量不足。\n三、下一步打算\n一是招聘教师。\n"
# The same school with something of everything to settle: gaps, two values for one thing, a rate that its own values refute, one that is reckoned.
UNSETTLED = {
    "case.yaml": CASE.replace("[要点.md]", "[要点.md, 指标.csv]"),
    "要点.md": """# 成绩
## 竞赛
- 组织技能竞赛4场，参加210人 @教务处
- 家长会开放日？次 @德育处
## 培训
- 培训教师340人次 @教务处
- 校企合作订单班办了5期，412人参加 @教务处
- 安全演练？次 @后勤处
# 问题
- 师资不足，缺专业教师6名
# 打算
- 招聘教师6名
""",
    "指标.csv": "指标,数值,单位,期间,上年同期,同比\n培训教师,430,人次,2024年,,\n实训设备投入,86.5,万元,2024年,80,15%\n图书馆藏书,5.2,万册,2024年,5,\n",
}
# The same school, shorter: for visitors without a browser.
SHORT_NOTES = "# 成绩\n- 组织技能竞赛4场，参加210人\n# 问题\n- 师资不足\n"
SHORT_CASE = "unit: 栗川县职业中学\nperiod: 2024\ntitle: 栗川县职业中学2024年工作总结\nfacts: [notes.md]\n"


def bomb() -> bytes:
    """A package that unpacks to eighty megabytes."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr("word/document.xml", b"<a>" + b" " * (80 << 20) + b"</a>")
    return held.getvalue()


_ENTITY = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="urn:x"><w:body>&e;</w:body></w:document>'


def with_entity() -> bytes:
    """A package whose text is to be another file of the machine."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr("word/document.xml", _ENTITY)
    return held.getvalue()
