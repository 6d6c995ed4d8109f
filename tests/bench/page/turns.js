// Runs in a deck's page: notes for every key how long it took until the next frame was painted, and
// whether another slide stood there then.
(() => {
  const turns = [];
  const shown = () =>
    [...document.querySelectorAll("section.slide")].find((slide) => slide.checkVisibility())?.id;
  let before = shown();
  addEventListener("keydown", ({ timeStamp }) => {
    // The task after a frame runs when that frame is on its way to the screen.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const took = performance.now() - timeStamp;
        const now = shown();
        turns.push({ took, turned: now !== before });
        before = now;
      };
      port2.postMessage(null);
    });
  }, true);
  window.turns = turns;
})();
