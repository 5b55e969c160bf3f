/*
 * Long menus and long lists of boxes are searched instead of scrolled. The select stays what is submitted and kept, so
 * that a page without scripts still works and drafts are restored as ever; short menus stay as the browser draws them.
 */
(function () {
  'use strict';

  const LONG = 8;
  const SHOWN = 50;
  const words = document.body.dataset;
  const plain = (text) => text.trim().toLowerCase();

  function element(name, attributes) {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  }

  function chooser(select) {
    const listId = select.id + '_list';
    const input = element('input', {
      type: 'text', id: select.id + '_find', class: select.className, role: 'combobox', autocomplete: 'off',
      'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': listId
    });
    const list = element('ul', { id: listId, class: 'gj-choices', role: 'listbox', hidden: '' });
    const box = element('div', { class: 'gj-chooser' });
    const label = document.querySelector('label[for="' + CSS.escape(select.id) + '"]');
    const empty = [...select.options].find((option) => option.value === '');
    let active = -1;

    ['aria-describedby', 'aria-required'].filter((name) => select.hasAttribute(name))
      .forEach((name) => input.setAttribute(name, select.getAttribute(name)));
    if (empty) {
      input.placeholder = empty.label;
    }
    if (label) {
      label.htmlFor = input.id;
      list.setAttribute('aria-label', label.textContent.replace('*', ''));
    }

    const chosen = () => select.selectedOptions[0];
    const items = () => [...list.querySelectorAll('[role="option"]')];
    const open = () => input.getAttribute('aria-expanded') === 'true';

    function show() {
      input.value = chosen() && chosen().value !== '' ? chosen().label : '';
    }

    function close() {
      list.hidden = true;
      active = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }

    function offer(sought) {
      const found = [...select.options].filter((option) => option.value !== '' && plain(option.label).includes(plain(sought)));
      list.replaceChildren(...found.slice(0, SHOWN).map((option) => {
        const item = element('li', { role: 'option', id: listId + option.index, 'data-at': option.index, 'aria-selected': String(option.selected) });
        item.textContent = option.label;
        return item;
      }));
      if (found.length === 0 || found.length > SHOWN) {
        const note = element('li', { class: 'gj-choices-note', role: 'presentation' });
        note.textContent = found.length === 0 ? words.chooseNone : words.chooseMore.replace('{0}', found.length - SHOWN);
        list.append(note);
      }
      list.hidden = false;
      input.setAttribute('aria-expanded', 'true');
      mark(sought && found.length ? 0 : items().findIndex((item) => item.getAttribute('aria-selected') === 'true'));
    }

    function mark(at) {
      active = at;
      items().forEach((item, index) => item.classList.toggle('is-active', index === at));
      const item = items()[at];
      if (item) {
        input.setAttribute('aria-activedescendant', item.id);
        item.scrollIntoView({ block: 'nearest' });
      } else {
        input.removeAttribute('aria-activedescendant');
      }
    }

    function take(option) {
      const changed = !option.selected;
      option.selected = true;
      show();
      close();
      if (changed) {
        select.dispatchEvent(new Event('input', { bubbles: true }));
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }
    }

    /* Half a name is no choice: what was chosen before stands again, nothing at all empties it. */
    function leave() {
      if (empty && input.value.trim() === '') {
        take(empty);
      } else {
        show();
        close();
      }
    }

    function press(event) {
      const last = items().length - 1;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (!open()) {
          offer('');
        } else {
          mark(event.key === 'ArrowDown' ? Math.min(last, active + 1) : Math.max(0, active - 1));
        }
      } else if (event.key === 'Enter' && open() && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        if (items()[active]) {
          take(select.options[items()[active].dataset.at]);
        }
      } else if (event.key === 'Escape' && open()) {
        event.stopPropagation();
        show();
        close();
      }
    }

    input.addEventListener('input', (event) => {
      event.stopPropagation();
      offer(input.value);
    });
    input.addEventListener('change', (event) => event.stopPropagation());
    input.addEventListener('click', () => {
      input.select();
      offer('');
    });
    input.addEventListener('keydown', (event) => event.isComposing || press(event));
    input.addEventListener('blur', leave);
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const item = event.target.closest('[role="option"]');
      if (item) {
        take(select.options[item.dataset.at]);
      }
    });
    select.addEventListener('input', show);
    select.addEventListener('focus', () => input.focus());

    select.classList.add('gj-chosen');
    select.tabIndex = -1;
    select.setAttribute('aria-hidden', 'true');
    box.append(input, list);
    select.after(box);
    show();
  }

  /* Boxes that are ticked stay in sight whatever is sought. */
  function sieve(list) {
    const group = list.closest('fieldset');
    const legend = group && group.querySelector('legend');
    const input = element('input', {
      type: 'search', class: 'ui-inputfield ui-inputtext ui-widget ui-state-default', placeholder: words.chooseFind,
      'aria-label': words.chooseFind + (legend ? ': ' + legend.textContent.replace('*', '') : '')
    });
    input.addEventListener('input', (event) => {
      event.stopPropagation();
      [...list.children].forEach((item) => {
        item.hidden = !plain(item.textContent).includes(plain(input.value)) && !item.querySelector(':checked');
      });
    });
    input.addEventListener('keydown', (event) => event.key === 'Enter' && !event.ctrlKey && event.preventDefault());
    list.before(input);
    list.classList.add('is-long');
  }

  document.querySelectorAll('main select[id]:not([multiple])').forEach((select) => {
    if ([...select.options].filter((option) => option.value !== '').length > LONG) {
      chooser(select);
    }
  });
  document.querySelectorAll('main ul.gj-checks').forEach((list) => {
    if (list.children.length > LONG) {
      sieve(list);
    }
  });
})();
