// The brief, left: title, the editor's words, and every line with its places. A line is built anew only when it changed.

function drawBrief(app) {
  const { data, elements } = app;
  const { labels } = data;
  elements.title = make("h2", { class: "title", lang: data.language, dir: "auto" });
  elements.meta = make("p", { class: "meta" });
  elements.opening = make("div");
  elements.closing = make("div");
  elements.sections = new Map();
  one("brief").append(
    make("div", { class: "mast" }, make("span", { text: labels.brief }), data.date && make("span", { class: "date", text: data.date })),
    elements.title, elements.meta, elements.opening);
  for (const section of data.sections) one("brief").append(drawSection(app, section));
  one("brief").append(elements.closing, drawSourceList(data), ...drawNotices(data));
}

function drawSection(app, section) {
  const count = make("span", { class: "of" });
  const list = make("ol", { class: `lines ${section}` });
  const nothing = make("p", { class: "nothing" });
  app.elements.sections.set(section, { list, count, nothing });
  return make("section", { class: "section", "aria-labelledby": `head-${section}` },
    make("h3", { id: `head-${section}` }, app.data.labels.headings[section], count), list, nothing);
}

// For paper only: which number is which source.
function drawSourceList(data) {
  const rows = data.sources.map((source) => make("li", {}, chip(source.id, true),
    make("span", {}, make("b", { text: source.title }), ` ${source.details.join(" · ")}`)));
  return make("section", { class: "section paper" }, make("h3", { text: data.labels.headings.sources }), make("ul", {}, ...rows));
}

function drawNotices(data) {
  if (!data.notices.length) return [];
  return [make("section", { class: "section" }, make("h3", { text: data.labels.headings.notices }),
    make("ul", { class: "notices" }, ...data.notices.map((text) => make("li", { text }))))];
}

function showBrief(app) {
  const { data, elements } = app;
  const state = app.history.now;
  const { labels } = data;
  const own = state.own.title.trim();
  elements.title.textContent = own ? printed(own) : printed(data.brief.title).trim();
  const facts = [data.counts.slice(0, 2).join(", "), own && labels.title_by_editor, signature(state, labels)];
  elements.meta.replaceChildren(facts.filter(Boolean).map(printed).join(" · "), " ",
    button("Write title, recommendation, contacts; sign", () => openWords(app), { class: "link" }));
  showOwn(elements.opening, labels.recommendation, state.own.recommendation, labels, app);
  showOwn(elements.closing, labels.contacts, state.own.contacts, labels, app);
  for (const section of data.sections) showSection(app, section);
  showProgress(state);
}

function showOwn(place, heading, words, labels, app) {
  const paragraphs = words.split("\n").map((row) => printed(row).trim()).filter(Boolean);
  place.replaceChildren(...(paragraphs.length ? [make("section", { class: "section own" }, make("h3", { text: heading }),
    make("p", { class: "mark", text: labels.editors_words }),
    ...paragraphs.map((text) => make("p", { text, dir: "auto" })), button("Edit", () => openWords(app), { class: "link" }))] : []));
}

function showSection(app, section) {
  const { list, count, nothing } = app.elements.sections.get(section);
  const state = app.history.now;
  const ids = state.order[section];
  const rows = ids.map((id) => lineElement(app, section, id));
  rows.forEach((row, position) => { if (list.children[position] !== row) list.insertBefore(row, list.children[position] || null); });
  while (list.children.length > rows.length) list.lastChild.remove();
  const kept = ids.filter((id) => !state.dropped[id]).length;
  count.textContent = kept === ids.length ? String(kept) : `${kept} of ${ids.length}`;
  const hidden = rows.filter((row) => row.hidden).length;
  nothing.textContent = !ids.length ? app.data.labels.nothing[section] : hidden === ids.length ? "No line here matches the filter." : "";
}

