"""What stands above the first heading of a list speaks to its reader, unless it counts something."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.read.bullets import read_lines
from drafter.read.notes import Notes, notes_of

_BELOW = "\n# 成绩\n## 普查科\n- 登记文物点312处\n- 修缮祠堂6座\n"


def _read(line: str, below: str = _BELOW) -> Notes:
    return notes_of(list(read_lines(line + below)), "n.md", period=Period.parse("2025"))


@pytest.mark.parametrize(
    "line",
    [
        "三个科的数11/28拢齐，文创科12/2补了一回。 小盛",
        "各所的东西都在下面了，没排序；等博物馆的表到了再核",
        "谁的数要改12月5日前跟我说，过了就按这个走",
        "个别数在等省局，先空着，空的打了？",
        "按收到的先后贴，18点截的，后到的在最底下",
    ],
)
def test_it_is_no_fact_and_nothing_of_it_is_asked(line: str) -> None:
    notes = _read(line)
    assert [fact.text for fact in notes.facts] == ["登记文物点312处", "修缮祠堂6座"]
    assert not notes.asked and not notes.questions
    said = "".join(one.provenance.quote for one in notes.left_out)
    assert all(word in said for word in line.replace("。", "，").replace("；", "，").split("，")[:1])


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("全年接待参观群众41.2万人次", _BELOW),
        ("全所修缮经费到位860万元，都在下面各科里", _BELOW),
        ("普查科把全市登记完了", "\n登记文物点312处\n修缮祠堂6座\n"),
        ("普查科把全市登记完了", "\n# 普查科\n登记文物点312处\n修缮祠堂6座\n"),
    ],
)
def test_what_counts_something_or_stands_in_no_list_is_read(line: str, below: str) -> None:
    notes = _read(line, below)
    told = [*notes.facts, *notes.asked]
    assert any(line[:8] in fact.text for fact in told)


@pytest.mark.parametrize(
    "line",
    [
        "- @老邓 局长要得急，周四前给我，两页纸打住",
        "- @孙姐：字号放大，12月3日前发他",
        "- @小陶，照去年的样子写，3页以内",
    ],
)
def test_what_is_said_to_somebody_is_no_fact(line: str) -> None:
    notes = _read("", f"# 成绩\n{line}\n- 登记文物点312处\n")
    assert [fact.text for fact in notes.facts] == ["登记文物点312处"]
    assert not notes.asked and not notes.questions


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("- @老邓 带队巡查古塔46次", "巡查古塔46次"),
        ("- @普查科 登记墓葬12座", "登记墓葬12座"),
        ("- 修缮祠堂6座 @老邓", "修缮祠堂6座"),
    ],
)
def test_what_somebody_did_is_told(line: str, text: str) -> None:
    notes = _read("", f"# 成绩\n{line}\n- 登记文物点312处\n")
    assert any(text in fact.text for fact in (*notes.facts, *notes.asked))
