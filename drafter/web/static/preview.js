// The pages as Word would set them, near enough to look at; drawn here, nothing is fetched from outside.
"use strict";
(async function () {
  const pages = document.getElementById("pages");
  try {
    const answer = await fetch(document.body.dataset.file);
    if (!answer.ok) throw new Error(String(answer.status));
    await docx.renderAsync(await answer.blob(), pages, null, { renderComments: false, renderChanges: false, useBase64URL: true, experimental: true });
    const fit = () => {
      const sheet = pages.querySelector("section.docx");
      if (sheet) pages.style.zoom = Math.min(1, (document.documentElement.clientWidth - 16) / (sheet.offsetWidth + 32));
    };
    fit();
    addEventListener("resize", fit);
    document.body.dataset.ready = "1";
  } catch {
    pages.id = "failed";
    pages.textContent = document.body.dataset.failed;
  }
})();
