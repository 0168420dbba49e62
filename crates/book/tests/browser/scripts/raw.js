// Directives and TeX that the build has left as they were written.
const found = [];
const main = document.querySelector("main");
report(main.textContent, [/\{\{[#/][^\n]{0,40}/g]);
const prose = main.cloneNode(true);
for (const part of prose.querySelectorAll("pre, code, script, style")) {
  part.remove();
}
report(prose.textContent, [/\[\[[A-Za-z][^\n]{0,40}/g]);
for (const part of prose.querySelectorAll(".katex")) part.remove();
report(prose.textContent, [
  /\$\$[^\n]{0,40}/g,
  /\$[^\s$][^$\n]{0,40}\$/g,
  /\\[a-zA-Z]+[{_^\\ ][^\n]{0,40}/g,
]);
function report(text, patterns) {
  for (const pattern of patterns) {
    for (const [raw] of text.matchAll(pattern)) found.push(`raw text: ${raw}`);
  }
}
return found;
