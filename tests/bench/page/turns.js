// Runs in a deck's page and records for every key the time until the next frame was painted, how
// much of it was work rather than waiting for the frame, and whether the slide had changed by then.
(() => {
  const turns = [];
  const shown = () =>
    [...document.querySelectorAll("section.slide")]
      .find((slide) => slide.checkVisibility({ opacityProperty: true }))?.id;
  // The task after a frame runs once that frame is on its way to the screen. The channel is made in
  // advance, and the listeners do very little: their work would count as the page's.
  const { port1, port2 } = new MessageChannel();
  let before = shown();
  let key = null;
  addEventListener("keydown", ({ timeStamp }) => {
    const began = performance.now();
    key = { timeStamp, began, taken: NaN, frame: NaN };
    requestAnimationFrame(() => {
      key.frame = performance.now();
      port2.postMessage(null);
    });
  }, true);
  // Runs last: by now the page has handled the key and its synchronous consequences.
  addEventListener("keydown", () => { key.taken = performance.now(); });
  port1.onmessage = () => {
    const painted = performance.now();
    const { timeStamp, began, taken, frame } = key;
    const now = shown();
    turns.push({
      took: painted - timeStamp,
      work: taken - began + painted - frame,
      turned: now !== before,
    });
    before = now;
  };
  window.turns = turns;
})();
