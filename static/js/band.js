// The band above the timeline: drag over the months, or move its two sliders, to choose the period of the filter form;
// zoom to see fewer months wider. The server draws the bars; here they are only moved when the view is zoomed.
const WAIT = 450; // ms after the last move of a slider before the list is asked for
const LEAST = 6; // months, the closest zoom
let view = null; // [first, last] month shown, counted from year 0; null for all
let waiting = 0;

const language = document.documentElement.lang || "en";
const words = new Intl.DateTimeFormat(language, { month: "short", year: "numeric", timeZone: "UTC" });
const number = (code) => {
  const [year, month] = code.split("-").map(Number);
  return year * 12 + month - 1;
};
const code = (month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
const said = (month) => words.format(new Date(Date.UTC(Math.floor(month / 12), month % 12)));

function span(from, to) {
  return from === to ? said(from) : `${said(from)} – ${said(to)}`;
}

function setUp(section) {
  if (!section?.dataset.first) return;
  const first = number(section.dataset.first);
  const last = number(section.dataset.last);
  const plot = section.querySelector("[data-plot]");
  const chosen = section.querySelector("[data-chosen]");
  const [low, high] = section.querySelectorAll("input[type=range]");
  let from = section.dataset.from ? number(section.dataset.from) : first;
  let to = section.dataset.to ? number(section.dataset.to) : last;
  const all = () => from === first && to === last;

  function shown() {
    if (!view) return [first, last];
    const start = Math.max(first, Math.min(view[0], last));
    return [start, Math.max(start, Math.min(view[1], last))];
  }

  function place() {
    const [start, end] = shown();
    const unit = 100 / (end - start + 1);
    const at = (month) => `${((month - start) * unit).toFixed(3)}%`;
    for (const bar of section.querySelectorAll("g[data-index]")) {
      const month = first + Number(bar.dataset.index);
      for (const part of bar.children) {
        part.setAttribute("x", at(month));
        part.setAttribute("width", `${(unit * Number(bar.dataset.length ?? 1)).toFixed(3)}%`);
      }
    }
    const step = [1, 2, 5, 10, 20].find((years) => (end - start + 1) / 12 / years <= plot.clientWidth / 60) ?? 50;
    for (const mark of section.querySelectorAll("text[data-index]")) {
      const month = first + Number(mark.dataset.index);
      mark.setAttribute("x", at(month));
      const inside = month >= start && month < end && Number(mark.textContent) % step === 0;
      if (inside) mark.removeAttribute("display");
      else mark.setAttribute("display", "none");
    }
    const line = section.querySelector("[data-today]");
    if (line) for (const side of ["x1", "x2"]) line.setAttribute(side, at(first + Number(line.dataset.today)));
    const left = Math.max(from, start);
    const right = Math.min(to, end);
    if (all() || left > right) chosen.setAttribute("display", "none");
    else {
      chosen.removeAttribute("display");
      chosen.setAttribute("x", at(left));
      chosen.setAttribute("width", `${((right - left + 1) * unit).toFixed(3)}%`);
    }
    for (const [slider, value] of [[low, from], [high, to]]) {
      slider.min = start;
      slider.max = end;
      slider.value = value;
      slider.setAttribute("aria-valuetext", said(value));
    }
    section.querySelector("[data-words]").textContent = span(from, to);
    section.querySelector("[data-zoom=in]").disabled = end - start + 1 <= LEAST;
    section.querySelector("[data-zoom=out]").disabled = !view;
    section.querySelector("[data-clear]").disabled = all();
  }

  function ask() {
    const form = document.querySelector("#filters");
    const whole = all();
    form.elements.from.value = whole ? "" : code(from);
    form.elements.to.value = whole ? "" : code(to);
    form.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function choose(one, other) {
    [from, to] = one <= other ? [one, other] : [other, one];
    place();
  }

  function monthAt(event) {
    const [start, end] = shown();
    const box = plot.getBoundingClientRect();
    const part = (event.clientX - box.left) / box.width;
    return Math.max(start, Math.min(end, start + Math.floor(part * (end - start + 1))));
  }

  let begun = null;
  plot.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    begun = monthAt(event);
    plot.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  plot.addEventListener("pointermove", (event) => {
    if (begun !== null) choose(begun, monthAt(event));
  });
  plot.addEventListener("pointerup", (event) => {
    if (begun === null) return;
    choose(begun, monthAt(event));
    begun = null;
    ask();
  });
  plot.addEventListener("pointercancel", () => (begun = null));

  for (const slider of [low, high]) {
    slider.addEventListener("input", () => {
      const value = Number(slider.value);
      if (slider === low) choose(value, Math.max(value, to));
      else choose(Math.min(value, from), value);
    });
    slider.addEventListener("change", (event) => {
      event.stopPropagation();
      clearTimeout(waiting);
      waiting = setTimeout(ask, WAIT);
    });
  }

  function zoom(inward) {
    const [start, end] = shown();
    const length = end - start + 1;
    if (inward && !all() && to - from + 1 < length && to >= start && from <= end) view = [from - 1, to + 1];
    else {
      const middle = all() ? end : (from + to) / 2; // of the whole time, the latest months are asked for most
      const wanted = Math.max(LEAST, Math.round(inward ? length / 2 : length * 2));
      const left = Math.max(first, Math.min(Math.round(middle - wanted / 2), last - wanted + 1));
      view = [left, left + wanted - 1];
    }
    if (view[1] - view[0] + 1 < LEAST) view = [view[0], view[0] + LEAST - 1];
    if (view[0] <= first && view[1] >= last) view = null;
    place();
  }
  section.querySelector("[data-zoom=in]").addEventListener("click", () => zoom(true));
  section.querySelector("[data-zoom=out]").addEventListener("click", () => zoom(false));
  section.querySelector("[data-clear]").addEventListener("click", () => {
    view = null;
    choose(first, last);
    ask();
  });

  section.querySelector("[data-ranges]").hidden = false;
  section.querySelector("[data-tools]").hidden = false;
  section.classList.add("live");
  place();
}

setUp(document.querySelector("#band"));
document.body.addEventListener("htmx:oobAfterSwap", (event) => {
  if (event.detail.target.id === "band") setUp(document.querySelector("#band"));
});
