/*
 * The editor of decision tables: a text area with data-sheet, which holds a table in the notation of clause files, becomes a grid
 * that is filled in with the keyboard. While somebody types, the server says what is wrong or doubtful, shows a case for it and
 * offers corrections; nobody makes them but whoever presses them. The text area stays what is submitted.
 */
(function () {
  'use strict';

  const PAUSE = 400;
  const HITS = ['unique', 'first', 'any', 'priority', 'collect', 'collect_sum', 'collect_min', 'collect_max', 'collect_count', 'rule_order', 'output_order'];
  const TYPES = ['money', 'percent', 'number', 'integer', 'text', 'boolean', 'date', 'instant', 'duration', 'period'];
  const LANGUAGES = [['zh-Hans', '简体'], ['zh-Hant', '繁體'], ['en', 'English']];
  const FIELD = 'ui-inputfield ui-inputtext ui-widget ui-state-default';

  function element(name, attributes, children) {
    const made = document.createElement(name);
    Object.entries(attributes || {}).forEach(([key, value]) => {
      if (value !== undefined && value !== false) {
        made.setAttribute(key, value);
      }
    });
    (children || []).forEach((child) => made.append(child));
    return made;
  }

  function button(label, icon, press, attributes) {
    const made = element('button', { type: 'button', class: 'ui-button ui-widget ' + (icon ? 'gj-icon-button' : 'ui-button-outlined'), title: icon ? label : undefined, 'aria-label': icon ? label : undefined, ...attributes });
    made.append(icon ? element('span', { class: 'pi pi-' + icon, 'aria-hidden': 'true' }) : label);
    made.addEventListener('click', press);
    return made;
  }

  function sheet(area) {
    const words = JSON.parse(area.dataset.words);
    const say = (key, ...values) => values.reduce((text, value, at) => text.replaceAll('{' + at + '}', value), words[key] || key);
    const language = area.dataset.language;
    const author = area.dataset.author === 'true';
    const named = (texts, otherwise) => (texts && (texts[language] || texts['zh-Hans'])) || otherwise;
    let table = JSON.parse(area.value);
    let past = [];
    let sample = table.inputs.map(() => '');
    let timer = 0;
    let asked = 0;
    const first = area.value;

    const grid = element('div', { class: 'gj-sheet-scroll' });
    const said = element('div', { class: 'gj-sheet-said', 'aria-live': 'polite' });
    const columns = element('details', { class: 'gj-more gj-sheet-columns' });
    const tryout = element('section', { class: 'gj-sheet-try' });
    const tools = element('div', { class: 'gj-row gj-sheet-tools' });
    const state = document.querySelector('[data-sheet-state]');

    /* ── what is kept ── */

    function keep(remember) {
      const text = JSON.stringify(table);
      if (remember !== false && area.value !== text) {
        past.push(area.value);
        past = past.slice(-50);
      }
      area.value = text;
      if (state) {
        state.textContent = text === first ? '' : say('unsaved');
      }
      window.clearTimeout(timer);
      timer = window.setTimeout(check, PAUSE);
    }

    function change(edit, focus) {
      edit();
      keep();
      draw();
      if (focus) {
        focusOn(focus);
      }
    }

    function undo() {
      const before = past.pop();
      if (before) {
        table = JSON.parse(before);
        keep(false);
        draw();
      }
    }

    function focusOn(at) {
      const field = grid.querySelector('[data-at="' + at + '"]') || columns.querySelector('[data-at="' + at + '"]');
      if (field) {
        const closed = field.closest('details:not([open])');
        if (closed) {
          closed.open = true;
        }
        field.focus();
        field.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      }
    }

    /* ── rows ── */

    function emptyRow(when) {
      return { when: table.inputs.map((input, at) => (when && when[at]) || '-'), then: table.outputs.map(() => '') };
    }

    function insert(at, row, focus) {
      change(() => table.rows.splice(at, 0, row), 'rows/' + at + '/' + (focus || 'when/0'));
    }

    function move(at, by) {
      const to = at + by;
      if (to >= 0 && to < table.rows.length) {
        change(() => table.rows.splice(to, 0, table.rows.splice(at, 1)[0]), 'rows/' + to + '/when/0');
      }
    }

    function remove(at) {
      change(() => table.rows.splice(at, 1), 'rows/' + Math.min(at, table.rows.length - 2) + '/when/0');
      said.prepend(element('p', { class: 'gj-small' }, [say('removed', at + 1) + ' ', button(say('undo'), '', undo, { class: 'gj-link-button' })]));
    }

    /* ── the grid ── */

    function labelOf(kind, at) {
      return kind === 'when' ? named(table.inputs[at].label, table.inputs[at].input) : named(table.outputs[at].label, table.outputs[at].determines);
    }

    function cell(row, kind, at) {
      const place = 'rows/' + row + '/' + kind + '/' + at;
      const input = element('input', { class: FIELD, 'data-at': place, 'aria-label': say('cell', row + 1, labelOf(kind, at)), spellcheck: 'false', autocomplete: 'off', maxlength: '4000', list: kind === 'when' ? 'gj-sheet-in-' + at : 'gj-sheet-out-' + at });
      input.value = table.rows[row][kind][at] === undefined ? '' : table.rows[row][kind][at];
      input.readOnly = !author;
      const name = element('span', { 'aria-hidden': 'true' });
      name.textContent = labelOf(kind, at);
      input.addEventListener('input', () => {
        table.rows[row][kind][at] = input.value;
        keep();
      });
      return element('td', { class: kind === 'then' ? 'is-answer' : undefined }, [name, input]);
    }

    function because(row) {
      const texts = table.rows[row].because;
      const input = element('input', { class: FIELD, 'data-at': 'rows/' + row + '/because', 'aria-label': say('cell', row + 1, say('because')), maxlength: '1000' });
      input.value = named(texts, '');
      input.readOnly = !author;
      input.addEventListener('input', () => {
        const before = table.rows[row].because || {};
        if (input.value.trim()) {
          table.rows[row].because = Object.fromEntries(LANGUAGES.map(([code]) => [code, code === language ? input.value : before[code] || input.value]));
        } else {
          delete table.rows[row].because;
        }
        keep();
      });
      const name = element('span', { 'aria-hidden': 'true' });
      name.textContent = say('because');
      return element('td', { class: 'is-annotation' }, [name, input]);
    }

    function rowTools(at) {
      const box = element('div', { class: 'gj-sheet-row-tools', role: 'group', 'aria-label': say('row', at + 1) });
      box.append(
        button(say('up', at + 1), 'arrow-up', () => move(at, -1)),
        button(say('down', at + 1), 'arrow-down', () => move(at, 1)),
        button(say('duplicate', at + 1), 'copy', () => insert(at + 1, JSON.parse(JSON.stringify(table.rows[at])))),
        button(say('delete', say('row', at + 1)), 'trash', () => remove(at)));
      return element('td', { class: 'is-tools' }, author ? [box] : []);
    }

    function heading(kind, at) {
      const column = kind === 'when' ? table.inputs[at] : table.outputs[at];
      const name = element('b');
      name.textContent = labelOf(kind, at);
      const code = element('code', { class: 'gj-sheet-code' });
      code.textContent = kind === 'when' ? column.input : say('type.' + column.type);
      return element('th', { scope: 'col', class: kind === 'then' ? 'is-answer' : undefined }, [name, code]);
    }

    function suggestions(id, values) {
      const list = element('datalist', { id });
      (values || []).forEach((value) => list.append(element('option', { value })));
      return list;
    }

    function draw() {
      const head = element('tr', {}, [element('th', { scope: 'col', class: 'is-number' }, ['#']),
        ...table.inputs.map((input, at) => heading('when', at)), ...table.outputs.map((output, at) => heading('then', at)),
        element('th', { scope: 'col' }, [say('because')]), element('td', {})]);
      const body = element('tbody', {}, table.rows.map((row, at) => {
        const number = element('th', { scope: 'row', class: 'is-number' });
        number.textContent = at + 1;
        return element('tr', { 'data-row': at }, [number, ...table.inputs.map((input, column) => cell(at, 'when', column)),
          ...table.outputs.map((output, column) => cell(at, 'then', column)), because(at), rowTools(at)]);
      }));
      grid.replaceChildren(
        element('table', { class: 'gj-sheet', 'aria-label': area.getAttribute('aria-label') }, [element('thead', {}, [head]), body]),
        ...table.inputs.map((input, at) => suggestions('gj-sheet-in-' + at, ['-', ...(input.allowed || [])])),
        ...table.outputs.map((output, at) => suggestions('gj-sheet-out-' + at, output.allowed)));
      if (!table.rows.length) {
        grid.append(element('p', { class: 'gj-muted' }, [say('empty')]));
      }
      drawColumns();
      drawTry();
    }

    /* ── columns ── */

    function field(label, value, set, place, hint) {
      const input = element('input', { class: FIELD, maxlength: '4000', spellcheck: 'false', 'data-at': place });
      input.value = value === undefined ? '' : value;
      input.readOnly = !author;
      input.addEventListener('change', () => change(() => set(input.value.trim())));
      return element('label', { class: 'gj-sheet-field' }, [element('span', {}, [label]), input, ...(hint ? [element('small', { class: 'gj-faint' }, [hint])] : [])]);
    }

    function choice(label, value, options, set) {
      const select = element('select', { class: 'ui-inputfield ui-widget ui-state-default' }, options.map(([code, text]) => {
        const option = element('option', { value: code, selected: code === value ? 'selected' : undefined });
        option.textContent = text;
        return option;
      }));
      select.disabled = !author;
      select.addEventListener('change', () => change(() => set(select.value)));
      return element('label', { class: 'gj-sheet-field' }, [element('span', {}, [label]), select]);
    }

    const setOrDrop = (column, key) => (value) => {
      if (value) {
        column[key] = value;
      } else {
        delete column[key];
      }
    };
    const listed = (column) => (value) => {
      if (value) {
        column.allowed = split(value);
      } else {
        delete column.allowed;
      }
    };

    /** Values between commas, but not between those inside quotes. */
    function split(text) {
      return (text.match(/("(?:[^"\\]|\\.)*"|[^,，])+/g) || []).map((item) => item.trim()).filter(Boolean);
    }

    function labels(column) {
      return LANGUAGES.map(([code, name]) => field(say('label', name), column.label && column.label[code], (value) => {
        column.label = { ...column.label, [code]: value };
      }));
    }

    function panel(title, fields, drop) {
      const legend = element('legend', {}, [title]);
      return element('fieldset', { class: 'gj-sheet-column' }, [legend, ...fields, ...(author && drop ? [drop] : [])]);
    }

    function inputPanel(input, at) {
      return panel(say('input', at + 1), [
        field(say('expression'), input.input, (value) => { input.input = value; }, 'inputs/' + at + '/input', say('expression.hint')),
        field(say('allowed'), (input.allowed || []).join(', '), listed(input), 'inputs/' + at + '/allowed', say('allowed.hint')),
        field(say('min'), input.min, setOrDrop(input, 'min'), 'inputs/' + at + '/min'),
        field(say('max'), input.max, setOrDrop(input, 'max'), 'inputs/' + at + '/max'),
        field(say('step'), input.step, setOrDrop(input, 'step'), 'inputs/' + at + '/step'),
        ...labels(input),
      ], table.inputs.length > 1 && button(say('delete', say('input', at + 1)), '', () => change(() => {
        table.inputs.splice(at, 1);
        table.rows.forEach((row) => row.when.splice(at, 1));
        sample = table.inputs.map(() => '');
      })));
    }

    function outputPanel(output, at) {
      return panel(say('output', at + 1), [
        field(say('name'), output.determines, (value) => { output.determines = value; }, 'outputs/' + at + '/determines'),
        choice(say('type'), output.type, TYPES.map((type) => [type, say('type.' + type)]), (value) => { output.type = value; }),
        field(say('allowed'), (output.allowed || []).join(', '), listed(output), 'outputs/' + at + '/allowed', say('allowed.hint')),
        field(say('none'), output.none, setOrDrop(output, 'none'), 'outputs/' + at + '/none', say('none.hint')),
        ...labels(output),
      ], table.outputs.length > 1 && button(say('delete', say('output', at + 1)), '', () => change(() => {
        table.outputs.splice(at, 1);
        table.rows.forEach((row) => row.then.splice(at, 1));
      })));
    }

    function drawColumns() {
      const texts = (text) => Object.fromEntries(LANGUAGES.map(([code]) => [code, text]));
      columns.replaceChildren(
        element('summary', {}, [say('columns')]),
        element('p', { class: 'gj-small gj-muted' }, [say('columns.help')]),
        choice(say('hit'), table.hit, HITS.map((hit) => [hit, say('hit.' + hit)]), (value) => { table.hit = value; }),
        element('div', { class: 'gj-sheet-panels' }, [...table.inputs.map(inputPanel), ...table.outputs.map(outputPanel)]),
        ...(author ? [element('div', { class: 'gj-row' }, [
          button(say('input.add'), '', () => change(() => {
            table.inputs.push({ label: texts(say('input', table.inputs.length + 1)), input: '' });
            table.rows.forEach((row) => row.when.push('-'));
            sample.push('');
          }, 'inputs/' + table.inputs.length + '/input')),
          button(say('output.add'), '', () => change(() => {
            table.outputs.push({ determines: '', label: texts(say('output', table.outputs.length + 1)), type: 'number' });
            table.rows.forEach((row) => row.then.push(''));
          }, 'outputs/' + table.outputs.length + '/determines'))])] : []));
    }

    /* ── trying ── */

    const outcome = element('p', { class: 'gj-sheet-outcome', role: 'status' });

    function drawTry() {
      const fields = table.inputs.map((input, at) => {
        const one = element('input', { class: FIELD, 'data-sample': at, list: 'gj-sheet-in-' + at, maxlength: '400', spellcheck: 'false' });
        one.value = sample[at] || '';
        one.addEventListener('input', () => {
          sample[at] = one.value;
          window.clearTimeout(timer);
          timer = window.setTimeout(check, PAUSE);
        });
        return element('label', { class: 'gj-sheet-field' }, [element('span', {}, [labelOf('when', at)]), one]);
      });
      tryout.replaceChildren(element('h3', {}, [say('try')]), element('p', { class: 'gj-small gj-muted' }, [say('try.help')]),
        element('div', { class: 'gj-sheet-sample' }, fields), outcome);
    }

    /* ── what the server says ── */

    function ask(what, sent) {
      return fetch(area.dataset.sheet + '/' + what, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'Content-Type': 'application/json', 'X-Guiju-Csrf': '1' },
        body: JSON.stringify({ clause: area.dataset.clause, part: area.dataset.part, text: area.value, ...sent }),
      }).then((answer) => (answer.ok ? answer : Promise.reject(new Error(String(answer.status)))));
    }

    async function check() {
      const turn = ++asked;
      const trying = sample.some((value) => value.trim());
      let found;
      try {
        found = await (await ask('check', trying ? { sample } : {})).json();
      } catch (unreachable) {
        said.replaceChildren(element('p', { class: 'gj-muted' }, [say('unreachable')]));
        return;
      }
      if (turn === asked) {
        tell(found);
      }
    }

    function mark(found) {
      grid.querySelectorAll('[aria-invalid]').forEach((one) => one.removeAttribute('aria-invalid'));
      columns.querySelectorAll('[aria-invalid]').forEach((one) => one.removeAttribute('aria-invalid'));
      found.problems.forEach((problem) => {
        const field = problem.at && document.querySelector('.gj-sheet-form [data-at="' + CSS.escape(problem.at) + '"]');
        if (field) {
          field.setAttribute('aria-invalid', 'true');
        }
      });
      const doubtful = new Set((found.warnings || []).flatMap((warning) => warning.rows));
      const hit = new Set(found.answer ? found.answer.rows : []);
      grid.querySelectorAll('[data-row]').forEach((row) => {
        row.classList.toggle('is-doubtful', doubtful.has(Number(row.dataset.row)));
        row.classList.toggle('is-hit', hit.has(Number(row.dataset.row)));
      });
      outcome.textContent = found.answer ? found.answer.says : say('try.empty');
    }

    function placed(problem) {
      const row = /^rows\/(\d+)\/(when|then)\/(\d+)/.exec(problem.at);
      const where = row ? say('cell', Number(row[1]) + 1, labelOf(row[2], Number(row[3]))) : '';
      const line = element('li', { class: 'gj-field-note is-error' });
      if (problem.at) {
        line.append(button((where || say('show')) + say('comma'), '', () => focusOn(problem.at), { class: 'gj-link-button' }), ' ');
      }
      line.append(problem.says);
      return line;
    }

    function doubt(warning) {
      const line = element('li', {}, [element('p', {}, [warning.says])]);
      const offers = element('div', { class: 'gj-row' });
      if (warning.rows.length) {
        offers.append(button(say('show'), '', () => focusOn('rows/' + warning.rows[0] + '/when/0'), { class: 'gj-link-button' }));
      }
      if (author) {
        warning.corrections.forEach((correction) => offers.append(button(correction.says, '', () => take(correction), { 'data-correction': '' })));
      }
      line.append(offers);
      return line;
    }

    /** Puts an offered correction into the table; what a new row answers is for people to say. */
    function take(correction) {
      if (correction.add) {
        insert(table.rows.length, emptyRow(correction.add), 'then/0');
      } else if (correction.remove !== undefined) {
        remove(correction.remove);
      } else {
        change(() => { table.rows[correction.row].when[correction.input] = correction.text; }, 'rows/' + correction.row + '/when/' + correction.input);
      }
    }

    function tell(found) {
      mark(found);
      const parts = [];
      if (found.problems.length || (found.faults || []).length) {
        parts.push(element('h3', {}, [say('problems')]), element('ul', { class: 'gj-list' }, [
          ...found.problems.map(placed), ...(found.faults || []).map((fault) => element('li', { class: 'gj-field-note is-error' }, [fault]))]));
      } else {
        parts.push(element('h3', {}, [say('doubts')]));
        parts.push(found.warnings.length
          ? element('ul', { class: 'gj-list gj-notices' }, found.warnings.map(doubt))
          : element('p', { class: 'gj-field-note is-sound' }, [say('doubts.none')]));
      }
      said.replaceChildren(...parts);
    }

    /* ── keys, paste, files ── */

    function place(target) {
      const found = target.dataset.at && /^rows\/(\d+)\/(\w+)(?:\/(\d+))?$/.exec(target.dataset.at);
      return found ? { row: Number(found[1]), kind: found[2], at: found[3] } : null;
    }

    grid.addEventListener('keydown', (event) => {
      const here = place(event.target);
      if (!here || event.isComposing) {
        return;
      }
      const rest = here.kind + (here.at === undefined ? '' : '/' + here.at);
      const go = (row) => focusOn('rows/' + row + '/' + rest);
      const ctrl = event.ctrlKey || event.metaKey;
      if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && author) {
        move(here.row, event.key === 'ArrowUp' ? -1 : 1);
      } else if (!ctrl && !event.altKey && event.key === 'ArrowUp') {
        go(here.row - 1);
      } else if (!ctrl && !event.altKey && event.key === 'ArrowDown' && here.row < table.rows.length - 1) {
        go(here.row + 1);
      } else if (!ctrl && event.key === 'Enter') {
        if (here.row < table.rows.length - 1 || !author) {
          go(here.row + 1);
        } else {
          insert(table.rows.length, emptyRow());
        }
      } else if (ctrl && event.key.toLowerCase() === 'd' && author) {
        insert(here.row + 1, JSON.parse(JSON.stringify(table.rows[here.row])), rest);
      } else if (ctrl && event.key === 'Delete' && author) {
        remove(here.row);
      } else {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    });

    grid.addEventListener('paste', (event) => {
      const here = place(event.target);
      const text = event.clipboardData.getData('text').replace(/\r/g, '').replace(/\n+$/, '');
      if (!author || !here || !/[\t\n]/.test(text)) {
        return;
      }
      event.preventDefault();
      const keys = [...table.inputs.map((input, at) => ['when', at]), ...table.outputs.map((output, at) => ['then', at])];
      const start = Math.max(0, keys.findIndex(([kind, at]) => kind === here.kind && String(at) === here.at));
      change(() => text.split('\n').forEach((line, down) => {
        const row = here.row + down;
        if (row >= table.rows.length) {
          table.rows.push(emptyRow());
        }
        line.split('\t').forEach((value, right) => {
          const key = keys[start + right];
          if (key) {
            table.rows[row][key[0]][key[1]] = value.trim();
          }
        });
      }), event.target.dataset.at);
    });

    async function exported() {
      try {
        const file = await (await ask('export', {})).blob();
        const link = element('a', { href: URL.createObjectURL(file), download: area.dataset.clause.replace('/', '-') + '.dmn' });
        document.body.append(link);
        link.click();
        link.remove();
        URL.revokeObjectURL(link.href);
      } catch (unsound) {
        check();
      }
    }

    const chosen = element('input', { type: 'file', accept: '.dmn,.xml', hidden: 'hidden', 'aria-label': say('import') });
    chosen.addEventListener('change', async () => {
      const file = chosen.files[0];
      if (!file) {
        return;
      }
      const found = await (await ask('import', { text: await file.text() })).json().catch(() => ({ says: say('unreachable') }));
      chosen.value = '';
      if (found.table) {
        change(() => {
          table = found.table;
          sample = table.inputs.map(() => '');
        });
      }
      said.replaceChildren(element('p', { class: found.table ? 'gj-field-note is-sound' : 'gj-field-note is-error' }, [found.table ? say('imported') : found.says]));
    });

    if (author) {
      tools.append(button(say('add'), '', () => insert(table.rows.length, emptyRow())), button(say('undo'), '', undo));
    }
    tools.append(button(say('export'), '', exported));
    if (author) {
      tools.append(button(say('import'), '', () => chosen.click()), chosen);
    }
    const help = element('p', { class: 'gj-small gj-muted gj-only-wide' }, [say('keys')]);
    const aside = element('aside', { class: 'gj-sheet-aside', 'aria-label': say('asks') }, [said, tryout]);
    area.after(element('div', { class: 'gj-sheet-editor' }, [element('div', { class: 'gj-sheet-main' }, [grid, tools, help, columns]), aside]));
    area.hidden = true;
    window.addEventListener('beforeunload', (event) => {
      if (area.value !== first && !area.form.dataset.sending) {
        event.preventDefault();
      }
    });
    area.form.addEventListener('submit', () => {
      area.form.dataset.sending = 'yes';
    });
    draw();
    area.value = JSON.stringify(table) === JSON.stringify(JSON.parse(first)) ? first : area.value;
    check();
  }

  document.querySelectorAll('textarea[data-sheet]').forEach((area) => {
    try {
      sheet(area);
    } catch (impossible) {
      area.hidden = false;
    }
  });
})();
