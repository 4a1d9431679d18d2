// What drops down over the page, a filter's choices or a small form: one open at a time, closed by Escape and by a
// click elsewhere.
const DROPS = "details.pick[open], details.keys[open]";

function closeAllBut(kept) {
  for (const drop of document.querySelectorAll(DROPS)) {
    if (drop !== kept) drop.open = false;
  }
}

document.addEventListener("click", (event) => closeAllBut(event.target.closest("details.pick, details.keys")));

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = document.querySelector(DROPS);
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
  }
});
