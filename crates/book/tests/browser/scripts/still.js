// At the start of every page.
const still = new CSSStyleSheet();
still.replaceSync(`*, ::before, ::after {
  transition: none !important;
  animation: none !important;
}`);
document.adoptedStyleSheets.push(still);
window.print = () => {};
