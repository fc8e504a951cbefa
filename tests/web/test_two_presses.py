"""Every button of every page pressed twice in a row: what comes of it is what comes of one press, and a reload shows it."""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.servers.fault_server import serving
from tests.servers.ports import free_port
from tests.web.places import PLACES, Places
from tests.web.servers import Server
from tests.web.steps import set_model, upload
from tests.web.visitors import PASSWORD

_PRESSED = "button, input[type=submit], a.button, a.plain, a[download], summary, label.button"
_PAGES_OWN = re.compile(
    r"/\.page/(?!report\.json|accepted\.json)|\.bin$|/out/run\.json$"
)  # the page's own notes and an account bear times
_MADE = re.compile(r"\d{8}-[0-9a-f]{8}")

_LIST = """([pressed, top]) => [...document.querySelectorAll(pressed)].map((one, n) => {
  const form = one.closest("form"), own = one.getAttribute("hx-post");
  const post = own || (one.type === "submit" && form && form.getAttribute("hx-post")) || "";
  const kind = [one.tagName, one.className, post || one.getAttribute("href") || one.getAttribute("hx-get") || "", Object.keys(one.dataset).join()];
  const shown = one.checkVisibility() && (top || !one.closest("header"));
  return { n, shown, post: Boolean(post), asks: one.hasAttribute("hx-confirm"), words: one.innerText.trim().slice(0, 20), kind: kind.join("|").replace(/[0-9a-f]{8}|\\d+/g, "#") };
})"""
_FILL = """(one) => {
  const form = one.form || one.closest("form");
  for (const field of form ? form.elements : []) {
    if (field.type === "radio" && !form.querySelector(`[name="${field.name}"]:checked`)) field.checked = true;
    if (field.tagName === "SELECT" && field.required && !field.value) field.selectedIndex = 1;
    if (["said", "reason", "name", "password"].includes(field.name) && !field.value) field.value = field.tagName === "SELECT" ? field.options[1].value : "7";
  }
}"""
# What the made case must have something of, whatever words its draft finds.
_ALL_THERE = {"facts": {"answers", "facts", "draft"}, "draft": {"draft", "undo", "accept", "settle", "aside", "fill"}}
_LEAVES = "navigation.addEventListener('navigate', (event) => { if (!event.hashChange) window.leaves = true; })"
# Waits in the page while it is busy, a second at most, so that nobody asks it thirty times a second.
_STIRS = """() => new Promise((done) => {
  const busy = () => document.readyState !== "complete" || Boolean(document.querySelector("[data-progress], .htmx-request, .htmx-swapping, .htmx-settling, .htmx-added"));
  let looks = 20;
  const look = () => {
    if (busy() && !window.leaves && (looks -= 1) > 0) setTimeout(look, 50);
    else setTimeout(() => done({ busy: looks < 20 || busy(), leaves: Boolean(window.leaves) }));
  };
  requestAnimationFrame(() => requestAnimationFrame(look));
})"""


@dataclass
class Seen:
    """What came of pressing: changes asked for, files taken, questions asked, file choosers opened, answers that are errors, and what lies in the cases' folder."""

    posts: list[str] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    chosen: int = 0
    bad: list[str] = field(default_factory=list)
    where: str = ""
    told: str = ""
    left: list[str] = field(default_factory=list)


class Watched:
    """A page that is watched: what it asks for, and when it has come to rest."""

    def __init__(self, page: Any) -> None:
        self.page, self.seen, self.open = page, Seen(), set[Any]()
        page.add_init_script(_LEAVES)
        page.route("**/preview/**", lambda one: one.fulfill(body=""))  # drawn anew each time it would cost the most
        page.on("request", self._asked)
        for event in ("requestfinished", "requestfailed"):
            page.on(event, self._answered)
        page.on("response", lambda one: self.seen.bad.append(f"{one.status} {one.url}") if one.status >= 400 else None)
        page.on("download", lambda one: self.seen.taken.append(one.suggested_filename))
        page.on("filechooser", lambda _one: setattr(self.seen, "chosen", self.seen.chosen + 1))
        page.on("dialog", self._confirmed)

    def _asked(self, one: Any) -> None:
        if one.method != "GET":
            self.seen.posts.append(_MADE.sub("#", one.url.removeprefix(self.page.base)))
        if one.resource_type != "eventsource":
            self.open.add(one)

    def _answered(self, one: Any) -> None:
        self.open.discard(one)

    def _confirmed(self, one: Any) -> None:
        self.seen.asked.append(one.message)
        one.accept()

    def rest(self, brings_file: bool = False) -> None:
        """Waits until nothing is on its way, not even a draft, and the file that was asked for has come."""
        calm, until = 0, time.monotonic() + 60
        while calm < 2 and time.monotonic() < until:
            stirs = self._stirs()
            calm = 0 if stirs or self.open or (brings_file and not self.seen.taken) else calm + 1
        assert calm == 2, f"still asking: {[one.url for one in self.open]}"

    def _stirs(self) -> bool:
        """What a page says two pictures later; one that leaves for a file stays."""
        try:
            said = self.page.evaluate(_STIRS)
        except Exception as error:  # the page is leaving for another: playwright names no class for it
            assert "navigation" in str(error) or "context" in str(error)
            return True
        return bool(said["busy"] or (said["leaves"] and not self.seen.taken))


