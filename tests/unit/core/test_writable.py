"""Signs no Office file holds are taken out one for one."""

import pytest

from drafter.core.writable import writable


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("清淤\x0b3公里", "清淤\n3公里"),
        ("第一页\x0c第二页", "第一页\n第二页"),
        ("甲\x00乙\x1b丙\ufffe丁\ud800", "甲 乙 丙 丁 "),
        ("⼯程⼗⼆项，⻓⽔⻔", "工程十二项，长水门"),
        ("甲\t乙\n丙\U00020bb7丁\x85", "甲\t乙\n丙\U00020bb7丁\x85"),
    ],
)
def test_offsets_stay_and_the_rest_can_be_written(text: str, wanted: str) -> None:
    from lxml import etree

    assert writable(text) == wanted and len(wanted) == len(text)
    etree.Element("t").text = writable(text)
