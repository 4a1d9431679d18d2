// Draws the chart of a table: <figure data-chart> holds the table, whose first column names the bars and whose
// other columns are the series. The table stays on the page for whoever wants the figures.
const charts = [];

function token(name) {
  // A canvas knows no light-dark(): let the browser resolve the colour on an element first.
  const probe = document.createElement("span");
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

function read(table) {
  const heads = [...table.tHead.rows[0].cells].slice(1);
  const rows = [...table.tBodies[0].rows];
  return {
    labels: rows.map((row) => row.cells[0].textContent.trim()),
    links: rows.map((row) => row.cells[0].querySelector("a")?.href),
    series: heads.map((head, index) => ({
      label: head.textContent.trim(),
      colour: head.dataset.colour,
      pattern: head.dataset.pattern,
      values: rows.map((row) => Number(row.cells[index + 1].textContent)),
    })),
  };
}

// A pattern beside the colour, so that the series can be told apart without it: see data-pattern.
function fill(colour, pattern) {
  if (!pattern) return colour;
  const tile = document.createElement("canvas");
  tile.width = tile.height = 6;
  const pen = tile.getContext("2d");
  pen.strokeStyle = colour;
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.moveTo(0, 6);
  pen.lineTo(6, 0);
  if (pattern === "cross") {
    pen.moveTo(0, 0);
    pen.lineTo(6, 6);
  }
  pen.stroke();
  return pen.createPattern(tile, "repeat");
}

function draw(figure) {
  const { labels, links, series } = read(figure.querySelector("table"));
  const box = figure.querySelector(".chart");
  box.hidden = false;
  const canvas = document.createElement("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", figure.dataset.chart);
  box.replaceChildren(canvas);
  const text = token("--muted");
  const line = token("--line");
  charts.push(
    new Chart(canvas, {
      type: "bar",
      data: {
        labels,
        datasets: series.map((one) => ({
          label: one.label,
          data: one.values,
          backgroundColor: fill(token(one.colour), one.pattern),
          borderColor: token(one.colour),
          borderWidth: one.pattern ? 1 : 0,
          maxBarThickness: 26,
        })),
      },
      options: {
        animation: false,
        maintainAspectRatio: false,
        onClick: (_event, [hit]) => {
          if (hit && links[hit.index]) location.href = links[hit.index];
        },
        plugins: { legend: { labels: { color: text, boxWidth: 12 } } },
        scales: {
          x: { stacked: true, grid: { display: false }, ticks: { color: text } },
          y: { stacked: true, grid: { color: line }, ticks: { color: text, precision: 0 }, border: { display: false } },
        },
      },
    }),
  );
}

function drawAll() {
  for (const chart of charts.splice(0)) chart.destroy();
  for (const figure of document.querySelectorAll("figure[data-chart]")) draw(figure);
}

drawAll();
document.addEventListener("themechange", drawAll);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
