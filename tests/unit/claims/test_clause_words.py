"""What each small reader of words says of the clauses before figures and of what stands behind them (words.txt, see tests/unit/goldens.py)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.claims import leaning, naming, short_clauses
from drafter.language.characters import plain
from drafter.language.quantities import find_quantities
from tests.unit.goldens import hold, rows_of

_HERE = Path(__file__).parent
_READERS = (
    naming.lead_trimmed, naming.tail_trimmed, naming.can_name, naming.is_on_paper, naming.without_scope, naming.whole_scope, naming.is_change_only,
    naming.is_base, naming.is_continued, naming.is_done_rate, naming.is_share_only, naming.share_of, naming.is_verb, naming.account_in,
    naming.leans_on_account, naming.is_only_verb, naming.is_target, naming.leans_on_subject, naming.before_rank, naming.names_listed, leaning.says_state,
    leaning.trimmed_name, leaning.thing, leaning.has_no_verb, leaning.leans, leaning.is_act, short_clauses.bare, short_clauses.before_aim, short_clauses.thing_of, short_clauses.is_from_mark,
    short_clauses.topic_of,
)  # fmt: skip
_BEHIND = (naming.noun_after, naming.clause_after, naming.state_after, naming.purpose_after)
_MORE = (
    "城镇和农村人均住房面积", "公办、民办幼儿园", "男性和女性", "一般公共预算支出中，教育支出", "基金收入总计", "教育、卫生和科技支出", "市本级", "全市规上工业企业", "项目资金用于治水",
    "，为年初预算的", "，比上年", "由上年的", "，占比为", "占全部税收的", "居全市", "综合考核排名全市", "力争", "目标是", "，完成", "同比增长", "还剩", "的年度目标还差", "台账上",
    "新门诊楼封顶", "抽查", "没建", "在施工的", "27项里头改完", "其中", "累计", "办结率", "改造老旧小区", "老旧小区改造项目", "", "的", "人均", "城镇", "一是新建", "据统计，",
)  # fmt: skip


def _said(words: str) -> Iterator[str]:
    for reader in _READERS:
        found = reader(words)
        if found and found not in (words, [words]):
            yield f"{reader.__name__}={'' if found is True else found}"


def _clauses(text: str) -> Iterator[str]:
    flat, since = plain(text), 0
    for quantity in find_quantities(flat):
        words = re.split("[，。；]", flat[since : quantity.span.start])[-1]
        since = quantity.span.end
        behind = (f"{reader.__name__}={found}" for reader in _BEHIND if (found := reader(flat, since)))
        yield "\t".join((words, *_said(words), *behind))


@pytest.mark.parametrize("text", [row[0] for row in rows_of(_HERE / "readings.tsv")])
def test_words_before_and_behind(text: str) -> None:
    hold(_HERE / "words.txt", lambda: list(_clauses(text)), text)


def test_more_words() -> None:
    hold(_HERE / "words.txt", lambda: ["\t".join((words, *_said(words))) for words in _MORE], "words")


def test_words_of_notes() -> None:
    notes = [row[3] for row in rows_of(_HERE.parent / "ground" / "tellings.tsv")]
    hold(_HERE / "words.txt", lambda: list(dict.fromkeys(one for text in notes for one in _clauses(text))), "notes")
