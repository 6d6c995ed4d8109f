// Opens the search engine: its module, and its index as it comes in. Loaded by boot.js, and only
// where something is searched for.

// Calls `progress(1, engine)` when the engine filters and counts, which needs the beginning of the
// index only, and `progress(2)` when it finds words. Throws if anything is missing or damaged.
// `module` promises the engine's script, `wasm` asks for its bytes, `index` gives those of the index.
export async function open({ module, wasm, index }, progress) {
  const [Engine, first] = await Promise.all([started(module, wasm), index.next()]);
  let bytes = new Uint8Array(0);
  let engine;
  let parts = [];
  for (let next = first; !next.done; next = await index.next()) {
    parts.push(next.value);
    if (engine) continue;
    bytes = joined([bytes, next.value]);
    const head = Engine.headLength(bytes);
    if (head === undefined || bytes.length < head) continue;
    engine = new Engine(bytes.subarray(0, head));
    parts = [bytes.subarray(head)];
    progress(1, engine);
  }
  if (!engine) throw new Error("The index is cut off");
  engine.addWords(joined(parts));
  progress(2);
}

async function started(module, wasm) {
  const { default: start, Engine } = await module;
  await start({ module_or_path: wasm() });
  return Engine;
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
