// Runs in the site's page and records for every key when its changes were painted. `event` is the
// browser's own figure (Event Timing). The others are only recorded while a MutationObserver watches
// the page, which costs time: `count` is the number of results, `sight` the last entry visible without
// scrolling, `filters` the last of the filters' counts, `all` the last entry.
(() => {
  const strokes = [];
  let current = null;
  addEventListener("keydown", ({ key, timeStamp }) => {
    current = { key, start: timeStamp, event: null, count: null, sight: null, filters: null, all: null };
    strokes.push(current);
  }, true);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      const stroke = strokes.find(({ start }) => Math.abs(start - startTime) < 1);
      if (stroke) stroke.event = Math.max(stroke.event ?? 0, duration);
    }
  }).observe({ type: "event", durationThreshold: 16 });

  // The task after a frame runs once that frame is on its way to the screen.
  const { port1, port2 } = new MessageChannel();
  const awaited = [];
  port1.onmessage = () => awaited.shift()();
  const afterPaint = (run) => {
    awaited.push(run);
    requestAnimationFrame(() => port2.postMessage(null));
  };
  const isSeen = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return element.isConnected && bottom > 0 && top < innerHeight;
  };
  const parent = (node) => (node?.nodeType === 1 ? node : node?.parentElement);
  // Returns the entries affected by a change; for a removed entry, the one before it.
  const entries = ({ target, addedNodes, removedNodes, previousSibling }) => {
    const own = parent(target)?.closest(".record");
    if (own) return [own];
    const added = [...addedNodes].filter((it) => it.nodeType === 1);
    if (!parent(target)?.closest(".records")) {
      return added.filter((it) => it.matches(".records, .empty") || it.querySelector(".records"));
    }
    if (added.length > 0 || ![...removedNodes].some((it) => it.nodeType === 1)) return added;
    let before = previousSibling;
    while (before && before.nodeType !== 1) before = before.previousSibling;
    return [before ?? target];
  };
  const isIn = (what) => ({ target }) => Boolean(parent(target)?.closest(what));
  // Changes are only collected until the frame is painted: examining them earlier would slow down
  // the page being measured.
  let changes = [];
  const watch = new MutationObserver((mutations) => {
    const stroke = current;
    if (!stroke) return;
    changes.push(mutations);
    if (changes.length > 1) return;
    afterPaint(() => {
      const now = performance.now() - stroke.start;
      const mutations = changes.flat();
      changes = [];
      const listed = new Set(mutations.flatMap(entries));
      if (mutations.some(isIn("#count"))) stroke.count = now;
      if (mutations.some(isIn(".facet__values"))) stroke.filters = now;
      if (listed.size > 0) stroke.all = now;
      if ([...listed].some(isSeen)) stroke.sight = now;
    });
  });

  window.strokes = strokes;
  window.watchChanges = (wanted) => {
    const all = { subtree: true, childList: true, characterData: true };
    if (wanted) watch.observe(document.body, all);
    else watch.disconnect();
  };
})();
