"""run → suppress → severity → dedupe → sort, with fingerprints that survive edits elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.check.registry import all_rules, is_chosen, needs_of, rule_ids, signs_of
from drafter.check.rule import Context, Rule
from drafter.check.runner import available, check
from drafter.check.word_lists import read_word_lists
from drafter.core.errors import InputError
from drafter.core.finding import Finding
from drafter.core.profile import Profile
from drafter.core.report import Report
from drafter.core.suppression import Suppression
from drafter.core.text import Span
from drafter.language.phrases import phrase_lines
from tests.unit.check.examples import context_of


def context(text: str, **options: object) -> Context:
    return Context(Report(text), Profile("generic", "通用", ()), options=options)


def finds(word: str, rule_id: str = "LG900", **fields: object) -> Rule:
    def run(ctx: Context) -> Iterator[Finding]:
        for match in re.finditer(word, ctx.text):
            yield rule.finding(Span(*match.span()), f"有{word}")

    rule = Rule(rule_id, "试", "warning", run, (), (), **fields)  # type: ignore[arg-type]
    return rule


SP = [rule for rule in all_rules() if rule.id.startswith("SP")]


def test_sorted_by_place_and_deduped() -> None:
    found = check(context("甲乙甲"), rules=[finds("甲"), finds("甲"), finds("乙", "AA001")])
    assert [(f.rule, f.span.start) for f in found] == [("LG900", 0), ("AA001", 1), ("LG900", 2)]


def test_select_ignore_and_disabled() -> None:
    assert (
        is_chosen("ST001", ("st",), ())
        and not is_chosen("ST001", (), ("ST001",))
        and not is_chosen("QT001", ("ST", "LG"), ())
    )
    profile = Profile("p", "p", (), rules={"disable": ["LG900"]})
    assert check(Context(Report("甲"), profile), rules=[finds("甲")]) == ()


def test_severity_threshold_and_override() -> None:
    assert check(context("甲"), rules=[finds("甲")], severity="error") == ()
    (found,) = check(context("甲", LG900={"severity": "error"}), rules=[finds("甲")], severity="error")
    assert found.severity == "error"


def test_rule_that_needs_facts_is_not_run_without() -> None:
    assert available(context("甲")) == frozenset()
    assert check(context("甲"), rules=[finds("甲", needs=frozenset({"facts"}))]) == ()


def test_fingerprint_survives_edits_elsewhere() -> None:
    (before,) = check(context("总结\n今年抓了甲项目。"), rules=[finds("甲")])
    (after,) = check(context("新的总结标题\n加一段。\n今年抓了甲项目。"), rules=[finds("甲")])
    (other,) = check(context("总结\n明年再抓甲项目。"), rules=[finds("甲")])
    assert before.fingerprint == after.fingerprint != other.fingerprint
    twice = check(context("有甲\n有甲"), rules=[finds("甲")])
    assert len({f.fingerprint for f in twice}) == 2


@pytest.mark.parametrize("quote", ["甲", "抓了甲项目"])
def test_suppressed_by_quote(quote: str) -> None:
    found = check(
        context("今年抓了甲项目。"), rules=[finds("甲"), *SP], suppressions=[Suppression(quote, "已核实", "LG")]
    )
    assert found == ()


def test_unused_and_unreasoned_suppressions_are_findings() -> None:
    given = [Suppression("丙", "已核实", "LG900", "drafter.toml"), Suppression("甲", "")]
    found = check(context("抓了甲。"), rules=[finds("甲"), *SP], suppressions=given)
    assert sorted(f.rule for f in found) == ["LG900", "SP001", "SP002"]


def test_suppression_of_a_rule_that_did_not_run_is_not_unused() -> None:
    assert check(context("抓了甲。"), rules=SP, suppressions=[Suppression("丙", "已核实", "QT001")]) == ()


def test_word_list(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        "id: YH001\nname: 提法\nwords: {旧词: 新词, 禁词: }\npatterns: {'第\\d号': }\n", "utf-8"
    )
    found = check(context("旧词、禁词、第3号"), rules=read_word_lists(tmp_path))
    assert [(f.span.start, f.fix.new if f.fix else None) for f in found] == [(0, "新词"), (3, None), (6, None)]


def test_bad_word_lists_are_told_all_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("id: x\n", "utf-8")
    (tmp_path / "b.yaml").write_text("- 1\n", "utf-8")
    (tmp_path / "c.yaml").write_text("id: [\n", "utf-8")
    (tmp_path / "d.yaml").write_text("id: YH002\nname: 名\nseverity: bad\nwords: 1\npatterns: {'[': a}\n", "utf-8")
    with pytest.raises(InputError) as error:
        read_word_lists(tmp_path)
    assert {problem.source for problem in error.value.problems} == {"a.yaml", "b.yaml", "c.yaml", "d.yaml"}
    with pytest.raises(InputError):
        read_word_lists(tmp_path / "none")


def test_the_example_word_list_and_outside_rule_work() -> None:
    folder = Path(__file__).resolve().parents[3] / "examples" / "rules"
    (rule,) = read_word_lists(folder)
    assert [f.fix.new for f in check(context("新建农路9公里"), rules=[rule]) if f.fix] == ["农村公路"]
    scope: dict[str, object] = {"__name__": "outside_rule"}
    exec((folder / "outside_rule.py").read_text("utf-8"), scope)
    outside = scope["rule"]
    assert isinstance(outside, Rule)
    assert len(check(context("踔厉奋发，勇毅前行，踔厉奋发。"), rules=[outside])) == 1


def test_rules_of_an_installed_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from drafter.check import registry

    package = tmp_path / "ours-1.0.dist-info"
    package.mkdir()
    (package / "METADATA").write_text("Metadata-Version: 2.1\nName: ours\nVersion: 1.0\n", "utf-8")
    (package / "entry_points.txt").write_text("[drafter.rules]\nslogans = our_rules:rule\n", "utf-8")
    source = Path(__file__).resolve().parents[3] / "examples" / "rules" / "outside_rule.py"
    (tmp_path / "our_rules.py").write_text(source.read_text("utf-8"), "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    registry.outside_rules.cache_clear()
    try:
        assert [rule.id for rule in registry.all_rules(select=("ZZ",))] == ["ZZ001"]
    finally:
        registry.outside_rules.cache_clear()


def test_what_a_rule_needs_is_known_without_it() -> None:
    for rule in all_rules():
        if rule.id in rule_ids():
            assert needs_of(rule.id) == rule.needs, rule.id


def test_the_signs_a_rule_asks_for_are_known_without_it_and_stand_in_its_bad_examples() -> None:
    asking = [rule for rule in all_rules() if rule.id in rule_ids() and rule.signs]
    for rule in asking:
        assert signs_of(rule.id) == rule.signs
        assert all(any(sign in context_of(bad)[0].text for sign in rule.signs) for bad in rule.bad), rule.id
    assert len(asking) > 10


@pytest.mark.parametrize(("rule_id", "listed"), [("RS015", "sessions.tsv"), ("RS016", "old_terms.tsv")])
def test_every_listed_pattern_holds_a_sign_of_its_rule(rule_id: str, listed: str) -> None:
    for line in phrase_lines(listed):
        assert any(sign in line.split("\t")[0] for sign in signs_of(rule_id)), line


def test_a_rule_whose_signs_are_missing_is_left_out() -> None:
    assert "QT012" not in {rule.id for rule in all_rules(text="收入3亿元、4亿元。")}
    assert "QT012" in {rule.id for rule in all_rules(text="甲、乙分别收入3亿元、4亿元。")}


def test_a_rule_that_cannot_run_is_left_out() -> None:
    with_nothing = {rule.id for rule in all_rules(held=frozenset())}
    assert "GR001" not in with_nothing and "QT001" in with_nothing
    assert {rule.id for rule in all_rules()} - with_nothing == {rule.id for rule in all_rules() if rule.needs}
