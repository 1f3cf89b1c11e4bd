// The sources, right: every paragraph with its number, every sentence one that can be chosen.

function drawSources(app) {
  app.spans = new Map();
  app.painted = [];
  app.usedNow = new Set();
  const jump = make("div", { class: "jump", role: "toolbar", "aria-label": "Go to a source" }, ...app.data.sources.map((source) =>
    make("button", { type: "button", class: "chipped", "aria-label": `Source ${source.id}: ${excerpt(source.title, 60)}`, title: source.title,
      onclick: () => one(`source-${source.id}`).scrollIntoView({ block: "start" }) }, chip(source.id, true))));
  one("sources").append(make("h2", { class: "only-read", text: "Sources" }), jump, ...app.data.sources.map((source) => drawSource(app, source)));
}

function drawSource(app, source) {
  const spans = [];
  app.spans.set(source.id, spans);
  const head = make("header", { class: "source-head" }, chip(source.id, true),
    make("h3", { id: `title-${source.id}`, text: source.title, dir: "auto" }),
    make("p", { class: "meta" }, [...source.details, source.file].filter(Boolean).join(" · "), source.url && " · ",
      source.url && make("a", { href: source.url, target: "_blank", rel: "noopener noreferrer", text: "open the page" })));
  const article = make("article", { class: "source", id: `source-${source.id}`, "aria-labelledby": `title-${source.id}`, lang: source.language === "und" ? null : source.language }, head);
  if (source.text === null) {
    article.append(make("p", { class: "nothing", text: "The text of this source is not at hand: what the brief quotes of it cannot be shown in its place." }));
    return article;
  }
  let paragraph = null, number = 0;
  source.sentences.forEach(([inside, start, end, , , heading], index) => {
    if (inside !== number) {
      number = inside;
      paragraph = make("p", { class: heading ? "para heading" : "para", dir: "auto" }, make("span", { class: "number", text: String(inside), "aria-hidden": "true" }));
      article.append(paragraph);
    } else paragraph.append(" ");
    const span = make("span", { class: "sentence", role: "button", tabindex: "-1", "aria-pressed": "false", text: printed(source.text.slice(start, end)) });
    span.dataset.source = source.id;
    span.dataset.index = index;
    spans.push(span);
    paragraph.append(span);
  });
  return article;
}

// Which lines use which sentence: a line's places never change, so this grows only when a line is added.
function indexLine(app, id, line) {
  for (const [source, start, end] of placesOf(line)) {
    const sentences = app.data.sources[source - 1].sentences;
    for (const index of sentencesIn(sentences, start, end)) {
      const key = `${source}/${index}`;
      const users = app.users.get(key) || [];
      if (!users.includes(id)) app.users.set(key, [...users, id]);
    }
  }
}

function usersOf(app, source, index) {
  return (app.users.get(`${source}/${index}`) || []).filter((id) => isInBrief(app, id));
}

function isInBrief(app, id) {
  return app.history.now.added[id] || app.lines.has(id);
}

function showUsed(app) {
  const { dropped, added } = app.history.now;
  const used = new Set();
  for (const [key, ids] of app.users) {
    if (ids.some((id) => !dropped[id] && (app.lines.has(id) || added[id]))) used.add(key);
  }
  for (const key of new Set([...used, ...app.usedNow])) {
    if (used.has(key) !== app.usedNow.has(key)) spanAt(app, key).classList.toggle("used", used.has(key));
  }
  app.usedNow = used;
}

function spanAt(app, key) {
  const [source, index] = key.split("/").map(Number);
  return app.spans.get(source)[index];
}

// Highlight the places of a line, character by character.
function paint(app, line) {
  const ranges = new Map();
  for (const [source, start, end, , shown] of line ? placesOf(line) : []) {
    for (const index of sentencesIn(app.data.sources[source - 1].sentences, start, end)) {
      const key = `${source}/${index}`;
      ranges.set(key, [...(ranges.get(key) || []), [start, end, shown]]);
    }
  }
  for (const key of app.painted) if (!ranges.has(key)) repaint(app, key, []);
  for (const [key, stretches] of ranges) repaint(app, key, stretches);
  app.painted = [...ranges.keys()];
}

