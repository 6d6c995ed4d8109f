// Starts the app on a prerendered page. Written by hand so that no page needs an inline script.
//
// The page can be read before this runs and if it fails: whatever goes wrong here, the text stays.
const self = document.querySelector("script[data-js]");
const base = document.querySelector("base");
// A relative <base> would move with every address the app writes: make it absolute once.
base.href = base.href;

const fetched = (address) => fetch(address, { credentials: "same-origin" });

async function load() {
  const response = await fetched(self.dataset.data);
  if (!response.ok) throw new Error(`data: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

// A module that panicked is dead for good; another address gives a fresh one.
async function start(data, afresh) {
  const js = new URL(self.dataset.js + (afresh ? "?afresh" : ""), document.baseURI);
  const app = await import(js.href);
  await app.default({ module_or_path: new URL(self.dataset.wasm, document.baseURI) });
  const bytes = await data;
  // Only now: until the app is there, the old page can be read.
  if (afresh) document.getElementById("app").replaceChildren();
  app.start(bytes, afresh);
}

async function boot() {
  const root = document.getElementById("app");
  const page = root.cloneNode(true);
  const data = load();
  try {
    await start(data, false);
  } catch (first) {
    console.warn("The page is drawn afresh:", first);
    try {
      await start(data, true);
    } catch (second) {
      console.error("The app could not start:", second);
      document.getElementById("app").replaceWith(page);
      const notice = document.getElementById("boot-failed");
      if (notice) notice.hidden = false;
    }
  }
}

boot();
