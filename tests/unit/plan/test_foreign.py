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
