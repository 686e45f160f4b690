// A range of days is dragged over the timeline, or chosen with its two handles, which also keys move.
{
  const Svg = "http://www.w3.org/2000/svg";
  const words = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
  let drag = null;
  let dragged = false;

  const read = (section) => ({
    section,
    days: section.dataset.days.split(" "),
    counts: section.dataset.counts.split(" ").map(Number),
    last: section.dataset.last,
    handles: [...section.querySelectorAll("input")],
    button: section.querySelector(".choose"),
    drawing: section.querySelector("svg"),
  });

  const dayBefore = (day) => {
    const date = new Date(`${day}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() - 1);
    return date.toISOString().slice(0, 10);
  };

  // The handles stand at the edges of bars: the first from 0 on, the last up to the number of bars.
  const chosen = (line) => {
    const [a, b] = line.handles.map((handle) => Number(handle.value));
    const start = Math.min(a, b);
    const end = Math.max(a, b, start + 1);
    return {
      start,
      end,
      from: line.days[start] ?? line.days.at(-1),
      to: end < line.days.length ? dayBefore(line.days[end]) : line.last,
      all: start === 0 && end === line.days.length,
    };
  };

  const say = (day) => words.format(new Date(`${day}T00:00:00Z`));

  const draw = (line) => {
    const { start, end, from, to, all } = chosen(line);
    const count = line.counts.slice(start, end).reduce((sum, each) => sum + each, 0);
    let band = line.drawing.querySelector("rect");
    if (!band) {
      band = document.createElementNS(Svg, "rect");
      band.setAttribute("height", "100%");
      line.drawing.append(band);
    }
    const step = line.drawing.viewBox.baseVal.width / line.days.length;
    band.setAttribute("x", start * step);
    band.setAttribute("width", all ? 0 : (end - start) * step);
    line.handles[0].setAttribute("aria-valuetext", say(from));
    line.handles[1].setAttribute("aria-valuetext", say(to));
    line.button.hidden = all;
    line.button.textContent = `Show ${say(from)} – ${say(to)} (${counted(count)})`;
  };

  const show = (line) => {
    const { from, to, all } = chosen(line);
    if (!all) {
      const parameters = new URLSearchParams(location.search);
      for (const name of ["since", "missing", "page", "cursor"]) {
        parameters.delete(name);
      }
      parameters.set("from", from);
      parameters.set("to", to);
      location.assign(`/?${parameters}`);
    }
  };

  const barAt = (line, event) => {
    const { left, width } = line.drawing.getBoundingClientRect();
    const bar = Math.floor((event.clientX - left) / width * line.days.length);
    return Math.min(Math.max(bar, 0), line.days.length - 1);
  };

  const lineOf = (target) => {
    const section = target.closest(".timeline");
    return section?.querySelector(".range") ? read(section) : null;
  };

  document.addEventListener("pointerdown", (event) => {
    const line = event.target.closest(".timeline svg") && event.button === 0 ? lineOf(event.target) : null;
    drag = line && { line, x: event.clientX, bar: barAt(line, event) };
    dragged = false;
  });

  document.addEventListener("pointermove", (event) => {
    if (drag && (dragged || Math.abs(event.clientX - drag.x) > 4)) {
      dragged = true;
      const bar = barAt(drag.line, event);
      drag.line.handles[0].value = Math.min(bar, drag.bar);
      drag.line.handles[1].value = Math.max(bar, drag.bar) + 1;
      draw(drag.line);
    }
  });

  document.addEventListener("pointerup", () => {
    if (drag && dragged) {
      show(drag.line);
    }
    drag = null;
  });

  document.addEventListener("pointercancel", () => { drag = null; });

  // A drag that ends on a bar is no click on it, and bars are links, which browsers would drag away.
  document.addEventListener("click", (event) => {
    if (dragged && event.target.closest(".timeline svg")) {
      event.preventDefault();
    }
    if (event.target.matches(".timeline .choose")) {
      show(lineOf(event.target));
    }
  });

  document.addEventListener("dragstart", (event) => {
    if (event.target.closest(".timeline")) {
      event.preventDefault();
    }
  });

  document.addEventListener("input", (event) => {
    if (event.target.matches(".range input")) {
      draw(lineOf(event.target));
    }
  });

  document.addEventListener("keydown", (event) => {
    const line = event.key === "Enter" && event.target.matches(".range input") ? lineOf(event.target) : null;
    if (line) {
      event.preventDefault();
      show(line);
    }
  });

  const arrange = () => {
    const section = document.querySelector(".timeline");
    const line = section && lineOf(section);
    if (line) {
      draw(line);
    }
  };

  document.addEventListener("results", arrange);
  arrange();
}
