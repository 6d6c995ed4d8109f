// FlexSearch, tokenized forward so that it finds prefixes; it then treats every word as one. It has
// no edit distance, so it skips queries with typing errors.
import { Charset, Index } from "./packages/flexsearch.js";
import { Columns, records, timed } from "./columns.js";

const settings = () => ({ tokenize: "forward", encoder: Charset.Normalize, resolution: 9 });

export async function open(work) {
  const all = await records(work);
  const columns = new Columns(all, await work.json("columns.json"));
  const [built, build] = timed(() => {
    const index = new Index(settings());
    for (const { id, text } of all) index.add(id, text);
    return index;
  });
  const parts = [];
  built.export((key, data) => { parts.push([key, data]); });
  const [index, load] = timed(() => {
    const index = new Index(settings());
    for (const [key, data] of parts) index.import(key, data);
    return index;
  });
  const found = (query, limit) => index.search(query.words.join(" "), { limit });
  const top = (query) => {
    if (!query.words.length) return columns.pass(all.keys(), query.filters, 20);
    if (!query.filters.length) return found(query, 20);
    return columns.pass(found(query, all.length), query.filters, 20);
  };
  return {
    figures: { build, load },
    can: (query) => !query.fuzzy,
    top,
    counts: (query) =>
      columns.count(query.words.length ? found(query, all.length) : null, query.filters),
    saved: () => parts.map(([key, data]) => `${key}\n${data}`).join("\n"),
  };
}
