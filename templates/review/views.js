// Who reports what, and what has changed. Both are drawn when they are first looked at, and after every change.

const ROWS_AT_ONCE = 25;

function showMatrix(app) {
  const { data } = app;
  if (app.matrixOf === app.history.now) return;
  app.matrixOf = app.history.now;
  const head = make("tr", {}, make("th", { scope: "col", text: "Line" }), ...data.sources.map((source) =>
    make("th", { scope: "col", title: source.title }, chip(source.id, true), make("span", { class: "only-read", text: excerpt(source.title, 60) }))));
  const body = make("tbody");
  const table = make("table", {}, make("colgroup", {}, make("col", { class: "first" })), make("thead", {}, head), body);
  table.style.width = `calc(var(--first) + ${data.sources.length} * 3.4rem)`; // known widths: laid out once
  const legend = make("p", { class: "meta" }, "A filled number is the paragraph quoted; an outlined one also reports it. ",
    `${plural(data.sources.length, "source", "sources")}.`);
  one("matrix").replaceChildren(make("h2", { text: "Who reports what" }), legend,
    make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Lines by source" }, table));
  const state = app.history.now;
  fillMatrix(app, body, data.sections.filter((section) => section !== "participants").flatMap((section) => {
    const ids = state.order[section].filter((id) => !state.dropped[id]);
    return ids.length ? [{ section }, ...ids.map((id) => ({ id }))] : [];
  }));
}

// What can be seen at once, and the rest when there is time.
function fillMatrix(app, body, rows) {
  if (!rows.length || (body.firstChild && !body.isConnected)) return;
  const wide = String(app.data.sources.length + 1);
  body.append(...rows.slice(0, ROWS_AT_ONCE).flatMap(({ section, id }) => (id ? matrixRows(app, id) : [make("tr", { class: "group" },
    make("th", { scope: "colgroup", colspan: wide, text: app.data.labels.headings[section] }))])));
  setTimeout(() => fillMatrix(app, body, rows.slice(ROWS_AT_ONCE)), 0);
}

function matrixRows(app, id) {
  const now = app.rows.get(id).now;
  return (now.claims || [now]).map((part) => {
    const cited = citations(part.places);
    const said = now.speaker ? `${now.speaker}: ` : "";
    const cells = app.data.sources.map((source) => {
      const places = cited.filter((each) => each.source === source.id);
      return make("td", { class: places.length ? "has" : "" }, ...places.slice(0, 3).map((place) =>
        make("span", { class: `chip${place.shown ? "" : " also"}`, text: String(place.paragraph || "•") })),
      places.length > 3 && "…");
    });
    const go = button(`${said}${excerpt(part.parts.flat().map(([text]) => text).join(" "), 110)}`, () => { show(app, "brief"); chooseLine(app, id, true); }, { class: "link" });
    return make("tr", {}, make("th", { scope: "row", lang: app.data.language, dir: "auto" }, go), ...cells);
  });
}

const KINDS = { added: "Added", dropped: "Dropped", reworded: "Reworded", moved: "Moved" };

function showChanges(app) {
  const { data } = app;
  const differences = data.differences || [];
  const counts = Object.entries(KINDS).map(([kind, name]) => `${differences.filter((each) => each.kind === kind).length} ${name.toLowerCase()}`);
  const groups = data.sections.map((section) => [section, differences.filter((each) => each.section === section)]).filter(([, rows]) => rows.length);
  const compared = data.differences ? [make("h2", { text: "What has changed since the older brief" }),
    make("p", { class: "meta", text: data.differences.length ? counts.join(", ") : "Nothing: both have the same lines in the same order." })] : [];
  one("changes").replaceChildren(...toldChanges(data), ...compared, ...groups.map(([section, rows]) => make("section", { class: "section" }, make("h3", { text: data.labels.headings[section] }),
      make("ol", { class: "changes" }, ...rows.map((row) => changeRow(app, row))))));
}

// What an updated brief itself says is new.
function toldChanges(data) {
  if (!data.changes.length) return [];
  const rows = data.changes.flatMap(({ note, lines }) => lines.map((line) => make("li", {}, make("span", { class: "kind", text: note }),
    make("div", {}, make("p", { class: "text", lang: data.language, dir: "auto" }, ...runsOf(line.parts)),
      make("p", { class: "who trail" }, ...citations(line.places).map((place) => make("span", { class: "ref" }, chip(place.source, place.shown),
        place.paragraph ? ` ${data.labels.paragraph} ${place.paragraph}` : "")), line.note)))));
  return [make("h2", { text: "What the brief says has changed" }), make("ol", { class: "changes" }, ...rows)];
}

function changeRow(app, row) {
  const words = make("p", { class: "text", lang: app.data.language, dir: "auto" }, ...row.runs.flatMap(([text, what]) => {
    if (what === "same" || row.kind === "added" || row.kind === "dropped") return [text];
    const words = text.trimStart();
    return [text.slice(0, text.length - words.length), make(what === "new" ? "ins" : "del", { text: words })];
  }));
  const labelled = row.kind === "reworded" && row.label !== row.label_was
    && make("p", { class: "who" }, make("del", { text: row.label_was || "none" }), " ", make("ins", { text: row.label || "none" }));
  const moved = row.moved && row.moved[0] !== row.moved[1] && `from place ${row.moved[0]} to ${row.moved[1]}`;
  const go = row.place && button("Show it", () => { show(app, "brief"); chooseLine(app, row.place, true); }, { class: "link", "aria-label": `Show it: ${excerpt(row.runs.map(([text]) => text).join(""), 40)}` });
  return make("li", { class: row.kind }, make("span", { class: "kind", text: KINDS[row.kind] }), make("div", {}, labelled, words,
    make("p", { class: "who trail" }, ...(row.kind === "dropped" ? [] : row.sources.map((source) => chip(source, true))), moved, go)));
}
