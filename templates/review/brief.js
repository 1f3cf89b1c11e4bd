// The state, what can be done to it, and the brief.json made of it: pure functions. No action changes a state; each
// returns a new one, so that undo is the state before.

const ADDABLE = ["summary", "statements", "next_steps", "open_questions", "timeline"];
const OWN_TEXTS = ["title", "recommendation", "contacts", "name", "signed"];

function initialState(data) {
  const editor = data.brief.editor || {};
  const order = Object.fromEntries(data.every_section.map((section) => [section, []]));
  for (const line of [...data.lines, ...data.dropped]) order[line.section].push(line.place);
  const own = Object.fromEntries(OWN_TEXTS.map((name) => [name, editor[name] || ""]));
  return {
    order,
    kept: flags(editor.checked || []),
    pinned: flags(editor.pinned || []),
    dropped: flags(data.dropped.map((line) => line.place)),
    fixes: {},
    added: {},
    own,
  };
}

function flags(places) {
  return Object.fromEntries(places.map((place) => [place, true]));
}

function without(row, key) {
  const { [key]: _, ...rest } = row;
  return rest;
}

function toggled(row, key) {
  return row[key] ? without(row, key) : { ...row, [key]: true };
}

// Actions

function keep(state, id) {
  return { ...state, kept: toggled(state.kept, id), dropped: without(state.dropped, id) };
}

function drop(state, id) {
  return { ...state, dropped: toggled(state.dropped, id), kept: without(state.kept, id), pinned: without(state.pinned, id) };
}

// A pinned line goes to the end of the pinned ones at the head of its section; one that is let go stays where it is.
function pin(state, id, section) {
  const pinned = toggled(state.pinned, id);
  if (!pinned[id]) return { ...state, pinned };
  const rest = state.order[section].filter((other) => other !== id);
  const after = rest.filter((other) => pinned[other]).length;
  const order = { ...state.order, [section]: [...rest.slice(0, after), id, ...rest.slice(after)] };
  return { ...state, pinned, order, dropped: without(state.dropped, id) };
}

function move(state, id, section, by) {
  const rest = state.order[section].filter((other) => other !== id);
  const from = state.order[section].indexOf(id);
  const to = Math.max(0, Math.min(rest.length, from + by));
  if (to === from) return state;
  return { ...state, order: { ...state.order, [section]: [...rest.slice(0, to), id, ...rest.slice(to)] } };
}

function fix(state, id, values) {
  return { ...state, fixes: { ...state.fixes, [id]: { ...state.fixes[id], ...values } } };
}

function write(state, values) {
  return { ...state, own: { ...state.own, ...values } };
}

function add(state, id, section, line, item) {
  const order = { ...state.order, [section]: [...state.order[section], id] };
  return { ...state, order, added: { ...state.added, [id]: { line, item } }, kept: { ...state.kept, [id]: true } };
}

// History

function begin(state) {
  return { past: [], now: state, future: [] };
}

function act(history, state) {
  return state === history.now ? history : { past: [...history.past, history.now], now: state, future: [] };
}

function undo({ past, now, future }) {
  return past.length ? { past: past.slice(0, -1), now: past.at(-1), future: [now, ...future] } : { past, now, future };
}

function redo({ past, now, future }) {
  return future.length ? { past: [...past, now], now: future[0], future: future.slice(1) } : { past, now, future };
}

// What a line looks like now: as it was found, with what the editor corrected.

function lineNow(state, lines, id, labels) {
  const line = state.added[id] ? state.added[id].line : lines.get(id);
  const now = { ...line, marks: Object.keys(line.corrections || {}) };
  const values = state.fixes[id] || {};
  const mark = (field) => { if (!now.marks.includes(field)) now.marks = [...now.marks, field]; };
  if ("speaker" in values && values.speaker !== (line.speaker || "")) { now.speaker = values.speaker || null; mark("speaker"); }
  if ("kind" in values && values.kind !== line.kind) { now.kind = values.kind; mark("kind"); }
  if ("start" in values && (values.start !== (line.start || "") || values.end !== (line.end || ""))) {
    const days = values.start ? writtenDays(values.start, values.end, labels) : null;
    Object.assign(now, { start: values.start || null, end: values.end || values.start || null });
    if (line.section === "timeline") now.days = days || now.days;
    else now.when = days;
    mark("days");
  }
  return now;
}

