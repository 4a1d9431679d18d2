// A filter form: its hints, and what it tells.
// Whose id a field holds is told until it holds something else.
document.addEventListener("input", (event) => {
  if (event.target.closest("form.filters")) event.target.closest(".field")?.querySelector(".help")?.remove();
});

// A screen reader is told what came of a filter; the list that was swapped in would be read out whole.
document.body.addEventListener("htmx:afterSettle", (event) => {
  const told = document.querySelector("[data-filtered]");
  if (!told || event.detail.target.id !== "listing") return;
  const words = document.querySelector("#listing .notice, #listing .empty, #listing [data-found]");
  told.textContent = words?.textContent.trim() || told.dataset.filtered;
});

document.addEventListener("change", (event) => {
  const pick = event.target.closest("details.pick");
  if (!pick) return;
  const chosen = pick.querySelectorAll("input:checked").length;
  pick.querySelector("[data-count]").textContent = chosen ? String(chosen) : "";
});
