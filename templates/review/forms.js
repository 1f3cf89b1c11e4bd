// What opens above the page: the editor's words, what may be corrected, what an added sentence needs, and help.

function openForm(title, fields, submit, done) {
  const dialog = one("dialog");
  const opener = document.activeElement;
  const form = make("form", { onsubmit: (event) => { event.preventDefault(); done(new FormData(form)); dialog.close(); } },
    make("h2", { id: "dialog-title", text: title }), ...fields,
    make("div", { class: "buttons" }, button("Cancel", () => dialog.close()), make("button", { type: "submit", class: "main", text: submit })));
  dialog.replaceChildren(form);
  dialog.onclose = () => { if (opener && opener.isConnected) opener.focus({ preventScroll: true }); };
  dialog.showModal();
}

function field(label, name, value, properties = {}) {
  const { tag = "input", hint, ...rest } = properties;
  const input = make(tag, { name, ...(tag === "textarea" ? { rows: "4", text: value || "" } : { value: value || "" }), ...rest });
  return make("label", {}, make("span", { text: label }), input, hint && make("small", { text: hint }));
}

function selectField(label, name, value, options) {
  const select = make("select", { name }, ...Object.entries(options).map(([key, text]) => make("option", { value: key, text, selected: key === value })));
  return make("label", {}, make("span", { text: label }), select);
}

function speakerField(app, value) {
  const list = make("datalist", { id: "speakers" }, ...app.data.participants.map((name) => make("option", { value: name })));
  return [field("Speaker (empty: unattributed)", "speaker", value, { list: "speakers", autocomplete: "off" }), list];
}

function dayFields(start, end, needed) {
  return [field("First day", "start", start, { type: "date", required: needed }), field("Last day (empty: the same day)", "end", end === start ? "" : end, { type: "date" })];
}

function openWords(app) {
  const { own } = app.history.now;
  const today = app.data.day || "";
  openForm("Your own words", [
    make("p", { class: "meta", text: "They are marked as the editor’s in every format; no source is claimed for them." }),
    field("Title (empty: the brief’s own)", "title", own.title, { autocomplete: "off" }),
    field("Recommendation", "recommendation", own.recommendation, { tag: "textarea" }),
    field("Contacts, one a line", "contacts", own.contacts, { tag: "textarea", rows: "3" }),
    field("Checked and signed by", "name", own.name, { autocomplete: "name" }),
    field("On", "signed", own.signed, { type: "date", hint: today ? `The brief is of ${writtenDay(today, app.data.labels)}.` : null }),
  ], "Put into the brief", (form) => {
    const values = Object.fromEntries(OWN_TEXTS.map((name) => [name, String(form.get(name) || "").replaceAll("\r\n", "\n")]));
    if (OWN_TEXTS.some((name) => values[name] !== own[name])) apply(app, write(app.history.now, values), "Your words stand in the brief.");
  });
}

function correctable(section, now, app) {
  const { labels } = app.data;
  if (section === "statements") return speakerField(app, now.speaker);
  if (section === "next_steps") return [...dayFields(now.start, now.end, false), selectField("Status", "kind", now.kind, labels.status)];
  if (section === "open_questions") return [selectField("Kind", "kind", now.kind, labels.question)];
  if (section === "timeline") return dayFields(now.start, now.end, true);
  return null;
}

function openCorrection(app, id) {
  const section = sectionOf(app, id);
  const { now } = app.rows.get(id);
  const fields = correctable(section, now, app);
  if (!fields) { say("There is nothing to correct beside this line; its words are its source’s."); return; }
  openForm("Correct what stands beside the line", [make("p", { class: "quoted", text: excerpt(textOf(now), 160) }), ...fields], "Correct", (form) => {
    const values = Object.fromEntries([...form.entries()].map(([name, value]) => [name, String(value).trim()]));
    if ("start" in values && !values.end) values.end = values.start;
    apply(app, fix(app.history.now, id, values), "Corrected; the line is marked.");
  });
}

// A sentence of a source as a line of a section: its words and its place, and nothing else.
function addSentence(app, section) {
  if (!app.sentence) return;
  const { source, index } = app.sentence;
  const { labels } = app.data;
  const published = app.data.sources[source - 1].published;
  const finish = (values) => {
    const id = `added-${Object.keys(app.history.now.added).length + 1}-${source}-${index}`;
    const { line, item } = newLine(app, section, source, index, values);
    indexLine(app, id, line);
    apply(app, add(app.history.now, id, section, line, item), `Added to “${labels.headings[section]}”.`);
    chooseLine(app, id, true);
  };
  if (section === "summary") { finish({}); return; }
  const fields = {
    statements: () => speakerField(app, ""),
    next_steps: () => [...dayFields("", "", false), selectField("Status", "kind", "announced", labels.status)],
    open_questions: () => [selectField("Kind", "kind", "unconfirmed", labels.question)],
    timeline: () => dayFields(published, published, true),
  }[section]();
  const text = app.spans.get(source)[index].textContent;
  openForm(`Add to “${labels.headings[section]}”`, [make("p", { class: "quoted", text: excerpt(text, 160) }), ...fields], "Add", (form) =>
    finish(Object.fromEntries([...form.entries()].map(([name, value]) => [name, String(value).trim()]))));
}

