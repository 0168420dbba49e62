// Whether the policy stops a request of this kind to another host.
const elsewhere = "http://127.0.0.1:9/";
const start = {
  "an image": () => (new Image().src = elsewhere),
  "a script": () => added("script").src = elsewhere,
  "a style": () => {
    const link = added("link");
    link.rel = "stylesheet";
    link.href = elsewhere;
  },
  data: () => fetch(elsewhere).catch(() => {}),
}[arguments[0]];
function added(name) {
  return document.head.appendChild(document.createElement(name));
}
return new Promise((stopped) => {
  document.addEventListener("securitypolicyviolation", () => stopped(true), {
    once: true,
  });
  setTimeout(() => stopped(false), 2000);
  start();
});