function lineElement(app, section, id) {
  const state = app.history.now;
  const now = lineNow(state, app.lines, id, app.data.labels);
  const look = { kept: !!state.kept[id], dropped: !!state.dropped[id], pinned: !!state.pinned[id] };
  const key = JSON.stringify([look, state.fixes[id] || null]);
  const known = app.rows.get(id);
  if (known && known.key === key) return known.row;
  const row = known ? known.row : make("li", { class: "line" });
  row.dataset.id = id;
  row.classList.toggle("kept", look.kept);
  row.classList.toggle("dropped", look.dropped);
  row.classList.toggle("pinned", look.pinned);
  const inside = row.contains(document.activeElement);
  row.replaceChildren(...lineParts(app, section, id, now, look));
  const words = printed(textOf(now));
  app.rows.set(id, { row, key, now, words, text: words.toLowerCase() });
  if (app.chosen === id) choose(app, row, true);
  if (inside) row.querySelector(".words").focus({ preventScroll: true });
  return row;
}

function lineParts(app, section, id, now, look) {
  const { labels, language } = app.data;
  const tick = button("", () => apply(app, keep(app.history.now, id), look.kept ? "Not kept any more." : "Kept."), {
    class: "tick", tabindex: "-1", "aria-pressed": String(look.kept), "aria-label": `Keep: ${excerpt(textOf(now), 50)}`,
  });
  const words = make("div", { class: "words", role: "button", tabindex: "-1", "aria-pressed": "false", lang: language, dir: "auto" });
  if (section === "disagreements") {
    words.append(make("span", { class: "label", text: now.note }), ...now.claims.map((claim) =>
      make("span", { class: "claim" }, ...runsOf(claim.parts), claim.later && make("i", { text: ` (${labels.later})` }))));
  } else words.append(...runsOf(now.parts));
  const body = make("div", { class: "body" }, above(section, now, labels), words, below(section, now, labels));
  return [tick, body, lineNote(app, now, look)];
}

function above(section, now, labels) {
  if (section === "timeline") return make("p", { class: "day", text: now.days });
  if (section !== "next_steps") return null;
  const facts = [now.when || labels.no_date, now.place_words, labels.status[now.kind]];
  return make("p", { class: `when${now.when ? "" : " undated"}`, text: facts.filter(Boolean).join(" · ") });
}

function below(section, now, labels) {
  if (section === "statements") {
    return make("p", { class: "who" }, make("b", { text: now.speaker || labels.unattributed }), now.manner && ` ${now.manner}`);
  }
  if (section === "participants") return make("p", { class: "who", text: [...now.roles, now.mentioned].join(" · ") });
  return null;
}

function lineNote(app, now, look) {
  const { labels } = app.data;
  const flagsShown = [now.announced, now.section === "open_questions" && labels.question[now.kind]].filter(Boolean);
  const marks = [now.edited && labels.edited, ...now.marks.map((field) => labels.corrected[field])].filter(Boolean);
  const states = [look.pinned && "pinned", look.dropped && "dropped", now.isAdded && "added"].filter(Boolean);
  const places = citations(placesOf(now)).map((one) => make("span", { class: "ref" }, chip(one.source, one.shown),
    one.paragraph ? ` ${labels.paragraph} ${one.paragraph}` : ""));
  return make("div", { class: "note" }, ...places,
    ...flagsShown.map((text) => make("span", { class: "flag", text })),
    ...marks.map((text) => make("span", { class: "flag edited", text })),
    ...states.map((text) => make("span", { class: `state ${text}`, text })));
}

function showProgress(state) {
  const { done, total } = progressOf(state);
  one("progress").max = Math.max(total, 1);
  one("progress").value = done;
  one("count").textContent = `${done} of ${plural(total, "line", "lines")} checked`;
}

// Filter: lines are hidden, never removed.
function filterLines(app) {
  const state = app.history.now;
  const filter = { ...app.filter, query: folded(app.filter.query).trim() };
  let count = 0;
  for (const [id, { row, now, words, text }] of app.rows) {
    const asked = isAsked(filter, state, now, id, text, words, app.data.names);
    if (row.hidden === asked) row.hidden = !asked;
    count += asked;
  }
  for (const section of app.data.sections) showSection(app, section);
  return count;
}

function visibleLines(app) {
  return [...one("brief").querySelectorAll(".line:not([hidden])")];
}
