from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.core.claim import Reason
from drafter.core.draft import Block, DraftRequest, Handed, Sentence
from drafter.core.fact import Fact
from drafter.core.profile import Item, Section
from drafter.core.text import Provenance
from drafter.draft.judging import Judgement
from drafter.draft.sent_back import Rows

SECTION = Section("a", "achievements", 2, "（一）", "加强河道管护", (Item(("n1",)), Item(("n2",))))
FACTS = tuple(
    Fact(f"n{n}", "achievements", "", words, Provenance("notes.md", f"第{n}行"))
    for n, words in ((1, "清淤3万方"), (2, "植树900棵"))
)


@dataclass(frozen=True)
class Strict:
    """A sentence stands if a cited fact's digits are its digits; a fact is told if its digits stand."""

    def sentence(self, text: str, facts: Sequence[Fact], section: Section, elsewhere: str = "") -> Judgement:
        right = (
            bool(facts)
            and all(_digits(fact.text) in text for fact in facts)
            and _digits(text) in "".join(f.text for f in facts)
        )
        return Judgement(
            "supported" if right or len(facts) > 1 else "bent", () if right else (Reason("figure", text, ""),)
        )

    def lead(self, text: str, facts: Sequence[Fact], section: Section) -> Judgement:
        return Judgement("unsupported" if "显著" in text else "frame")

    def untold(self, text: str, fact: Fact) -> tuple[Reason, ...]:
        return () if _digits(fact.text) in text else (Reason("coverage", "", fact.text),)


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


def rows(*blocks: Block) -> Rows:
    alone = {"n1": Sentence("清淤3万立方米。", ("n1",)), "n2": Sentence("植树900棵。", ("n2",))}
    made = Rows(DraftRequest(SECTION, FACTS, alone=alone, material={fact.id: fact.text for fact in FACTS}), Strict())
    made.take(blocks)
    return made


def model(text: str, *ids: str) -> Sentence:
    return Sentence(text, ids, "model")


def texts(made: Rows) -> list[str]:
    return [block.text for block in made.settle()[0]]


def test_good_sentences_stand_under_their_lead() -> None:
    made = rows(Block((model("清淤3万立方米。", "n1"), model("植树900棵。", "n2")), "抓好河道管护。"))
    assert not made.faults() and texts(made) == ["抓好河道管护。清淤3万立方米。植树900棵。"]


def test_a_bent_sentence_alone_gives_way_in_its_place() -> None:
    made = rows(Block((model("清淤5万立方米。", "n1"),)), Block((model("种树900棵。", "n2"),)))
    assert [fault.fact_ids for fault in made.faults()] == [("n1",)]
    blocks, replaced = made.settle()
    assert replaced == 1 and [block.text for block in blocks] == ["清淤3万立方米。", "种树900棵。"]
    assert blocks[0].sentences[0].refused == "清淤5万立方米。"


def test_what_was_not_written_is_told_by_the_composer() -> None:
    made = rows(Block((model("种树900棵。", "n2"),)))
    assert [(fault.fact_ids, fault.text) for fault in made.faults()] == [(("n1",), "")]
    assert texts(made) == ["种树900棵。", "清淤3万立方米。"]


def test_a_mended_sentence_takes_the_place_of_the_bent_one_and_nothing_else_is_taken() -> None:
    made = rows(Block((model("清淤5万立方米。", "n1"),)), Block((model("种树900棵。", "n2"),)))
    again = Block((model("完成清淤3万立方米。", "n1"), model("栽树900棵。", "n2")))
    assert made.mend([again], made.faults()) == 1
    assert texts(made) == ["完成清淤3万立方米。", "种树900棵。"]


def test_a_lead_that_claims_goes_and_its_sentences_stay() -> None:
    made = rows(Block((model("清淤3万立方米。", "n1"), model("植树900棵。", "n2")), "成效显著。"))
    assert texts(made) == ["清淤3万立方米。植树900棵。"] and made.refused_leads == ["成效显著。"]


def test_a_colloquial_sentence_goes_back() -> None:
    made = rows(Block((model("清淤搞了3万立方米。", "n1"), model("植树900棵。", "n2"))))
    assert [fault.why[0].said for fault in made.faults()] == ["搞"]


