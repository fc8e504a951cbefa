"""Short words of budget offices, as a budget report writes them; the lock holds each on the short word itself."""

from __future__ import annotations

import pytest

from drafter import api
from drafter.language import lexicon
from drafter.language.budget_words import in_budget_words

_SHORT = [
    ("收入盘子：一般收入外，转移性31,200万、上年结转4,300万", "收入方面：一般公共预算收入外，转移性收入31,200万、上年结转4,300万"),
    ("一般债转贷6,100万、动用稳调2,000万", "地方政府一般债务转贷收入6,100万、动用预算稳定调节基金2,000万"),
    ("支出盘子：上解4,120万、还债5,830万，支出总计7.3亿，结转2,881万", "支出方面：上解上级支出4,120万、债务还本支出5,830万，支出总计7.3亿，结转2,881万"),
    ("县级三保14.2亿，化债1.1亿，部里奖300万", "县级“三保”14.2亿，化解债务1.1亿，部委奖励资金300万"),
    ("均衡性12亿，一次性财力1.9亿", "均衡性转移支付12亿，一次性财力补助1.9亿"),
]  # fmt: skip
_WHOLE = [
    "一般公共预算收入12亿元",
    "调入资金3亿元，上解上级支出2亿元",
    "政府一般债券9亿元",
    "隐性债务清零，再融资债券7亿元",
    "动用预算稳定调节基金2亿元",
    "抓好“三保”，结转下年使用",
    "能还债、敢还债",
]


@pytest.mark.parametrize(("line", "told"), [*_SHORT, *((one, one) for one in _WHOLE)])
def test_a_short_word_is_written_out(line: str, told: str) -> None:
    assert in_budget_words(line) == told


def _rows() -> list[list[str]]:
    return [line.split("\t") for _section, line in lexicon.raw_entries("budget_words.tsv")]


def test_there_is_one_of_each() -> None:
    names = [row[0] for row in _rows()]
    assert len(names) == len(set(names)) > 100


def test_what_is_written_out_stays() -> None:
    for short, full, *_rest in _rows():
        assert in_budget_words(f"全县{full}126万元") == f"全县{full}126万元", (short, full)


def test_the_lock_holds_each_on_its_short_word() -> None:
    for short, full, *_rest in _rows():
        line, told = f"全县{short}126万元", f"全县{full}126万元。"
        found = api.verify(told, [line]).to_dict()["sentences"][0]
        assert found["verdict"] in ("supported", "reworded"), (short, full, found["why"])
