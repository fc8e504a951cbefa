"""What no entry replaces and is speech is marked by its class; official words that only look like it are not."""

from __future__ import annotations

import pytest

from drafter.language.formal import colloquial_words


@pytest.mark.parametrize(
    "text",
    ["旧闸门挪不动", "窗口忙不过来", "水泵爆了2次", "问也不应", "弄个小展厅", "库存消化掉。", "跟赶集一样", "嫌路远", "厂家那边的配件", "排得满满当当，", "垃圾往河里倒"],
)  # fmt: skip
def test_speech_is_marked(text: str) -> None:
    assert colloquial_words(text)


@pytest.mark.parametrize(
    "text",
    [
        "办理不动产登记120件",
        "涉嫌违法3起",
        "建个体工商户服务站",
        "坚定不动摇",
        "少不了，",
        "不了解政策",
        "抓获嫌疑人6名",
    ],
)
def test_what_only_looks_like_it_is_not(text: str) -> None:
    assert colloquial_words(text) == []
