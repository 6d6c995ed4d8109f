// Facet counts for engines without any: each column is a typed array, and one pass over the hits
// counts all of them.

export class Columns {
  constructor(records, sizes) {
    this.records = records.length;
    this.columns = sizes.map((size, column) => pack(records, size, column));
  }

  // Counts the values of every column among the hits (record numbers, or null for all records). A
  // column's counts ignore the filter on that column.
  count(hits, filters) {
    const counts = this.columns.map((column) => new Uint32Array(column.size));
    const choices = filters.map(([column, values]) => this.choice(column, values));
    const many = hits ? hits.length : this.records;
    let total = 0;
    for (let nth = 0; nth < many; nth++) {
      const record = hits ? hits[nth] : nth;
      const refusing = this.refusing(record, choices);
      if (refusing === NOBODY) {
        total++;
        for (let at = 0; at < counts.length; at++) add(this.columns[at], record, counts[at]);
      } else if (refusing !== SEVERAL) {
        add(this.columns[refusing], record, counts[refusing]);
      }
    }
    return { total, counts };
  }

  // Returns the first hits that pass every filter.
  pass(hits, filters, limit) {
    const choices = filters.map(([column, values]) => this.choice(column, values));
    const passed = [];
    for (const record of hits) {
      if (this.refusing(record, choices) !== NOBODY) continue;
      passed.push(record);
      if (passed.length === limit) break;
    }
    return passed;
  }

  choice(column, values) {
    const wanted = new Uint8Array(this.columns[column].size);
    for (const value of values) wanted[value] = 1;
    return { column, wanted };
  }

  // Returns the column whose filter rejects the record, or NOBODY, or SEVERAL.
  refusing(record, choices) {
    let by = NOBODY;
    for (const { column, wanted } of choices) {
      const { starts, values } = this.columns[column];
      let has = 0;
      for (let at = starts[record]; at < starts[record + 1]; at++) has |= wanted[values[at]];
      if (has) continue;
      if (by !== NOBODY) return SEVERAL;
      by = column;
    }
    return by;
  }
}

const NOBODY = -1;
const SEVERAL = -2;

function pack(records, size, column) {
  const starts = new Uint32Array(records.length + 1);
  const values = [];
  records.forEach((record, nth) => {
    values.push(...record.values[column]);
    starts[nth + 1] = values.length;
  });
  return { size, starts, values: Uint16Array.from(values) };
}

function add({ starts, values }, record, counts) {
  for (let at = starts[record], end = starts[record + 1]; at < end; at++) counts[values[at]]++;
}

// Reads the records, one line of JSON each.
export async function records(work) {
  const text = new TextDecoder().decode(await work.bytes("records.jsonl"));
  return text.trim().split("\n").map((line) => JSON.parse(line));
}

export function timed(run) {
  const start = performance.now();
  const value = run();
  return [value, performance.now() - start];
}
