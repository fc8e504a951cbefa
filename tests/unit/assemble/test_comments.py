from __future__ import annotations

from drafter.assemble.closing import closing_report
from drafter.assemble.comments import Annotated, review_comments
from drafter.core.claim import Reason
from drafter.core.closing import Closing, Wrote
from drafter.core.draft import Block, Sentence
from drafter.core.fact import Fact
from drafter.core.grounding import Grounding, Mention
from drafter.core.text import Provenance, Span

TEXT = "抓好清淤。完成清淤3万立方米。植树900棵。"
FACTS = {
    "n1": Fact("n1", "achievements", "", "清淤3万方", Provenance("notes.md", "第4行", "清淤搞了3万方"), owner="工程科"),
    "n2": Fact("n2", "achievements", "", "植树900棵", Provenance("notes.md", "第5行", "植树900棵")),
}


def told(first: Sentence, *groundings: Grounding) -> Annotated:
    second = Sentence("植树900棵。", ("n2",))
    block = Block((first, second), "抓好清淤。")
    spans = ((Span(5, 15), first), (Span(15, 22), second))
    return Annotated(groundings, (), (), (), FACTS, spans, ((Span(0, len(TEXT)), block),))


def test_a_block_of_plain_sources_has_one_quiet_comment_with_their_words() -> None:
    comments = review_comments(TEXT, told(Sentence("完成清淤3万立方米。", ("n1",))))
    assert len(comments) == 1 and not comments[0].highlight
    assert (
        "清淤搞了3万方" in comments[0].lines[0] and "工程科" in comments[0].lines[0] and "第5行" in comments[0].lines[0]
    )


def test_a_reworded_sentence_is_marked_beside_its_source() -> None:
    said = Sentence("完成清淤3万立方米。", ("n1",), "model", "reworded", (Reason("words", "完成", ""),))
    marked = [one for one in review_comments(TEXT, told(said)) if one.highlight]
    assert [one.span for one in marked] == [Span(5, 15)]
    assert "清淤搞了3万方" in marked[0].lines[0] and "用词" in marked[0].lines[1] and "完成" in marked[0].lines[1]


def test_a_refused_sentence_is_shown_with_its_slot() -> None:
    said = Sentence("完成清淤3万立方米。", ("n1",), why=(Reason("figure", "5万", "3万"),), refused="清淤5万立方米。")
    words = "".join(line for one in review_comments(TEXT, told(said)) for line in one.lines)
    assert "清淤5万立方米。" in words and "稿中“5万”，来源“3万”" in words


def test_a_figure_without_a_source_is_marked_by_itself() -> None:
    doubtful = Grounding(Mention(Span(17, 21), "quantity", "900棵"), "unsupported", note="素材中没有")
    marked = [
        one for one in review_comments(TEXT, told(Sentence("完成清淤3万立方米。", ("n1",)), doubtful)) if one.highlight
    ]
    assert [one.span for one in marked] == [Span(17, 21)]


def test_the_last_page_says_who_wrote_what() -> None:
    page = closing_report(Closing(wrote=(Wrote("抓好清淤", 3, 1, ("清淤5万立方米。",)),))).text
    assert "各节由谁写成" in page and "抓好清淤\t3\t1\t清淤5万立方米。" in page
