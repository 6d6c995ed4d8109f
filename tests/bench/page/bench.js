// Runs one engine on one workload and leaves the measurements in `window.outcome`.
//
// An engine is a module that exports `open(work)`. It resolves to an object with
//   figures           the cost of opening, as an object of numbers
//   can(query)        whether the engine supports such a query
//   agrees(query)     whether its matches are comparable with the brute force; optional, default yes
//   top(query)        returns the 20 best records
//   counts(query)     returns { total, counts }: the number of hits, and the counts of every column
//   saved()           returns the index as text, if the engine can store one
//   memory()          returns the memory in bytes, if the engine knows it
const REPEATS = 3;

const parameters = new URLSearchParams(location.search);
const folder = parameters.get("work");

const work = {
  bytes: async (name) => {
    const response = await fetch(`${folder}/${name}`);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  },
  json: async (name) => JSON.parse(new TextDecoder().decode(await work.bytes(name))),
};

// Returns the best time of each query, in milliseconds. Every round goes through all queries, so
// that no engine can answer a repeated query from a cache. The first round is a warm-up.
async function times(queries, ask) {
  const best = queries.map(() => Infinity);
  for (let round = 0; round <= REPEATS; round++) {
    for (const [place, query] of queries.entries()) {
      const start = performance.now();
      ask(query);
      const time = performance.now() - start;
      if (round > 0) best[place] = Math.min(best[place], time);
    }
    // Lets the browser handle other tasks between rounds.
    await new Promise((done) => setTimeout(done));
  }
  return best;
}

// Compares an answer with the brute force: 0 is wrong, 1 has the right total, 2 all counts too.
function correctness(answer, truth) {
  if (answer.total !== truth.total) return 0;
  const same = truth.counts.every((counts, column) =>
    counts.every((count, value) => count === (answer.counts[column][value] ?? 0)));
  return same ? 2 : 1;
}

async function run() {
  if (!crossOriginIsolated) throw new Error("the page is not isolated, so its clock is too coarse");
  const { open } = await import(`./${parameters.get("engine")}.js`);
  const engine = await open(work);
  const [queries, truths] = [await work.json("queries.json"), await work.json("truths.json")];
  const can = queries.map((query) => engine.can(query));
  const asked = queries.filter((_, place) => can[place]);
  const places = queries.flatMap((_, place) => (can[place] ? [place] : []));
  const answers = asked.map((query) => engine.counts(query));
  const spread = (list) => {
    const all = queries.map(() => null);
    places.forEach((place, nth) => (all[place] = list[nth]));
    return all;
  };
  const judged = (nth) => truths.length > 0 && (engine.agrees?.(asked[nth]) ?? true);
  window.saved = engine.saved?.();
  return {
    figures: engine.figures,
    memory: engine.memory?.() ?? null,
    saved: window.saved?.length ?? null,
    totals: spread(answers.map((answer) => answer.total)),
    right: spread(answers.map((answer, nth) =>
      judged(nth) ? correctness(answer, truths[places[nth]]) : null)),
    top: spread(await times(asked, engine.top)),
    counts: spread(await times(asked, engine.counts)),
  };
}

run().then(
  (outcome) => (window.outcome = outcome),
  (problem) => (window.problem = `${problem}\n${problem.stack}`),
);
