/*
 * The workbench: a clause is dragged to its place, or moved with Alt and an arrow key; words are kept as a draft when somebody leaves a
 * field; the tree is searched. Everything goes to the server as the action it is, and what comes of it is read from the page itself.
 */
(function () {
  'use strict';

  const EVERY = 30000;
  const tree = document.getElementById('gj-tree');
  const bench = document.querySelector('.gj-bench');
  if (!tree || !bench) {
    return;
  }

  function act(type, fields) {
    return fetch(window.location.pathname.replace(/[^/]*$/, '') + 'api/v1/actions/' + type, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', 'X-Guiju-Csrf': '1', 'Idempotency-Key': crypto.randomUUID(), 'Accept-Language': document.documentElement.lang },
      body: JSON.stringify({ fields }),
    });
  }

  function says(problem) {
    return problem.problems && problem.problems.length ? problem.problems.map((one) => one.says).join(' ') : problem.detail || problem.title;
  }

  async function refresh(places, kept) {
    const answer = await fetch(window.location.href, { credentials: 'same-origin' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    places.forEach((place) => {
      const now = page.querySelector(place);
      const old = document.querySelector(place);
      if (now && old) {
        old.replaceChildren(...[...now.childNodes].map((node) => document.adoptNode(node)));
      }
    });
    const seen = page.querySelector('.gj-words input[name="seen"]');
    if (kept && seen) {
      document.querySelectorAll('input[name="seen"]').forEach((field) => { field.value = seen.value; });
      adopt(page);
    }
    const head = page.querySelector('.gj-bench-editor h2');
    const title = document.querySelector('.gj-bench-editor h2');
    if (head && title) {
      title.textContent = head.textContent;
    }
  }

  /* After a save the page holds what others wrote meanwhile, too; fields nobody here is writing in take it over. */
  function adopt(page) {
    document.querySelectorAll('.gj-faces [name]').forEach((field) => {
      const now = page.querySelector('.gj-faces [name="' + field.name + '"]');
      if (now && field !== document.activeElement && field.value === field.defaultValue) {
        field.value = now.defaultValue;
      }
      if (now) {
        field.defaultValue = now.defaultValue;
      }
    });
  }

  async function move(clause, chapter, before) {
    const fields = { regulation: tree.dataset.moves, clause, chapter };
    if (before) {
      fields.before = before;
    }
    const answer = await act('MoveClause', fields);
    if (!answer.ok) {
      window.alert(says(await answer.json()));
      return;
    }
    await refresh(['#gj-tree', '#gj-effect']);
    dress();
    const link = tree.querySelector('[data-clause="' + CSS.escape(clause) + '"] a');
    if (link) {
      link.focus();
    }
  }

  function shift(item, up) {
    const chapter = item.closest('[data-chapter]');
    const other = up ? item.previousElementSibling : item.nextElementSibling;
    if (other) {
      const before = up ? other : other.nextElementSibling;
      move(item.dataset.clause, chapter.dataset.chapter, before ? before.dataset.clause : '');
      return;
    }
    const next = up ? chapter.previousElementSibling : chapter.nextElementSibling;
    if (next && next.dataset.chapter) {
      const first = up ? null : next.querySelector('[data-clause]');
      move(item.dataset.clause, next.dataset.chapter, first ? first.dataset.clause : '');
    }
  }

  let dragged = null;

  function dress() {
    if (!tree.dataset.moves) {
      return;
    }
    tree.querySelectorAll('[data-clause]').forEach((item) => {
      item.draggable = true;
      item.addEventListener('dragstart', (event) => {
        dragged = item;
        event.dataTransfer.setData('text/plain', item.dataset.clause);
        event.dataTransfer.effectAllowed = 'move';
      });
    });
    tree.querySelectorAll('[data-clause], .gj-tree-head').forEach((place) => {
      place.addEventListener('dragover', (event) => {
        if (dragged) {
          event.preventDefault();
          place.classList.add('is-over');
        }
      });
      place.addEventListener('dragleave', () => place.classList.remove('is-over'));
      place.addEventListener('drop', (event) => {
        event.preventDefault();
        place.classList.remove('is-over');
        const chapter = place.closest('[data-chapter]');
        if (dragged && dragged !== place) {
          move(dragged.dataset.clause, chapter.dataset.chapter, place.dataset.clause || '');
        }
        dragged = null;
      });
    });
  }

  tree.addEventListener('keydown', (event) => {
    const item = event.target.closest('[data-clause]');
    if (tree.dataset.moves && item && event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      shift(item, event.key === 'ArrowUp');
    }
  });

  tree.addEventListener('input', (event) => {
    if (event.target.matches('[data-search]')) {
      const wanted = event.target.value.trim().toLowerCase();
      tree.querySelectorAll('[data-clause]').forEach((item) => { item.hidden = !item.textContent.toLowerCase().includes(wanted); });
    }
  });

  const words = document.querySelector('[data-words]');
  if (words && !document.querySelector('.gj-words .gj-overtaken')) {
    const form = words.closest('form');
    const saved = form.querySelector('[data-saved]');
    words.addEventListener('change', async (event) => {
      if (event.target.type === 'checkbox' || !event.target.value.trim()) {
        return;
      }
      const address = words.dataset.words;
      const answer = await act('RewordClause', {
        regulation: address.slice(0, address.indexOf('/')),
        clause: address,
        [event.target.name]: event.target.value,
        seen: form.elements.namedItem('seen').value,
      }).catch(() => null);
      if (!answer) {
        return;
      }
      if (!answer.ok) {
        saved.textContent = says(await answer.json());
        return;
      }
      saved.textContent = words.dataset.kept + ' ' + new Date().toTimeString().slice(0, 5);
      event.target.defaultValue = event.target.value;
      await refresh(['#gj-tree', '#gj-effect', '#gj-others'], true);
      dress();
    });
  }

  document.querySelectorAll('[data-step]').forEach((button) => button.addEventListener('click', () => {
    bench.dataset.at = button.dataset.step;
    document.querySelectorAll('[data-step]').forEach((one) => one.setAttribute('aria-pressed', String(one === button)));
  }));

  window.setInterval(() => {
    if (!document.hidden) {
      refresh(['#gj-others']).catch(() => null);
    }
  }, EVERY);

  dress();
})();