def test_what_is_handed_back_is_not_asked_for_again_and_the_composer_tells_it() -> None:
    made = rows()
    made.take([Block((model("种树900棵。", "n2"),))], [Handed("n1", "打算", "")])
    assert not made.faults()
    blocks, replaced = made.settle()
    assert [block.text for block in blocks] == ["种树900棵。", "清淤3万立方米。"] and replaced == 1
    assert not blocks[1].sentences[0].why and not blocks[1].sentences[0].refused


def test_what_is_handed_back_and_told_all_the_same_is_told() -> None:
    made = rows()
    made.take([Block((model("清淤5万立方米。", "n1"), model("种树900棵。", "n2")))], [Handed("n1")])
    assert made.handed == () and [fault.fact_ids for fault in made.faults()] == [("n1",)]


def test_a_plain_denial_does_not() -> None:
    made = rows(Block((model("清淤3万立方米，尾段还没通水。", "n1"), model("植树900棵。", "n2"))))
    assert not made.faults()


def test_what_was_not_written_may_be_handed_back_when_it_is_asked_for() -> None:
    made = rows(Block((model("种树900棵。", "n2"),)))
    assert made.mend([], made.faults(), [Handed("n1", "打算"), Handed("n2", "打算")]) == 1
    assert [one.fact_id for one in made.handed] == ["n1"] and not made.faults()
    assert texts(made) == ["种树900棵。", "清淤3万立方米。"]


@dataclass(frozen=True)
class Whole(Strict):
    """As `Strict`, and every two characters of a cited fact must stand in the text; what is left out is no word of the text."""

    def sentence(self, text: str, facts: Sequence[Fact], section: Section, elsewhere: str = "") -> Judgement:
        found = super().sentence(text, facts, section)
        gone = [fact.text[:2] for fact in facts if fact.text[:2] not in text]
        if found.kind != "supported" or not gone:
            return found
        return Judgement("bent", tuple(Reason("word", "", words) for words in gone))


def led(lead: str, text: str) -> str:
    made = Rows(DraftRequest(SECTION, FACTS, alone={}, material={fact.id: fact.text for fact in FACTS}), Whole())
    made.take([Block((model(text, "n1"),), lead)])
    return next(made.sentences()).verdict


def test_what_the_lead_says_the_sentence_need_not_say_again() -> None:
    assert led("抓好清淤工作。", "完成3万立方米。") == "supported"
    assert led("抓好绿化工作。", "完成3万立方米。") == "bent"
    assert led("清淤成效显著。", "完成3万立方米。") == "bent", "a lead that may not stand says nothing"
    assert led("抓好清淤工作。", "完成5万立方米。") == "bent", "what is said wrongly no lead mends"


@dataclass(frozen=True)
class ByItsLine(Strict):
    """Against one fact a sentence says what it does not know; beside the other part of its line only `left` speaks against it."""

    left: tuple[Reason, ...] = ()
    first: tuple[Reason, ...] = (Reason("name", "北门", ""),)

    def sentence(self, text: str, facts: Sequence[Fact], section: Section, elsewhere: str = "") -> Judgement:
        return Judgement("bent", self.left if len(facts) > 1 else self.first)


def by_its_line(judge: ByItsLine) -> str:
    own, mate, other = (
        Fact(f"n{n}", role, "", words, Provenance("notes.md", place))
        for n, role, words, place in (
            (1, "plans", "两处积水点治好", "第1行"),
            (2, "problems", "北门、南门两处积水没根治", "第1行"),
            (3, "problems", "东门积水", "第2行"),
        )
    )
    made = Rows(DraftRequest(SECTION, (own,), leant=(mate, other), material={"n1": own.text}), judge)
    return made.judged(model("治理北门、南门2处积水点。", "n1")).verdict


def test_what_another_part_of_its_line_bears_out_may_stand_for_the_reader_to_see() -> None:
    assert by_its_line(ByItsLine()) == "reworded"
    assert by_its_line(ByItsLine((Reason("member", "", "南门"),))) == "reworded"


def test_what_its_line_does_not_say_or_what_it_turns_may_not() -> None:
    assert by_its_line(ByItsLine((Reason("name", "西门", ""),))) == "bent"
    for slot in ("polarity", "status", "hedge", "degree", "direction", "approximator"):
        assert by_its_line(ByItsLine((Reason(slot, "", "没"),))) == "bent"
    assert by_its_line(ByItsLine(first=(Reason("name", "北门", ""), Reason("figure", "", "2处")))) == "bent"
