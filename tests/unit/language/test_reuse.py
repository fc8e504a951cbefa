"""Which sentences come from an earlier text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafter.language.reuse import PassageIndex, compared_form, match_sentences, shares

PRIOR = "各位代表：\n全年走访企业35家，解决难题12个。着力优化窗口服务，群众等候时间明显缩短。举办技能比武活动，参与职工踊跃。\n"


def test_a_text_against_itself_is_all_copied() -> None:
    uses = match_sentences(PRIOR, PRIOR)
    assert shares(uses) == {"copied": 1.0, "edited": 0.0, "new": 0.0}
    assert [use.origin for use in uses] == [use.span for use in uses]


def test_copied_edited_new() -> None:
    text = "全年走访企业42家，解决难题17个。大力优化窗口服务，群众平均等候时间明显缩短。新建口袋公园三处。举办技能比武活动，参与职工踊跃。"
    uses = match_sentences(text, PRIOR)
    assert [use.kind for use in uses] == ["edited", "edited", "new", "copied"]
    assert [use.figures_only for use in uses] == [True, False, False, False]


def test_numbering_and_width_do_not_matter() -> None:
    assert compared_form("（二）强化监管。") == compared_form("三、强化监管") == "强化监管"
    (use,) = match_sentences("一是完成投资１２％。", "2.完成投资12%。")
    assert use.kind == "copied"


def test_repeated_sentences_are_matched_in_turn() -> None:
    uses = match_sentences("压实责任。\n压实责任。\n", "压实责任。\n抓好落实。\n压实责任。\n")
    assert [use.origin and use.origin.start for use in uses] == [0, 12]


def test_the_index_finds_the_passage_of_the_same_subject() -> None:
    index = PassageIndex(["进一步加强农村公路养护，完成里程86公里。", "进一步加强作风建设。", "招引项目5个。"])
    found = index.best("农村公路养护还不够到位")
    assert found is not None and found.at == 0 and found.score > 0.6
    assert PassageIndex([]).best("农村公路") is None


@given(
    st.text(alphabet="走访企业，。；5家\n 是（一）", max_size=80),
    st.text(alphabet="走访企业，。；5家\n 是（一）", max_size=80),
)
def test_spans_lie_inside_and_itself_is_copied(text: str, prior: str) -> None:
    for use in match_sentences(text, prior):
        assert use.span.end <= len(text) and (use.origin is None or use.origin.end <= len(prior))
    assert all(use.kind == "copied" for use in match_sentences(text, text))
