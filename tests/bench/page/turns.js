// Runs in a deck's page: notes for every key how long it took until the next frame was painted, how
// much of that was work and not waiting for the frame, and whether another slide stood there then.
(() => {
  const turns = [];
  const shown = () =>
    [...document.querySelectorAll("section.slide")]
      .find((slide) => slide.checkVisibility({ opacityProperty: true }))?.id;
  // The task after a frame runs when that frame is on its way to the screen. The way to it is made
  // beforehand, and little else is done while the page works: it would be taken for the page's work.
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
  // Comes last: the page has taken the key by then, and all that follows from it at once.
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
