// MiniSearch, with accents folded as in our engine and default settings otherwise.
import MiniSearch from "./packages/minisearch.js";
import { Columns, records, timed } from "./columns.js";

const MARKS = /\p{M}/gu;
const options = {
  fields: ["text"],
  storeFields: [],
  processTerm: (term) => term.toLowerCase().normalize("NFKD").replace(MARKS, ""),
};

export async function open(work) {
  const all = await records(work);
  const columns = new Columns(all, await work.json("columns.json"));
  const [built, build] = timed(() => {
    const index = new MiniSearch(options);
    index.addAll(all);
    return index;
  });
  const saved = JSON.stringify(built);
  const [index, load] = timed(() => MiniSearch.loadJSON(saved, options));
  const found = (query) => index.search(query.words.join(" "), {
    combineWith: "AND",
    prefix: (_, place, words) => query.prefix && place === words.length - 1,
    fuzzy: query.fuzzy || false,
  }).map((hit) => hit.id);
  const hits = (query) => (query.words.length ? found(query) : null);
  return {
    figures: { build, load },
    can: () => true,
    top: (query) => columns.pass(hits(query) ?? all.keys(), query.filters, 20),
    counts: (query) => columns.count(hits(query), query.filters),
    saved: () => saved,
  };
}
