/*
 * The screen of a shared tablet: on the left what is left to do, on the right one thing at a time. Everything is drawn from
 * what the server last said; what is recorded goes through the queue, with connection or without.
 */
(function () {
  'use strict';

  const root = document.getElementById('shift');
  const queue = window.GuijuQueue;
  const { base, person } = root.dataset;
  const BOARD = base + '/shift';
  const GUARD = 500;
  const KEY_GUARD = 120;
  const REFRESH = 60000;
  const SOON = 3600000;
  const WHO = 'who';
  const PIN_LEAST = 4;
  const PIN_MOST = 6;
  const PIN_KEYS = ['7', '8', '9', '4', '5', '6', '1', '2', '3', '0', 'erase'];
  const KEYS = ['7', '8', '9', '4', '5', '6', '1', '2', '3', 'sign', '0', '.', 'erase'];

  let board = null;
  let boardAt = 0;
  let acts = [];
  let link = 'online';
  let trouble = '';
  let device = null;
  let open = null;
  let lastPress = 0;

  /* ── words and nodes ── */
  function w(name, ...values) {
    return values.reduce((text, value, at) => text.replaceAll('{' + at + '}', () => value), root.dataset['w' + name] || '');
  }

  function h(name, attributes, ...children) {
    const node = document.createElement(name);
    Object.entries(attributes || {}).forEach(([key, value]) => {
      if (key === 'press') {
        node.addEventListener('click', guarded(value));
      } else if (value !== false && value !== undefined && value !== null) {
        node.setAttribute(key, value === true ? '' : value);
      }
    });
    node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
    return node;
  }

  /** Wet gloves press twice. */
  function guarded(act) {
    return (event) => {
      if (event.timeStamp - lastPress > GUARD) {
        lastPress = event.timeStamp;
        act(event);
      }
    };
  }

  const part = (name) => root.querySelector('[data-part="' + name + '"]');
  const icon = (name) => h('span', { class: 'pi pi-' + name, 'aria-hidden': 'true' });

  function button(style, label, press, more) {
    return h('button', { type: 'button', class: style, press, ...more }, label);
  }

  /** As the company's clocks show it; the day only where it is another one. */
  function time(instant) {
    const shown = (parts, at) => new Intl.DateTimeFormat('sv-SE', { ...parts, timeZone: board.zone }).format(new Date(at));
    const hour = shown({ hour: '2-digit', minute: '2-digit' }, instant);
    const day = { month: '2-digit', day: '2-digit' };
    return shown(day, instant) === shown(day, now()) ? hour : shown(day, instant) + ' ' + hour;
  }

  function verdict(style, name, title, ...more) {
    return h('div', { class: 'gj-verdict is-' + style, role: 'status' }, icon(name), h('div', {}, h('strong', {}, title), more.filter(Boolean).map((line) => h('span', {}, line))));
  }

  /** What the server's clock shows, as far as the tablet knows. */
  const now = () => Date.now() + (board ? Date.parse(board.now) - boardAt : 0);

  /** The tablet is shared: whoever acts says who they are. */
  const shared = () => Boolean(device && board && board.tablet);
  const mine = (act) => Boolean(act.tablet) || act.by === person;

  /* ── what is left ── */
  const waitingFor = (id) => acts.some((act) => !act.answer && mine(act) && (act.subject === id || act.fields.duty === id));

  function checkItem(check) {
    const open_ = check.state === 'open';
    const later = open_ && Date.parse(check.from) > now();
    const sub = waitingFor(check.id) ? w('Waiting')
      : open_ ? (check.who ? check.who + ' · ' : '') + time(check.from) + '–' + time(check.due) + (later ? ' · ' + w('Later') : '')
        : check.state === 'done' ? w(check.late ? 'LateAt' : 'Done', time(check.closed)) : w('Missed') + (check.form ? ' · ' + w('LateDo') : '');
    return {
      key: check.id, title: check.title, sub, left: open_ && !later && !waitingFor(check.id),
      style: open_ ? '' : check.state === 'done' ? (check.late ? 'is-late' : 'is-done') : 'is-breach', at: Date.parse(check.due), show: () => checkView(check),
      done: !open_, enabled: !later && Boolean(check.form),
    };
  }

  function recordItem(record) {
    const due = record.due ? Date.parse(record.due) : null;
    const clock = due === null ? '' : due < now() ? w('Over', time(record.due)) : w('Before', time(record.due));
    const waiting = waitingFor(record.id);
    return {
      key: record.id, title: record.title,
      sub: [waiting ? w('Waiting') : record.word, clock, record.shows].filter(Boolean).slice(0, 2).join(' · '),
      left: !waiting && (record.alarm || (due !== null && due < now() + SOON)), style: record.alarm ? 'is-breach' : '',
      at: due === null ? Infinity : due, show: () => recordView(record), enabled: true,
    };
  }

  function entry(item) {
    const name = item.style === 'is-breach' ? 'times-circle' : item.style === 'is-new' ? 'plus' : item.style === 'is-late' ? 'exclamation-triangle' : item.done ? 'check-circle' : waitingFor(item.key) ? 'cloud-upload' : 'circle';
    const node = button('gj-shift-item ' + item.style, [icon(name), h('span', {}, h('b', {}, item.title), h('span', {}, item.sub))], () => choose(item.key));
    node.disabled = !item.enabled;
    if (open && open.key === item.key) {
      node.setAttribute('aria-current', 'true');
    }
    return h('li', {}, node);
  }

  function section(title, items) {
    return items.length ? [h('h2', {}, title), h('ul', { class: 'gj-list' }, items.map(entry))] : [];
  }

  function items() {
    return [...board.checks.map(checkItem), ...board.groups.flatMap((group) => group.records.map(recordItem)), ...board.free.map(freeItem)];
  }

  function freeItem(code) {
    const form = board.actions[code];
    return { key: code, title: form.title, sub: '', style: 'is-new', enabled: true, at: Infinity, show: () => formView(form, {}) };
  }

  function drawList() {
    const checks = board.checks.map(checkItem);
    const groups = board.groups.map((group) => ({ name: group.name, items: group.records.map(recordItem) }));
    const everything = [...checks, ...groups.flatMap((group) => group.items)];
    const left = everything.filter((item) => item.left).sort((a, b) => a.at - b.at);
    const unread = acts.filter((act) => act.answer && mine(act));
    part('left').textContent = left.length ? w('Left', left.length) : w('AllDone');
    part('list').replaceChildren(
      ...unread.map((act) => h('ul', { class: 'gj-list' }, h('li', {}, button('gj-shift-item is-breach', [icon('exclamation-triangle'), h('span', {}, h('b', {}, act.title), h('span', {}, w(act.answer.unproven ? 'PinAgain' : act.answer.outcome === 'refused' ? 'Refused' : 'Untaken')))], () => show(act.id, () => answerView(act)))))),
      ...(left.length ? section(w('Now'), left) : [h('div', { class: 'gj-shift-calm' }, icon('check-circle'), h('span', {}, h('b', {}, w('AllDone')), h('span', {}, everything.length ? '' : w('EmptyWhy'))))]),
      ...section(w('Record'), board.free.map(freeItem)),
      ...section(w('Later'), checks.filter((item) => !item.left && !item.done)),
      ...groups.flatMap((group) => section(group.name, group.items.filter((item) => !item.left))),
      ...section(w('Today'), checks.filter((item) => item.done)),
    );
  }

  function drawNet() {
    const waiting = acts.filter((act) => !act.answer && mine(act)).length;
    const others = acts.filter((act) => !mine(act)).length;
    const said = { online: waiting ? w('Sending', waiting) : w('Online'), offline: waiting ? w('Offline', waiting) : w('OfflineNone'), 'signed-out': w('SignedOut'), refused: trouble }[link];
    const name = { online: waiting ? 'cloud-upload' : 'cloud', offline: 'cloud-upload', 'signed-out': 'lock', refused: 'ban' }[link];
    part('net').className = 'gj-shift-net' + (link === 'online' ? '' : ' is-warns');
    part('net').replaceChildren(icon(name), h(link === 'signed-out' ? 'a' : 'span', link === 'signed-out' ? { href: root.dataset.page } : {}, said + (others ? ' · ' + w('Others', others) : '')));
    root.dataset.link = link;
    root.dataset.waiting = waiting;
  }

  /* ── one thing at a time ── */
  function choose(key) {
    const item = items().find((one) => one.key === key);
    if (item) {
      show(key, item.show);
    }
  }

  function show(key, view) {
    open = { key };
    root.dataset.view = 'one';
    part('main').replaceChildren(...[view()].flat());
    part('main').scrollTop = 0;
    drawList();
    part('main').focus();
  }

  function back() {
    open = null;
    root.dataset.view = 'list';
    drawMain();
    drawList();
    part('list').scrollTop = 0;
  }

  function drawMain() {
    part('main').replaceChildren(h('div', { class: 'gj-empty' }, h('b', {}, w('Pick')), h('p', {}, w('PickHow'))));
  }

  function heading(title, note) {
    return h('div', { class: 'gj-shift-head' }, button('gj-shift-back', [icon('arrow-left'), h('span', { class: 'gj-sr' }, w('Back'))], back), h('h2', {}, title), h('span', { class: 'gj-muted' }, note));
  }

  const forLater = () => (link === 'online' ? '' : h('p', { class: 'gj-shift-stale' }, icon('cloud-upload'), w('Stale', time(board.now))));

  function checkView(check) {
    return formView(check.form, { title: check.title, note: time(check.from) + '–' + time(check.due), duty: check.id, gauge: check.gauge });
  }

  function recordView(record) {
    const usual = record.gauge && record.actions.find((offer) => offer.action === record.gauge.action);
    const about = { title: record.title, note: [record.number, record.word].join(' · '), subject: record.id, gauge: record.gauge, owed: record.owed };
    const others = record.actions.filter((offer) => offer !== usual && board.actions[offer.action]);
    const grid = h('div', { class: 'gj-shift-acts' }, others.map((offer) => offered(record, offer, about)));
    if (usual) {
      return [...formView(board.actions[usual.action], about, grid)];
    }
    return [heading(about.title, about.note), forLater(), record.shows ? h('p', { class: 'gj-muted' }, record.shows) : '', record.owed ? verdict(record.alarm ? 'refuses' : 'warns', 'stopwatch', record.owed, record.due ? w('Before', time(record.due)) : '') : '', grid].filter(Boolean);
  }

  /** What the rules refused when last asked is refused at once, also without connection. */
  function offered(record, offer, about) {
    const form = board.actions[offer.action];
    if (offer.refused) {
      return h('div', { class: 'gj-shift-shut', 'data-action': offer.action }, icon('ban'), h('span', {}, h('b', {}, form.title), h('span', {}, offer.refused), link === 'online' ? '' : h('span', {}, w('Known', time(board.now)))));
    }
    const press = () => (form.fields.length ? show(record.id, () => formView(form, { ...about, gauge: null, title: form.title, note: record.title })) : record_(form, { subject: record.id, about: record.title }, {}, []));
    return button('gj-shift-act', [h('b', {}, form.title), form.later || link === 'online' ? '' : h('span', {}, w('KeptJudged'))], press, { 'data-action': offer.action });
  }

  /* ── questions ── */
  function formView(form, about, besides) {
    if (form.fields.some((field) => field.form === 'elsewhere' && field.required)) {
      const href = root.dataset.act + '?type=' + form.action + (about.subject ? '&subject=' + about.subject : '') + (about.duty ? '&duty=' + about.duty : '') + '&back=/shift.xhtml';
      return [heading(about.title || form.title, about.note || ''), h('p', {}, w(shared() ? 'ElsewhereOwn' : 'Elsewhere')), shared() ? '' : h('a', { class: 'gj-shift-go', href }, form.title), besides || ''].filter(Boolean);
    }
    const asked = form.fields.filter((field) => field.form !== 'elsewhere').map((field) => question(field, about));
    const problem = h('div', { class: 'gj-shift-problem', role: 'alert' });
    const submit = button('gj-shift-go', form.submit, () => {
      submit.disabled = attempt(form, about, asked, problem);
    });
    const next = button('gj-shift-go gj-shift-next', w('Next'), () => step(asked, 1, problem));
    const left = h('section', { class: 'gj-shift-form' }, asked.map((one) => one.node), problem, next, submit);
    const right = h('section', { class: 'gj-shift-beside' }, asked.map((one) => one.beside), about.owed ? h('p', { class: 'gj-muted' }, about.owed) : '', form.help ? h('p', { class: 'gj-muted' }, form.help) : '', besides || '');
    asked.forEach((one, at) => one.node.classList.toggle('is-on', at === 0));
    left.dataset.last = asked.length < 2;
    return [heading(about.title || form.title, about.note || ''), forLater(), h('div', { class: 'gj-shift-cols' }, left, right)].filter(Boolean);
  }

  function step(asked, by, problem) {
    const at = asked.findIndex((one) => one.node.classList.contains('is-on'));
    const wrong = by > 0 ? asked[at].problem() : '';
    problem.textContent = wrong;
    if (wrong) {
      return;
    }
    const to = Math.min(asked.length - 1, Math.max(0, at + by));
    asked.forEach((one, index) => one.node.classList.toggle('is-on', index === to));
    asked[to].node.parentElement.dataset.last = to === asked.length - 1;
  }

  function question(field, about) {
    const box = h('div', { class: 'gj-shift-ask', 'data-field': field.name });
    const label = h('h3', {}, field.label, field.required ? '' : h('small', {}, w('Optional')));
    const kinds = { number: numberInput, integer: numberInput, boolean: choiceInput, choice: choiceInput, employee: choiceInput, record: choiceInput, photo: photoInput };
    const input = (kinds[field.form] || textInput)(field, about.gauge && about.gauge.field === field.name ? about.gauge : null);
    box.append(...[label, field.hint ? h('p', { class: 'gj-muted' }, field.hint) : '', input.node].filter(Boolean));
    const problem = () => {
      const value = input.value();
      if (value === undefined) {
        return field.required ? w('Missing', field.label) : '';
      }
      return input.problem ? input.problem(value) : '';
    };
    return { ...input, field, node: box, beside: input.beside || '', problem };
  }

  function numberInput(field, gauge) {
    let typed = '';
    let last = 0;
    const figure = h('div', { class: 'gj-figure' });
    const word = h('b', { class: 'gj-shift-word' });
    const limits = h('div', { class: 'gj-small gj-muted' });
    const reading = h('div', { class: 'gj-shift-reading', role: 'status' }, h('div', { class: 'gj-shift-between' }, figure, word), limits);
    const beside = h('div', {});

    function draw() {
      const bad = gauge && typed !== '' && outside(gauge, Number(typed));
      figure.replaceChildren(typed === '' ? '–' : typed, h('small', {}, gauge ? ' ' + gauge.measure : ''));
      reading.className = 'gj-shift-reading' + (typed === '' || !gauge ? '' : bad ? ' is-refuses' : ' is-permits');
      word.replaceChildren(...(typed === '' || !gauge ? [] : [icon(bad ? 'times-circle' : 'check-circle'), ' ' + w(bad ? 'Outside' : 'Inside')]));
      limits.textContent = gauge ? [gauge.most === undefined ? '' : w('Most', gauge.most + ' ' + gauge.measure), gauge.least === undefined ? '' : w('Least', gauge.least + ' ' + gauge.measure)].filter(Boolean).join(' · ') : '';
      beside.replaceChildren(...(bad ? [verdict('refuses', 'times-circle', w('Outside'), w('OutsideSay'))] : []));
    }

    function pressed(key) {
      typed = key === 'erase' ? typed.slice(0, -1) : key === 'sign' ? (typed.startsWith('-') ? typed.slice(1) : '-' + typed) : key === '.' && typed.includes('.') ? typed : typed.length < 8 ? typed + key : typed;
      draw();
    }

    const keys = h('div', { class: 'gj-shift-keys' }, KEYS.filter((key) => field.form === 'number' || !['sign', '.'].includes(key)).map((key) => {
      const node = h('button', { type: 'button', 'data-key': key, 'aria-label': key === 'erase' ? w('Erase') : key === 'sign' ? w('Sign') : false }, key === 'erase' ? icon('delete-left') : key === 'sign' ? '±' : key);
      node.addEventListener('click', (event) => {
        if (event.timeStamp - last > KEY_GUARD) {
          last = event.timeStamp;
          pressed(key);
        }
      });
      return node;
    }));
    draw();
    return {
      node: h('div', {}, reading, keys), beside,
      value: () => (typed === '' || typed === '-' || Number.isNaN(Number(typed)) ? undefined : Number(typed)),
      problem: (value) => (value < field.min || value > field.max ? w('Range', field.label, field.min, field.max) : ''),
      outside: () => Boolean(gauge) && typed !== '' && outside(gauge, Number(typed)),
    };
  }

  function outside(gauge, value) {
    return (gauge.most !== undefined && value > gauge.most) || (gauge.least !== undefined && value < gauge.least);
  }

  function choiceInput(field) {
    const choices = field.form === 'boolean' ? [{ code: true, label: w('Yes') }, { code: false, label: w('No') }]
      : field.form === 'employee' ? board.people : field.form === 'record' ? board.choices[field.of] || [] : field.choices;
    let chosen;
    if (choices.length > 9) {
      const select = h('select', { 'aria-label': field.label }, h('option', { value: '' }, w('Choose')), choices.map((choice) => h('option', { value: choice.code }, choice.label)));
      return { node: select, value: () => select.value || undefined };
    }
    const nodes = choices.map((choice) => h('button', { type: 'button', role: 'radio', 'aria-checked': 'false', class: 'gj-shift-choice' }, choice.label));
    nodes.forEach((node, at) => node.addEventListener('click', () => {
      chosen = choices[at].code;
      nodes.forEach((one) => one.setAttribute('aria-checked', String(one === node)));
    }));
    return { node: h('div', { class: 'gj-shift-choices', role: 'radiogroup', 'aria-label': field.label }, nodes), value: () => chosen };
  }

  function textInput(field) {
    const input = field.form === 'area' ? h('textarea', { rows: 3, 'aria-label': field.label, maxlength: field.length || false })
      : h('input', { type: field.form === 'date' ? 'date' : 'text', 'aria-label': field.label, maxlength: field.length || 200 });
    return { node: input, value: () => input.value.trim() || undefined };
  }

  function photoInput(field) {
    const taken = [];
    const said = h('p', { class: 'gj-shift-problem', role: 'status' });
    const shown = h('div', { class: 'gj-shift-photos' });
    const camera = h('input', { type: 'file', accept: 'image/*', capture: 'environment', class: 'gj-sr', 'aria-label': field.label });
    camera.addEventListener('change', async () => {
      const file = camera.files[0];
      camera.value = '';
      said.textContent = '';
      if (!file) {
        return;
      }
      if (taken.length >= field.most) {
        said.textContent = w('PhotoMany', field.most);
        return;
      }
      try {
        const picture = await queue.small(file);
        if (!picture || picture.size > Number(root.dataset.limit)) {
          throw new Error('too large');
        }
        const photo = { field: field.name, single: field.most === 1, name: 'photo-' + (taken.length + 1) + '.jpg', picture };
        taken.push(photo);
        const node = h('button', { type: 'button', 'aria-label': w('PhotoRemove') }, h('img', { src: URL.createObjectURL(picture), alt: '' }), icon('times'));
        node.addEventListener('click', () => {
          taken.splice(taken.indexOf(photo), 1);
          node.remove();
        });
        shown.append(node);
      } catch (unreadable) {
        said.textContent = w('PhotoBad');
      }
    });
    return { node: h('div', {}, shown, h('label', { class: 'gj-shift-camera' }, icon('camera'), h('span', {}, w('Photo')), camera), said), value: () => (taken.length ? taken : undefined), photos: () => taken };
  }

  /* ── recording ── */
  /** Whether it is being recorded now. */
  function attempt(form, about, asked, problem) {
    const wrong = asked.map((one) => ({ one, says: one.problem() })).find((found) => found.says);
    problem.textContent = wrong ? wrong.says : '';
    if (wrong) {
      asked.forEach((one) => one.node.classList.toggle('is-on', one === wrong.one));
      wrong.one.node.parentElement.dataset.last = wrong.one === asked[asked.length - 1];
      wrong.one.node.scrollIntoView({ block: 'nearest' });
      return false;
    }
    const fields = about.duty ? { duty: about.duty } : {};
    asked.filter((one) => !one.photos && one.value() !== undefined).forEach((one) => {
      fields[one.field.name] = one.value();
    });
    record_(form, { subject: about.subject, about: about.title, breach: asked.some((one) => one.outside && one.outside()), gauge: about.gauge }, fields, asked.flatMap((one) => (one.photos ? one.photos() : [])));
    return true;
  }

  async function record_(form, about, fields, photos) {
    const act = {
      id: queue.newId(), by: person, lease: board.lease, madeAt: new Date().toISOString(), action: form.action, subject: about.subject, fields, photos, later: form.later, breach: about.breach, gauge: about.gauge,
      title: form.title + (about.about && about.about !== form.title ? ' · ' + about.about : ''),
    };
    if (shared()) {
      show(WHO, () => whoView(act));
    } else {
      await keep(act);
    }
  }

  async function keep(act) {
    await queue.put(act);
    acts = await queue.all();
    show(act.id, () => answerView(act));
    drawNet();
    await synchronise();
    if (open && open.key === act.id && acts.some((one) => one.id === act.id && !one.answer)) {
      show(act.id, () => answerView(act));
    }
  }

  /* ── who acts ── */
  function whoView(act) {
    const able = (one) => board.tablet.pins.includes(one.code);
    const people = [...board.people.filter(able), ...board.people.filter((one) => !able(one))].map((one) => (able(one)
      ? button('gj-shift-act', h('b', {}, one.label), () => show(WHO, () => pinView(act, one)), { 'data-person': one.code })
      : h('div', { class: 'gj-shift-shut is-calm' }, icon('lock'), h('span', {}, h('b', {}, one.label), h('span', {}, w('PinNone'))))));
    return [heading(w('Who'), act.title), h('div', { class: 'gj-shift-acts' }, people)];
  }

  function pinView(act, one) {
    let typed = '';
    let last = 0;
    const shown = h('div', { class: 'gj-figure' });
    const go = button('gj-shift-go', w('PinGo'), () => signed(act, one, typed));
    const draw = () => {
      shown.textContent = typed ? '•'.repeat(typed.length) : '–';
      go.disabled = typed.length < PIN_LEAST;
    };
    const keys = PIN_KEYS.map((key) => {
      const node = h('button', { type: 'button', 'data-key': key, 'aria-label': key === 'erase' ? w('Erase') : false }, key === 'erase' ? icon('delete-left') : key);
      node.addEventListener('click', (event) => {
        if (event.timeStamp - last > KEY_GUARD) {
          last = event.timeStamp;
          typed = key === 'erase' ? typed.slice(0, -1) : (typed + key).slice(0, PIN_MOST);
          draw();
        }
      });
      return node;
    });
    draw();
    return [heading(one.label, act.title), h('section', { class: 'gj-shift-form gj-shift-pin' }, h('h3', {}, w('Pin')),
      h('div', { class: 'gj-shift-reading' }, shown), h('div', { class: 'gj-shift-keys' }, keys), go)];
  }

  /** From here on the PIN is closed: also the tablet cannot read it any more. */
  async function signed(act, one, typed) {
    Object.assign(act, { by: one.code, tablet: device.hash, pin: await queue.close(board.tablet.pin_key, [act.id, one.code, typed].join('|')) });
    delete act.answer;
    await keep(act);
  }

  function figureOf(act) {
    const value = act.gauge && act.fields[act.gauge.field];
    return value === undefined || value === null ? '' : h('div', { class: 'gj-shift-reading ' + (act.breach ? 'is-refuses' : 'is-permits') }, h('div', { class: 'gj-shift-between' }, h('div', { class: 'gj-figure' }, String(value), h('small', {}, ' ' + act.gauge.measure)), h('b', { class: 'gj-shift-word' }, icon(act.breach ? 'times-circle' : 'check-circle'), ' ' + w(act.breach ? 'Outside' : 'Inside'))));
  }

  function answerView(act) {
    const again = act.subject || act.fields.duty ? act.subject || act.fields.duty : act.action;
    const goOn = h('div', { class: 'gj-shift-go-on' },
      button('gj-shift-act', [icon('list'), ' ', w('Back')], back),
      act.answer && act.answer.unproven && shared() ? button('gj-shift-go', w('PinAgain'), () => show(WHO, () => whoView(act))) : '',
      act.answer && !queue.taken(act.answer) ? button(act.answer.unproven ? 'gj-shift-act' : 'gj-shift-go', w(act.answer.unproven ? 'PinDrop' : 'Read'), () => read(act)) : items().some((item) => item.key === again && item.enabled) ? button('gj-shift-act', [icon('sync'), ' ', w('Again')], () => choose(again)) : '');
    return [heading(act.title, time(Date.parse(act.madeAt) + now() - Date.now())), figureOf(act), ...(act.answer ? answered(act) : [unanswered(act)]), goOn].filter(Boolean);
  }

  function unanswered(act) {
    if (link === 'online') {
      return verdict('silent', 'cloud-upload', w('Busy'));
    }
    return verdict(act.breach ? 'refuses' : 'warns', act.breach ? 'times-circle' : 'cloud-upload', act.later ? w('Kept') : w('KeptJudged'), act.breach ? w('OutsideSay') : '');
  }

  function answered(act) {
    const answer = act.answer;
    const lines = (answer.lines || []).map((line) => h('li', { class: line.style }, icon(line.icon.replace(/^pi-/, '')), h('span', {}, h('b', {}, line.kind + ' '), line.text)));
    const warned = act.breach || (answer.lines || []).some((line) => line.style === 'is-warns');
    const top = {
      permitted: () => verdict(act.breach ? 'refuses' : warned ? 'warns' : 'permits', act.breach ? 'times-circle' : warned ? 'exclamation-triangle' : 'check-circle', w('Permitted')),
      pending: () => verdict('pending', 'hourglass', w('Pending')),
      awaiting: () => verdict('pending', 'users', w('Pending')),
      refused: () => verdict('refuses', 'times-circle', w('Refused'), answer.kept ? w('UntakenKept') : ''),
      untaken: () => verdict('refuses', 'times-circle', w('Untaken'), answer.says || '', answer.kept ? w('UntakenKept') : ''),
    }[answer.outcome]();
    const wrong = answer.problems.map((problem) => h('p', { class: 'gj-shift-problem' }, problem.says));
    const touched = answer.touched || [];
    return [top, ...wrong, lines.length ? h('ul', { class: 'gj-list gj-shift-lines' }, lines) : '',
      touched.length ? h('div', { class: 'gj-shift-touched' }, h('h3', {}, w('Changed')), touched.map((one) => h('div', { class: 'gj-shift-between' }, h('span', {}, h('b', {}, one.title), ' ', h('span', { class: 'gj-muted gj-small' }, one.number)), h('span', { class: 'gj-tag ' + (act.breach ? 'is-refuses' : '') }, one.word)))) : '',
      answer.docket && !shared() ? h('a', { href: root.dataset.why + answer.docket }, w('Why')) : ''].filter(Boolean);
  }

  async function read(act) {
    await queue.forget(act.id);
    acts = await queue.all();
    back();
    drawNet();
  }

  /* ── the server ── */
  async function synchronise() {
    try {
      await queue.send(base, mine, shared() ? device : null, (act) => {
        acts = acts.map((one) => (one.id === act.id ? act : one)).filter((one) => !one.answer || !queue.taken(one.answer));
        if (open && open.key === act.id) {
          show(act.id, () => answerView(act));
        }
      });
      await refresh();
      link = 'online';
    } catch (failed) {
      link = failed instanceof queue.SignedOut ? 'signed-out' : failed instanceof queue.Refused ? 'refused' : 'offline';
      trouble = failed.message;
    }
    acts = await queue.all();
    draw();
  }

  async function refresh() {
    const response = await queue.call(BOARD, { cache: 'no-store', headers: device ? { 'X-Guiju-Tablet': device.hash } : {} });
    if (response.ok) {
      const kept = await window.caches.open('guiju-shift');
      await kept.put(BOARD, response.clone());
      board = await response.json();
      boardAt = Date.now();
    }
  }

  /** What the server said last, for whoever opens the screen without connection. */
  async function remembered() {
    const kept = await window.caches.match(BOARD);
    if (kept) {
      board = await kept.json();
      boardAt = Date.parse(kept.headers.get('date')) || Date.now();
    }
  }

  function draw() {
    drawNet();
    if (!board) {
      part('main').replaceChildren(h('div', { class: 'gj-empty' }, h('b', {}, w('Never'))));
      return;
    }
    part('unit').textContent = board.unit + (shared() ? ' · ' + board.tablet.name : '');
    root.dataset.shared = shared();
    part('clock').textContent = time(now());
    drawList();
    if (!open) {
      drawMain();
    }
  }

  async function keepForLater() {
    if (!('serviceWorker' in navigator)) {
      return;
    }
    await navigator.serviceWorker.register(root.dataset.worker, { scope: root.dataset.page });
    const worker = await navigator.serviceWorker.ready;
    const parts = window.performance.getEntriesByType('resource').map((one) => one.name).filter((name) => name.includes('/jakarta.faces.resource/'));
    const kept = new MessageChannel();
    kept.port1.onmessage = () => {
      root.dataset.kept = true;
    };
    worker.active.postMessage([root.dataset.page, ...parts], [kept.port2]);
  }

  async function start() {
    acts = await queue.all();
    device = await queue.device();
    await remembered();
    draw();
    await synchronise();
    window.addEventListener('online', synchronise);
    window.addEventListener('offline', () => {
      link = 'offline';
      draw();
    });
    window.setInterval(synchronise, REFRESH);
    if (document.readyState === 'complete') {
      await keepForLater();
    } else {
      window.addEventListener('load', keepForLater);
    }
  }

  start();
})();