function repaint(app, key, stretches) {
  const [source, index] = key.split("/").map(Number);
  const { text, sentences } = app.data.sources[source - 1];
  const [, from, to] = sentences[index];
  const pieces = [];
  let done = from;
  for (const [start, end, shown] of [...stretches].sort((a, b) => a[0] - b[0] || b[2] - a[2])) {
    const first = Math.max(start, done), last = Math.min(end, to);
    if (first >= last) continue;
    if (first > done) pieces.push(printed(text.slice(done, first)));
    pieces.push(make("mark", { class: shown ? "shown" : "also", text: printed(text.slice(first, last)) }));
    done = last;
  }
  if (done < to) pieces.push(printed(text.slice(done, to)));
  spanAt(app, key).replaceChildren(...pieces);
}

function placesInOrder(app, line) {
  return placesOf(line)
    .map(([source, start, end, paragraph, shown]) => ({ source, paragraph, shown, index: sentencesIn(app.data.sources[source - 1].sentences, start, end)[0] }))
    .filter((place, number, all) => all.findIndex((other) => other.source === place.source && other.index === place.index) === number);
}

function showPlace(app, place) {
  const target = place.index === undefined ? one(`source-${place.source}`) : app.spans.get(place.source)[place.index];
  reveal(one("sources"), target);
  return target;
}

// Bring an element to the middle of its pane unless it can be seen; the rest of the page stays where it is.
function reveal(pane, target) {
  const box = target.getBoundingClientRect(), room = pane.getBoundingClientRect();
  const scroller = pane.scrollHeight > pane.clientHeight + 1 && getComputedStyle(pane).overflowY === "auto" ? pane : document.scrollingElement;
  const top = scroller === pane ? room.top : one("tabs").getBoundingClientRect().bottom;
  const bottom = scroller === pane ? room.bottom : innerHeight - 140;
  if (box.top >= top + 40 && box.bottom <= bottom - 20) return;
  scroller.scrollTop += box.top - top - (bottom - top) / 3;
}

function findSentences(app) {
  const query = folded(app.filter.query).trim();
  let count = 0;
  for (const source of app.data.sources) {
    const spans = app.spans.get(source.id);
    one(`source-${source.id}`).hidden = Boolean(app.filter.source) && Number(app.filter.source) !== source.id;
    app.folded[source.id] ||= source.sentences.map(([, start, end]) => folded(source.text.slice(start, end)));
    spans.forEach((span, index) => {
      const hit = query !== "" && app.folded[source.id][index].includes(query);
      if (span.classList.contains("hit") !== hit) span.classList.toggle("hit", hit);
      count += hit;
    });
  }
  return count;
}

// Below the sources: where the chosen line stands, or where the chosen sentence is used and may go.
function showDetail(app) {
  const detail = one("detail");
  const rows = app.sentence ? sentenceDetail(app) : app.chosen && app.rows.get(app.chosen) ? lineDetail(app) : [];
  detail.hidden = !rows.length;
  detail.replaceChildren(...rows);
}

function lineDetail(app) {
  const places = placesInOrder(app, app.rows.get(app.chosen).now);
  const { labels } = app.data;
  return [make("p", { class: "detail-head", text: places.length === 1 ? "Stands in" : `Stands in ${places.length} places` }),
    make("div", { class: "choices" }, ...places.map((place, number) =>
      make("button", { type: "button", class: "chipped", "aria-pressed": String(number === app.placeNumber), onclick: () => goToPlace(app, number) },
        chip(place.source, place.shown), `${place.shown ? "" : `${labels.also} `}${labels.paragraph} ${place.paragraph || "?"}`)))];
}

function sentenceDetail(app) {
  const { source, index } = app.sentence;
  const { labels } = app.data;
  const users = usersOf(app, source, index);
  const [paragraph] = app.data.sources[source - 1].sentences[index];
  const used = users.map((id) => button(`${labels.headings[sectionOf(app, id)]} ${positionOf(app, id)}`, () => { chooseLine(app, id, true); }));
  return [make("p", { class: "detail-head" }, chip(source, true), ` ${labels.paragraph} ${paragraph} · ${users.length ? "used in" : "not used in the brief"}`),
    make("div", { class: "choices" }, ...used),
    make("p", { class: "detail-head" }, "Add it to", make("kbd", { text: "a", "aria-hidden": "true" })),
    make("div", { class: "choices" }, ...ADDABLE.filter((section) => app.data.sections.includes(section)).map((section) =>
      button(labels.headings[section], () => addSentence(app, section), { class: "adds" })))];
}

function sectionOf(app, id) {
  return app.history.now.added[id] ? app.history.now.added[id].line.section : app.lines.get(id).section;
}

function positionOf(app, id) {
  const dropped = app.history.now.dropped[id] ? " (dropped)" : "";
  return `${app.history.now.order[sectionOf(app, id)].indexOf(id) + 1}${dropped}`;
}
