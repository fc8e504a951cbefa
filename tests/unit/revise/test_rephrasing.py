"""What an item has said is not said again by the facts it gains."""

from __future__ import annotations

from drafter.revise.rephrasing import without_echo


def test_every_clause_the_item_has_said_is_left_out_up_to_the_first_that_is_new() -> None:
    item = "河道保洁工作不够及时，水面漂浮物较多。"
    assert without_echo("河道保洁不够及时，水面漂浮物较多，全年打捞61吨", item) == "全年打捞61吨"
    assert without_echo("河道保洁不及时。打捞船仅有2条", item) == "河道保洁不及时。打捞船仅有2条"
    assert without_echo("河道保洁不够及时", item) == "河道保洁不够及时"


def test_a_figure_the_item_has_is_not_told_twice() -> None:
    item = "一是人手严重不足，技术人员只有3名。"
    assert without_echo("技术人员只有3名，缺编6名", item) == "缺编6名"
    for other in ("技术人员只有13名，缺编6名", "技术人员有3名，缺编6名", "技术人员只有3名", "3名技术人员，缺编6名"):
        assert without_echo(other, item) == other
