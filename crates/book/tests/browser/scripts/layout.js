// What is wider than the place it has, in a page so many pixels wide and in a
// theme that the reader has chosen.
const [width, theme] = arguments;
const found = [];
const { classList } = document.documentElement;
const themes = ["light", "navy"].filter((name) => classList.contains(name));
if (themes.join() !== theme) found.push(`the theme is ${themes.join(" and ")}`);
const main = document.querySelector("main");

const wide = document.documentElement.scrollWidth;
if (wide > width) found.push(`the page is ${wide} wide`);

// Code has 80 columns, and a table may have many: on a phone they scroll, by
// themselves. Nothing else ever does.
const onPhone = "pre, pre code, .table-wrapper";
for (const element of document.body.querySelectorAll("*")) {
  if (element.clientWidth <= 1) continue;
  if (element.parentElement.closest(".katex-html, svg")) continue;
  if (element.scrollWidth <= element.clientWidth + 1) continue;
  const { overflowX, textOverflow } = getComputedStyle(element);
  if (overflowX === "visible" || textOverflow === "ellipsis") continue;
  if (width < 600 && element.matches(onPhone)) continue;
  const [has, needs] = [element.clientWidth, element.scrollWidth];
  found.push(`${described(element)} is ${has} wide and needs ${needs}`);
}

for (const formula of main.querySelectorAll(".katex-html")) {
  const column = columnOf(formula);
  const parts = [...formula.querySelectorAll(".base, .katex-base, .tag")];
  const out = parts.map((part) =>
    sticksOut(part.getBoundingClientRect(), column),
  );
  const by = Math.max(0, ...out);
  if (by >= 1)
    found.push(`${described(formula)} sticks out by ${by.toFixed()} pixels`);
}

// On a phone pictures and code may fill the screen to its edges, and at a desk
// a wide table the margin.
const screen = { left: 0, right: width };
const place = width < 600 ? screen : content(main);
const figures = "figure, img, svg, pre, .table-wrapper";
for (const figure of main.querySelectorAll(figures)) {
  if (figure.parentElement.closest(".table-wrapper, .katex")) continue;
  const isTable = figure.matches(".table-wrapper");
  const box = figure.getBoundingClientRect();
  const by = sticksOut(box, isTable ? screen : place);
  if (by >= 1)
    found.push(`${described(figure)} sticks out by ${by.toFixed()} pixels`);
  if (figure.localName === "svg" && box.width === 0 && !hidden(figure))
    found.push(`${described(figure)} is not seen`);
}
// What stands in the margin stands there alone.
for (const note of main.querySelectorAll("aside")) {
  for (const other of main.children) {
    if (!other.contains(note) && inkOf(other).some((ink) => overlap(note, ink)))
      found.push(`${described(note)} lies over ${described(other)}`);
  }
}

// A picture is as wide as its place, and its text then as small as this.
const smallest = 7;
for (const text of main.querySelectorAll("svg text")) {
  const scale = text.getScreenCTM()?.a ?? 0;
  const size = scale * parseFloat(getComputedStyle(text).fontSize);
  if (size > 0 && size < smallest)
    found.push(`${size.toFixed(1)} pixels is small: ${described(text)}`);
}
return found;

// The block that a formula stands in. The first line may hang into its padding.
function columnOf(formula) {
  let block = formula.parentElement;
  while (
    block.matches(".katex, .katex *, .katex-display") ||
    getComputedStyle(block).display.startsWith("inline")
  ) {
    block = block.parentElement;
  }
  return within(block);
}

function within(block) {
  const left = block.getBoundingClientRect().left + block.clientLeft;
  return { left, right: left + block.clientWidth };
}

// Without its padding.
function content(block) {
  const { left, right } = within(block);
  const { paddingLeft, paddingRight } = getComputedStyle(block);
  return {
    left: left + parseFloat(paddingLeft),
    right: right - parseFloat(paddingRight),
  };
}

function sticksOut(box, column) {
  if (box.width === 0) return 0;
  return Math.max(box.right - column.right, column.left - box.left);
}

// The parts of a block that may be wider than they need to be.
function inkOf(block) {
  const isWide = block.matches(".table-wrapper, .lh-eqs");
  const inner = "table, .katex-base, .lh-why";
  return isWide ? [...block.querySelectorAll(inner)] : [block];
}

function overlap(one, other) {
  const [a, b] = [one, other].map((e) => e.getBoundingClientRect());
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across >= 1 && down >= 1;
}

function hidden(element) {
  return !element.checkVisibility({ visibilityProperty: true });
}

function described(element) {
  const name = [element.localName, ...element.classList].join(".");
  const text = element.textContent.trim().replace(/\s+/g, " ").slice(0, 60);
  return `<${name}> "${text}"`;
}
