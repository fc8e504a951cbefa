"""A head names offices however they sent, a matter, or nothing."""

from __future__ import annotations

import pytest

from drafter.read.office_heads import head_of, is_nameless, office_in


@pytest.mark.parametrize(
    ("head", "office"),
    [
        ("保卫处微信", "保卫处"),
        ("林政科+护林队", "林政科、护林队"),
        ("资产处小屈，写得长", "资产处"),
        ("办公室、党办、窗口", "办公室、党办、窗口"),
        ("航道管理中心（老贾语音转的字）", "航道管理中心"),
        ("规计科", "规计科"),
        ("安全生产", ""),
        ("园区建设，分片说", ""),
        ("网络安全+数据治理", ""),
    ],
)
def test_who_sent(head: str, office: str) -> None:
    assert office_in(head) == office


@pytest.mark.parametrize(
    ("head", "kind", "words"),
    [
        ("【办公室】", "office", "办公室"),
        ("【资产公司】老屈，电话里说的", "office", "资产公司"),
        ("〔林政科〕", "office", "林政科"),
        ("●林政科", "office", "林政科"),
        ("**林政科**", "office", "林政科"),
        ("=== 林政科 ===", "office", "林政科"),
        ("林政科&资产处", "office", "林政科、资产处"),
        ("【安全生产】", "topic", "安全生产"),
        ("【主要成绩】", "role", "主要成绩"),
    ],
)
def test_brackets_around_a_head_are_no_part_of_it(head: str, kind: str, words: str) -> None:
    found = head_of(2, head, secret=False)
    assert (found.kind, found.words) == (kind, words)


@pytest.mark.parametrize(
    ("head", "nothing"),
    [
        ("后面零碎补的", True),
        ("集团自己报的", True),
        ("补", True),
        ("补记", True),
        ("补贴发放", False),
        ("标的", False),
        ("补短板", False),
    ],
)
def test_what_is_nameless(head: str, nothing: bool) -> None:
    assert is_nameless(head) is nothing
