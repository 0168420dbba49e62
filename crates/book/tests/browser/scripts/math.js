// Formulas that are not seen, not heard, heard twice, or that KaTeX could not
// read. On some pages there must be one.
const [mustHaveMath] = arguments;
const found = [];
const formulas = [...document.querySelectorAll("main .katex")];
if (mustHaveMath && formulas.length === 0) found.push("there is no formula");
for (const formula of formulas) {
  const mathml = formula.querySelector(".katex-mathml math");
  const text = formula.querySelector(".katex-html");
  const is = text?.textContent || mathml?.textContent;
  if (!text?.textContent.trim()) found.push(`no text: ${is}`);
  else if (text.getBoundingClientRect().width === 0)
    found.push(`the text is not seen: ${is}`);
  if (text?.textContent.includes("\\")) found.push(`raw TeX: ${is}`);
  if (text && isHeard(text)) found.push(`it is read out twice: ${is}`);
  if (!mathml?.textContent.trim()) found.push(`no MathML: ${is}`);
  else if (mathml.namespaceURI !== "http://www.w3.org/1998/Math/MathML")
    found.push(`its MathML is none: ${is}`);
  if (mathml?.closest("[aria-hidden=true]"))
    found.push(`its MathML is not heard: ${is}`);
}
const errors = ".katex-error, merror, [mathcolor='#cc0000']";
for (const error of document.querySelectorAll(`main :is(${errors})`)) {
  found.push(`KaTeX could not read: ${error.textContent}`);
}
for (const part of document.querySelectorAll("main .katex [style*='color']")) {
  if (getComputedStyle(part).color === "rgb(204, 0, 0)")
    found.push(`in KaTeX's colour of errors: ${part.textContent}`);
}
const fonts = [...document.fonts].filter(({ family }) =>
  family.includes("KaTeX"),
);
if (formulas.length > 0 && !fonts.some(({ status }) => status === "loaded"))
  found.push("KaTeX's fonts are not loaded");
return found;

// Whether a screen reader reads what is there to be seen. Where the keyboard
// stops, at a link, it has to; and a comma after a formula is none of it.
function isHeard(node) {
  if (node.nodeType === Node.TEXT_NODE)
    return /[\p{L}\p{N}\p{S}]/u.test(node.data);
  if (node.nodeType !== Node.ELEMENT_NODE) return false;
  if (node.matches("[aria-hidden=true], a[href]")) return false;
  return [...node.childNodes].some(isHeard);
}
