// Putting it together: one state, one place where it changes, keys and clicks.

const data = JSON.parse(one("data").textContent);
const hasChanges = Boolean(data.differences) || data.changes.length > 0;
const app = {
  data,
  lines: new Map([...data.lines, ...data.dropped].map((line) => [line.place, line])),
  history: begin(initialState(data)),
  saved: null,
  rows: new Map(),
  users: new Map(),
  folded: {},
  elements: {},
  filter: NO_FILTER,
  chosen: null,
  placeNumber: 0,
  sentence: null,
  singleKeys: true,
};
for (const place of (data.brief.editor || { added: [] }).added) if (app.lines.has(place)) app.lines.get(place).isAdded = true;

function apply(app, state, message) {
  app.history = act(app.history, state);
  redraw(app);
  if (message) say(message);
}

function redraw(app) {
  for (const id of app.rows.keys()) if (!isInBrief(app, id)) app.rows.delete(id);
  showBrief(app);
  filterLines(app);
  showUsed(app);
  const chosen = app.chosen && isInBrief(app, app.chosen) ? app.rows.get(app.chosen) : null;
  if (chosen) paint(app, chosen.now);
  else { app.chosen = null; paint(app, null); }
  showDetail(app);
  showTools(app);
  if (document.body.dataset.view === "matrix") showMatrix(app);
  one("undo").disabled = !app.history.past.length;
  one("redo").disabled = !app.history.future.length;
}

// Choosing

function choose(app, row, isChosen) {
  row.classList.toggle("chosen", isChosen);
  const words = row.querySelector(".words");
  words.setAttribute("aria-pressed", String(isChosen));
  words.tabIndex = isChosen ? 0 : -1;
  row.querySelector(".tick").tabIndex = isChosen ? 0 : -1;
}

function chooseLine(app, id, focus = false) {
  if (!app.rows.has(id)) return;
  const before = app.chosen && app.rows.get(app.chosen);
  if (before && app.chosen !== id) choose(app, before.row, false);
  letSentenceGo(app);
  app.chosen = id;
  app.placeNumber = 0;
  const { row, now } = app.rows.get(id);
  if (row.hidden) setFilter(app, NO_FILTER);
  choose(app, row, true);
  showTools(app);
  paint(app, now);
  showDetail(app);
  reveal(one("brief"), row);
  if (focus) { document.body.dataset.pane = "brief"; showTabs(); row.querySelector(".words").focus({ preventScroll: true }); }
  goToPlace(app, 0);
}

function goToPlace(app, number) {
  const row = app.chosen && app.rows.get(app.chosen);
  if (!row) return null;
  const places = placesInOrder(app, row.now);
  if (!places.length) return null;
  app.placeNumber = number % places.length;
  showDetail(app);
  return isVisible(one("sources")) ? showPlace(app, places[app.placeNumber]) : null;
}

function letSentenceGo(app) {
  if (!app.sentence) return;
  const span = app.spans.get(app.sentence.source)[app.sentence.index];
  span.classList.remove("chosen");
  span.setAttribute("aria-pressed", "false");
  app.sentence = null;
}

function chooseSentence(app, span, focus = true) {
  letSentenceGo(app);
  const roving = one("sources").querySelector('.sentence[tabindex="0"]');
  if (roving) roving.tabIndex = -1;
  app.sentence = { source: Number(span.dataset.source), index: Number(span.dataset.index) };
  span.classList.add("chosen");
  span.setAttribute("aria-pressed", "true");
  span.tabIndex = 0;
  showDetail(app);
  if (focus) span.focus({ preventScroll: true });
  reveal(one("sources"), span);
}

function isVisible(element) {
  return element.offsetParent !== null;
}

