"""What a model proposes about lines that stayed open: quoted exactly and typed the same, or a question, or nothing."""

from dataclasses import replace

from drafter.core.claim import Claim, Question
from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.core.text import Provenance
from drafter.read.facts import Material
from drafter.read.note_tables import read_noted
from drafter.read.proposals import Proposal, open_lines, with_proposals

YEAR = Period.parse("2025")


def _material(text: str) -> Material:
    notes = read_noted(text, "记.md", period=YEAR).notes
    return Material(notes.facts, notes.left_out, notes.unplaced, (), notes.asked, notes.questions)


def test_an_open_part_is_filled_and_its_question_settled() -> None:
    material = _material("- 三号泵站等着换电机\n")
    assert open_lines(material) == (("三号泵站等着换电机", ("部分", "标记")),)
    told = with_proposals(material, [Proposal("部分", "等着换电机", "问题")], YEAR)
    assert [(fact.role, fact.text) for fact in told.facts] == [("problems", "三号泵站等着换电机")]
    assert not told.asked and not told.questions


def test_a_quotation_that_stands_nowhere_changes_nothing() -> None:
    material = _material("- 三号泵站等着换电机\n")
    for quote in ("三号泵站已换电机", "等着", ""):
        assert with_proposals(material, [Proposal("部分", quote, "成绩")], YEAR) == material
    assert with_proposals(material, [Proposal("部分", "等着换电机", "随便")], YEAR) == material


def test_what_is_against_the_reading_is_asked() -> None:
    material = _material("成绩\n- 水库除险加固全部完工\n")
    told = with_proposals(material, [Proposal("部分", "除险加固全部完工", "问题")], YEAR)
    assert told.facts == material.facts and [q.text for q in told.questions] == ["水库除险加固全部完工"]
    same = with_proposals(material, [Proposal("部分", "除险加固全部完工", "成绩")], YEAR)
    assert same == material


def test_a_status_must_agree_with_the_words_quoted() -> None:
    fact = replace(_material("成绩\n- 老闸改造在推进\n").facts[0], status=None)
    material = Material((fact,))
    against = with_proposals(material, [Proposal("状态", "老闸改造正在推进", "已完成")], YEAR)
    assert against == material
    told = with_proposals(material, [Proposal("状态", "老闸改造在推进", "推进中")], YEAR)
    assert told.facts[0].status == "ongoing"


def test_a_name_is_spelled_with_the_line_s_own_characters() -> None:
    read = _material("成绩\n- 水表前前后后换了46只\n").facts[0]
    bare = tuple(
        replace(claim, figures=tuple(replace(f, indicator="") for f in claim.figures)) for claim in read.claims
    )
    fact: Fact = replace(read, claims=bare, metrics=tuple(replace(m, indicator="") for m in read.metrics))
    material = Material((fact,))
    named = with_proposals(material, [Proposal("指标", "换了46只", "水表")], YEAR)
    claim: Claim = next(claim for claim in named.facts[0].claims if claim.figures)
    assert claim.figures[0].indicator == "水表" and named.facts[0].metrics[0].indicator == "水表"
    assert with_proposals(material, [Proposal("指标", "换了46只", "电表更新")], YEAR) == material


def test_what_a_model_hears_as_talk_to_the_writer_is_left_out_with_its_words() -> None:
    material = _material("- 山塘那摊子事年年提\n")
    told = with_proposals(material, [Proposal("标记", "那摊子事年年提", "写给起草人")], YEAR)
    assert [line.provenance.quote for line in told.left_out][-1:] == [material.asked[0].provenance.quote]
    assert not told.asked and not told.questions
    heard = with_proposals(material, [Proposal("标记", "那摊子事年年提", "传闻")], YEAR)
    assert [q.fact_id for q in heard.questions] == [material.asked[0].id] and "hearsay" in heard.asked[0].marks


def test_a_question_keeps_its_place() -> None:
    material = _material("成绩\n- 水库除险加固全部完工\n")
    told = with_proposals(material, [Proposal("部分", "除险加固全部完工", "打算")], YEAR)
    question: Question = told.questions[0]
    assert question.provenance == Provenance("记.md", "第2行", "水库除险加固全部完工")


def test_what_is_told_as_done_is_no_problem_on_a_model_s_word() -> None:
    material = _material("- 修好渠道12公里\n")
    told = with_proposals(material, [Proposal("部分", "修好渠道12公里", "问题")], YEAR)
    assert [fact.role for fact in told.facts] == ["achievements"] and len(told.questions) == 1


def test_words_of_two_lines_are_the_line_s_that_is_named() -> None:
    material = _material("- 三号泵站等着换电机\n- 五号泵站等着换电机\n")
    named = Proposal("部分", "泵站等着换电机", "问题", "五号泵站等着换电机")
    assert [fact.text for fact in with_proposals(material, [named], YEAR).facts] == ["五号泵站等着换电机"]
    for line in ("", "六号泵站等着换电机"):
        assert with_proposals(material, [Proposal("部分", "泵站等着换电机", "问题", line)], YEAR) == material


def test_that_nothing_is_to_be_said_changes_nothing() -> None:
    material = _material("- 三号泵站等着换电机\n")
    for said in (Proposal("标记", "等着换电机", "无"), Proposal("状态", "等着换电机", "无从说起")):
        assert with_proposals(material, [said], YEAR) == material