function newLine(app, section, source, index, values) {
  const { text, sentences } = app.data.sources[source - 1];
  const [paragraph, from, to, start, end] = sentences[index];
  const words = text.slice(from, to);
  const evidence = [{ source, start, end, text: words }];
  const line = { section, parts: [[[printed(words), false]]], places: [[source, from, to, paragraph, true]], edited: false, corrections: {}, isAdded: true };
  const item = { text: words };
  const last = values.end || values.start || null;
  if (section === "summary") Object.assign(item, { evidence, score: 0 });
  if (section === "statements") {
    const kind = kindOfStatement(words);
    Object.assign(item, { speaker: values.speaker || null, speaker_text: null, kind, key: true, evidence });
    Object.assign(line, { speaker: values.speaker || null, kind, manner: kind === "indirect" ? `(${app.data.labels.reported})` : null });
    if (values.speaker) Object.assign(item, { corrections: [{ field: "speaker", was: null }] }), Object.assign(line, { corrections: { speaker: null } });
  }
  if (section === "next_steps") {
    const days = values.start ? writtenDays(values.start, last, app.data.labels) : null;
    Object.assign(item, { actor: null, status: values.kind, when: days && { text: days, start: values.start, end: last }, evidence });
    Object.assign(line, { when: days, kind: values.kind, start: values.start || null, end: last });
    if (days) Object.assign(item, { corrections: [{ field: "days", was: null }] }), Object.assign(line, { corrections: { days: null } });
  }
  if (section === "open_questions") { Object.assign(item, { kind: values.kind, evidence }); Object.assign(line, { kind: values.kind }); }
  if (section === "timeline") {
    Object.assign(item, { start: values.start, end: last, evidence, corrections: [{ field: "days", was: null }] });
    Object.assign(line, { days: writtenDays(values.start, last, app.data.labels), start: values.start, end: last, corrections: { days: null } });
  }
  return { line, item };
}

function kindOfStatement(words) {
  const text = printed(words).trim();
  if (/^[“"„«].*[”"“»]$/su.test(text)) return "direct";
  return /[“"„«]/u.test(text) ? "mixed" : "indirect";
}

const HELP = [
  ["In the brief", [["↑ ↓", "line before, line after"], ["k", "keep: the line was held against its source"], ["x", "drop, or put back"],
    ["p", "pin to the head of its section"], ["Alt ↑ ↓", "move up, down"], ["e", "correct speaker, date or kind"], ["n", "next place where it stands"],
    ["→", "go to it in the source"]]],
  ["In a source", [["↑ ↓", "sentence before, after"], ["a", "add the sentence to a section"], ["u", "next line that uses it"], ["←", "back to the brief"]]],
  ["Everywhere", [["/", "search"], ["w", "write title, recommendation, contacts; sign"], ["z", "undo"], ["y", "redo"], ["1", "brief and sources"],
    ["2", "who reports what"], ["3", "what has changed"], ["s", "save brief.json"], ["m", "copy as Markdown"], ["Esc", "close; let go"], ["?", "this help"]]],
];

function openHelp(app) {
  const dialog = one("dialog");
  const opener = document.activeElement;
  const keys = make("input", { type: "checkbox", checked: app.singleKeys, onchange: () => { app.singleKeys = keys.checked; } });
  dialog.replaceChildren(make("h2", { id: "dialog-title", text: "Keys" }),
    make("div", { class: "help" }, ...HELP.map(([name, rows]) => make("section", {}, make("h3", { text: name }),
      make("dl", {}, ...rows.flatMap(([key, what]) => [make("dt", {}, make("kbd", { text: key })), make("dd", { text: what })]))))),
    make("label", { class: "inline" }, keys, make("span", { text: "Single keys act (Ctrl+Z, Ctrl+Y and Ctrl+S always do)" })),
    make("p", { class: "meta", text: "The page saves nothing by itself: Save downloads the edited brief.json. briefing render makes every format of it, briefing verify proves it, and briefing review opens it again." }),
    make("div", { class: "buttons" }, button("Close", () => dialog.close(), { class: "main" })));
  dialog.onclose = () => { if (opener && opener.isConnected) opener.focus({ preventScroll: true }); };
  dialog.showModal();
}
