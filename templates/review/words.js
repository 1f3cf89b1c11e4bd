// Words, days and Markdown: pure functions that know nothing of the page.

// What no format prints; the same characters as briefing.matching.printed takes out.
const UNPRINTED = new RegExp(
  "[\\u0000-\\u0008\\u000e-\\u001b\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5" +
  "\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb" +
  "\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}\\ud800-\\udfff\\ufffe\\uffff]+", "gu");
const SPACE = /[\s\u001c-\u001f\u0085]+/gu;

function printed(text) {
  return text.replace(UNPRINTED, "").replace(SPACE, " ");
}

function plural(number, one, many) {
  return number === 1 ? `${number} ${one}` : `${number} ${many}`;
}

function excerpt(text, length = 70) {
  const line = printed(text).trim();
  return line.length <= length ? line : line.slice(0, length).replace(/\s?\S*$/u, "") + "…";
}

// Days: "2025-02-14" in, "14 February 2025" out, in the language of the labels.

function fill(pattern, values) {
  return pattern.replace(/\{(\w+)\}/gu, (whole, name) => (name in values ? values[name] : whole));
}

function writtenDay(day, labels) {
  const [year, month, date] = day.split("-").map(Number);
  return fill(labels.day, { day: date, month: labels.months[month - 1], year });
}

function writtenDays(start, end, labels) {
  return !end || start === end ? writtenDay(start, labels) : `${writtenDay(start, labels)} – ${writtenDay(end, labels)}`;
}

function rangeOf(start, end) {
  if (!start) return null;
  return !end || start === end ? start : `${start} to ${end}`;
}

// Markdown: the same escapes as briefing.writers.escaping, so that `briefing verify` can prove what was copied.

const ANYWHERE = new RegExp(
  "[\\\\`*\\[\\]<>{~^]|&(?=#|[A-Za-z]{2}|[\\p{L}\\p{N}_]{1,40};)|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|\\$(?!\\d)" +
  "|==|%%|\\|\\||(?<![\\p{L}\\p{N}])@(?=[\\p{L}\\p{N}_{])|@(?:[\\p{L}\\p{N}_.-]{0,60}@)+" +
  "|:(?=(?:[a-z][a-z0-9_+-]{0,40}|[+-]1|100|1234|8ball):)|#+\\s*$", "gu");
const OPENING = /^(\s*)(?:(\d{1,9})([.)])|([#+\-=:|%@!?/;,.]))/u;
const LETTERED = new RegExp(
  "^(\\s*)(?:\\((?=[A-Za-z0-9@]{1,9}\\)(?:\\s|$))|([a-z]|[A-Z](?=\\))|[ivxlcdm]{2,9}|[IVXLCDM]{2,9})([.)])(?=\\s|$))", "u");
const TASK = /^(\s*&#91;)([ xX])&#93; /u;
const ADDRESS = /(:\/\/|www\.)(?=\S*&#)/gu;

function entities(characters) {
  return [...characters].map((character) => `&#${character.codePointAt(0)};`).join("");
}

function escapeWithin(text) {
  return text
    .replace(ANYWHERE, entities)
    .replace(ADDRESS, (found) => found.replaceAll(":", "&#58;").replaceAll(".", "&#46;"));
}

function escapeOpening(markdown) {
  return markdown
    .replace(OPENING, (whole, space, number, closing, character) =>
      number ? `${space}${number}\\${closing}` : space + entities(character))
    .replace(TASK, (whole, before, mark) => `${before}${entities(mark)}&#93;${entities(" ")}`)
    .replace(LETTERED, (whole, space, letters, closing) =>
      letters ? `${space}${letters}${entities(closing)}` : `${space}${entities("(")}`);
}

function markdownWords(parts, within) {
  const text = parts
    .map((runs) => runs.map(([words, marked]) => (marked ? `**${escapeWithin(words)}**` : escapeWithin(words))).join(""))
    .join(" … ").trim();
  return within || text.startsWith("**") ? text : escapeOpening(text);
}

// Each source and paragraph once, the places that are shown first.
function citations(places) {
  const found = new Map();
  for (const shown of [true, false]) {
    for (const [source, , , paragraph, isShown] of places) {
      const key = `${source}/${paragraph}`;
      if (isShown === shown && !found.has(key)) found.set(key, { source, paragraph, shown });
    }
  }
  return [...found.values()];
}

function markdownCitations(places, labels) {
  return citations(places).map((one, number, all) => {
    const also = !one.shown && (number === 0 || all[number - 1].shown) ? `${labels.also} ` : "";
    return `${also}[${one.source}]${one.paragraph ? ` ${labels.paragraph} ${one.paragraph}` : ""}`;
  }).join(", ");
}

function markdownLine(parts, places, beside, labels) {
  const kept = beside.filter(Boolean);
  const label = kept.length ? `*${escapeWithin(kept.join(" · "))}:* ` : "";
  return `${label}${markdownWords(parts, kept.length > 0)} ${markdownCitations(places, labels)}`.trimEnd();
}
