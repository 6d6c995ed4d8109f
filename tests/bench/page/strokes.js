// Runs in the site's page: notes for every key when what it changed was painted. `event` is what the
// browser itself says (Event Timing), `first` when the count or the filters were painted anew, `last`
// when the last of the records were.
(() => {
  const strokes = [];
  let current = null;
  addEventListener("keydown", ({ key, timeStamp }) => {
    current = { key, start: timeStamp, event: null, first: null, last: null };
    strokes.push(current);
  }, true);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      const stroke = strokes.find(({ start }) => Math.abs(start - startTime) < 1);
      if (stroke) stroke.event = Math.max(stroke.event ?? 0, duration);
    }
  }).observe({ type: "event", durationThreshold: 16 });

  const counts = "#count, .facet__values";
  const records = ".records, .record, article, mark";
  const shows = (node, what) =>
    node.nodeType === 1 && (node.matches(what) || node.querySelector(what) !== null);
  const changes = (what) => ({ target, addedNodes }) => {
    const element = target.nodeType === 1 ? target : target.parentElement;
    return Boolean(element?.closest(what)) || [...addedNodes].some((node) => shows(node, what));
  };

  // The task after a frame runs when that frame is on its way to the screen.
  const afterPaint = (run) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = run;
    port2.postMessage(null);
  });
  new MutationObserver((mutations) => {
    const stroke = current;
    const [counted, listed] = [counts, records].map((what) => mutations.some(changes(what)));
    if (!stroke || !(counted || listed)) return;
    afterPaint(() => {
      const now = performance.now() - stroke.start;
      if (counted) stroke.first ??= now;
      if (listed) stroke.last = now;
    });
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });

  window.strokes = strokes;
})();