def _left(folder: Path, known: frozenset[str]) -> list[str]:
    """Every file with a mark of its content; cases made meanwhile by the same name."""
    found = []
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        name = str(path.relative_to(folder))
        case = name.split("/")[0]
        mark = "" if _PAGES_OWN.search(f"/{name}") else hashlib.sha256(path.read_bytes()).hexdigest()[:8]
        found.append(f"{name if case in known else _MADE.sub('new', name)} {mark}")
    return sorted(found)


def _pressed(watched: Watched, places: Places, name: str, n: int, times: int) -> Seen:
    page, own = watched.page, places.server.own
    place = places.enter(page, name)
    known = frozenset(path.name for path in own.glob("*"))
    page.context.clear_cookies()
    place.enter(page)
    watched.rest()
    watched.seen = Seen()
    one = page.locator(_PRESSED).nth(n)
    one.evaluate(_FILL)
    brings_file = one.evaluate("(one) => one.matches('a[download]')")
    one.click(click_count=times, delay=60)  # an answer may come between the two
    watched.rest(brings_file)
    seen = watched.seen
    seen.where = _MADE.sub("#", page.url)
    seen.told = page.locator("#messages").inner_text()
    seen.left = _left(own, known)
    watched.seen = Seen()
    if times > 1:
        answer = page.reload()
        assert answer.status == 200 and page.locator("main").inner_text().strip() and watched.seen.bad == []
    return seen


def _kinds(found: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The first of each kind; the last as well where it changes something, for a link in a list is a link like the first."""
    by_kind: dict[str, list[dict[str, Any]]] = {}
    for one in found:
        if one["shown"]:
            by_kind.setdefault(one["kind"], []).append(one)
    for ones in by_kind.values():
        yield ones[0]
        if len(ones) > 1 and ones[-1]["post"]:
            yield ones[-1]


@pytest.mark.parametrize("name", [*PLACES, "take"])
def test_every_button_of_a_page(page: Any, places: Places, name: str) -> None:
    place = places.enter(page, name)
    watched = Watched(page)
    place.enter(page)
    watched.rest()
    pressed, posted = 0, set[str]()
    for one in _kinds(page.evaluate(_LIST, [_PRESSED, name == "home"])):
        once = _pressed(watched, places, name, one["n"], 1)
        twice = _pressed(watched, places, name, one["n"], 2)
        assert twice == once, one
        assert once.bad == [] and once.told == "", one
        assert len(once.posts) == one["post"] and len(once.asked) == one["asks"], (one, once.posts)
        pressed += 1
        posted |= {post.rpartition("/")[2] for post in once.posts}
    assert pressed or name == "compare"  # it has nothing to press
    assert posted >= _ALL_THERE.get(name, set())


def test_a_draft_on_its_way_is_stopped_once(page: Any, places: Places, files: list[Path]) -> None:
    with serving() as models:
        places.draft(page, "school", lambda: upload(page, files))
        draft = page.url
        set_model(page, "slow-20", models.url)
        page.goto(draft)
        watched = Watched(page)
        page.get_by_role("button", name="用模型重写").dblclick()
        page.get_by_role("button", name="停止").dblclick()
        page.locator(".notice", has_text="已停止").wait_for()
        assert [one.rpartition("/")[2] for one in watched.seen.posts] == ["draft", "stop"]


def test_a_question_before_storing_is_answered_once(page: Any, server: Server, tmp_path: Path) -> None:
    (tmp_path / "会议.md").write_text("# 成绩\n- 〔机密〕某项部署\n- 开会3次\n", encoding="utf-8")
    for name, cases in (("不存入", 0), ("已知晓", 1)):
        page.goto(page.base)
        page.locator("input[name=files]").first.set_input_files([str(tmp_path / "会议.md")])
        page.get_by_role("button", name="开始").dblclick()
        page.locator(".problem.secret").get_by_role("button", name=name).dblclick()
        page.locator(".problem.secret").wait_for(state="detached")
        if cases:
            page.wait_for_url("**/sources")
        page.goto(page.base)
        assert page.locator(".desks li").count() == cases


def test_a_message_is_closed_by_two_presses_as_by_one(page: Any, server: Server) -> None:
    page.goto(page.base)
    page.get_by_role("button", name="开始").dblclick()
    page.locator("#messages .problem").wait_for()
    page.get_by_role("button", name="关闭").dblclick()
    assert page.locator("#messages").inner_text() == "" and page.locator("#upload").count() == 1


def test_two_slow_presses_and_a_key_held_down(page: Any, server: Server) -> None:
    """Two presses too far apart to be a double click, and Enter that repeats: the page is leaving already."""
    page.goto(page.base)
    button = page.locator(".examples").get_by_role("button", name="柳湾街道")
    button.focus()
    for _repeat in range(4):
        page.keyboard.down("Enter")
    page.keyboard.up("Enter")
    page.wait_for_url("**/sources")
    page.goto(page.base)
    assert page.locator(".desks li").count() == 1


def test_coming_in_and_going_out_twice(page: Any, tmp_path: Path) -> None:
    from drafter.web.access import add_user

    add_user(tmp_path / "cases" / "users.json", "王科", PASSWORD)
    server = Server(tmp_path / "cases", free_port())
    server.start()
    page.base = server.url
    watched = Watched(page)
    try:
        page.goto(f"{server.url}/login")
        page.get_by_label("用户名").fill("王科")
        page.get_by_label("密码").fill(PASSWORD)
        page.get_by_role("button", name="进入").dblclick()
        page.locator(".who", has_text="王科").wait_for()
        page.get_by_role("button", name="退出").dblclick()
        page.get_by_label("密码").wait_for()
        assert watched.seen.posts == ["/login", "/logout"] and watched.seen.bad == []
    finally:
        server.stop()