function progressOf(state) {
  const all = Object.values(state.order).flat();
  return { total: all.length, done: all.filter((id) => state.kept[id] || state.dropped[id]).length };
}

// brief.json

function itemAt(brief, place) {
  const found = [...place.matchAll(/([a-z_]+)|\[(\d+)\]/gu)].map(([, name, number]) => name || Number(number));
  return found.reduce((value, key) => value[key], brief);
}

function corrected(section, item, values, labels) {
  const copy = structuredClone(item);
  const corrections = copy.corrections || [];
  const correct = (field, was) => {
    if (!corrections.some((each) => each.field === field)) corrections.push({ field, was });
  };
  if ("speaker" in values && values.speaker !== (item.speaker || "")) {
    correct("speaker", item.speaker);
    copy.speaker = values.speaker || null;
  }
  const kind = section === "next_steps" ? "status" : "kind";
  if ("kind" in values && values.kind !== item[kind]) {
    correct("kind", item[kind]);
    copy[kind] = values.kind;
  }
  if ("start" in values) correctDays(section, copy, item, values, labels, correct);
  if (corrections.length) copy.corrections = corrections;
  return copy;
}

function correctDays(section, copy, item, values, labels, correct) {
  const before = section === "timeline" ? item : item.when || {};
  const start = values.start || null;
  const end = values.end || start;
  if (start === (before.start || null) && end === (before.end || null)) return;
  correct("days", rangeOf(before.start, before.end));
  if (section === "timeline") Object.assign(copy, { start, end });
  else copy.when = start ? { text: writtenDays(start, end, labels), start, end } : null;
}

function toJson(state, data) {
  const brief = structuredClone(data.brief);
  const editor = { title: null, recommendation: null, contacts: null, name: null, signed: null };
  for (const name of OWN_TEXTS) editor[name] = state.own[name].trim() || null;
  Object.assign(editor, { pinned: [], checked: [], added: [], dropped: {} });
  for (const section of data.every_section) {
    const kept = [], left = [];
    for (const id of state.order[section]) {
      const original = state.added[id] ? state.added[id].item : itemAt(data.brief, id);
      const item = corrected(section, original, state.fixes[id] || {}, data.labels);
      if (state.dropped[id]) { left.push(item); continue; }
      const place = `${section}[${kept.length}]`;
      kept.push(item);
      if (state.pinned[id]) editor.pinned.push(place);
      if (state.kept[id]) editor.checked.push(place);
      if (state.added[id] || (data.brief.editor && data.brief.editor.added.includes(id))) editor.added.push(place);
    }
    brief[section] = kept;
    editor.dropped[section] = left;
  }
  if (data.every_section.every((section) => editor.dropped[section].length === 0)) editor.dropped = null;
  if (brief.changes) brief.changes = changesLeft(brief, editor.dropped);
  for (const source of data.sources) {
    if (data.embedded.includes(source.id)) brief.sources[source.id - 1].text = source.text;
  }
  const changed = Object.values(editor).some((value) => (Array.isArray(value) ? value.length : value));
  if (changed) brief.editor = editor;
  else delete brief.editor;
  return `${JSON.stringify(brief, null, 1)}\n`;
}

// An updated brief names what is new; a line that the editor dropped is not named either.
function changesLeft(brief, dropped) {
  const has = (holder, section, key) => ((holder || {})[section] || []).some((item) =>
    (item.claims || [item]).some((each) => each.evidence.some((piece) => keyOf(piece) === key)));
  return brief.changes.filter(({ section, after }) =>
    !after || has(brief, section, keyOf(after)) || !has(dropped, section, keyOf(after)));
}

