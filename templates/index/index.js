"use strict";
const field = document.querySelector("#search input");
const count = document.querySelector("#count");
const told = count.textContent;
const rows = Array.from(document.querySelectorAll("#stories > li"), (row) => [row, plain(row.textContent)]);

function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function search() {
  const words = plain(field.value).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const [row, text] of rows) {
    row.hidden = !words.every((word) => text.includes(word));
    shown += !row.hidden;
  }
  count.textContent = words.length ? `${shown} of ${rows.length} stories` : told;
}

document.querySelector("#search").hidden = false;
field.addEventListener("input", search);
