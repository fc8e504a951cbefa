"""The first look at a text lets no marked one pass: whatever a marking looks like, it holds a word that is looked for."""

from __future__ import annotations

import pytest

from drafter.language.markings import is_marked, may_be_marked


@pytest.mark.parametrize(
    "text",
    [
        "机密★1年",
        "〔內部資料〕仓容明细",
        "【依法不予公开】选址方案",
        "ＳＥＣＲＥＴ|仓容明细",
        "密级：内部",
        "底价120万元（商业秘密），不外传",
        "此件不宜公开。",
        "〔商业秘密〕轮换方案",
        "绝​密★长期",
    ],
)
def test_marked_texts_are_looked_at(text: str) -> None:
    assert is_marked(text) and may_be_marked(text)


@pytest.mark.parametrize(
    "text", ["第8类业务|件|1008|908|11.0|办公室", "公开招标12次", "机关食堂用餐9.2万人次", "对外开放仓房3间"]
)
def test_plain_rows_need_no_further_look(text: str) -> None:
    assert not may_be_marked(text) and not is_marked(text)
