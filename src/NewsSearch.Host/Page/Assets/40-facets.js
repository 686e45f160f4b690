// The fields that find values of a facet: the panel's list follows what is typed.
{
  let running = null;

  const find = afterPause(120, async (input) => {
    running?.abort();
    running = new AbortController();
    const { signal } = running;
    const page = await askPage(addressOf(), signal);
    const panel = input.closest(".panel");
    const fresh = page?.getElementById(panel?.id);
    if (fresh && !signal.aborted) {
      said.textContent = counted(fresh.querySelectorAll("li").length, "value");
      replaceKeepingFocus(() => {
        panel.querySelector("ul").replaceWith(fresh.querySelector("ul"));
        panel.querySelectorAll(".more, .none").forEach((element) => element.remove());
        panel.append(...fresh.querySelectorAll(".more, .none"));
      }, input);
    }
  });

  document.addEventListener("input", (event) => {
    if (event.target.matches(".find input") && !event.isComposing) {
      find(event.target);
    }
  });
}
