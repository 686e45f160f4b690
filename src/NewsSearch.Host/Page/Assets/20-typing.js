// Results follow what is typed. The address is always that of the results shown, so a reload shows the same.
{
  const sheet = document.querySelector(".sheet");
  let running = null;
  let shown = location.search;
  let typing = false;

  // What is half typed rarely finds anything: where it finds nothing, words that begin so are searched for.
  const beginning = (query) =>
    /(^|[\s(])[\p{L}\p{N}]{2,}$/u.test(query) && query.split("\"").length % 2 === 1 ? `${query}*` : null;

  const find = async (query, signal) => {
    const address = addressOf({ q: query });
    const page = await askPage(address, signal);
    return page && page.querySelector(".sheet") ? { address, page } : null;
  };

  const show = ({ address, page }) => {
    replaceKeepingFocus(() => {
      for (const part of ["main", ".filters > details"]) {
        sheet.querySelector(part).replaceChildren(...page.querySelector(`.sheet ${part}`).childNodes);
      }
    }, sheet.querySelector("main"));
    sheet.className = page.querySelector(".sheet").className;
    document.title = page.title;

    // What was shown before typing began is one step back, however many letters were typed since.
    if (new URL(address, location).search !== shown) {
      history[typing ? "replaceState" : "pushState"](null, "", address);
      shown = location.search;
      typing = true;
    }
    document.dispatchEvent(new Event("results"));
    tell();
  };

  // Only when typing has come to rest, or listeners would hear of every letter.
  const tell = afterPause(700, () => {
    said.textContent = document.querySelector(".count strong")?.textContent ?? "";
  });

  const search = afterPause(160, async () => {
    running?.abort();
    running = new AbortController();
    const { signal } = running;
    sheet.ariaBusy = "true";
    const query = field.value.trim();
    let found = await find(query, signal);
    const longer = beginning(query);
    if (found?.page.querySelector(".empty") && longer) {
      const begun = await find(longer, signal);
      found = begun && !begun.page.querySelector(".empty") ? begun : found;
    }
    if (found && !signal.aborted) {
      show(found);
    }
    if (running.signal === signal) {
      sheet.ariaBusy = "false";
    }
  });

  if (sheet && field) {
    field.addEventListener("input", (event) => event.isComposing || search());
    field.addEventListener("compositionend", search);
    field.addEventListener("blur", () => { typing = false; });
    addEventListener("popstate", () => {
      if (location.search !== shown) {
        location.reload();
      }
    });
    form.addEventListener("submit", () => {
      search.cancel();
      running?.abort();
    });
  }
}
