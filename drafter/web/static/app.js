// What every page shares: dropping files, closing messages, one press of a button is one. No inline script anywhere.
"use strict";
(function () {
  // --- files dropped or chosen: shown by name before anything is sent ---
  const shown = (form) => {
    const list = form.querySelector("[data-chosen]");
    if (!list) return;
    list.replaceChildren();
    form.querySelectorAll("[data-files]").forEach((input) => {
      for (const file of input.files) {
        const line = document.createElement("li");
        line.textContent = `${file.name}（${Math.max(1, Math.round(file.size / 1024))} KB）`;
        list.append(line);
      }
    });
  };
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-files]")) shown(event.target.form);
  });
  // A text to be taken elsewhere: selected, and copied where the browser lets a page copy (not over plain http on an intranet).
  document.addEventListener("click", (event) => {
    const name = event.target.dataset && event.target.dataset.copies;
    const text = name && document.getElementById(name);
    if (!text) return;
    text.select();
    if (navigator.clipboard) navigator.clipboard.writeText(text.value).then(() => { event.target.textContent = event.target.dataset.copied; }, () => {});
  });
  document.addEventListener("dragover", (event) => {
    const place = event.target.closest && event.target.closest("[data-drop]");
    if (event.dataTransfer && [...event.dataTransfer.types].includes("Files")) event.preventDefault();
    if (place) place.classList.add("over");
  });
  document.addEventListener("dragleave", (event) => {
    const place = event.target.closest && event.target.closest("[data-drop]");
    if (place && !place.contains(event.relatedTarget)) place.classList.remove("over");
  });
  // A folder that is dropped is walked through; what the browser gives without it would be the folder's name only.
  const entries = async (item) => {
    const entry = item.webkitGetAsEntry && item.webkitGetAsEntry();
    if (!entry) return [];
    const walk = async (one) => {
      if (one.isFile) return [await new Promise((done, failed) => one.file(done, failed))];
      const reader = one.createReader(), found = [];
      for (;;) {
        const some = await new Promise((done, failed) => reader.readEntries(done, failed));
        if (!some.length) break;
        for (const inner of some) found.push(...(await walk(inner)));
      }
      return found;
    };
    return walk(entry);
  };
  document.addEventListener("drop", async (event) => {
    const place = event.target.closest && event.target.closest("[data-drop]");
    event.preventDefault();
    if (!place) return;
    place.classList.remove("over");
    const input = place.querySelector("[data-files]"), held = new DataTransfer();
    for (const file of input.files) held.items.add(file);
    const items = [...event.dataTransfer.items];
    const found = await Promise.all(items.map(entries));
    for (const file of found.flat()) held.items.add(file);
    input.files = held.files;
    shown(input.form);
  });

  // --- messages ---
  document.addEventListener("click", (event) => {
    const close = event.target.closest("[data-close]");
    if (close) (close.closest(".problem") || close.closest(".diff") || close.parentElement).remove();
  });
  const said = (words) => {
    const place = document.getElementById("messages"), box = document.createElement("div");
    box.className = "problem";
    box.textContent = words;
    place.replaceChildren(box);
  };
  document.addEventListener("htmx:sendError", () => said(document.body.dataset.lost));
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.requestConfig.verb !== "get") document.getElementById("messages").replaceChildren();
  });
  document.addEventListener("saved", () => {
    const place = document.querySelector(".saved");
    if (place) { place.textContent = "✓"; setTimeout(() => { place.textContent = ""; }, 2000); }
  });
  // A frame the keyboard has entered is marked like everything else it comes to; a browser marks nothing there.
  addEventListener("blur", () => {
    const one = document.activeElement;
    if (one && one.tagName === "IFRAME") one.classList.add("entered");
  });
  addEventListener("focusin", () => document.querySelectorAll(".entered").forEach((one) => one.classList.remove("entered")));
  // A source is shown with its line or cell in sight, without moving the page.
  document.addEventListener("htmx:afterSwap", (event) => {
    const at = event.target.id === "source" && (event.target.querySelector("td.cell") || event.target.querySelector("tr.at"));
    const box = at && at.closest(".scroll");
    if (!box) return;
    const row = at.closest("tr");
    box.scrollTop = row.offsetTop - box.clientHeight / 2 + row.offsetHeight / 2;
    const pane = at.closest(".sources, .side"), below = row.getBoundingClientRect().bottom + 8 - pane.getBoundingClientRect().bottom;
    if (below > 0) pane.scrollTop += below; // where the pane itself is low (letters at 200 %)
    if (at.matches("td")) box.scrollLeft = Math.max(0, at.offsetLeft + at.offsetWidth + 8 - box.clientWidth); // no further than it must: the row's name stays in sight
  });
  // --- one press is one ---
  // The second click of a double click is none of its own, whatever has come to lie under the pointer meanwhile.
  document.addEventListener("click", (event) => {
    if (event.detail < 2 || !event.target.closest("a, button, summary, .button, input[type=file], label:has(input[type=file])")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
  // Nor is the same press again while it is on its way, or while the page is leaving for what it brought (a key held down, a slow hand).
  // What somebody chose may still be on its way to be kept when he presses 下一步: that is another, and goes after it.
  let left = -Infinity, by = null;
  const asking = new WeakMap(), kindOf = (event) => (event ? event.type : "");
  document.addEventListener("htmx:beforeRequest", (event) => asking.set(event.detail.elt, kindOf(event.detail.requestConfig.triggeringEvent)));
  document.addEventListener("htmx:beforeOnLoad", (event) => {
    const answer = event.detail.xhr;
    if (answer.getResponseHeader("HX-Redirect") || answer.getResponseHeader("HX-Refresh")) { left = performance.now(); by = event.detail.elt; }
  });
  // A file that was put together: the page stays, and its button is pressed again after another choice.
  document.addEventListener("fetch", (event) => { left = performance.now(); by = event.target; location.href = event.detail.value; });
  document.addEventListener("htmx:confirm", (event) => {
    const one = event.target, leaving = one === by && performance.now() - left < 1500;
    const asked = one.classList && one.classList.contains("htmx-request") && asking.get(one) === kindOf(event.detail.triggeringEvent);
    if (event.detail.verb !== "get" && (asked || leaving)) event.preventDefault();
  });
})();
