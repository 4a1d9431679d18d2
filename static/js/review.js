// The review desk by keyboard. Every key presses a button or follows a link that is on the page, so that the desk
// does the same without this script.
const main = document.querySelector("main");
const text = document.querySelector("[data-article-text]");
const missed = document.querySelector("[data-missed]");
const folded = missed.closest("details");
let current = null; // id of the claim at hand
let place = 0; // where it stands among the open ones, for when it is settled and gone
let waiting = []; // keys pressed before the answer to the one before stood in the page: each is meant for what it shows

const open = () => [...document.querySelectorAll("[data-claims] > .claim")];
const all = () => [...document.querySelectorAll("#claims .claim")].filter((claim) => claim.offsetParent !== null);
const atHand = () => document.querySelector(`.claim[data-claim="${current}"]`);

function choose(claim, focus = true) {
  if (!claim) return;
  atHand()?.classList.remove("current");
  current = claim.dataset.claim;
  place = Math.max(0, open().indexOf(claim));
  claim.classList.add("current");
  if (focus) claim.focus({ preventScroll: true });
  claim.scrollIntoView({ block: "nearest" });
  for (const mark of document.querySelectorAll("mark.chosen")) mark.classList.remove("chosen");
  const mark = document.getElementById(`e-${current}`);
  const marked = mark?.matches("mark") ? mark : mark?.nextElementSibling;
  marked?.classList.add("chosen");
  marked?.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const claims = all();
  const at = claims.indexOf(atHand());
  choose(claims[Math.min(Math.max(at + by, 0), claims.length - 1)] ?? claims[0]);
}

const underWay = () => document.querySelector("#claims .htmx-request, #claims.htmx-request, #claims.htmx-added") !== null;

function pressWaiting() {
  while (waiting.length && !underWay()) KEYS[waiting.shift()]();
}

const press = (selector, within = document) => within?.querySelector(selector)?.click();

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  a: () => press('[data-key="a"]', atHand()),
  r: () => press('[data-key="r"]', atHand()),
  e: () => press('[data-key="e"]', atHand()),
  m: () => press('[data-key="m"]', atHand()),
  u: () => press('button[name="undo"]'),
  A: () => press('button[name="bulk"][value^="sure"]'),
  n: () => press("[data-next-article]"),
  w: () => {
    folded.open = true;
    if (missed.elements.quote.value) missed.requestSubmit();
    else missed.elements.quote.focus();
  },
  "?": () => {
    const keys = document.querySelector("[data-keys]");
    keys.open = !keys.open;
  },
};

const STEPS = ["j", "k"];

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape") {
    const form = document.querySelector("[data-desk-form] form");
    if (form) {
      form.remove();
      atHand()?.focus();
    }
    return;
  }
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  if (!Object.hasOwn(KEYS, event.key)) return;
  event.preventDefault();
  if (event.repeat && !STEPS.includes(event.key)) return; // a key held down is one verdict
  waiting.push(event.key);
  pressWaiting();
});

document.addEventListener("focusin", (event) => {
  const claim = event.target.closest?.(".claim");
  if (claim && claim.dataset.claim !== current) choose(claim, false);
});

document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-desk-form] [data-close]")) return;
  event.preventDefault();
  document.querySelector("[data-desk-form]").replaceChildren();
  atHand()?.focus();
});

document.body.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id === "desk-form") {
    waiting = [];
    const form = event.target.querySelector("form");
    form?.scrollIntoView({ block: "nearest" });
    form?.querySelector('input:not([type="hidden"]), select, textarea')?.focus();
  } else if (document.getElementById("claims")) {
    const claims = open();
    const same = atHand();
    const next = same && claims.includes(same) ? same : claims[Math.min(place, claims.length - 1)];
    if (next) choose(next);
    else main.focus({ preventScroll: true });
    pressWaiting();
  }
});

// What was pressed ahead was meant for an answer that did not come.
document.body.addEventListener("htmx:afterRequest", (event) => {
  if (!event.detail.successful) waiting = [];
});

// Where a selection begins and what it holds, in code points, as the server counts.
function selected() {
  const selection = getSelection();
  if (!text || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.commonAncestorContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(range.startContainer, range.startOffset);
  const raw = range.toString();
  const words = raw.trim();
  const start = [...before.toString()].length + [...raw.slice(0, raw.indexOf(words))].length;
  return words ? { start, words } : null;
}

document.addEventListener("selectionchange", () => {
  const found = selected();
  if (!found) return;
  missed.elements.quote.value = found.words.slice(0, 400);
  missed.elements.start.value = found.start;
});

missed.elements.quote.addEventListener("input", () => {
  missed.elements.start.value = "";
});

// In one column the claims come first, not the form for what is none yet.
if (matchMedia("(width < 64rem)").matches) folded.open = false;
choose(open()[0], false);
