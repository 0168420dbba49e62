// See `Anchors` in links.rs.
const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
const folder = location.href.replace(/[^/]*$/, "");
const links = [];
for (const link of document.querySelectorAll("a")) {
  const written =
    link.getAttribute("href") ?? link.getAttribute("xlink:href") ?? "";
  if (!written) continue;
  const url = new URL(written, document.baseURI);
  if (url.origin !== location.origin) continue;
  let page = url.href.split(/[?#]/)[0].replace(folder, "");
  if (page === "" || page.endsWith("/")) page += "index.html";
  const anchor = decodeURIComponent(url.hash.replace("#", ""));
  links.push({ page, anchor, written });
}
const names = ["aria-labelledby", "aria-describedby", "aria-controls", "for"];
const refers = [];
for (const name of names) {
  for (const element of document.querySelectorAll(`main [${name}]`)) {
    refers.push(...element.getAttribute(name).split(/\s+/).filter(Boolean));
  }
}
return { ids, links, refers };
