// The page works without this script. It only saves a key press and keeps empty fields out of addresses.
"use strict";

const field = document.getElementById("q");

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && field && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    field.focus();
    field.select();
  }
});

document.addEventListener("submit", (event) => {
  const empty = [...event.target.elements].filter((element) => element.name && element.value.trim() === "");
  empty.forEach((element) => { element.disabled = true; });
});

// A page that comes back from the browser's memory has its fields as the submit left them.
addEventListener("pageshow", () => {
  document.querySelectorAll("input:disabled").forEach((element) => { element.disabled = false; });
});
