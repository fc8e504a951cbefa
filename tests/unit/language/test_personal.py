"""Personal numbers by kind, with figures that are none, and time that grows with the text."""

import pytest

from drafter.language.personal import find_personal

NUMBERS = [
    "430102199003072831",
    "43010219900307283X",
    "４３０１０２１９９００３０７２８３１",
    "430102900307283",
    "电话13812345678",
    "１３８１２３４５６７８",
    "138-1234-5678",
    "+86 13812345678",
    "(0731)84567890",
    "（0731）84567890",
    "0731-84567890",
    "073184567890",
    "400-820-8820",
    "联系电话84567890",
    "6222021234567890123",
    "6222 0212 3456 7890 123",
    "9558801234567890123",
    "账号19012345678901",
    "帐号：8111 0010 1280 0123 456",
    "4392250012345678",
    "护照E12345678",
    "G12345678",
    "湘A12345",
    "湘A·12345",
    "粤BD12345",
    "wang.li@example.com",
    "138\u200b1234\u200b5678",
    "微信号wangli88",
    "QQ 12345678",
    "43010219900307 2831",
    "021-5678 1234",
]
FIGURES = [
    "总收入1,421,486万元，合同编号20240307，完成投资13800000元",
    "2024年1月8日印发〔2024〕12号",
    "收入13812345678元",
    "完成投资13812345678.5元",
    "惠及12345人",
    "12345热线办结3200件",
    "2023-2024年度",
    "面积84567890平方米",
    "430102项",
    "占比62.02%，6222人",
    "2024—2025年",
    "第4301号",
    "G4京港澳高速12公里",
]


@pytest.mark.parametrize("text", NUMBERS)
def test_personal_numbers(text):
    assert find_personal(text)


@pytest.mark.parametrize("text", FIGURES)
def test_ordinary_figures(text):
    assert not find_personal(text)
