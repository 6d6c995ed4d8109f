// Runs in a deck's page: notes for every key how long it took until the next frame was painted, how
// much of that was work and not waiting for the frame, and whether another slide stood there then.
(() => {
  const turns = [];
  const shown = () =>
    [...document.querySelectorAll("section.slide")]
      .find((slide) => slide.checkVisibility({ opacityProperty: true }))?.id;
  // The task after what runs now. The way to it is made beforehand: it is not the page's work.
  const { port1, port2 } = new MessageChannel();
  const awaited = [];
  port1.onmessage = () => awaited.shift()();
  const after = (run) => {
    awaited.push(run);
    port2.postMessage(null);
  };
  let before = shown();
  addEventListener("keydown", ({ timeStamp }) => {
    const began = performance.now();
    let taken = began;
    after(() => { taken = performance.now(); });
    requestAnimationFrame(() => {
      const frame = performance.now();
      // The task after a frame runs when that frame is on its way to the screen.
      after(() => {
        const painted = performance.now();
        // A frame may come before the task after the key.
        const key = Math.min(Math.max(taken, began), frame) - began;
        const now = shown();
        turns.push({
          took: painted - timeStamp,
          work: key + painted - frame,
          turned: now !== before,
        });
        before = now;
      });
    });
  }, true);
  window.turns = turns;
})();
