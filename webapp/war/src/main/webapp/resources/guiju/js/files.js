/*
 * Files and signatures: what is chosen or drawn is uploaded at once, and the field that is submitted holds nothing but the
 * ids. What is refused is said beside the field; everything else that was typed stays.
 */
(function () {
  'use strict';

  const ACCEPTED = 'image/jpeg,image/png,image/webp,image/heic,.pdf,.docx,.xlsx,.txt,.csv';

  function element(name, attributes, children) {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...(children || []));
    return made;
  }

  function said(words, ...values) {
    return values.reduce((text, value, at) => text.replace('{' + at + '}', () => value), words);
  }

  function weight(bytes) {
    return bytes < 1048576 ? Math.ceil(bytes / 1024) + ' KB' : (bytes / 1048576).toFixed(1) + ' MB';
  }

  /** Answers the stored file, or fails with words for the person. */
  function upload(words, file, name, progress) {
    return new Promise((done, fail) => {
      const failed = said(words.failed, name);
      if (file.size > Number(words.limit)) {
        fail(said(words.large, name, (file.size / 1048576).toFixed(1), words.limit / 1048576));
        return;
      }
      const call = new XMLHttpRequest();
      call.open('POST', words.href);
      call.responseType = 'json';
      call.setRequestHeader('X-Guiju-Csrf', '1');
      call.setRequestHeader('X-Guiju-File-Name', encodeURIComponent(name));
      call.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
      call.setRequestHeader('Accept-Language', document.documentElement.lang);
      call.upload.addEventListener('progress', (event) => progress(event.lengthComputable ? event.loaded / event.total : 0));
      call.addEventListener('load', () => (call.status === 201 ? done(call.response) : fail((call.response && call.response.title) || failed)));
      call.addEventListener('error', () => fail(failed));
      call.send(file);
    });
  }

  function hide(field, focus) {
    field.classList.add('gj-file-ids');
    field.tabIndex = -1;
    field.setAttribute('aria-hidden', 'true');
    field.addEventListener('focus', () => focus.focus());
  }

  function labelOf(field) {
    const label = document.querySelector('label[for="' + CSS.escape(field.id) + '"]');
    return label ? label.textContent : '';
  }

  function write(field, value) {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function chooser(field) {
    const words = field.dataset;
    const most = Number(words.most);
    const list = element('ul', {});
    const status = element('div', { class: 'gj-small', role: 'status' });
    const bar = element('progress', { max: 1, hidden: '' });
    const attributes = { type: 'file', accept: words.accept || ACCEPTED, 'aria-label': labelOf(field) + ' · ' + words.choose };
    const input = element('input', most > 1 ? { ...attributes, multiple: '' } : attributes);
    const hint = element('div', { class: 'gj-small gj-muted' });
    hint.textContent = words.choose;
    const inputs = [input];
    const box = element('div', { class: 'gj-files', role: 'group', 'aria-label': labelOf(field) }, [list, input, hint, bar, status]);
    if (window.matchMedia('(pointer: coarse)').matches) {
      const camera = element('input', { type: 'file', accept: 'image/*', capture: 'environment', hidden: '' });
      const photo = element('button', { type: 'button', class: 'ui-button ui-widget ui-button-outlined' });
      photo.textContent = words.photo;
      photo.addEventListener('click', () => camera.click());
      inputs.push(camera);
      hint.after(photo, camera);
    }

    function keep() {
      write(field, [...list.children].map((line) => line.dataset.id).join('\n'));
    }

    function show(file) {
      const name = element('span', {});
      name.textContent = file.name + ' · ' + weight(file.size);
      const remove = element('button', { type: 'button', class: 'ui-button ui-widget ui-button-flat', 'aria-label': said(words.remove, file.name) });
      remove.textContent = '×';
      const line = element('li', { 'data-id': file.id }, [name, remove]);
      remove.addEventListener('click', () => {
        line.remove();
        input.focus();
        say('', false);
        keep();
      });
      list.append(line);
    }

    function say(text, wrong) {
      status.textContent = text;
      status.classList.toggle('is-error', wrong);
    }

    async function take(files) {
      const wrong = [];
      for (const file of files) {
        if (most === 1) {
          list.replaceChildren();
        } else if (list.children.length >= most) {
          wrong.push(said(words.many, most));
          break;
        }
        bar.hidden = false;
        try {
          show(await upload(words, file, file.name, (share) => {
            bar.value = share;
            say(said(words.busy, file.name, Math.round(share * 100)), false);
          }));
        } catch (refused) {
          wrong.push(refused);
        }
        bar.hidden = true;
      }
      say(wrong.join(' '), wrong.length > 0);
      keep();
    }

    inputs.forEach((chosen) => chosen.addEventListener('change', (event) => {
      event.stopPropagation();
      const files = [...chosen.files];
      chosen.value = '';
      take(files);
    }));
    box.addEventListener('input', (event) => event.stopPropagation());
    JSON.parse(words.known).forEach(show);
    field.after(box);
    hide(field, input);
  }

  function pad(field) {
    const words = field.dataset;
    const canvas = element('canvas', { width: 960, height: 320, tabindex: 0, role: 'img', 'aria-label': words.draw });
    const clear = element('button', { type: 'button', class: 'ui-button ui-widget ui-button-outlined' });
    const status = element('div', { class: 'gj-small', role: 'status' });
    const pen = canvas.getContext('2d');
    let drawing = false;
    let strokes = 0;

    function blank() {
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      strokes += 1;
    }

    function say(text, wrong) {
      status.textContent = text;
      status.classList.toggle('is-error', wrong);
    }

    function at(event) {
      const box = canvas.getBoundingClientRect();
      return [(event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height];
    }

    /** A stroke that begins before the last one has arrived counts; the older picture is forgotten. */
    function store() {
      const stroke = strokes;
      canvas.toBlob(async (picture) => {
        try {
          const file = await upload(words, picture, 'signature.png', () => {});
          if (stroke === strokes) {
            write(field, file.id);
            say(words.signed, false);
          }
        } catch (refused) {
          say(refused, true);
        }
      }, 'image/png');
    }

    canvas.addEventListener('pointerdown', (event) => {
      canvas.setPointerCapture(event.pointerId);
      drawing = true;
      strokes += 1;
      pen.lineWidth = 5;
      pen.lineCap = 'round';
      pen.lineJoin = 'round';
      pen.strokeStyle = '#111';
      pen.beginPath();
      pen.moveTo(...at(event));
    });
    canvas.addEventListener('pointermove', (event) => {
      if (drawing) {
        pen.lineTo(...at(event));
        pen.stroke();
      }
    });
    ['pointerup', 'pointercancel'].forEach((end) => canvas.addEventListener(end, () => {
      if (drawing) {
        drawing = false;
        store();
      }
    }));
    clear.textContent = words.clear;
    clear.addEventListener('click', () => {
      blank();
      write(field, '');
      say(words.draw, false);
    });

    blank();
    say(field.value ? words.signed : words.draw, false);
    field.after(element('div', { class: 'gj-files gj-sign', role: 'group', 'aria-label': labelOf(field) }, [canvas, status, element('div', {}, [clear])]));
    hide(field, canvas);
  }

  document.querySelectorAll('input[data-files]').forEach(chooser);
  document.querySelectorAll('input[data-signature]').forEach(pad);
})();
