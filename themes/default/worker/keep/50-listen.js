self.addEventListener("install", (event) => {
  // Nobody has to close all pages first: each keeps its version.
  event.waitUntil(keep().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const name = method === "GET" ? nameOf(url) : undefined;
  if (name === undefined) return;
  event.respondWith(mode === "navigate" ? answerPage(event, name) : answerPart(event, name));
});

self.addEventListener("message", (event) => {
  const [port] = event.ports;
  const answer = event.data === "keep" ? keep().then(() => true) : hasChanged(event.source);
  event.waitUntil(answer.catch(() => false).then((is) => port.postMessage(is)));
});