// The tools of the chosen line: one toolbar that moves from line to line.
function showTools(app) {
  const { tools } = app.elements;
  const id = app.chosen;
  if (!id || !app.rows.get(id)) { tools.remove(); return; }
  const state = app.history.now;
  const section = sectionOf(app, id);
  const inside = tools.contains(document.activeElement) ? [...tools.children].indexOf(document.activeElement) : -1;
  const press = (name) => ({ "aria-pressed": String(Boolean(state[name][id])) });
  const label = (was, name, other) => (state[was][id] ? other : name);
  tools.replaceChildren(
    keyed(label("kept", "Keep", "Kept"), "k", () => lineActions.k(app, id), press("kept")),
    keyed(label("dropped", "Drop", "Put back"), "x", () => lineActions.x(app, id)),
    keyed(label("pinned", "Pin", "Pinned"), "p", () => lineActions.p(app, id), press("pinned")),
    button("↑", () => moveLine(app, id, -1), { "aria-label": "Move up", "aria-keyshortcuts": "Alt+ArrowUp" }),
    button("↓", () => moveLine(app, id, 1), { "aria-label": "Move down", "aria-keyshortcuts": "Alt+ArrowDown" }),
    keyed("Correct", "e", () => openCorrection(app, id), { disabled: ["summary", "participants", "disagreements"].includes(section) }),
    button("In the source", () => goToSource(app), { class: "narrow" }));
  const body = app.rows.get(id).row.querySelector(".body");
  if (tools.parentElement !== body) body.append(tools);
  if (inside >= 0) tools.children[inside].focus({ preventScroll: true });
}

const lineActions = {
  k: (app, id) => decide(app, keep(app.history.now, id), app.history.now.kept[id] ? "Not kept any more." : "Kept."),
  x: (app, id) => decide(app, drop(app.history.now, id), app.history.now.dropped[id] ? "Put back." : "Dropped; undo brings it back."),
  p: (app, id) => { apply(app, pin(app.history.now, id, sectionOf(app, id)), app.history.now.pinned[id] ? "Not pinned any more." : "Pinned."); reveal(one("brief"), app.rows.get(id).row); },
  e: (app, id) => openCorrection(app, id),
  n: (app) => goToPlace(app, app.placeNumber + 1),
};

// Where only unchecked lines are shown, the next one takes the place of the one that was decided.
function decide(app, state, message) {
  apply(app, state, message);
  if (app.rows.get(app.chosen).row.hidden) stepLine(app, 1);
}

function moveLine(app, id, by) {
  apply(app, move(app.history.now, id, sectionOf(app, id), by));
  say(`Now line ${positionOf(app, id)} of its section.`);
  reveal(one("brief"), app.rows.get(id).row);
}

function goToSource(app) {
  show(app, "brief");
  document.body.dataset.pane = "sources";
  showTabs();
  const target = goToPlace(app, app.placeNumber);
  if (target && target.classList.contains("sentence")) chooseSentence(app, target);
}

// Views, panes, filters

function show(app, view) {
  if (view === "changes" && !hasChanges) return;
  document.body.dataset.view = view;
  one("brief").hidden = one("right").hidden = view !== "brief";
  one("matrix").hidden = view !== "matrix";
  one("changes").hidden = view !== "changes";
  if (view === "matrix") showMatrix(app);
  if (view === "changes") showChanges(app);
  for (const each of one("buttons").querySelectorAll("[data-view]")) each.setAttribute("aria-pressed", String(each.dataset.view === view));
}

function showTabs() {
  for (const each of one("tabs").children) each.setAttribute("aria-pressed", String(each.dataset.pane === document.body.dataset.pane));
}

function setFilter(app, filter) {
  app.filter = filter;
  for (const [name, value] of Object.entries(filter)) {
    const input = one("filters").querySelector(`[name="${name}"]`);
    if (input.type === "checkbox") input.checked = value;
    else if (input.value !== value) input.value = value;
  }
  const lines = filterLines(app);
  const sentences = findSentences(app);
  const isOn = Object.values(filter).some(Boolean);
  one("found").textContent = isOn ? `${plural(lines, "line", "lines")}${filter.query ? `, ${plural(sentences, "sentence", "sentences")} in the sources` : ""}` : "";
  one("clear").hidden = !isOn;
}

function drawFilters(app) {
  const { labels } = data;
  const change = (event) => setFilter(app, { ...app.filter, [event.target.name]: event.target.type === "checkbox" ? event.target.checked : event.target.value });
  const choice = (name, label, options) => make("select", { name, "aria-label": label, onchange: change }, make("option", { value: "", text: label }),
    ...options.map(([value, text]) => make("option", { value, text })));
  one("filters").append(
    make("input", { type: "search", name: "query", placeholder: "Search  /", "aria-label": "Search the brief and the sources", oninput: change }),
    choice("section", "All sections", data.sections.map((name) => [name, labels.headings[name]])),
    choice("source", "All sources", data.sources.map((source) => [String(source.id), `${source.id} ${excerpt(source.title, 40)}`])),
    choice("participant", "All participants", data.participants.map((name) => [name, name])),
    make("label", { class: "inline" }, make("input", { type: "checkbox", name: "unchecked", onchange: change }), make("span", { text: "Unchecked only" })),
    button("Clear", () => setFilter(app, NO_FILTER), { id: "clear", class: "link", hidden: true }),
    make("span", { class: "meta", id: "found", role: "status" }));
}

