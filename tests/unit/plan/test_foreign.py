from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.plan.foreign import foreign_reason


def _fact(text: str, owner: str = "") -> Fact:
    return Fact("n1", "achievements", "", text, Provenance("a.md", "第1行"), owner=owner)


def test_another_bureaus_work_is_foreign():
    assert foreign_reason(_fact("水利局今年清淤河道12公里"), "云溪市财政局", ())
    assert foreign_reason(_fact("清淤河道12公里（水利口转来的）"), "云溪市财政局", ())


def test_own_and_joint_work_is_not():
    assert not foreign_reason(_fact("财政局今年评审项目87个"), "云溪市财政局", ("市财政局",))
    assert not foreign_reason(_fact("水利局联合开展资金检查2次"), "云溪市财政局", ())
    assert not foreign_reason(_fact("税务局今年代征1200万元", owner="税政科"), "云溪市财政局", ())


def test_a_government_answers_for_all_its_departments():
    assert not foreign_reason(_fact("水利局今年清淤河道12公里"), "云溪市人民政府", ())


def test_a_court_is_no_department_of_a_government():
    for told in (
        "审结涉企案件312件（法院送来的）",
        "办理公益诉讼案件41件（检察院报来的）",
        "县法院审结执行案件96件（法院转来）",
    ):
        assert foreign_reason(_fact(told), "云溪市人民政府", ())
    for told in (
        "清淤河道12公里（水利局送来的）",
        "与法院共建调解室6个",
        "配合检察院整改河道问题9处",
        "法院新址交付使用",
    ):
        assert not foreign_reason(_fact(told), "云溪市人民政府", ())
