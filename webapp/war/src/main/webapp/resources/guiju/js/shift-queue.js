/*
 * What was recorded on a tablet, kept in the browser until the server has answered: an act leaves the queue by its answer and
 * in no other way. Photos are made small before they are kept and go ahead of the act that shows them. A tablet that several
 * share signs what it sends with a key that cannot be read out of it; a PIN is closed for the server before it is kept.
 */
(function () {
  'use strict';

  const STORE = 'acts';
  const KEYS = 'keys';
  const OWN = 'own';
  const BATCH = 20;
  const LONGEST_EDGE = 1600;
  const TAKEN = ['permitted', 'pending', 'awaiting'];

  class Offline extends Error {}
  class SignedOut extends Error {}
  class Refused extends Error {}

  const opened = new Promise((done, fail) => {
    const request = window.indexedDB.open('guiju-shift', 2);
    request.onupgradeneeded = () => [STORE, KEYS].filter((name) => !request.result.objectStoreNames.contains(name))
      .forEach((name) => request.result.createObjectStore(name, { keyPath: 'id' }));
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });

  async function store(mode, work, name = STORE) {
    const db = await opened;
    return new Promise((done, fail) => {
      const transaction = db.transaction(name, mode);
      const request = work(transaction.objectStore(name));
      transaction.oncomplete = () => done(request.result);
      transaction.onerror = transaction.onabort = () => fail(transaction.error);
    });
  }

  const all = () => store('readonly', (acts) => acts.getAll());
  const put = (act) => store('readwrite', (acts) => acts.put(act));
  const forget = (id) => store('readwrite', (acts) => acts.delete(id));

  const bytes = (text) => new TextEncoder().encode(text);
  const base64 = (buffer) => window.btoa(String.fromCharCode(...new Uint8Array(buffer)));
  const unbase64 = (text) => Uint8Array.from(window.atob(text), (letter) => letter.charCodeAt(0));

  /** The key of this tablet, where it has one: it can sign, and nobody can read it. */
  const device = () => store('readonly', (keys) => keys.get(OWN), KEYS);

  /** Only pages that came over a safe line can. */
  const canEnrol = () => Boolean(window.crypto.subtle);

  async function enrol() {
    const pair = await window.crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
    const key = base64(await window.crypto.subtle.exportKey('spki', pair.publicKey));
    const digest = await window.crypto.subtle.digest('SHA-256', bytes(key));
    const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    await store('readwrite', (keys) => keys.put({ id: OWN, secret: pair.privateKey, key, hash }), KEYS);
    return key;
  }

  async function signature(own, body) {
    return base64(await window.crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, own.secret, bytes(body)));
  }

  /** Closed for the server: from now on the tablet itself cannot read it. */
  async function close(key, text) {
    const algorithm = { name: 'RSA-OAEP', hash: 'SHA-256' };
    const open = await window.crypto.subtle.importKey('spki', unbase64(key), algorithm, false, ['encrypt']);
    return base64(await window.crypto.subtle.encrypt(algorithm, open, bytes(text)));
  }

  /** Version 7: in order of time, as the server's own. */
  function newId() {
    const random = window.crypto.getRandomValues(new Uint8Array(16));
    let millis = Date.now();
    for (let at = 5; at >= 0; at -= 1) {
      random[at] = millis % 256;
      millis = Math.floor(millis / 256);
    }
    random[6] = 0x70 | (random[6] & 0x0f);
    random[8] = 0x80 | (random[8] & 0x3f);
    const hex = [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  async function small(file) {
    const picture = await window.createImageBitmap(file);
    const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.82));
  }

  /** The server's answer; fails when there is none, or none from somebody who is signed in. */
  async function call(path, options) {
    let response;
    try {
      response = await window.fetch(path, {
        ...options,
        headers: { 'X-Guiju-Csrf': '1', 'Accept-Language': document.documentElement.lang, ...(options && options.headers) },
      });
    } catch (unreachable) {
      throw new Offline();
    }
    if (response.status === 401) {
      throw new SignedOut();
    }
    if (response.status >= 500) {
      throw new Offline();
    }
    return response;
  }

  async function uploaded(base, photo) {
    const response = await call(base + '/attachments', {
      method: 'POST',
      headers: { 'Content-Type': photo.picture.type, 'X-Guiju-File-Name': encodeURIComponent(photo.name) },
      body: photo.picture,
    });
    const said = await response.json();
    return response.ok ? { id: said.id } : { trouble: said.title };
  }

  /** An act whose photos are on the server; what is turned away is said with it. */
  async function prepared(base, act) {
    for (const photo of act.photos) {
      if (!photo.id && !photo.trouble) {
        Object.assign(photo, await uploaded(base, photo));
        await put(act);
      }
    }
    const fields = { ...act.fields };
    act.photos.filter((photo) => photo.id).forEach((photo) => {
      fields[photo.field] = photo.single ? photo.id : [...(fields[photo.field] || []), photo.id];
    });
    const turnedAway = act.photos.filter((photo) => photo.trouble).map((photo) => photo.trouble);
    return {
      id: act.id,
      action: act.action,
      ...(act.subject ? { subject: act.subject } : {}),
      ...(act.tablet ? { by: act.by, pin: act.pin } : {}),
      fields,
      made_at: act.madeAt,
      lease: act.lease,
      ...(turnedAway.length ? { trouble: turnedAway.join(' ') } : {}),
    };
  }

  let sending = Promise.resolve();

  /**
   * Sends what was recorded here and is the sender's own, one sender at a time; tells of each answer.
   *
   * @param own key of the tablet that several share, where the server knows it
   */
  function send(base, mine, own, answered) {
    sending = sending.catch(() => {}).then(() => sendAll(base, mine, own, answered));
    return sending;
  }

  async function sendAll(base, mine, own, answered) {
    const waiting = (await all()).filter((act) => mine(act) && !act.answer).sort((a, b) => (a.id < b.id ? -1 : 1));
    const signed = (act) => Boolean(own) && act.tablet === own.hash;
    await sendSome(base, waiting.filter((act) => !signed(act)), null, answered);
    await sendSome(base, waiting.filter(signed), own, answered);
  }

  async function sendSome(base, waiting, own, answered) {
    while (waiting.length) {
      const some = waiting.splice(0, BATCH);
      const acts = [];
      for (const act of some) {
        acts.push(await prepared(base, act));
      }
      const body = JSON.stringify({ now: new Date().toISOString(), acts });
      const response = await call(base + '/shift/acts', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...(own ? { 'X-Guiju-Tablet': own.hash, 'X-Guiju-Tablet-Signature': await signature(own, body) } : {}) },
        body,
      });
      if (!response.ok) {
        throw new Refused((await response.json()).title);
      }
      const replies = (await response.json()).acts;
      for (const reply of replies) {
        await take(some.find((act) => act.id === reply.id), reply, answered);
      }
    }
  }

  /** What was not taken stays until somebody has read why. */
  async function take(act, reply, answered) {
    act.answer = reply;
    if (TAKEN.includes(reply.outcome)) {
      await forget(act.id);
    } else {
      act.photos = reply.unproven ? act.photos : [];
      await put(act);
    }
    answered(act);
  }

  window.GuijuQueue = { all, put, forget, newId, small, call, send, device, canEnrol, enrol, close, Refused, SignedOut, taken: (answer) => TAKEN.includes(answer.outcome) };
})();
