"""What cannot be brought about, told by 不 and a complement; and what is asked, feared or part of a longer word."""

from __future__ import annotations

import pytest

from drafter.language.cannot import as_out_of_reach


@pytest.mark.parametrize(
    ("plain", "report"),
    [
        ("租金老收不上来", "租金长期难以收缴"),
        ("项目配套掏不出来", "项目配套难以承担"),
        ("旧闸门修不好", "旧闸门难以修复"),
        ("手续一直办不下来", "手续一直难以办结"),
        ("终端连不上了", "终端无法接通"),
        ("账对不上", "账不符"),
        ("库门打不开", "库门无法打开"),
        # near misses
        ("怕修不好", "怕修不好"),
        ("少不了麻烦", "少不了麻烦"),
        ("对不上的账", "对不上的账"),
        ("想走走不了", "想走走不了"),
        ("改进不了", "改进不了"),
    ],
)
def test_what_is_out_of_reach_is_said_so(plain: str, report: str) -> None:
    assert as_out_of_reach(plain) == report
