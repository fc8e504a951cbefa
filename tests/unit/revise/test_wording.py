"""What an item has said is not said again by the facts it gains."""

from __future__ import annotations

from drafter.revise.wording import without_echo


def test_every_clause_the_item_has_said_is_left_out_up_to_the_first_that_is_new() -> None:
    item = "河道保洁工作不够及时，水面漂浮物较多。"
    assert without_echo("河道保洁不够及时，水面漂浮物较多，全年打捞61吨", item) == "全年打捞61吨"
    assert without_echo("河道保洁不及时。打捞船仅有2条", item) == "河道保洁不及时。打捞船仅有2条"
    assert without_echo("河道保洁不够及时", item) == "河道保洁不够及时"
