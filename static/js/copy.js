// A button beside each citation and address that copies it. Without a script they are selected and copied by hand.
for (const place of document.querySelectorAll("[data-copy]")) {
  const text = place.textContent.trim();
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain copy";
  button.textContent = place.dataset.copy;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "✓";
    } catch {
      const range = document.createRange();
      range.selectNodeContents(place.firstChild ?? place);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    }
  });
  place.append(" ", button);
}
