// Lines of code that are wider than so many columns.
const found = [];
for (const code of document.querySelectorAll("main pre code")) {
  for (const line of code.textContent.split("\n")) {
    const columns = [...line].length;
    if (columns > arguments[0]) found.push(`${columns} columns: ${line}`);
  }
}
return found;
