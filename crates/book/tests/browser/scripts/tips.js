// See `Tips` in keyboard.rs. The page is so many pixels wide. Of the factors
// that say the same, the keyboard stops at the first.
const width = arguments[0];
const stops = "main a.q[data-tip]:not([tabindex='-1'])";
const factors = [...document.querySelectorAll(stops)];
const found = [];
for (const factor of factors) {
  const { tip } = factor.dataset;
  const is = `${factor.textContent}: "${tip}"`;
  if (!tip.trim()) found.push(`${is}: its tip is empty`);
  if (shows(factor)) found.push(`${is} is there unasked`);
  factor.focus();
  if (document.activeElement !== factor) found.push(`${is} takes no focus`);
  else if (!shows(factor)) found.push(`${is} is not shown`);
  const wide = document.documentElement.scrollWidth;
  if (wide > width) found.push(`${is} makes the page ${wide} wide`);
  factor.blur();
}
return { factors: factors.length, found };

function shows(factor) {
  const { tip } = factor.dataset;
  const { content, display, visibility, opacity } = getComputedStyle(
    factor,
    "::after",
  );
  return (
    (content.includes(tip) || content === "attr(data-tip)") &&
    display !== "none" &&
    visibility === "visible" &&
    opacity !== "0"
  );
}
