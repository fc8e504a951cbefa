from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.errors import InputError
from drafter.draft.prompts import Prompts, reply_schema, shipped
from tests.conftest import ROOT

GOOD = '---\nid: plans\nversion: "9"\noutput: blocks\ninputs: [title]\n---\n# system\n写计划。\n# user\n{{ title }}'


def own(folder: Path, text: str, name: str = "plans.md") -> Prompts:
    (folder / name).write_text(text, encoding="utf-8")
    return Prompts(folder)


@pytest.mark.parametrize("task", sorted(path.stem for path in (ROOT / "prompts").glob("[a-z]*.md")))
def test_shipped_templates_declare_what_they_use(task: str) -> None:
    assert Prompts().template(task).id == task


def test_the_reply_schema_asks_for_blocks_of_sentences_with_their_facts() -> None:
    block = reply_schema()["properties"]["blocks"]["items"]
    assert set(block["required"]) == {"lead", "sentences"}
    assert set(block["properties"]["sentences"]["items"]["required"]) == {"text", "facts"}


def test_a_users_template_overrides_by_name_and_others_stay(tmp_path: Path) -> None:
    prompts = own(tmp_path, GOOD)
    assert prompts.render("plans", {"title": "某某总结"}).user == "某某总结"
    assert prompts.template("problems").source == str(shipped() / "problems.md")


@pytest.mark.parametrize(
    ("change", "word"),
    [
        (("inputs: [title]", "inputs: [title, year]"), "year"),
        (("inputs: [title]", "inputs: [title]\nverson: 2"), "第6行：verson 不认识这一项。是不是 version"),
        (("{{ title }}", "{{ title }}{{ secret }}"), "secret"),
        (("id: plans", "id: plan"), "id 应为"),
        (("# user", "# usr"), "两段"),
        (("{{ title }}", "{{ title"), "语法"),
        (("{{ title }}", '{% include "../../etc/passwd" %}'), "没有要引入"),
        (("output: blocks", "output: pages"), "output"),
    ],
)
def test_a_bad_template_is_refused_with_its_file(tmp_path: Path, change: tuple[str, str], word: str) -> None:
    with pytest.raises(InputError, match=word) as refused:
        own(tmp_path, GOOD.replace(*change)).template("plans")
    assert "plans.md" in str(refused.value)


def test_each_folder_has_its_own_pieces_and_a_changed_one_is_read_anew(tmp_path: Path) -> None:
    template = GOOD.replace("{{ title }}", "{{ title }}{% include '_end.md' %}")
    said = []
    for folder, end in (("a", "写短。"), ("b", "写长。"), ("a", "写全。")):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / "_end.md").write_text(end, "utf-8")
        said.append(own(tmp_path / folder, template).render("plans", {"title": "甲"}).user)
    assert said == ["甲写短。", "甲写长。", "甲写全。"]


def test_a_template_cannot_reach_python(tmp_path: Path) -> None:
    prompts = own(tmp_path, GOOD.replace("{{ title }}", "{{ title.__class__.__mro__ }}"))
    with pytest.raises(InputError):
        prompts.render("plans", {"title": "某某"})


def test_the_digest_follows_text_and_version(tmp_path: Path) -> None:
    first = own(tmp_path, GOOD).render("plans", {"title": "甲"})
    assert first.digest != own(tmp_path, GOOD.replace('"9"', '"10"')).render("plans", {"title": "甲"}).digest
    assert first.digest == own(tmp_path, GOOD).render("plans", {"title": "甲"}).digest
