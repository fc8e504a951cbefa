"""What is measured of a page as a browser shows it."""

from __future__ import annotations

# Every text with its colour and what it stands on, as WCAG reckons them: those under 4.5 : 1 (3 : 1 for large letters).
FAINT = """() => {
  const parse = (words) => { const m = words.match(/[\\d.]+/g).map(Number); return { r: m[0], g: m[1], b: m[2], a: m[3] === undefined ? 1 : m[3] }; };
  const over = (top, under) => ({ r: top.r * top.a + under.r * (1 - top.a), g: top.g * top.a + under.g * (1 - top.a), b: top.b * top.a + under.b * (1 - top.a), a: 1 });
  const channel = (c) => { c /= 255; return c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4; };
  const light = (c) => .2126 * channel(c.r) + .7152 * channel(c.g) + .0722 * channel(c.b);
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + .05) / (y + .05); };
  const ground = (one) => {
    const layers = [];
    for (let at = one; at; at = at.parentElement) { const c = parse(getComputedStyle(at).backgroundColor); layers.push(c); if (c.a === 1) break; }
    return layers.reverse().reduce((under, top) => over(top, under), { r: 255, g: 255, b: 255, a: 1 });
  };
  const found = [], seen = (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const look = (one, words, colour) => {
    const style = getComputedStyle(one), size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    const under = ground(one), is = ratio(over(parse(colour || style.color), under), under);
    if (is < (large ? 3 : 4.5)) found.push(`${is.toFixed(2)} ${one.tagName}.${one.className}: ${words.trim().slice(0, 20)}`);
  };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let texts = 0, node;
  while ((node = walk.nextNode())) {
    const one = node.parentElement;
    if (!node.data.trim() || !one || ["SCRIPT", "TEMPLATE"].includes(one.tagName) || !seen(one)) continue;
    texts += 1;
    look(one, node.data);
  }
  for (const field of document.querySelectorAll("input:not([type=hidden], [type=radio], [type=checkbox], [type=file]), select, textarea")) {
    if (!seen(field)) continue;
    look(field, field.name);
    if (field.placeholder) look(field, field.placeholder, getComputedStyle(field, "::placeholder").color);
    const edge = parse(getComputedStyle(field).borderTopColor), under = ground(field.parentElement);
    if (ratio(over(edge, under), under) < 3) found.push(`edge of ${field.name}`);
  }
  return { texts, found };
}"""

# Controls with nothing that names them to somebody who does not see them.
NAMELESS = """() => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [contenteditable], iframe, [role=textbox]")].filter((one) => {
  const labels = one.labels ? [...one.labels].map((label) => label.innerText).join("") : "";
  return one.checkVisibility() && !(one.getAttribute("aria-label") || labels || one.innerText || one.title || "").trim();
}).map((one) => one.outerHTML.slice(0, 120))"""

# Everything a keyboard must come to: one of each group of radio buttons.
STOPS = """() => {
  const groups = new Set(), stops = [];
  for (const one of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [contenteditable], [tabindex='0']")) {
    if (!one.checkVisibility() || one.disabled) continue;
    if (one.type === "radio") { const group = `${one.form ? [...document.forms].indexOf(one.form) : ""} ${one.name}`; if (groups.has(group)) continue; groups.add(group); }
    one.dataset.stop = stops.length;
    stops.push(one.outerHTML.slice(0, 100));
  }
  return stops;
}"""

# Notes where the keyboard comes to: which stop (a radio button counts for its group), whether that can be seen, and whether it went out at the end.
WATCH = """() => {
  const here = [], drawn = (part) => { const style = getComputedStyle(part); return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0; };
  window.went = { here, out: false };
  document.addEventListener("focusin", (event) => {
    let one = event.target;
    const shown = drawn(one) || (one.labels && [...one.labels].some(drawn));
    if (one.type === "radio") one = (one.form || document).querySelector(`[name="${CSS.escape(one.name)}"][data-stop]`) || one;
    here.push({ stop: one.dataset.stop === undefined ? -1 : Number(one.dataset.stop), shown, words: one.outerHTML.slice(0, 100) });
  });
  document.addEventListener("focusout", (event) => { if (!event.relatedTarget) window.went.out = true; });
}"""

WENT = """() => { const went = { here: window.went.here.splice(0), out: window.went.out }; return went; }"""

# What reaches past the page's right edge, and what words are cut off by their own box.
WIDE = """() => {
  const edge = document.documentElement.clientWidth, held = (one) => one.closest(".scroll, iframe, .skip, .unseen, .sources, .attention, .cards");
  const wide = document.documentElement.scrollWidth > edge ? [...document.body.querySelectorAll("*")].filter((one) => one.checkVisibility() && !held(one) && one.getBoundingClientRect().right > edge + 1) : [];
  const cut = [...document.querySelectorAll("button, .button, .tag, th, label, h1, h2, nav a")].filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== "visible" && !held(one));
  return [...wide, ...cut].slice(0, 5).map((one) => `${one.tagName}.${one.className} ${one.innerText.slice(0, 20)}`);
}"""
