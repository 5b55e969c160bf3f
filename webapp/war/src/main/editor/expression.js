/*
 * The editor of expressions: a text area with data-expression becomes an editor that completes names, marks what is wrong as our
 * checker says it, and brings the text into its canonical form. The text area stays what is submitted; where this script cannot
 * run, it is all there is, and submitting says what is wrong.
 *
 * The editor lives in a shadow root, where its styles are constructed sheets: the content policy allows no style elements.
 */
import { EditorState } from '@codemirror/state';
import { EditorView, drawSelection, keymap, placeholder } from '@codemirror/view';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, completionStatus } from '@codemirror/autocomplete';
import { forceLinting, linter } from '@codemirror/lint';
import { HighlightStyle, bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { expressionLanguage } from '@bpmn-io/lang-feel';
import { tags } from '@lezer/highlight';

const PAUSE = 250;

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.controlKeyword, tags.operatorKeyword, tags.logicOperator], color: 'var(--gj-accent)', fontWeight: '500' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--gj-permits-fg)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--gj-warns-fg)' },
  { tag: [tags.function(tags.variableName), tags.function(tags.special(tags.variableName))], color: 'var(--gj-requires-fg)' },
  { tag: [tags.lineComment, tags.blockComment, tags.comment], color: 'var(--gj-ink-3)' },
]);

const look = EditorView.theme({
  '&': { border: '1px solid var(--gj-line-control)', borderRadius: 'var(--gj-radius)', background: 'var(--gj-surface)', color: 'var(--gj-ink)', fontSize: '0.875rem' },
  '&.cm-focused': { outline: '2px solid var(--gj-accent)', outlineOffset: '1px' },
  '.cm-content': { fontFamily: 'var(--gj-mono)', padding: '0.5rem 0', minHeight: '2.75rem' },
  '.cm-line': { padding: '0 0.625rem' },
  '.cm-cursor': { borderLeftColor: 'var(--gj-ink)' },
  '.cm-tooltip': { border: '1px solid var(--gj-line-strong)', borderRadius: 'var(--gj-radius)', background: 'var(--gj-surface)', color: 'var(--gj-ink)', fontFamily: 'var(--gj-sans)', maxWidth: 'min(34rem, 92vw)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--gj-sans)', maxHeight: '16rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { display: 'flex', gap: '0.75rem', alignItems: 'baseline', minHeight: '2rem', padding: '0.25rem 0.625rem', lineHeight: '1.5' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: 'var(--gj-accent-soft)', color: 'var(--gj-ink)' },
  '.cm-completionLabel': { fontFamily: 'var(--gj-mono)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-completionDetail': { marginLeft: 'auto', color: 'var(--gj-ink-3)', fontStyle: 'normal', fontSize: '0.8125rem', overflow: 'hidden', textOverflow: 'ellipsis' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--gj-refuses-fg)', padding: '0.375rem 0.625rem' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--gj-refuses-fg) 1px', textUnderlineOffset: '3px' },
  '.cm-lintPoint-error:after': { borderBottomColor: 'var(--gj-refuses-fg)' },
});

function ask(area, what, sent) {
  return fetch(area.dataset.expression + '/' + what, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', 'X-Guiju-Csrf': '1' },
    body: JSON.stringify({ clause: area.dataset.clause, part: area.dataset.part, ...sent }),
  }).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))));
}

