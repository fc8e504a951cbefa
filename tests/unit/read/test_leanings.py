"""Where the author of notes gives problems and plans headings of their own, the lines before them lean to what was done."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.read.note_tables import read_noted

_PARTED = "# 巡护科\n- {line}\n# 存在问题\n- 人手不足\n- 车辆老旧\n# 明年打算\n- 新建哨卡2处\n- 培训护林员40名\n"
_MIXED = "# 巡护科\n- {line}\n- 人手不足\n"


def _role(text: str, line: str) -> str:
    read = read_noted(text.format(line=line), "记.md", period=Period.parse("2025"), unit=("柏溪县林业局",)).notes
    quoted = line[:4]
    return next(fact.role for fact in (*read.facts, *read.asked) if fact.text.startswith(quoted))


@pytest.mark.parametrize(
    "line",
    [
        "制度建设：防火预案进了村规，哨卡一点一策",
        "提醒函9份、约谈2次",
        "飞防用药、工资、油料这些都算在里头",
        "瞭望塔：东岭、西岭两座新开",
        "区划调整方案还在编，没定稿",
        "真正成林的才4.1万亩",
    ],
)
def test_what_says_little_is_work_done(line: str) -> None:
    assert _role(_PARTED, line) == "achievements"


@pytest.mark.parametrize(
    "line",
    [
        "经费一直没着落，差60万元",
        "两台水泵又趴窝了，设备都旧",
        "东岭林地权属理不顺，一直没动得了",
        "防火道卡在征地上，没推动",
        "老林区管护压力大",
        "清收难度大，调解任务依然繁重",
    ],
)
def test_what_is_plainly_wrong_is_a_problem_all_the_same(line: str) -> None:
    assert _role(_PARTED, line) == "problems"


def test_without_headings_for_both_parts_the_words_decide() -> None:
    assert _role(_MIXED, "两台水泵又趴窝了，设备都旧") == "problems"
