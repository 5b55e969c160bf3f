/* Makes the browser at hand a shared tablet: its key is made here and never leaves it; only what checks it is sent. */
(function () {
  'use strict';

  const queue = window.GuijuQueue;
  const enrol = document.getElementById('enrol');
  const key = document.getElementById('key');

  async function start() {
    const own = await queue.device();
    const here = own && document.querySelector('[data-tablet="' + own.hash + '"]');
    if (here) {
      here.querySelector('[data-this]').hidden = false;
    }
    if (!enrol) {
      return;
    }
    enrol.hidden = Boolean(here);
    document.getElementById('unsafe').hidden = queue.canEnrol();
    document.getElementById('safe').hidden = document.getElementById('enrolButton').hidden = !queue.canEnrol();
    document.getElementById('enrolButton').addEventListener('click', async (event) => {
      if (!key.value) {
        event.preventDefault();
        key.value = await queue.enrol();
        event.target.click();
      }
    });
  }

  start();
})();
