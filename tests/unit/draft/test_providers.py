"""Services by name, and whose key goes where."""

import pytest

from drafter.core.errors import BackendError, InputError
from drafter.draft.backend import BackendOptions, endpoint_for
from drafter.draft.endpoint import endpoint_of, has_version, with_version
from drafter.draft.providers import key_of, named_provider, providers, usable_key


def test_a_name_before_the_colon_is_a_service_only_if_one_is_known():
    assert named_provider("deepseek:deepseek-chat")[1] == "deepseek-chat"
    assert named_provider("qwen2.5:7b") == (None, "qwen2.5:7b")


def test_a_key_goes_to_its_own_service():
    environment = {"OPENAI_API_KEY": "one", "DEEPSEEK_API_KEY": "two"}
    assert key_of("deepseek:chat", environment) == "two" and key_of("gpt", environment) == "one"
    assert key_of("moonshot:kimi", environment) == ""
    assert key_of("moonshot:kimi", environment | {"DRAFTER_API_KEY": "three"}) == "three"


def test_a_service_needs_no_address_and_an_unknown_one_does():
    assert endpoint_for("ollama:qwen3", BackendOptions()).reach == "loopback"
    with pytest.raises(InputError):
        endpoint_for("unknown:model", BackendOptions())


def test_every_address_of_the_table_is_good():
    assert all(has_version(endpoint_of(one.base_url).url) for one in providers().values())


@pytest.mark.parametrize(
    "url", ["http://h:8000", "http://h:8000/v1", "http://h:8000/v1/", "http://h:8000/v1/chat/completions"]
)
def test_an_address_as_pasted(url):
    endpoint = endpoint_of(url)
    assert (endpoint if has_version(endpoint.url) else with_version(endpoint)).url == "http://h:8000/v1"


@pytest.mark.parametrize(
    "key",
    [
        "sk-abc\u200b",
        "\ufeffsk-abc",
        " sk-abc\n",
        "sk-\u00adabc",
        "sk-\u202aabc",
        "Bearer sk-abc",
        "'sk-abc'",
        "'Bearer sk-abc'",
        "bearer sk-abc",
    ],
)
def test_what_a_copy_brings_along_unseen_is_no_part_of_a_key(key):
    assert usable_key(key) == "sk-abc"


@pytest.mark.parametrize(("key", "sign"), [("sk—abc", "—"), ("“sk-abc”", "“"), ("请填写密钥", "请"), ("sk-аbc", "а")])
def test_a_key_with_other_signs_is_told_before_anything_connects(key, sign):
    with pytest.raises(BackendError, match=f"密钥里有“{sign}”") as refused:
        usable_key(key)
    assert "abc" not in str(refused.value)