function drawButtons(app) {
  const view = (name, text) => button(text, () => show(app, name), { "data-view": name, "aria-pressed": String(name === "brief") });
  one("buttons").append(
    make("span", { class: "group", role: "group", "aria-label": "View" }, view("brief", "Brief"), view("matrix", "Who reports what"), ...(hasChanges ? [view("changes", "What has changed")] : [])),
    make("span", { class: "group", role: "group", "aria-label": "History" },
      button("Undo", () => step(app, undo), { id: "undo", "aria-keyshortcuts": "z" }), button("Redo", () => step(app, redo), { id: "redo", "aria-keyshortcuts": "y" })),
    make("span", { class: "group", role: "group", "aria-label": "Take it along" }, button("Copy as Markdown", () => copy(app), { "aria-keyshortcuts": "m" }),
      button("Print", () => { show(app, "brief"); print(); }), button("Save", () => save(app), { class: "main", "aria-keyshortcuts": "s" })),
    button("?", () => openHelp(app), { "aria-label": "Keys and help", "aria-keyshortcuts": "?" }));
  for (const [pane, text] of [["brief", "Brief"], ["sources", "Sources"]]) {
    one("tabs").append(button(text, () => { document.body.dataset.pane = pane; showTabs(); if (pane === "sources") goToPlace(app, app.placeNumber); }, { "data-pane": pane, "aria-pressed": String(pane === "brief") }));
  }
}

// Out of the page

function step(app, way) {
  const before = app.history;
  app.history = way(app.history);
  if (app.history === before) return;
  redraw(app);
  say(way === undo ? "Undone." : "Done again.");
}

