/*
 * Clocks with less than a day left count down by the second, from what the server said was left: a device's own clock may be
 * wrong. Without scripts the words of the server stay.
 */
(function () {
  'use strict';

  const DAY = 24 * 60 * 60;
  const started = performance.now();
  const clocks = [...document.querySelectorAll('.gj-clock[data-left]')]
    .filter((clock) => clock.dataset.left > 0 && clock.dataset.left < DAY);

  function written(seconds) {
    const two = (number) => String(number).padStart(2, '0');
    return Math.floor(seconds / 3600) + ':' + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60);
  }

  function tick() {
    const gone = Math.floor((performance.now() - started) / 1000);
    clocks.forEach((clock) => {
      const left = Math.max(0, clock.dataset.left - gone);
      clock.querySelector('span').textContent = clock.dataset.count.replace('{0}', written(left));
      if (left === 0) {
        clock.classList.replace('is-soon', 'is-over');
      }
    });
  }

  if (clocks.length > 0) {
    tick();
    setInterval(tick, 1000);
  }
})();
