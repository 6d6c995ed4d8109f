// Runs in the site's page: notes for every key when what it changed among the results was painted.
(() => {
  const strokes = [];
  let current = null;
  addEventListener("keydown", ({ key, timeStamp }) => {
    current = { key, start: timeStamp, painted: null, event: 0 };
    strokes.push(current);
  }, true);

  const results = ".records, .record, article, mark";
  const shows = (node) =>
    node.nodeType === 1 && (node.matches(results) || node.querySelector(results) !== null);
  const isResult = ({ target, addedNodes }) => {
    const element = target.nodeType === 1 ? target : target.parentElement;
    return Boolean(element?.closest(results)) || [...addedNodes].some(shows);
  };

  // The task after a frame runs when that frame is on its way to the screen.
  const afterPaint = (run) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = run;
    port2.postMessage(null);
  });
  new MutationObserver((mutations) => {
    const stroke = current;
    if (!stroke || !mutations.some(isResult)) return;
    afterPaint(() => (stroke.painted = performance.now() - stroke.start));
  }).observe(document.body, { subtree: true, childList: true, characterData: true });

  // What the browser itself says: from the key to the next frame, in steps of 8 ms.
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      const stroke = strokes.findLast(({ start }) => start <= startTime + 1);
      if (stroke) stroke.event = Math.max(stroke.event, duration);
    }
  }).observe({ type: "event", durationThreshold: 16 });

  window.strokes = strokes;
})();
