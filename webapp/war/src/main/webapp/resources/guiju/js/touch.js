/*
 * Where fingers, perhaps in gloves, do the work: on a tablet everything is large, and numbers are typed on keys of the page
 * beside their field while the system's own keyboard stays away. With a mouse or without scripts nothing of this happens.
 */
(function () {
  'use strict';

  if (!window.matchMedia('(pointer: coarse)').matches) {
    return;
  }
  if (window.matchMedia('(min-width: 40rem)').matches) {
    document.body.classList.replace('gj-comfortable', 'gj-touch');
  }

  const REPEAT = 150;
  const KEYS = ['7', '8', '9', '4', '5', '6', '1', '2', '3'];

  function changed(input, value) {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function pressed(value, key) {
    switch (key) {
      case 'sign': return value.startsWith('-') ? value.slice(1) : '-' + value;
      case 'erase': return value.slice(0, -1);
      case '.': return value.includes('.') ? value : value + '.';
      default: return value + key;
    }
  }

  function keypad(input) {
    const whole = input.inputMode === 'numeric';
    const pad = document.createElement('div');
    let last = 0;
    pad.className = 'gj-keypad';
    [...KEYS, whole ? '' : 'sign', '0', whole ? '' : '.', 'erase'].filter((key) => key).forEach((key) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = { sign: '±', erase: '⌫' }[key] || key;
      button.dataset.key = key;
      if (input.dataset[key]) {
        button.setAttribute('aria-label', input.dataset[key]);
      }
      button.addEventListener('click', (event) => {
        if (event.timeStamp - last > REPEAT) {
          last = event.timeStamp;
          changed(input, pressed(input.value, key));
        }
      });
      pad.append(button);
    });
    input.inputMode = 'none';
    input.after(pad);
  }

  document.querySelectorAll('input[inputmode="decimal"], input[inputmode="numeric"]').forEach(keypad);
})();
