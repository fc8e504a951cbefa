"""A short title is written whole where one title of the file ends so; where several do, or none, it stays."""

from __future__ import annotations

import pytest

from drafter.language.short_titles import titles_in, with_whole_titles

TITLES = titles_in(["《河西方志提要》已编完", "印发《食堂采购管理办法》《车辆管理办法》", "《章程》修订"])


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("《提要》上半年出来", "《河西方志提要》上半年出来"),
        ("再印一版《方志提要》", "再印一版《河西方志提要》"),
        ("《管理办法》再改一稿", "《管理办法》再改一稿"),
        ("《采购管理办法》再改一稿", "《食堂采购管理办法》再改一稿"),
        ("《章程》报批", "《章程》报批"),
        ("《河西方志提要》付印", "《河西方志提要》付印"),
        ("提要上半年出来", "提要上半年出来"),
    ],
)
def test_a_short_title(text: str, whole: str) -> None:
    assert with_whole_titles(text, TITLES) == whole
