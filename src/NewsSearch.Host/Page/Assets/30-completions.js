// Completions of what is typed, as a combobox: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
{
  const kinds = { term: "Text", minister: "Minister", country: "Country", sector: "Sector", title: "Title" };
  const list = document.createElement("ul");
  let running = null;
  let active = -1;

  const options = () => [...list.children];

  const close = () => {
    complete.cancel();
    running?.abort();
    list.hidden = true;
    active = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };

  const activate = (index) => {
    const all = options();
    all[active]?.setAttribute("aria-selected", "false");
    active = index;
    const option = all[active];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", option.id);
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  };

  const choose = (option) => {
    field.value = option.dataset.query;
    close();
    form.requestSubmit();
  };

  const option = (suggestion, index) => {
    const item = document.createElement("li");
    const label = document.createElement("bdi");
    const note = document.createElement("small");
    item.id = `completion-${index}`;
    item.role = "option";
    item.dataset.query = suggestion.query;
    item.setAttribute("aria-selected", "false");
    label.textContent = suggestion.label;
    note.textContent = `${kinds[suggestion.kind]} · ${counted(suggestion.count, "item")}`;
    item.append(label, " ", note);
    return item;
  };

  const show = (suggestions) => {
    list.replaceChildren(...suggestions.map(option));
    list.hidden = suggestions.length === 0;
    active = -1;
    field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-expanded", String(!list.hidden));
  };

  const complete = afterPause(80, async () => {
    running?.abort();
    running = new AbortController();
    const { signal } = running;
    const typed = field.value;
    if (!typed.trim() || document.activeElement !== field) {
      close();
      return;
    }
    const address = `/v1/suggest?${new URLSearchParams({ q: typed, size: "8" })}`;
    const answer = await ask(address, signal, (json) => json.json());
    if (!signal.aborted && field.value === typed) {
      show((answer?.suggestions ?? []).filter((suggestion) => suggestion.query !== typed.trim()));
    }
  });

  const keys = {
    ArrowDown: () => activate(active + 1 < list.children.length ? active + 1 : -1),
    ArrowUp: () => activate(active >= 0 ? active - 1 : list.children.length - 1),
    Enter: () => choose(options()[active]),
    Escape: close,
  };

  const press = (event) => {
    if (list.hidden || event.isComposing) {
      if (event.key === "ArrowDown" && list.children.length > 0 && field.value.trim()) {
        event.preventDefault();
        list.hidden = false;
        field.setAttribute("aria-expanded", "true");
        activate(0);
      }
    } else if (event.key === "Tab") {
      close();
    } else if (event.key in keys && (event.key !== "Enter" || active >= 0)) {
      event.preventDefault();
      keys[event.key]();
    }
  };

  if (field) {
    list.id = "completions";
    list.className = "completions";
    list.role = "listbox";
    list.ariaLabel = "Completions";
    list.hidden = true;
    field.after(list);
    field.role = "combobox";
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-expanded", "false");
    field.setAttribute("aria-controls", list.id);
    field.addEventListener("input", (event) => event.isComposing || complete());
    field.addEventListener("compositionend", complete);
    field.addEventListener("keydown", press);
    field.addEventListener("blur", close);
    form.addEventListener("submit", close);

    // The field keeps the focus while somebody points at a completion.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const item = event.target.closest("li");
      if (item) {
        choose(item);
      }
    });
  }
}
