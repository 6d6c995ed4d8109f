// Runs in the site's page: notes for every key when what it changed among the results was painted.
(() => {
  const strokes = [];
  let current = null;
  addEventListener("keydown", ({ key, timeStamp }) => {
    current = { key, start: timeStamp, first: null, last: null };
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
    afterPaint(() => {
      stroke.last = performance.now() - stroke.start;
      stroke.first ??= stroke.last;
    });
  }).observe(document.body, { subtree: true, childList: true, characterData: true });

  window.strokes = strokes;
})();
