"""The lines of a budget as a budget report tells them."""

from __future__ import annotations

from drafter.core.fact import Fact
from drafter.core.profile import StepHow
from drafter.core.text import Provenance
from drafter.draft.account_told import account_sentences
from drafter.draft.shared_sentences import ToldFact


def told(*lines: tuple[str, StepHow]) -> list[str]:
    facts = [
        ToldFact(Fact(f"n{at}", "achievements", "", text, Provenance("n", str(at), text)), f"{text}。", (f"n{at}",))
        for at, (text, _how) in enumerate(lines)
    ]
    return [one.text for one in account_sentences(facts, {f"n{at}": how for at, (_text, how) in enumerate(lines)})]


CAME: tuple[str, StepHow] = ("全县一般公共预算收入41200万元，同比增长3%", "opens")
WENT: tuple[str, StepHow] = ("全县一般公共预算支出90300万元", "opens")


def test_what_came_in_and_went_out_share_a_sentence() -> None:
    assert told(CAME, WENT) == ["全县一般公共预算收入41200万元，同比增长3%；全县一般公共预算支出90300万元。"]


def test_the_own_level_has_a_sentence_of_its_own() -> None:
    assert len(told(CAME, ("县本级一般公共预算支出21000万元", "opens"))) == 2


def test_entries_come_on_top() -> None:
    listed = "全县收入方面：一般公共预算收入外，转移性收入46000万元、调入资金1100万元，总计88300万元"
    assert told(CAME, (listed, "added"))[0].endswith("，加上转移性收入46000万元、调入资金1100万元，收入总计88300万元。")


def test_a_sum_in_front_goes_behind() -> None:
    listed = "全县总支出95000万元，其中上解上级支出4000万元、调出资金700万元"
    assert told(WENT, (listed, "added"))[0].endswith("，加上上解上级支出4000万元、调出资金700万元，总支出95000万元。")


def test_kinds_stand_between() -> None:
    kinds: tuple[str, StepHow] = ("全县一般公共预算收入里税收30000万元、非税收入11200万元", "among")
    listed: tuple[str, StepHow] = ("上级补助46000万元，收入总计87200万元", "added")
    assert told(CAME, kinds, listed) == [
        f"{CAME[0]}；其中，税收30000万元、非税收入11200万元；加上上级补助46000万元，收入总计87200万元。"
    ]


def test_what_is_left_closes_the_balance_where_the_totals_leave_it() -> None:
    came: tuple[str, StepHow] = ("全县一般公共预算收入41200万元", "opens")
    totals = ("转移性收入53800万元，收入总计95000万元", "上解上级支出4000万元，支出总计94300万元，结转{left}万元")

    def closes(left: str) -> str:
        return told(came, (totals[0], "added"), WENT, (totals[1].format(left=left), "added"))[-1]

    assert closes("700").endswith("，支出总计94300万元；收支相抵，结转700万元。")
    assert closes("900").endswith("，支出总计94300万元，结转900万元。")


def test_a_line_that_states_its_entries_alone_gets_the_words() -> None:
    line = "一般公共预算收入9.8亿元，转移性收入31亿元，调入资金2亿元，收入总计{total}亿元"
    assert told((line.format(total="42.8"), "opens")) == [
        "一般公共预算收入9.8亿元，加上转移性收入31亿元、调入资金2亿元，收入总计42.8亿元。"
    ]
    assert told((line.format(total="49.1"), "opens")) == [f"{line.format(total='49.1')}。"]


def test_what_cannot_be_taken_apart_stands_as_it_was() -> None:
    odd: tuple[str, StepHow] = ("上解、还本和其他一共4000万元", "added")
    assert told(WENT, odd) == ["全县一般公共预算支出90300万元。", "上解、还本和其他一共4000万元。"]
