// Buttons that copy the link before them.
{
  const write = async (text) => {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return;
    }

    // Browsers keep the clipboard from pages that came unencrypted over a network; a selection can still be copied.
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "unseen";
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  };

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button.copy");
    if (button) {
      await write(button.parentElement.querySelector("a").href);
      button.textContent = "Copied";
      said.textContent = "Copied";
      button.focus();
      setTimeout(() => { button.textContent = "Copy"; said.textContent = ""; }, 2000);
    }
  });
}
