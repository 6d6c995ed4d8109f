// Starts the app on a prerendered page. Written by hand so that no page needs an inline script.
//
// The page can be read before this runs and if it fails: whatever goes wrong here, the text stays.
const self = document.querySelector("script[data-js]");
const base = document.querySelector("base");
// A relative <base> would move with every address the app writes: make it absolute once.
base.href = base.href;

// How long nothing at all may arrive before what is waited for counts as lost, in milliseconds.
const PATIENCE = 15_000;

// How many pieces of files have arrived. One that waits for its turn on a slow line is not lost.
let arrived = 0;

// Waits for a promise as long as anything arrives: a connection may stay open and bring nothing.
function soon(promise) {
  return new Promise((resolve, reject) => {
    let alarm;
    let before;
    const look = () => {
      if (before === arrived) return reject(new Error("Nothing arrives any more"));
      before = arrived;
      alarm = setTimeout(look, PATIENCE);
    };
    look();
    promise.then(resolve, reject).finally(() => clearTimeout(alarm));
  });
}

// Gives a file's bytes as they come. What the browser kept of it may be damaged: `again` asks the
// server. The error of a file that the server does not have says `gone`.
async function* pieces(path, again) {
  const cut = new AbortController();
  const cache = again ? "reload" : "default";
  try {
    const asked = fetch(path, { credentials: "same-origin", cache, signal: cut.signal });
    const { ok, status, body } = await soon(asked);
    if (!ok) throw Object.assign(new Error(`${path}: ${status}`), { gone: status === 404 });
    const reader = body.getReader();
    for (;;) {
      const { done, value } = await soon(reader.read());
      arrived += 1;
      if (done) return;
      yield value;
    }
  } finally {
    // A connection left open would keep others waiting.
    cut.abort();
  }
}

// Gives a file's bytes as a whole.
async function load(path, again) {
  const parts = [];
  for await (const part of pieces(path, again)) parts.push(part);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

// Gives a module's bytes to the browser as they come, which reads them meanwhile. A file that is
// not there fails here: the browser would not say why.
async function streamed(path) {
  const bytes = pieces(path);
  let next = await bytes.next();
  const pull = async (to) => {
    if (next.done) return to.close();
    to.enqueue(next.value);
    next = await bytes.next();
  };
  const headers = { "content-type": "application/wasm" };
  return new Response(new ReadableStream({ pull }), { headers });
}

// What the app loads later, if it needs it.
let searches = 0;
const host = {
  // Gives null for a file that the server does not have.
  async bytes(path, again) {
    try {
      return await load(path, again);
    } catch (error) {
      if (error.gone) return null;
      throw error;
    }
  },
  savesData: () => navigator.connection?.saveData === true,
  // Loads the search engine, and calls `progress` at every stage; see engine.js.
  async search(path, again, progress) {
    searches += 1;
    // A module that broke is dead for good, and what was kept may be damaged: another address
    // gives a fresh one.
    const fresh = (name) => new URL(self.dataset[name] + (again ? `?${searches}` : ""), document.baseURI).href;
    const [loader, js, wasm] = ["engine", "engineJs", "engineWasm"].map(fresh);
    const index = pieces(path, again);
    try {
      const { open } = await soon(import(loader));
      await open({ module: soon(import(js)), wasm: () => streamed(wasm), index }, progress);
    } catch (error) {
      console.warn("The search is not complete:", error);
      progress(error.gone ? 3 : 0);
    } finally {
      index.return();
    }
  },
};

// A module that panicked is dead for good; another address gives a fresh one.
async function start(data, afresh) {
  const js = new URL(self.dataset.js + (afresh ? "?afresh" : ""), document.baseURI);
  const app = await soon(import(js.href));
  await app.default({ module_or_path: streamed(self.dataset.wasm) });
  const bytes = await data;
  // Only now: until the app is there, the old page can be read.
  if (afresh) document.getElementById("app").replaceChildren();
  app.start(bytes, afresh, host);
}

async function boot() {
  const root = document.getElementById("app");
  const page = root.cloneNode(true);
  let data = load(self.dataset.data);
  try {
    await start(data, false);
  } catch (first) {
    console.warn("The page is drawn afresh:", first);
    // What was lost on its way is asked for once more.
    data = data.catch(() => load(self.dataset.data, true));
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
