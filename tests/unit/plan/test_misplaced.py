import pytest

from drafter.plan.misplaced import complains


@pytest.mark.parametrize(
    "text",
    [
        "停车还是乱，投诉一直多",
        "窗口排队时间偏长，人手不够",
        "台账仍未建成，查数慢",
        "群众反映等得久",
        "设施老化，管理流于形式",
    ],
)
def test_complaints(text):
    assert complains(text)


@pytest.mark.parametrize(
    "text",
    [
        "隐患改完12处",
        "五次普查收尾，没漏户",
        "化解矛盾突出的积案6件",
        "困难群众补助发放3200人",
        "整改到位19个，剩下4个排到三季度",
        "解决停车难，新增车位300个",
    ],
)
def test_successes(text):
    assert not complains(text)
