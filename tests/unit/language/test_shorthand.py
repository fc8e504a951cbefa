import pytest

from drafter.language.shorthand import colloquial_words, expand_shorthand


@pytest.mark.parametrize(
    ("short", "formal"),
    [
        ("年计划120公里，干到72%了", "年计划120公里，完成72%"),
        ("规上工业+7.7%", "规模以上工业增长7.7%"),
        ("GDP增5.1%", "地区生产总值增长5.1%"),
        ("收入首破1900亿元（+4.6%）", "收入首次突破1900亿元（增长4.6%）"),
        ("支出（-3.2%）", "支出（下降3.2%）"),
        ("改了1159个", "改1159个"),
        ("同比增5%", "同比增长5%"),
        ("“规上”二字在引号里", "“规上”二字在引号里"),
        ("【待补：民企贷款（亿元）】", "【待补：民企贷款（亿元）】"),
        ("2023-2025年", "2023-2025年"),
    ],
)
def test_expansion(short, formal):
    assert expand_shorthand(short) == formal


def test_what_is_not_sure_is_flagged():
    assert colloquial_words("拿了牌子响的奖，台账交账") == ["拿了", "牌子响", "交账"]
    assert colloquial_words("完成改造120户") == []
