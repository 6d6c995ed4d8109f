// Our engine: the wasm module, and the index as bytes. What is asked was encoded natively; the
// answers are decoded here, which the times include.
import { timed } from "./columns.js";

const OPENINGS = 3;

export async function open(work) {
  const [index, queries] = [await work.bytes("index.bin"), await work.json("queries.json")];
  const wasm = await (await fetch("engine/engine_bg.wasm")).arrayBuffer();
  const requests = queries.map(({ top, counts }) => ({ top: unhex(top), counts: unhex(counts) }));
  // The query that every reader begins with: nothing typed, nothing chosen.
  const first = requests[queries.findIndex((query) => query.kind === "facets_all")];
  // Another address gives a fresh module with a memory of its own.
  const opened = async (nth) => {
    const engine = await import(`./engine/engine.js?${nth}`);
    const [{ memory }, instantiate] = timed(() => engine.initSync({ module: wasm }));
    const [, load] = timed(() => engine.open(index));
    const [, answer] = timed(() => decode(engine.ask(first.counts)));
    return { engine, memory, times: { instantiate, load, usable: instantiate + load + answer } };
  };
  let best = await opened(0);
  for (let nth = 1; nth < OPENINGS; nth++) {
    const next = await opened(nth);
    if (next.times.usable < best.times.usable) best = next;
  }
  const { engine, memory, times } = best;
  return {
    figures: times,
    memory: () => memory.buffer.byteLength,
    can: () => true,
    top: (query) => decode(engine.ask(requests[query.number].top)),
    counts: (query) => decode(engine.ask(requests[query.number].counts)),
  };
}

function unhex(text) {
  return Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

// Reads the beginning of an answer as postcard writes it: the total, the hits, the counts.
function decode(bytes) {
  let at = 0;
  const number = () => {
    let [value, shift] = [0, 0];
    while (bytes[at] & 128) {
      value |= (bytes[at++] & 127) << shift;
      shift += 7;
    }
    return value | (bytes[at++] << shift);
  };
  const list = (item) => {
    const items = new Array(number());
    for (let nth = 0; nth < items.length; nth++) items[nth] = item();
    return items;
  };
  return { total: number(), hits: list(number), counts: list(() => list(number)) };
}
