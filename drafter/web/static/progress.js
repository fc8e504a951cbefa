// A draft on its way: sections come in as they are accepted; at the end the paper is shown. A reload or a second tab shows the same.
"use strict";
(function () {
  const place = document.querySelector("[data-progress]");
  if (!place) return;
  const bar = place.querySelector("progress"), count = place.querySelector(".count"), list = place.querySelector(".sections");
  const clock = place.querySelector(".waited"), began = Date.now() - 1000 * Number(place.dataset.waited || 0);
  const tick = () => {
    const waited = Math.max(0, Math.round((Date.now() - began) / 1000));
    clock.textContent = clock.dataset.words.replace("{m}", Math.floor(waited / 60)).replace("{s}", waited % 60);
  };
  let checked = false;
  tick();
  setInterval(tick, 1000);
  if (place.dataset.waiting) count.textContent = place.dataset.waiting;
  const events = new EventSource(place.dataset.progress);
  events.addEventListener("open", () => list.replaceChildren());
  events.addEventListener("received", (event) => {
    if (!checked && place.dataset.received) count.textContent = place.dataset.received.replace("{signs}", event.data);
  });
  events.addEventListener("section", (event) => {
    checked = true;
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