function keyOf({ source, start, end }) {
  return `${source}/${start}/${end}`;
}

// The brief as Markdown, as the program writes it.

function toMarkdown(state, data, lines) {
  const { labels } = data;
  const out = [];
  const meta = [labels.brief, data.date, data.counts[0], state.own.title.trim() && labels.title_by_editor, signature(state, labels)];
  out.push(`# ${escapeOpening(escapeWithin(printed(state.own.title.trim() || data.brief.title).trim()))}`);
  out.push(`*${escapeWithin(meta.filter(Boolean).map(printed).join(" · "))}*`);
  out.push(...ownMarkdown(labels.recommendation, state.own.recommendation, labels));
  for (const section of data.sections) {
    out.push(`## ${labels.headings[section]}`);
    const now = state.order[section].filter((id) => !state.dropped[id]).map((id) => lineNow(state, lines, id, labels));
    out.push(...(now.length ? now.flatMap((line) => markdownItem(line, labels)) : [`*${labels.nothing[section]}*`]));
  }
  out.push(...ownMarkdown(labels.contacts, state.own.contacts, labels));
  out.push(`## ${labels.headings.sources}`, ...data.sources.map(sourceMarkdown));
  out.push(data.sources.map((one) => `[${one.id}]: ${one.url ? `<${one.url}>` : `#${labels.headings.sources.toLowerCase()}`}`).join("\n"));
  return `${out.join("\n\n")}\n`;
}

function signature(state, labels) {
  const name = state.own.name.trim();
  if (!name) return null;
  const day = state.own.signed && writtenDay(state.own.signed, labels);
  return day ? fill(labels.signed_on, { name, day }) : fill(labels.signed, { name });
}

function ownMarkdown(heading, words, labels) {
  const paragraphs = words.split("\n").map((row) => printed(row).trim()).filter(Boolean);
  if (!paragraphs.length) return [];
  return [`## ${heading}`, `*${labels.editors_words}*`, ...paragraphs.map((one) => escapeOpening(escapeWithin(one)))];
}

function besideOf(line, labels) {
  const marks = [line.edited && labels.edited, ...(line.marks || []).map((field) => labels.corrected[field])];
  if (line.section === "statements") return [...marks, attribution(line, labels)];
  if (line.section === "next_steps") {
    return [...marks, line.when || labels.no_date, line.place_words, labels.status[line.kind], line.announced];
  }
  if (line.section === "open_questions") return [...marks, labels.question[line.kind]];
  if (line.section === "timeline") return [...marks, line.days];
  return marks;
}

function attribution(line, labels) {
  return [line.speaker || labels.unattributed, line.manner].filter(Boolean).join(" ");
}

function markdownItem(line, labels) {
  if (line.section === "disagreements") {
    return [line.claims.map((claim) => `- ${markdownLine(claim.parts, claim.places, [line.note, claim.later && labels.later], labels)}`).join("\n")];
  }
  if (line.section === "participants") {
    const name = `**${escapeWithin(line.parts[0][0][0])}**`;
    const facts = [name, ...line.roles.map(escapeWithin), `*${escapeWithin(line.mentioned)}*`].join(" · ");
    return [`- ${facts} ${markdownCitations(line.places.filter((place) => place[4]), labels)}`];
  }
  const mark = line.section === "statements" ? ">" : "-";
  return [`${mark} ${markdownLine(line.parts, line.places, besideOf(line, labels), labels)}`];
}

function sourceMarkdown(source) {
  const facts = [`**${escapeWithin(source.title)}**`, ...source.details.map(escapeWithin), source.file && escapeWithin(source.file)];
  return `- [${source.id}] ${facts.filter(Boolean).join(" · ")} · SHA-256 ${source.sha256}`;
}
