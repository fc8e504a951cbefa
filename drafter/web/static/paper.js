// The paper: sources of the sentence under the cursor or the pointer, a paragraph edited in place and checked on the server.
"use strict";
(function () {
  const desk = document.getElementById("desk");
  if (!desk) return;
  const base = `/cases/${desk.dataset.case}`;
  const cards = document.getElementById("cards");
  let here = null;

  // --- sources beside the sentence ---
  const show = (ids, fallback) => {
    cards.replaceChildren();
    for (const id of ids) {
      const card = document.getElementById(`card-${id}`) || (id.startsWith("c") ? document.getElementById("own-card") : null);
      if (card) cards.append(card.content.cloneNode(true));
    }
    if (!cards.childNodes.length && fallback) cards.append(document.getElementById("no-card").content.cloneNode(true));
  };
  const stand = (sentence) => {
    if (!sentence || sentence === here) return;
    if (here) here.classList.remove("here");
    here = sentence;
    here.classList.add("here");
    show((sentence.dataset.facts || "").split(" ").filter(Boolean), true);
  };
  const sentenceOf = (node) => {
    const element = node && (node.nodeType === 1 ? node : node.parentElement);
    return element && element.closest(".paper") ? element.closest(".s") : null;
  };
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    if (selection && selection.anchorNode) stand(sentenceOf(selection.anchorNode));
  });
  let waiting = 0;
  desk.addEventListener("mouseover", (event) => {
    if (event.target.closest(".line:focus")) return;
    const sentence = sentenceOf(event.target);
    clearTimeout(waiting);
    if (sentence) waiting = setTimeout(() => stand(sentence), 120);
  });
  const source = (file, place, figure) => htmx.ajax("GET", `${base}/source?${new URLSearchParams({ file, place, figure: figure || "" })}`, { target: "#source", swap: "innerHTML" });
  const firstPlace = (figure) => {
    const place = cards.querySelector("[data-file]");
    if (place) source(place.dataset.file, place.dataset.place, figure);
    else document.getElementById("source").replaceChildren();
  };
  document.addEventListener("click", (event) => {
    const mark = event.target.closest(".m"), place = event.target.closest("[data-file]"), asked = event.target.closest("[data-show]"), jump = event.target.closest("[data-jump]");
    if (place) source(place.dataset.file, place.dataset.place);
    else if (asked) { show([asked.dataset.show]); firstPlace(); }
    else if (mark && mark.closest(".paper")) {
      document.querySelectorAll(".m.on").forEach((one) => one.classList.remove("on"));
      mark.classList.add("on");
      const ids = (mark.dataset.fact || "").split(" ").filter(Boolean);
      if (ids.length) { show(ids, true); firstPlace(mark.textContent); }
    }
    if (jump) {
      event.preventDefault();
      const para = document.getElementById(`p${jump.dataset.jump}`);
      if (!para) return;
      para.scrollIntoView({ block: "center" });
      para.classList.remove("flash");
      void para.offsetWidth;
      para.classList.add("flash");
      para.querySelector(".line").focus({ preventScroll: true });
    }
  });

  // --- editing ---
  const words = (line) => line.textContent.replace(/\u00a0/g, " ").trim();
  const begun = new WeakMap();
  const sent = new WeakSet();
  const save = (line, stay) => {
    const para = line.closest(".para"), held = begun.get(line);
    if (sent.has(line) || !held || words(line) === held.words) return;
    sent.add(line);
    para.classList.add("saving");
    htmx.ajax("POST", `${base}/lines/${line.dataset.n}`, { source: line, values: { key: line.dataset.key, text: line.textContent } })
      .then(() => { const now = stay && document.querySelector(`#${para.id} .line`); if (now) now.focus(); })
      .finally(() => { sent.delete(line); para.classList.remove("saving"); });
  };
  desk.addEventListener("focusin", (event) => {
    const line = event.target.closest(".line");
    if (line && !begun.has(line)) begun.set(line, { words: words(line), nodes: [...line.childNodes].map((one) => one.cloneNode(true)) });
  });
  desk.addEventListener("focusout", (event) => {
    const line = event.target.closest(".line");
    if (line) save(line, false);
  });
  desk.addEventListener("keydown", (event) => {
    const line = event.target.closest(".line");
    if (!line || event.isComposing || event.keyCode === 229) return; // an input method at work keeps its keys
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); save(line, true); }
    if (event.key === "Escape" && begun.has(line)) line.replaceChildren(...begun.get(line).nodes.map((one) => one.cloneNode(true)));
  });
  addEventListener("beforeunload", (event) => {
    const line = document.activeElement && document.activeElement.closest(".paper .line");
    if (line && begun.has(line) && words(line) !== begun.get(line).words) event.preventDefault();
  });
})();
