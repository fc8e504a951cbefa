from __future__ import annotations

from drafter.language.topics import untold_topics


def test_a_topic_is_told_by_any_of_its_words() -> None:
    assert untold_topics("推进垃圾分类", "夜校开班14期") == ["垃圾分类"]
    assert untold_topics("推进垃圾分类", "厨余清运410吨") == []
    assert untold_topics("推进重点工作", "夜校开班14期") == []
