// Keys for those who read a lot, a list of them under "?", and a switch for those whom they disturb.
{
  const Setting = "newssearch.keys";
  const lines = [
    ["/", "go to the search field"],
    ["j", "next item"],
    ["k", "previous item"],
    ["Enter", "open the item"],
    ["?", "show or hide this list"],
    ["↓ ↑", "in the search field: choose a completion"],
    ["← →", "on a handle of the timeline: choose days; Enter shows them"],
  ];
  let dialog = null;

  const on = () => localStorage.getItem(Setting) !== "off";

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  const create = () => {
    const box = element("input", { type: "checkbox", id: "keys-on", checked: on() });
    box.addEventListener("change", () => localStorage.setItem(Setting, box.checked ? "on" : "off"));
    const rows = lines.flatMap(([key, meaning]) => [
      element("dt", {}, ...key.split(" ").flatMap((part, i) => [i > 0 ? " " : "", element("kbd", {}, part)])),
      element("dd", {}, meaning),
    ]);
    const made = element("dialog", { className: "help" },
      element("h2", { id: "help-heading" }, "Keys"),
      element("dl", {}, ...rows),
      element("p", {}, box, " ", element("label", { htmlFor: box.id }, "Single letters and signs are keys")),
      element("form", { method: "dialog" }, element("button", { type: "submit" }, "Close")));
    made.setAttribute("aria-labelledby", "help-heading");
    document.body.append(made);
    return made;
  };

  const help = () => {
    dialog ??= create();
    if (dialog.open) {
      dialog.close();
    } else {
      dialog.showModal();
    }
  };

  const step = (by) => {
    const hits = [...document.querySelectorAll(".hits h2 a")];
    const current = hits.findIndex((hit) => hit.closest("li").contains(document.activeElement));
    const next = hits[current < 0 ? 0 : current + by];
    next?.focus({ preventScroll: true });
    next?.closest("li").scrollIntoView({ block: "nearest" });
  };

  const keys = {
    "/": () => { field?.focus(); field?.select(); },
    "?": help,
    j: () => step(1),
    k: () => step(-1),
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox], [type=range]), textarea, select");
    const held = event.ctrlKey || event.metaKey || event.altKey;
    if (Object.hasOwn(keys, event.key) && !typing && !held && on() && (!dialog?.open || event.key === "?")) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("button.keys")) {
      help();
    }
  });
}
