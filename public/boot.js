// Starts the app on a prerendered page. Written by hand so that no page needs an inline script.
//
// The page can be read before this runs and if it fails: whatever goes wrong here, the text stays.
const self = document.querySelector("script[data-js]");
const base = document.querySelector("base");
// A relative <base> would move with every address the app writes: make it absolute once.
base.href = base.href;

// Gives a file's bytes. What the browser kept of it may be damaged: `again` asks the server.
async function load(path, again) {
  const cache = again ? "reload" : "default";
  const response = await fetch(path, { credentials: "same-origin", cache });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

// What the app loads later, if it needs it.
let searches = 0;
const host = {
  bytes: load,
  savesData: () => navigator.connection?.saveData === true,
  // Loads the search engine, and calls `progress` at every stage; see engine.js.
  async search(index, again, progress) {
    searches += 1;
    // A module that broke is dead for good, and what was kept may be damaged: another address
    // gives a fresh one.
    const fresh = (path) => new URL(path + (again ? `?${searches}` : ""), document.baseURI).href;
    const [loader, js, wasm] = ["engine", "engineJs", "engineWasm"].map((it) => fresh(self.dataset[it]));
    try {
      const { open } = await import(loader);
      await open({ js, wasm, index, again }, progress);
    } catch (error) {
      console.warn("The search is not complete:", error);
      progress(0);
    }
  },
};

// A module that panicked is dead for good; another address gives a fresh one.
async function start(data, afresh) {
  const js = new URL(self.dataset.js + (afresh ? "?afresh" : ""), document.baseURI);
  const app = await import(js.href);
  await app.default({ module_or_path: new URL(self.dataset.wasm, document.baseURI) });
  const bytes = await data;
  // Only now: until the app is there, the old page can be read.
  if (afresh) document.getElementById("app").replaceChildren();
  app.start(bytes, afresh, host);
}

async function boot() {
  const root = document.getElementById("app");
  const page = root.cloneNode(true);
  const data = load(self.dataset.data);
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
