// Opens the search engine: its module, and its index as it comes in. Loaded by boot.js, and only
// where something is searched for.

// Calls `progress(1, engine)` when the engine filters and counts, which needs the beginning of the
// index only, and `progress(2)` when it finds words. Throws if anything is missing or damaged.
export async function open({ js, wasm, index, again }, progress) {
  const [module, response] = await Promise.all([
    import(js).then(async (module) => {
      await module.default({ module_or_path: wasm });
      return module;
    }),
    fetch(index, { credentials: "same-origin", cache: again ? "reload" : "default" }),
  ]);
  if (!response.ok) throw new Error(`${index}: ${response.status}`);
  const { Engine } = module;
  const reader = response.body.getReader();
  let bytes = new Uint8Array(0);
  let engine;
  let parts = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    if (engine) continue;
    bytes = joined([bytes, value]);
    const head = Engine.headLength(bytes);
    if (head === undefined || bytes.length < head) continue;
    engine = new Engine(bytes.subarray(0, head));
    parts = [bytes.subarray(head)];
    progress(1, engine);
  }
  if (!engine) throw new Error(`${index}: cut off`);
  engine.addWords(joined(parts));
  progress(2);
}

function joined(parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
