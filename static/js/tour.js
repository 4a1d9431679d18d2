// The tour of a first visit: one step at a time, by its buttons, by the arrow keys within it, closed by Escape for good.
// It is no modal window: the page stays usable beside it.
const tour = document.querySelector("[data-tour]");

function setUp() {
  const steps = [...tour.querySelectorAll("[data-steps] > li")];
  const [back, next, count] = ["back", "next", "count"].map((name) => tour.querySelector(`[data-${name}]`));
  const form = tour.querySelector("[data-close]");
  let at = 0;

  function show(step) {
    at = Math.max(0, Math.min(steps.length - 1, step));
    for (const [index, one] of steps.entries()) one.hidden = index !== at;
    back.disabled = at === 0;
    next.hidden = at === steps.length - 1;
    count.textContent = `${at + 1} / ${steps.length}`;
    for (const link of document.querySelectorAll(".pointed")) link.classList.remove("pointed");
    document.querySelector(`.sidebar a[href="${steps[at].dataset.at}"]`)?.classList.add("pointed");
  }

  back.addEventListener("click", () => show(at - 1));
  next.addEventListener("click", () => {
    show(at + 1);
    if (next.hidden) tour.querySelector("[data-done]").focus();
  });
  tour.addEventListener("keydown", (event) => {
    if (event.key === "ArrowRight") show(at + 1);
    else if (event.key === "ArrowLeft") show(at - 1);
    else if (event.key === "Escape") form.requestSubmit();
    else return;
    event.preventDefault();
  });
  form.addEventListener("submit", () => {
    for (const link of document.querySelectorAll(".pointed")) link.classList.remove("pointed");
    tour.hidden = true;
    document.querySelector("#main").focus();
  });

  // Where it would stand in the way of what was asked for, it is folded to its title.
  tour.querySelector("details").open = !matchMedia("(width < 48rem)").matches;
  tour.querySelector("[data-plain]").hidden = true;
  tour.querySelector("[data-steps]").hidden = false;
  back.hidden = false;
  show(0);
  tour.querySelector("#tour-title").focus({ preventScroll: true });
}

if (tour) setUp();
