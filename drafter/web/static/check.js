// A checked report: filters by severity and family; a mark and its finding find each other.
"use strict";
(function () {
  const chosen = (kind) => new Set([...document.querySelectorAll(`[data-filter=${kind}]:checked`)].map((one) => one.value));
  const filter = () => {
    const levels = chosen("severity"), families = chosen("family"), on = new Set();
    document.querySelectorAll(".finding").forEach((card) => {
      const shown = levels.has(card.dataset.severity) && families.has(card.dataset.family);
      card.classList.toggle("off-card", !shown);
      if (shown) on.add(card.dataset.number);
    });
    document.querySelectorAll(".checked mark").forEach((mark) => mark.classList.toggle("off", !mark.dataset.numbers.split(" ").some((n) => on.has(n))));
  };
  document.addEventListener("change", (event) => { if (event.target.matches("[data-filter]")) filter(); });
  document.addEventListener("click", (event) => {
    const mark = event.target.closest(".checked mark"), card = event.target.closest(".finding");
    document.querySelectorAll(".finding.on").forEach((one) => one.classList.remove("on"));
    if (mark) {
      const found = document.getElementById(`finding-${mark.dataset.numbers.split(" ")[0]}`);
      if (found) { found.classList.add("on"); found.scrollIntoView({ block: "nearest" }); }
    } else if (card && !event.target.closest("details, a, button")) {
      const own = [...document.querySelectorAll(".checked mark")].find((one) => one.dataset.numbers.split(" ").includes(card.dataset.number));
      card.classList.add("on");
      if (own) own.scrollIntoView({ block: "center" });
    }
  });
})();
