// Making elements. Every text of an article goes through textContent, never through markup.

function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "text") element.textContent = value;
    else if (name === "class") element.className = value;
    else if (name in element && typeof value !== "string") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function one(id) {
  return document.getElementById(id);
}

function button(text, onclick, properties = {}) {
  return make("button", { type: "button", text, onclick, ...properties });
}

function keyed(text, key, onclick, properties = {}) {
  return make("button", { type: "button", onclick, "aria-keyshortcuts": key, ...properties }, text, make("kbd", { text: key, "aria-hidden": "true" }));
}

function chip(source, shown, extra = "") {
  return make("span", { class: `chip${shown ? "" : " also"}${extra}`, text: String(source) });
}

function runsOf(parts) {
  const out = [];
  parts.forEach((runs, number) => {
    if (number) out.push(" … ");
    for (const [text, marked] of runs) out.push(marked ? make("b", { text }) : text);
  });
  return out;
}

let statusTimer = 0;
function say(message) {
  one("status").textContent = message;
  clearTimeout(statusTimer);
  statusTimer = setTimeout(() => { one("status").textContent = ""; }, 6000);
}
