"""How far a marking reaches: X where a line or row is secret."""

import time

import pytest

from drafter.language.marked_scope import secret_lines, secret_rows

LINES = {
    "机密★5年\n# 成绩\n- 甲\n# 问题\n- 乙": "XXXXX",
    "# 成绩\n机密\n- 甲\n# 问题\n- 乙": ".XX..",
    "# 青溪县水务局2025年工作要点\n密级：秘密\n# 成绩\n- 甲": "XXXX",
    "# 成绩\n- 丙\n机密\n- 甲\n# 问题\n- 乙": "..XX..",
    "# 成绩\n## 海棠〔机密〕\n- 甲\n## 其他\n- 乙": ".XX..",
    "# 成绩\n- 〔机密〕海棠\n  - 子项\n  续行\n- 乙": ".XXX.",
    "# 成绩\n- 〔机密〕海棠\n续行\n\n另一段\n- 乙": ".XX...",
    "# 成绩\n1. 〔机密〕海棠\n（1）子项\n（2）子项\n2. 乙": ".XXX.",
    "# 成绩\n- 甲\n以上内容涉密\n# 问题\n- 乙": "XXX..",
    "密级：机密\n指标\t数值\n海棠\t88": "XXX",
    "一、成绩\n（一）〔机密〕专项\n1.甲\n（二）其他\n2.乙": ".XX..",
    "# 成绩\n- 〔机密〕海棠：\n\n  - 子项\n- 乙": ".X.X.",
    # nothing below it: what stands above, of its section, or at the end of the whole text
    "# 成绩\n- 甲\n机密★\n# 问题\n- 乙": "XXX..",
    "# 成绩\n- 甲\n# 问题\n- 乙\n\n密级：秘密": "XXXXXX",
    "# 成绩\n- 甲\n\n- 乙\n秘密★3年\n": "XXXXXX",
    "# 成绩\n- 甲\n以下内容涉密\n# 问题\n- 乙": "..X..",
    "# 成绩\n- 甲\n# 问题\n- 乙\n- 〔机密〕丙": "....X",
    # under a bullet: that bullet's
    "# 成绩\n- 海棠\n  - 密级：机密\n  - 子项\n- 乙": ".XXX.",
    "# 成绩\n- 海棠\n  - 子项\n  - （机密）\n- 乙\n- 丙": ".XXX..",
    "# 成绩\n- 海棠\n\t机密\n- 乙": ".XX.",
    "# 成绩\n- 海棠\n  - 子项\n    机密\n  - 丁\n- 乙": "..XX..",
    # the text speaks of itself
    "# 成绩\n- 甲\n- 本材料仅供内部参阅\n# 问题\n- 乙": "XXXXX",
    "# 成绩\n- 甲\n注：全文机密，不得外传\n- 乙": "XXXX",
    "# 成绩\n- 甲\n- 〔涉密〕印发该材料1份\n- 乙": "..X.",
    "# 成绩\n1. 甲\n2. 机密：\n（1）子项\n（2）子项\n3. 乙": "..XXX.",
    "# 成绩\n- 甲\n注：以上数据涉密\n- 丙\n# 问题\n- 乙": "XXX...",
    "# 成绩\n- 开展保密教育3次\n  - 参加86人": "...",
}
HEAD = ["指标", "数值", "备注"]
ROWS = [
    ([["密级：机密", "", ""], HEAD, ["海棠", "7", "件"]], "XXX"),
    ([["海棠工程表〔机密〕", "", ""], HEAD, ["海棠", "7", ""]], "XXX"),
    ([HEAD, ["一、〔机密〕专项", "", ""], ["海棠", "7", ""], ["二、其他", "", ""], ["乙", "8", ""]], ".XX.."),
    ([HEAD, ["海棠", "7", "机密"], ["其中：子项", "3", ""], ["乙", "8", ""]], ".XX."),
    ([["指标", "〔机密〕数值", "备注"], ["海棠", "7", ""]], "XX"),
    ([["指标", "数值", "密级"], ["海棠", "7", "秘密"], ["丁", "3", "公开"]], ".X."),
    ([HEAD, ["海棠", "7", ""], ["乙", "8", ""], ["密级：机密", "", ""]], "XXXX"),
    ([HEAD, ["海棠", "7", ""], ["秘密★2年", "", ""], ["", "", ""]], "XXXX"),
    ([HEAD, ["海棠", "7", ""], ["以下涉密", "", ""], ["乙", "8", ""]], "..XX"),
    ([HEAD, ["海棠", "7", ""], ["备注：本表为秘密级", "", ""]], "XXX"),
    ([["说明：本表数据仅供内部掌握", "", ""], HEAD, ["海棠", "7", ""]], "XXX"),
    ([HEAD, ["海棠", "7", ""], ["本表数据截至12月底", "", ""]], "..."),
    ([HEAD, ["涉密载体销毁", "12", "公斤"], ["保密检查", "3", "次"]], "..."),
]


@pytest.mark.parametrize(("text", "wanted"), LINES.items())
def test_lines(text, wanted):
    lines = text.split("\n")
    secret = secret_lines(lines)
    assert "".join("X" if at in secret else "." for at in range(len(lines))) == wanted


@pytest.mark.parametrize(("rows", "wanted"), ROWS)
def test_rows(rows, wanted):
    secret = secret_rows(rows)
    assert "".join("X" if at in secret else "." for at in range(len(rows))) == wanted


def test_many_markings_in_a_row_cost_no_more_than_they_are():
    begun = time.process_time()
    assert len(secret_lines(["甲", *["  机密"] * 4000])) == 4001
    assert time.process_time() - begun < 5
