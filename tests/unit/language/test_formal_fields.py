"""Plain words by field of meaning, and the turns of clause that go with them; beside each kind the words that are right as they are."""

from __future__ import annotations

import pytest

from drafter.language.formal import formal


@pytest.mark.parametrize(
    ("plain", "report"),
    [
        ("候诊时间压到25分钟以内", "候诊时间压缩至25分钟以内"),
        ("花了46万买了扫雪车2台", "投入46万元购置扫雪车2台"),
        ("把退役设备理了一遍", "全面梳理退役设备"),
        ("改造任务完成了", "改造任务已完成"),
        ("完成了二期改造", "完成二期改造"),
        ("推进得比较慢", "推进较慢"),
        ("工期比计划慢了20天", "工期较计划滞后20天"),
        ("到馆量和去年差不多", "到馆量与上年基本持平"),
        ("该退的都退了", "应退尽退"),
        ("一个月2次例会", "每月2次例会"),
        ("给独居老人装了报警器", "为独居老年人安装报警器"),
        ("锅炉9年没换过", "锅炉9年未更换"),
        ("就剩3户没签", "仅剩3户未签订"),
        ("塘坝归镇里管", "塘坝由镇里管理"),
        ("年底要到260个", "年底达到260个"),
        ("靠微信群把通知发到组", "靠微信群将通知发到组"),
        ("夜班保管员招不满", "夜班保管员难以招满"),
        ("各管各的", "各自为政"),
        ("还没动工", "尚未动工"),
        ("这几年", "近年来"),
    ],
)
def test_a_plain_turn_is_put_as_a_report_puts_it(plain: str, report: str) -> None:
    assert formal(plain) == report


@pytest.mark.parametrize(
    "words",
    [
        "把关12次",
        "报到新生340人",
        "合成演练3次",
        "个人信息1.2万条",
        "了解情况",
        "应急供给物资6类",
        "稳住粮价",
        "已全部完成",
        "回访116户",
        "块状经济产值3.1亿元",
    ],
)
def test_what_is_a_reports_word_already_stays(words: str) -> None:
    assert formal(words) == words