function save(app) {
  const url = URL.createObjectURL(new Blob([toJson(app.history.now, data)], { type: "application/json" }));
  const link = make("a", { href: url, download: "edited.json" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
  app.saved = app.history.now;
  say("Saved as edited.json. briefing render edited.json -o brief.pdf makes the PDF.");
}

async function copy(app) {
  const text = toMarkdown(app.history.now, data, app.lines);
  try {
    await navigator.clipboard.writeText(text);
    say("The brief is on the clipboard, as Markdown.");
  } catch {
    openForm("Copy as Markdown", [field("The brief as Markdown", "markdown", text, { tag: "textarea", rows: "16", readOnly: true })], "Done", () => {});
    one("dialog").querySelector("textarea").select();
  }
}

// Keys: those of the line, those of the sentence, those of the page.

function stepLine(app, by) {
  const rows = visibleLines(app);
  const chosen = app.chosen && app.rows.get(app.chosen).row;
  const isBefore = (row) => chosen && Boolean(chosen.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_PRECEDING);
  const at = chosen && chosen.hidden ? rows.filter(isBefore).length - (by > 0 ? 1 : 0) : rows.indexOf(chosen);
  const next = rows[Math.max(0, Math.min(rows.length - 1, chosen ? at + by : 0))];
  if (next) chooseLine(app, next.dataset.id, true);
}

function chooseFirst(app) {
  const [first] = visibleLines(app);
  if (first) chooseLine(app, first.dataset.id, true);
}

function stepSentence(app, by) {
  const spans = [...app.spans.values()].flat().filter((span) => !span.closest("[hidden]"));
  const at = app.sentence ? spans.indexOf(app.spans.get(app.sentence.source)[app.sentence.index]) : -1;
  const next = spans[Math.max(0, Math.min(spans.length - 1, at + by))];
  if (next) chooseSentence(app, next);
}

function backToBrief(app) {
  letSentenceGo(app);
  if (app.chosen) chooseLine(app, app.chosen, true);
  else stepLine(app, 0);
}

const briefKeys = {
  ArrowDown: (app) => stepLine(app, 1),
  ArrowUp: (app) => stepLine(app, -1),
  Home: (app) => stepLine(app, -Infinity),
  End: (app) => stepLine(app, Infinity),
  ArrowRight: (app) => goToSource(app),
  "Alt+ArrowUp": (app) => app.chosen && moveLine(app, app.chosen, -1),
  "Alt+ArrowDown": (app) => app.chosen && moveLine(app, app.chosen, 1),
  Enter: (app) => goToPlace(app, app.placeNumber),
  " ": (app) => goToPlace(app, app.placeNumber),
};
const sourceKeys = {
  ArrowDown: (app) => stepSentence(app, 1),
  ArrowUp: (app) => stepSentence(app, -1),
  ArrowLeft: (app) => backToBrief(app),
  Escape: (app) => backToBrief(app),
  a: () => { const first = one("detail").querySelector(".adds"); if (first) first.focus(); },
  u: (app) => {
    const users = app.sentence ? usersOf(app, app.sentence.source, app.sentence.index) : [];
    if (users.length) chooseLine(app, users[(users.indexOf(app.chosen) + 1) % users.length], true);
    else say("No line of the brief uses this sentence.");
  },
};
const pageKeys = {
  "/": () => one("filters").querySelector('[name="query"]').focus(),
  w: (app) => openWords(app),
  z: (app) => step(app, undo),
  y: (app) => step(app, redo),
  1: (app) => show(app, "brief"),
  2: (app) => show(app, "matrix"),
  3: (app) => show(app, "changes"),
  s: (app) => save(app),
  m: (app) => copy(app),
  "?": (app) => openHelp(app),
  "Ctrl+z": (app) => step(app, undo),
  "Ctrl+Z": (app) => step(app, redo),
  "Ctrl+y": (app) => step(app, redo),
  "Ctrl+s": (app) => save(app),
};

function onKey(event) {
  if (one("dialog").open) return;
  const typing = event.target.matches("input, textarea, select");
  const name = `${event.ctrlKey || event.metaKey ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${event.key}`;
  if (typing) {
    if (event.key === "Escape") { event.preventDefault(); event.target.blur(); stepLine(app, 0); }
    if (event.key === "Enter" && event.target.name === "query") { event.preventDefault(); chooseFirst(app); }
    if (name === "Ctrl+s") { event.preventDefault(); save(app); }
    return;
  }
  const isSingle = [...event.key].length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey;
  if (isSingle && !app.singleKeys) return;
  const action = keyTable(event.target)[name] || pageKeys[name];
  if (!action) return;
  event.preventDefault();
  action(app);
}

function keyTable(target) {
  if (document.body.dataset.view !== "brief") return {};
  if (target.closest("#right")) return target.matches("button") ? { ArrowLeft: sourceKeys.ArrowLeft, Escape: sourceKeys.Escape } : sourceKeys;
  const onLine = app.chosen ? Object.fromEntries(Object.entries(lineActions).map(([key, action]) => [key, () => action(app, app.chosen)])) : {};
  const { Enter, " ": space, ...moving } = briefKeys;
  return target.matches("button") ? { ...onLine, ...moving } : { ...onLine, ...briefKeys };
}

function onClick(event) {
  const words = event.target.closest(".words");
  if (words) { chooseLine(app, words.closest(".line").dataset.id, true); return; }
  const span = event.target.closest(".sentence");
  if (span) { chooseSentence(app, span); return; }
  const note = event.target.closest(".line .note");
  if (note) chooseLine(app, note.closest(".line").dataset.id, true);
}

app.elements.tools = make("div", { class: "tools", role: "toolbar", "aria-label": "This line" });
drawButtons(app);
drawFilters(app);
drawBrief(app);
drawSources(app);
for (const [id, line] of app.lines) indexLine(app, id, line);
redraw(app);
app.saved = app.history.now;
const firstLine = one("brief").querySelector(".line .words");
if (firstLine) firstLine.tabIndex = 0;
const firstSentence = one("sources").querySelector(".sentence");
if (firstSentence) firstSentence.tabIndex = 0;
if (data.differences) say("Compared with the older brief: see “What has changed”.");
document.addEventListener("keydown", onKey);
document.addEventListener("click", onClick);
addEventListener("beforeunload", (event) => { if (app.history.now !== app.saved) event.preventDefault(); });
