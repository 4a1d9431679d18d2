// The theme button without a page load. The form behind it does the same without a script.
const form = document.querySelector("form[data-theme-form]");

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  const root = document.documentElement;
  const dark = root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  const chosen = dark ? "light" : "dark";
  const body = new FormData(form);
  body.set("theme", chosen);
  root.dataset.theme = chosen;
  form.elements.theme.value = dark ? "dark" : "light";
  document.dispatchEvent(new CustomEvent("themechange"));
  fetch(form.action, { method: "POST", body, redirect: "manual" });
});
