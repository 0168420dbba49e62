// Requests to another host, and what the page's markup would load from one. A
// link that is followed only by a click may lead anywhere.
const found = [];
for (const { name } of performance.getEntriesByType("resource")) {
  if (isElsewhere(name)) found.push(`it asks another host: ${name}`);
}
const loads = "[src], [srcset], [poster], [data], link[href], use, image";
const attributes = ["src", "srcset", "poster", "data", "href", "xlink:href"];
for (const element of document.querySelectorAll(loads)) {
  for (const name of attributes) {
    const value = element.getAttribute(name);
    if (value && isElsewhere(value))
      found.push(`<${element.localName} ${name}="${value}">`);
  }
}
return found;

function isElsewhere(address) {
  const { protocol, host } = new URL(address, document.baseURI);
  return protocol !== "data:" && host !== location.host;
}
