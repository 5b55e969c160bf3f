/*
 * Line items: a text area with one row a line and cells between tabs becomes a small table to fill in. The text area stays
 * what is submitted and kept, so that rows may be pasted from a spreadsheet and a page without scripts still works.
 */
(function () {
  'use strict';

  const TAB = '\t';

  function element(name, attributes, children) {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    (children || []).forEach((child) => made.append(child));
    return made;
  }

  function control(column) {
    if (column.choices.length) {
      const empty = element('option', { value: '' });
      return element('select', { class: 'ui-inputfield ui-widget ui-state-default' },
        [empty, ...column.choices.map((choice) => {
          const option = element('option', { value: choice.code });
          option.textContent = choice.label;
          return option;
        })]);
    }
    return element('input', { type: column.type, inputmode: column.mode, maxlength: column.max, class: 'ui-inputfield ui-inputtext ui-widget ui-state-default' });
  }

  function table(area) {
    const columns = JSON.parse(area.dataset.columns);
    const most = Number(area.dataset.most);
    const words = area.dataset;
    const body = element('div', { class: 'gj-rows-body' });
    const add = element('button', { type: 'button', class: 'ui-button ui-widget ui-button-outlined' });
    add.textContent = words.add;
    const label = document.querySelector('label[for="' + CSS.escape(area.id) + '"]');
    const group = element('div', { class: 'gj-rows', role: 'group', 'aria-label': label ? label.textContent : '' }, [body, add]);
    group.style.setProperty('--gj-columns', columns.length);

    function cell(column, value) {
      const input = control(column);
      input.value = value || '';
      const name = element('span', {});
      name.textContent = column.label + (column.required ? ' *' : '');
      return element('label', { class: 'gj-rows-cell' }, [name, input]);
    }

    function row(values) {
      const remove = element('button', { type: 'button', class: 'ui-button ui-widget ui-button-flat', 'data-remove': '' });
      remove.textContent = '×';
      const line = element('div', { class: 'gj-rows-row', role: 'group' },
        [...columns.map((column, at) => cell(column, values[at])), remove]);
      body.append(line);
      return line;
    }

    function renumber() {
      [...body.children].forEach((line, at) => {
        const name = words.row.replace('{0}', at + 1);
        line.setAttribute('aria-label', name);
        line.querySelector('[data-remove]').setAttribute('aria-label', words.remove.replace('{0}', at + 1));
      });
      add.disabled = body.children.length >= most;
    }

    function write() {
      const lines = [...body.children]
        .map((line) => [...line.querySelectorAll('input, select')].map((input) => input.value.replace(/[\t\n|]/g, ' ')))
        .filter((cells) => cells.some((value) => value.trim()));
      area.value = lines.map((cells) => cells.join(TAB)).join('\n');
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }

    function focusIn(line) {
      const first = line && line.querySelector('input, select');
      (first || add).focus();
    }

    function next(line) {
      focusIn(line.nextElementSibling || (body.children.length < most ? row([]) : null));
      renumber();
    }

    function paste(event) {
      const lines = event.clipboardData.getData('text').replace(/\r/g, '').split('\n').filter((text) => text.trim());
      const line = event.target.closest('.gj-rows-row');
      if (!line || lines.length < 2 && !lines.join('').includes(TAB)) {
        return;
      }
      event.preventDefault();
      let at = line;
      lines.slice(0, most).forEach((text, index) => {
        if (index > 0) {
          at = at.nextElementSibling || (body.children.length < most ? row([]) : null);
        }
        const inputs = at ? [...at.querySelectorAll('input, select')] : [];
        text.split(TAB).forEach((value, column) => {
          if (inputs[column]) {
            inputs[column].value = value.trim();
          }
        });
      });
      renumber();
      write();
    }

    add.addEventListener('click', () => {
      focusIn(row([]));
      renumber();
    });
    body.addEventListener('click', (event) => {
      if (event.target.closest('[data-remove]')) {
        const line = event.target.closest('.gj-rows-row');
        const after = line.nextElementSibling || line.previousElementSibling;
        line.remove();
        focusIn(after);
        renumber();
        write();
      }
    });
    body.addEventListener('input', (event) => {
      event.stopPropagation();
      write();
    });
    body.addEventListener('paste', paste);
    body.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.isComposing && !event.target.closest('[data-remove]')) {
        event.preventDefault();
        next(event.target.closest('.gj-rows-row'));
      }
    });

    area.value.split('\n').filter((text) => text.trim()).forEach((text) => row(text.split(/\s*[\t|]\s*/)));
    if (!body.children.length) {
      row([]);
    }
    renumber();
    area.after(group);
    area.classList.add('gj-rows-text');
    area.tabIndex = -1;
    area.setAttribute('aria-hidden', 'true');
    area.addEventListener('focus', () => focusIn(body.firstElementChild));
  }

  document.querySelectorAll('textarea[data-columns]').forEach(table);
})();
