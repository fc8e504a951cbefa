"""一是…二是…, ①…②… in one line: what stands before them, and where they part."""

from __future__ import annotations

import pytest

from drafter.read.list_leads import names_its_items, only_counts
from drafter.read.note_splits import statements


@pytest.mark.parametrize(
    ("lead", "items"),
    [
        ("主要做了三件事：", 3), ("今年干了两件实事：", 2), ("存在两个方面：", 2), ("我们做了：", 4), ("全年抓了四项重点", 4), ("主要措施如下：", 2),
        ("一共有5个方面的问题：", 5),
    ],
)  # fmt: skip
def test_a_lead_that_only_counts(lead: str, items: int) -> None:
    assert only_counts(lead, items)


@pytest.mark.parametrize(
    ("lead", "items"),
    [("主要做了三件事：", 2), ("为民服务：", 2), ("办结三件积案：", 3), ("走访6户", 2), ("", 2), ("召开两次会：", 2), ("防汛做了三件事：", 3)],
)  # fmt: skip
def test_a_lead_that_says_something(lead: str, items: int) -> None:
    assert not only_counts(lead, items)


def test_a_name_is_a_few_words_before_a_colon() -> None:
    assert (
        names_its_items("为民服务：")
        and not names_its_items("为民服务")
        and not names_its_items("修路3公里：")
        and not names_its_items("走访，慰问：")
    )


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("①走访孤老6户②慰问军属7户③发放物资12件", ["走访孤老6户", "慰问军属7户", "发放物资12件"]),
        ("走访孤老6户②慰问军属7户", ["走访孤老6户", "慰问军属7户"]),  # ① was the mark of the line
        ("⑴走访孤老6户⑵慰问军属7户", ["走访孤老6户", "慰问军属7户"]),
        ("（1）走访孤老6户；（2）慰问军属7户", ["走访孤老6户；", "慰问军属7户"]),
        ("主要做了两件事：①走访孤老6户；②慰问军属7户", ["走访孤老6户；", "慰问军属7户"]),
        ("为民服务：一是走访孤老6户，二是慰问军属7户", ["为民服务：走访孤老6户", "慰问军属7户"]),
        ("按照①②号文件要求完成3件", ["按照①②号文件要求完成3件"]),
        ("第①批孤老12户、第②批军属8户", ["第①批孤老12户、第②批军属8户"]),
        ("检查3次（见①），整改5处", ["检查3次（见①），整改5处"]),
        ("发放物资（1）件套12件", ["发放物资（1）件套12件"]),
    ],
)
def test_where_a_line_parts(line: str, parts: list[str]) -> None:
    assert statements(line) == parts
