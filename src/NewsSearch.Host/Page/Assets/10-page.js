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

// A page of this site as a document, or null where it is no page of results.
async function fetchPage(address, signal) {
  const answer = await fetch(address, { signal, headers: { Accept: "text/html" } });
  return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
}

// Calls something once nobody has called for it for so many milliseconds; only the last call counts.
function afterPause(milliseconds, action) {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), milliseconds);
  };
}

document.addEventListener("submit", (event) => {
  const empty = [...event.target.elements].filter((element) => element.name && element.value.trim() === "");
  empty.forEach((element) => { element.disabled = true; });
});

// A page that comes back from the browser's memory has its fields as the submit left them.
addEventListener("pageshow", () => {
  document.querySelectorAll("input:disabled").forEach((element) => { element.disabled = false; });
});
