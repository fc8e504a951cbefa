"""Items of a numbered list that begin with a figure."""

import pytest

from drafter.read.bullets import read_lines


def _told(text: str) -> list[str]:
    return [line.text for line in read_lines(text)]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("1、全年巡护林区86次\n2、12名护林员受表彰", "12名护林员受表彰"),
        ("1、6座水文站完成大修\n2、校测断面31处", "6座水文站完成大修"),
        ("1、收揽邮件9万件\n2、3.5万件包裹进村\n3、回访客户40户", "3.5万件包裹进村"),
        ("1.整理档案3200卷\n2.14个全宗完成数字化\n3.接待查档71人次", "14个全宗完成数字化"),
        ("- 1、修缮墓区2处\n- 2、3座骨灰堂通过验收", "3座骨灰堂通过验收"),
        ("3、检修锅炉4台\n\n4、2条盐田水渠清淤\n", "2条盐田水渠清淤"),
    ],
)
def test_the_number_of_an_item_goes_where_its_neighbours_are_numbered_so(lines: str, told: str) -> None:
    assert told in _told(lines)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("- 检修线路8条\n- 3、4号泊位恢复靠船", "3、4号泊位恢复靠船"),  # no number stands beside it
        ("1、接待读者9万人次\n# 少儿部\n2、3号书库开放", "2、3号书库开放"),  # under another heading
        ("1.5万吨化肥到库\n2.3万吨已下摆", "2.3万吨已下摆"),  # decimals, none beside a numbered item
        ("1.发放补贴2批\n1.6万户受益", "1.6万户受益"),  # one after one is no next
        ("2、回访残疾人70户\n5、6月份体检310人", "6月份体检310人"),  # a month opens the item, as before
        ("1、2号机组并网", "1、2号机组并网"),
    ],
)
def test_figures_that_are_no_numbers_stay(lines: str, told: str) -> None:
    assert told in _told(lines)
