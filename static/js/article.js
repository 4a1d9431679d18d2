// On an article's page, a highlight and the record it belongs to light up together: on hover, focus and tap.
const text = document.querySelector("[data-article-text]");
const found = document.querySelector("[data-found]");

function light(mentions) {
  const wanted = new Set(mentions);
  for (const mark of document.querySelectorAll("mark[data-mentions]")) {
    mark.classList.toggle("lit", mark.dataset.mentions.split(" ").some((id) => wanted.has(id)));
  }
  for (const record of document.querySelectorAll("[data-mention]")) {
    record.classList.toggle("lit", wanted.has(record.dataset.mention));
  }
}

function mentionsAt(target) {
  const mark = target.closest("mark[data-mentions]");
  if (mark) return mark.dataset.mentions.split(" ");
  const record = target.closest("[data-mention]");
  return record ? [record.dataset.mention] : [];
}

for (const area of [text, found]) {
  for (const kind of ["mouseover", "focusin", "click"]) {
    area?.addEventListener(kind, (event) => light(mentionsAt(event.target)));
  }
  area?.addEventListener("mouseleave", () => light([]));
}

text?.addEventListener("click", (event) => {
  const [first] = mentionsAt(event.target);
  if (first) document.querySelector(`[data-mention="${first}"]`)?.scrollIntoView({ block: "nearest" });
});