function completions(area) {
  return async (context) => {
    const before = context.matchBefore(/[\p{L}\p{N}_."]*/u);
    if (!context.explicit && (!before || before.from === before.to)) {
      return null;
    }
    const text = context.state.doc.toString();
    const found = await ask(area, 'complete', { text, offset: context.pos }).catch(() => null);
    if (!found || context.aborted || !found.candidates.length) {
      return null;
    }
    return {
      from: found.from,
      validFor: /^[\p{L}\p{N}_"]*$/u,
      options: found.candidates.map((candidate) => ({
        label: candidate.text,
        detail: [candidate.label, candidate.detail].filter(Boolean).join(' · '),
        type: { function: 'function', code: 'enum', field: 'property' }[candidate.kind] || 'variable',
        boost: candidate.kind === 'function' ? -10 : 0,
      })),
    };
  };
}

function mount(area) {
  if (area.dataset.mounted) {
    return;
  }
  area.dataset.mounted = 'yes';
  const host = document.createElement('div');
  host.className = 'gj-expression';
  const said = document.createElement('div');
  said.className = 'gj-expression-said';
  said.setAttribute('role', 'status');
  const tidy = document.createElement('button');
  tidy.type = 'button';
  tidy.className = 'ui-button ui-widget ui-button-flat';
  tidy.textContent = area.dataset.tidy;
  let formatted = '';

  /** The problems once more as plain text: for screen readers, and for fingers, which cannot hover. */
  function tell(problems) {
    said.replaceChildren(...problems.map((problem) => {
      const line = document.createElement('p');
      line.className = 'gj-field-note is-error';
      line.textContent = (problem.part === area.dataset.part
        ? area.dataset.place.replace('{0}', problem.line).replace('{1}', problem.column) + ' '
        : '') + problem.says;
      return line;
    }));
    if (!problems.length) {
      const line = document.createElement('p');
      line.className = 'gj-field-note is-sound';
      line.textContent = area.dataset.sound;
      said.append(line);
    }
    tidy.hidden = !formatted || formatted === area.value.trim();
  }

  async function check(view) {
    const text = view.state.doc.toString();
    try {
      const found = await ask(area, 'check', { text });
      formatted = found.problems.length ? '' : found.formatted;
      tell(found.problems);
      return found.problems.map((problem) => ({
        from: Math.min(problem.from, text.length),
        to: Math.min(Math.max(problem.to, problem.from), text.length),
        severity: 'error',
        message: problem.says,
      }));
    } catch (unreachable) {
      said.replaceChildren();
      return [];
    }
  }

  const root = host.attachShadow({ mode: 'open' });
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: area.value,
      extensions: [
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        EditorView.lineWrapping,
        EditorState.tabSize.of(2),
        expressionLanguage,
        syntaxHighlighting(colours),
        look,
        autocompletion({ override: [completions(area)], icons: false, closeOnBlur: true }),
        linter(check, { delay: PAUSE }),
        placeholder(area.placeholder || ''),
        EditorView.contentAttributes.of({ 'aria-label': area.getAttribute('aria-label') || '', spellcheck: 'false', autocapitalize: 'off' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) {
            area.value = update.state.doc.toString();
            said.replaceChildren();
            tidy.hidden = true;
            area.dispatchEvent(new Event('input', { bubbles: true }));
          }
        }),
        keymap.of([
          { key: 'Escape', run: (editor) => leave(editor) },
          { key: 'Mod-Enter', run: () => submit() },
          { key: 'Shift-Alt-f', run: () => bringIntoForm() },
          ...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap, ...historyKeymap,
        ]),
      ],
    }),
  });

  /** Escape closes what is open, and otherwise leaves the editor for the button that keeps the text. */
  function leave(editor) {
    if (completionStatus(editor.state)) {
      return false;
    }
    const button = submitter();
    if (button) {
      button.focus();
    }
    return Boolean(button);
  }

  function submitter() {
    return area.form && area.form.querySelector('[type="submit"]');
  }

  function submit() {
    const button = submitter();
    if (button) {
      button.click();
    }
    return true;
  }

  function bringIntoForm() {
    if (formatted) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: formatted } });
      view.focus();
    }
    return true;
  }

  tidy.addEventListener('click', bringIntoForm);
  area.after(host, said);
  const save = submitter();
  (save ? save.parentElement : said).append(tidy);
  area.hidden = true;
  tidy.hidden = true;
  host.editor = view;
  forceLinting(view);
}

function mountAll(within) {
  within.querySelectorAll('textarea[data-expression]').forEach((area) => {
    if (!area.closest('details:not([open])')) {
      try {
        mount(area);
      } catch (impossible) {
        area.hidden = false;
      }
    }
  });
}

document.addEventListener('toggle', (event) => {
  if (event.target.open) {
    mountAll(event.target);
  }
}, true);
mountAll(document);
