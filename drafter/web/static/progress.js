// A draft on its way: sections come in as they are accepted; at the end the paper is shown. A reload or a second tab shows the same.
"use strict";
(function () {
  const place = document.querySelector("[data-progress]");
  if (!place) return;
  const bar = place.querySelector("progress"), count = place.querySelector(".count"), list = place.querySelector(".sections");
  const events = new EventSource(place.dataset.progress);
  events.addEventListener("open", () => list.replaceChildren());
  events.addEventListener("section", (event) => {
    const said = JSON.parse(event.data);
    bar.max = said.total;
    bar.value = said.done;
    count.textContent = place.dataset.counted.replace("{done}", said.done).replace("{total}", said.total);
    const section = document.createElement("section"), head = document.createElement("h2");
    head.textContent = said.heading;
    section.append(head, said.text.trim());
    list.append(section);
  });
  events.addEventListener("end", () => { events.close(); location.reload(); });
  events.addEventListener("error", () => { if (events.readyState === EventSource.CLOSED) location.reload(); });
})();
