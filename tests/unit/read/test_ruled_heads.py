"""A name behind a rule stands over the lines below it and under the part above; other words behind rules do not."""

from __future__ import annotations

import pytest

from drafter.read.bullets import read_lines


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("—— 供水 [供水科]", "供水 [供水科]"),
        ("-- 党建和队伍", "党建和队伍"),
        ("=== 城管（执法队） ===", "城管（执法队）"),
        ("~~ 绿化、亮化 ~~", "绿化、亮化"),
        ("—— 转发的末尾 ——", ""),
        ("----- 以下从邮箱粘来 -----", ""),
        ("—— 供水管网改了12公里", ""),
        ("——供水管网", ""),
        ("- 供水", ""),
        ("—— 修了3座桥", ""),
    ],
)
def test_what_stands_behind_a_rule(line: str, words: str) -> None:
    (found,) = read_lines(f"{line}\n")
    assert (found.text if found.kind == "heading" else "") == words
