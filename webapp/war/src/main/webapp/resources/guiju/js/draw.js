/*
 * Works a draw out again from its seed, in the reader's own browser: the published hash, the moment of every pick, what was picked.
 */
(function () {
  'use strict';

  const button = document.getElementById('draw-check');
  const said = document.getElementById('draw-said');
  if (!button) {
    return;
  }

  const bytes = (text) => new TextEncoder().encode(text);
  const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

  async function sha256(text) {
    return hex(await crypto.subtle.digest('SHA-256', bytes(text)));
  }

  async function hmac(seed) {
    const key = await crypto.subtle.importKey('raw', bytes(seed), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    return async (message) => hex(await crypto.subtle.sign('HMAC', key, bytes(message)));
  }

  function moment(digits, times) {
    const spans = times.map(([from, until]) => [Date.parse(from) / 1000, Date.parse(until) / 1000]);
    const total = spans.reduce((sum, [from, until]) => sum + until - from, 0);
    let second = parseInt(digits.slice(0, 13), 16) % total;
    for (const [from, until] of spans) {
      if (second < until - from) {
        return (from + second) * 1000;
      }
      second -= until - from;
    }
    return NaN;
  }

  async function lowest(of, number, items) {
    const hashed = await Promise.all(items.map(async (item) => [await of(`pick|${number}|${item}`), item]));
    hashed.sort((one, other) => (one[0] < other[0] ? -1 : 1));
    return hashed.length ? hashed[0][1] : undefined;
  }

  async function faults(draw) {
    const found = [];
    if ((await sha256(draw.seed)) !== draw.commitment) {
      found.push(button.dataset.seed);
    }
    const of = await hmac(draw.seed);
    for (const pick of draw.picks) {
      const due = moment(await of(`moment|${pick.number}`), draw.times);
      const right = (await lowest(of, pick.number, pick.list)) === pick.item
        && (await sha256([...pick.list].sort().join('\n'))) === pick.digest
        && Date.parse(pick.at) >= due;
      if (!right) {
        found.push(button.dataset.pick.replace('{0}', pick.number));
      }
    }
    if (draw.picks.length !== draw.planned) {
      found.push(button.dataset.missing.replace('{0}', draw.picks.length).replace('{1}', draw.planned));
    }
    return found;
  }

  function show(lines, style) {
    said.replaceChildren(...lines.map((line) => {
      const made = document.createElement('p');
      made.className = 'gj-field-note ' + style;
      made.textContent = line;
      return made;
    }));
  }

  button.addEventListener('click', async () => {
    if (!window.crypto || !window.crypto.subtle) {
      show([button.dataset.insecure], 'is-warn');
      return;
    }
    const found = await faults(JSON.parse(button.dataset.draw));
    if (found.length) {
      show([button.dataset.wrong, ...found], 'is-error');
    } else {
      show([button.dataset.right], 'is-sound');
    }
  });
})();
