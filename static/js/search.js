// The key "/" leads to the search box, unless something is being written.
const box = document.getElementById("search-everywhere");

document.addEventListener("keydown", (event) => {
  if (!box || event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) {
    return;
  }
  const at = event.target;
  if (at instanceof Element && at.closest("input, textarea, select, [contenteditable]")) {
    return;
  }
  event.preventDefault();
  box.focus();
  box.select();
});
