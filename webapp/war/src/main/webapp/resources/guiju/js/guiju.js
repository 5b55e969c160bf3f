/*
 * What every page does in the browser: keys, menus, the 依据 drawer, dry runs while typing, and the promise that nothing
 * typed is lost when the session or the network goes. No inline handlers anywhere: everything hangs on data attributes.
 */
(function () {
  'use strict';

  const body = document.body;
  const text = (key) => body.dataset[key] || '';
  const editable = (el) => el.closest('input, textarea, select, [contenteditable="true"]');
  const focusables = 'a[href], button:not([disabled]), input:not([disabled]):not([type="hidden"]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex]:not([tabindex="-1"])';
  const visible = (el) => el.offsetParent !== null || el.getClientRects().length > 0;

  /* ── keys ── */
  let waitingForG = 0;

  document.addEventListener('keydown', (event) => {
    if (event.isComposing) {
      return;
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      const submit = document.querySelector('[data-submit] button, button[data-submit], .gj-submit');
      if (submit && visible(submit)) {
        event.preventDefault();
        submit.click();
      }
      return;
    }
    if (event.key === 'Escape') {
      closeTopmost(event);
      return;
    }
    if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      moveInList(event);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || editable(event.target)) {
      return;
    }
    if (event.key === '/') {
      const search = document.querySelector('[data-search]');
      if (search && visible(search)) {
        event.preventDefault();
        search.focus();
      }
    } else if (event.key === '?') {
      dialog('gjKeys');
    } else if (event.key === 'g') {
      waitingForG = Date.now();
    } else if (event.key === 't' && Date.now() - waitingForG < 1500) {
      window.location.assign(text('home'));
    }
  });

  function closeTopmost(event) {
    const drawer = document.querySelector('.gj-drawer.ui-sidebar-active');
    if (drawer) {
      event.preventDefault();
      closeDrawer();
      return;
    }
    const open = document.querySelector('details.gj-menu[open]');
    if (open) {
      open.open = false;
      open.querySelector('summary').focus();
    }
  }

  function moveInList(event) {
    const rows = [...document.querySelectorAll('[data-list] > *')].filter(visible);
    if (!rows.length) {
      return;
    }
    event.preventDefault();
    const here = rows.findIndex((row) => row.contains(document.activeElement));
    const next = rows[Math.min(rows.length - 1, Math.max(0, here + (event.key === 'ArrowDown' ? 1 : -1)))];
    const target = next.querySelector(focusables);
    if (target) {
      target.focus();
    }
  }

  function dialog(name) {
    const widget = window.PrimeFaces && window.PrimeFaces.widgets[name];
    if (widget) {
      widget.show();
    }
    return Boolean(widget);
  }

  /* ── menus that are <details> ── */
  document.addEventListener('click', (event) => {
    document.querySelectorAll('details.gj-menu[open]').forEach((menu) => {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
    const act = event.target.closest('[data-do]');
    if (act) {
      perform(act, event);
    }
  });

  function perform(element, event) {
    switch (element.dataset.do) {
      case 'keys':
        dialog('gjKeys');
        break;
      case 'print':
        window.print();
        break;
      case 'close-drawer':
        closeDrawer();
        break;
      case 'again':
        keepDraft();
        window.location.reload();
        break;
      case 'fill':
        fill(element);
        break;
      case 'login-as':
        loginAs(element);
        break;
      case 'go-to-field':
        event.preventDefault();
        goToField(element.dataset.field);
        break;
      default:
        return;
    }
  }

  /* ── demo sign-in ── */
  function loginAs(button) {
    const name = document.getElementById('j_username');
    const word = document.getElementById('j_password');
    name.value = button.dataset.name;
    word.value = button.dataset.word;
    document.getElementById('login').requestSubmit();
  }

  /* ── action forms ── */
  const form = () => document.querySelector('form[data-action-form]');

  function goToField(name) {
    const wrapper = document.querySelector('[data-field-name="' + CSS.escape(name) + '"]');
    const input = wrapper && wrapper.querySelector('input:not([type="hidden"]), textarea, select');
    if (input) {
      input.focus();
      wrapper.scrollIntoView({ block: 'center' });
    }
  }

  function fill(element) {
    const wrapper = document.querySelector('[data-field-name="' + CSS.escape(element.dataset.field) + '"]');
    const input = wrapper && wrapper.querySelector('input, textarea, select');
    if (input) {
      input.value = element.dataset.value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.focus();
    }
  }

  let dryRunTimer = 0;

  document.addEventListener('input', (event) => {
    const within = form();
    if (!within || !within.contains(event.target)) {
      return;
    }
    keepDraft();
    window.clearTimeout(dryRunTimer);
    dryRunTimer = window.setTimeout(dryRun, 300);
  });

  function dryRun() {
    if (typeof window.gjDryRun === 'function') {
      body.classList.add('gj-busy');
      window.gjDryRun();
    }
  }

  function announce() {
    body.classList.remove('gj-busy');
    const verdict = document.querySelector('[data-verdict]');
    const say = document.getElementById('gj-said');
    if (verdict && say && say.textContent !== verdict.dataset.verdict) {
      say.textContent = verdict.dataset.verdict;
    }
  }

  /* ── what was typed stays in this tab until it has been submitted ── */
  const draftKey = () => 'gj-draft ' + text('person') + ' ' + window.location.pathname + window.location.search;
  const draftFields = () => [...form().elements].filter((el) => el.name && el.type !== 'hidden' && el.type !== 'password' && el.type !== 'submit');

  function keepDraft() {
    if (!form()) {
      return;
    }
    const kept = draftFields().map((el) => [el.name, el.value, el.checked || false]);
    try {
      window.sessionStorage.setItem(draftKey(), JSON.stringify(kept));
    } catch (full) {
      window.console.warn('Draft not kept', full);
    }
  }

  function restoreDraft() {
    const kept = form() && window.sessionStorage.getItem(draftKey());
    if (!kept) {
      return;
    }
    for (const [name, value, checked] of JSON.parse(kept)) {
      draftFields().filter((el) => el.name === name).forEach((el) => {
        if (el.type === 'radio' || el.type === 'checkbox') {
          el.checked = el.value === value ? checked : el.checked;
        } else {
          el.value = value;
        }
      });
    }
    dryRun();
  }

  /* A draft is done with when its form led to another page. */
  document.addEventListener('submit', (event) => {
    if (event.target.matches('[data-leave]')) {
      window.sessionStorage.clear();
      // The tablet's screen; what was recorded on it stays until it is sent.
      window.caches?.delete('guiju-shift');
    } else if (event.target === form()) {
      // A dry run under way beside the submission would take away the message of what was done.
      window.clearTimeout(dryRunTimer);
      window.sessionStorage.setItem('gj-submitted', draftKey());
    }
  });

  function forgetSubmitted() {
    const submitted = window.sessionStorage.getItem('gj-submitted');
    if (submitted && submitted !== draftKey()) {
      window.sessionStorage.removeItem(submitted);
    }
    window.sessionStorage.removeItem('gj-submitted');
  }

  function goToFirstProblem() {
    const note = form() && document.querySelector('.gj-flash .is-refuses') && form().querySelector('.gj-field-note.is-error');
    const wrapper = note && note.closest('[data-field-name]');
    if (wrapper) {
      goToField(wrapper.dataset.fieldName);
    }
  }

  /* ── 依据 drawer: the same content as its own page, fetched into the sidebar ── */
  let drawerOpener = null;

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-why]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0 || !drawerWidget()) {
      return;
    }
    event.preventDefault();
    openDrawer(link);
  });

  const drawerWidget = () => window.PrimeFaces && window.PrimeFaces.widgets.gjWhy;

  async function openDrawer(link) {
    const place = document.getElementById('gj-why-place');
    try {
      const answer = await fetch(link.href, { credentials: 'same-origin', headers: { 'X-Requested-With': 'XMLHttpRequest' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const why = page.getElementById('gj-why');
      if (!answer.ok || !why) {
        window.location.assign(link.href);
        return;
      }
      place.replaceChildren(document.adoptNode(why));
    } catch (unreachable) {
      online(false);
      return;
    }
    if (!link.closest('.gj-drawer')) {
      drawerOpener = link;
    }
    watchClosing(drawerWidget());
    drawerWidget().show();
    repairDrawer(true);
  }

  const closeDrawer = () => drawerWidget().hide();

  /* However the sidebar is closed, by us or by its own keys, focus goes back to where it was opened. */
  function watchClosing(widget) {
    if (widget.gjWatched) {
      return;
    }
    const hide = widget.hide.bind(widget);
    widget.gjWatched = true;
    widget.hide = (...given) => {
      hide(...given);
      repairDrawer(false);
      if (drawerOpener && document.contains(drawerOpener)) {
        drawerOpener.focus();
      }
    };
  }

  /* p:sidebar sets its ARIA state once at start, has no name and leaves the focus behind. */
  function repairDrawer(open) {
    const panel = document.querySelector('.gj-drawer');
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('aria-modal', String(open));
    panel.setAttribute('aria-hidden', String(!open));
    panel.setAttribute('aria-labelledby', 'gj-why-title');
    panel.inert = !open;
    if (open) {
      const title = panel.querySelector('#gj-why-title');
      title.tabIndex = -1;
      title.focus();
    }
  }

  document.addEventListener('keydown', (event) => {
    const panel = document.querySelector('.gj-drawer.ui-sidebar-active');
    if (event.key !== 'Tab' || !panel) {
      return;
    }
    const stops = [...panel.querySelectorAll(focusables)].filter(visible);
    const first = stops[0];
    const last = stops[stops.length - 1];
    if (event.shiftKey && (document.activeElement === first || !stops.includes(document.activeElement))) {
      event.preventDefault();
      last.focus();
    } else if (!event.shiftKey && document.activeElement === last) {
      event.preventDefault();
      first.focus();
    }
  });

  /* ── session and network ── */
  function online(yes) {
    const bar = document.getElementById('gj-offline');
    if (bar) {
      bar.hidden = yes;
    }
  }

  window.addEventListener('offline', () => online(false));
  window.addEventListener('online', () => online(true));

  function expired() {
    body.classList.remove('gj-busy');
    keepDraft();
    if (!dialog('gjExpired')) {
      window.location.reload();
    }
  }

  if (window.jQuery) {
    window.jQuery(document).on('pfAjaxError', (event, xhr) => {
      if (xhr.status === 0) {
        body.classList.remove('gj-busy');
        online(false);
      } else if (xhr.status === 401 || xhr.status === 403 || xhr.status === 200) {
        expired();
      }
    }).on('pfAjaxSuccess', (event, xhr) => {
      online(true);
      const type = xhr.getResponseHeader('Content-Type') || '';
      if (!type.includes('xml') || (xhr.responseText || '').includes('ViewExpiredException')) {
        expired();
      }
    }).on('pfAjaxComplete', announce);
  }

  /* A script whose session has ended is sent to its own page again; what was typed would be gone by then. */
  const processor = window.PrimeFaces && window.PrimeFaces.ajax && window.PrimeFaces.ajax.ResponseProcessor;
  if (processor) {
    const follow = processor.doRedirect;
    processor.doRedirect = (node) => (form() && node.getAttribute('url') === window.location.pathname ? expired() : follow.call(processor, node));
  }

  document.querySelectorAll('.gj-drawer').forEach(() => repairDrawer(false));
  /* PrimeFaces brings no traditional Chinese; its only word on our pages is this one. */
  document.querySelectorAll('.ui-dialog-titlebar-close').forEach((close) => close.setAttribute('aria-label', text('close')));
  document.querySelectorAll('details[data-open="true"]').forEach((details) => {
    details.open = true;
    const field = details.querySelector('input:not([type="hidden"]), select, textarea:not([hidden])');
    if (field) {
      field.focus();
    }
  });
  forgetSubmitted();
  restoreDraft();
  goToFirstProblem();
})();
