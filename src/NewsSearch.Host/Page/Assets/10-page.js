// Every page works without these scripts. They save key presses and clicks, and show results while one is typing.
"use strict";

const form = document.getElementById("search");
const field = document.getElementById("q");

// Says something to those who listen to the page; it is there from the start, so that what is said later is heard.
const said = document.getElementById("said");

// The address of the search that the form stands for, with other values for some of its fields.
function addressOf(changes = {}) {
  const fields = [...new FormData(form)].map(([name, value]) => [name, changes[name] ?? value]);
  const parameters = new URLSearchParams(fields.filter(([, value]) => value.trim()));
  return parameters.size > 0 ? `/?${parameters}` : "/";
}

// What this site answers, or null: where it refuses, where it has gone, where nobody wants to know any more. Then what
// is shown stays as it is.
async function ask(address, signal, read) {
  try {
    const answer = await fetch(address, { signal });
    return answer.ok ? await read(answer) : null;
  } catch (error) {
    if (error instanceof TypeError || error.name === "AbortError") {
      return null;
    }
    throw error;
  }
}

// A page of this site as a document.
async function askPage(address, signal) {
  const text = await ask(address, signal, (answer) => answer.text());
  return text && new DOMParser().parseFromString(text, "text/html");
}

// A count as the pages write it.
function counted(number, what) {
  const digits = String(number).replace(/\B(?=(\d{3})+$)/g, "\u202f");
  return what ? `${digits} ${what}${number === 1 ? "" : "s"}` : digits;
}

// Replaces a part of the page. Focus that goes with it comes to what has the same id, else to what is named.
function replaceKeepingFocus(replace, otherwise) {
  const focused = document.activeElement;
  replace();
  if (!focused.isConnected) {
    (document.getElementById(focused.id) ?? otherwise).focus({ preventScroll: true });
  }
}

// Calls something once nobody has called for it for so many milliseconds; only the last call counts.
function afterPause(milliseconds, action) {
  let timer = 0;
  const call = (...values) => {
    call.cancel();
    timer = setTimeout(() => action(...values), milliseconds);
  };
  call.cancel = () => clearTimeout(timer);
  return call;
}

document.addEventListener("submit", (event) => {
  const empty = [...event.target.elements].filter((element) => element.name && element.value.trim() === "");
  empty.forEach((element) => { element.disabled = true; });
});

// A page that comes back from the browser's memory has its fields as the submit left them.
addEventListener("pageshow", () => {
  document.querySelectorAll("input:disabled").forEach((element) => { element.disabled = false; });
});
