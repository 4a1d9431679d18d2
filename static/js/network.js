// Draws the network of the table of pairs: each official a link, circles for one side and squares for the other, so
// that nothing hangs on colour. The layout is settled before it is shown: nothing moves, and equal tables look equal.
const MOST = 60; // officials; those of the first rows, which met most often
const SVG = "http://www.w3.org/2000/svg";

function make(name, attributes, parent) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent?.append(element);
  return element;
}

function read(table) {
  const nodes = new Map();
  const links = [];
  const node = (cell, side) => {
    const link = cell.querySelector("a");
    const key = link.getAttribute("href");
    if (!nodes.has(key)) {
      if (nodes.size >= MOST) return null;
      nodes.set(key, { key, side, name: link.textContent, short: link.dataset.short, meetings: 0, met: [] });
    }
    return nodes.get(key);
  };
  for (const row of table.tBodies[0].rows) {
    const source = node(row.cells[0], "ph");
    const target = node(row.cells[1], "ru");
    if (!source || !target) continue;
    const count = Number(row.cells[2].textContent);
    links.push({ source, target, count });
    for (const [one, other] of [[source, target], [target, source]]) {
      one.meetings += count;
      one.met.push(other);
    }
  }
  return { nodes: [...nodes.values()].filter((one) => one.met.length), links };
}

function settle(nodes, links, width, height) {
  const apart = Math.min(width * 0.24, 300);
  const simulation = d3.forceSimulation(nodes)
    .force("link", d3.forceLink(links).distance(Math.min(260, width * 0.25)).strength((link) => 0.2 + Math.min(link.count, 5) * 0.1))
    .force("charge", d3.forceManyBody().strength(-260))
    .force("x", d3.forceX((node) => width / 2 + (node.side === "ph" ? -apart : apart)).strength(0.2))
    .force("y", d3.forceY(height / 2).strength(0.1))
    .force("collide", d3.forceCollide((node) => node.size + 14))
    .stop();
  // Kept within the plot at each step: moved there at the end, those at its edge would lie on one another.
  for (let step = 0; step < 300; step += 1) {
    simulation.tick();
    for (const node of nodes) {
      node.x = Math.max(40, Math.min(width - 40, node.x));
      node.y = Math.max(18, Math.min(height - 26, node.y));
    }
  }
}

function draw(section) {
  section.hidden = false;
  const plot = section.querySelector("[data-plot]");
  const { nodes, links } = read(document.querySelector("table[data-pairs]"));
  const width = plot.clientWidth;
  const narrow = width < 600;
  const height = Math.max(260, Math.min(narrow ? 1000 : 640, 140 + nodes.length * (narrow ? 16 : 14)));
  for (const node of nodes) node.size = 6 + 2.5 * Math.sqrt(node.meetings);
  settle(nodes, links, width, height);

  const svg = make("svg", { viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": section.dataset.network });
  for (const link of links) {
    link.line = make(
      "line",
      { x1: link.source.x, y1: link.source.y, x2: link.target.x, y2: link.target.y, "stroke-width": Math.min(8, 0.75 + link.count) },
      svg,
    );
  }
  for (const node of nodes) {
    const met = node.met.map((other) => other.name).join(", ");
    const name = node.name.includes(node.short) ? node.name : `${node.short}, ${node.name}`; // what is seen is said
    const said = `${name}. ${section.dataset.meetings}: ${node.meetings}. ${met}`;
    const link = make("a", { href: node.key, class: `node side-${node.side}`, "aria-label": said }, svg);
    make("title", {}, link).textContent = said;
    if (node.side === "ph") make("circle", { cx: node.x, cy: node.y, r: node.size }, link);
    else make("rect", { x: node.x - node.size, y: node.y - node.size, width: 2 * node.size, height: 2 * node.size }, link);
    make("text", { x: node.x, y: node.y + node.size + 12 }, link).textContent = node.short;
    node.link = link;
    const light = (on) => {
      svg.classList.toggle("lit", on);
      for (const one of [node, ...node.met]) one.link.classList.toggle("lit", on);
      for (const one of links) if (one.source === node || one.target === node) one.line.classList.toggle("lit", on);
    };
    for (const kind of ["pointerenter", "focus"]) link.addEventListener(kind, () => light(true));
    for (const kind of ["pointerleave", "blur"]) link.addEventListener(kind, () => light(false));
  }
  plot.replaceChildren(svg);
}

function drawAll() {
  for (const section of document.querySelectorAll("[data-network]")) draw(section);
}

let waiting = 0;
let wide = innerWidth;
drawAll();
document.body.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target.id === "listing") drawAll();
});
addEventListener("resize", () => {
  if (innerWidth === wide) return;
  wide = innerWidth;
  clearTimeout(waiting);
  waiting = setTimeout(drawAll, 150);
});
