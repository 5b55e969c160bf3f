/*
 * Rows that a parameter of the workbench holds: while somebody fills them in, the server says what is wrong or doubtful about them.
 */
(function () {
  'use strict';

  const PAUSE = 400;

  function watch(area) {
    const said = document.createElement('div');
    said.className = 'gj-sheet-said';
    said.setAttribute('role', 'status');
    area.form.querySelector('[type="submit"]').before(said);
    let timer = 0;
    let asked = 0;

    function line(text, style) {
      const made = document.createElement('p');
      made.className = 'gj-field-note ' + style;
      made.textContent = text;
      return made;
    }

    async function check() {
      const turn = ++asked;
      const answer = await fetch(area.dataset.rows, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'Content-Type': 'application/json', 'X-Guiju-Csrf': '1' },
        body: JSON.stringify({ clause: area.dataset.clause, part: area.dataset.part, text: area.value }),
      }).catch(() => null);
      if (!answer || !answer.ok || turn !== asked) {
        return;
      }
      const found = await answer.json();
      const lines = [...found.faults.map((fault) => line(fault, 'is-error')),
        ...found.warnings.flatMap((warning) => [line(warning.says, 'is-warn'), ...warning.corrections.map((offer) => line(offer, ''))])];
      said.replaceChildren(...(lines.length ? lines : [line(area.dataset.sound, 'is-sound')]));
    }

    area.addEventListener('input', () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(check, PAUSE);
    });
  }

  document.querySelectorAll('textarea[data-rows]').forEach(watch);
})();
