/*
 * Keeps the tablet's screen and what it is drawn with, so that it opens without connection. What is recorded is not its
 * business: the page keeps that itself.
 */
'use strict';

const CACHE = 'guiju-shift';
const PATIENCE = 4000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/* The first time the page was drawn before anybody could keep its parts. It is told when all are kept. */
self.addEventListener('message', (event) => event.waitUntil(keepAll(event.data).then(() => event.ports[0].postMessage('kept'))));

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) {
    return;
  }
  if (event.request.mode === 'navigate') {
    event.respondWith(page(event.request));
  } else if (url.pathname.includes('/jakarta.faces.resource/')) {
    event.respondWith(part(event.request));
  }
});

async function keepAll(parts) {
  const cache = await self.caches.open(CACHE);
  const wanted = new Set(parts.map((part) => new URL(part, self.location).href));
  for (const kept of await cache.keys()) {
    if (kept.url.includes('/jakarta.faces.resource/') && !wanted.has(kept.url)) {
      await cache.delete(kept);
    }
  }
  await Promise.all([...wanted].map(async (part) => {
    if (part.includes('/jakarta.faces.resource/')) {
      await (await cache.match(part)) || cache.add(part);
    } else {
      await keepPage(await self.fetch(part));
    }
  }));
}

async function page(request) {
  const cache = await self.caches.open(CACHE);
  try {
    const late = new Promise((done, fail) => self.setTimeout(() => fail(new Error('late')), PATIENCE));
    const answer = await Promise.race([self.fetch(request), late]);
    await keepPage(answer.clone());
    return answer;
  } catch (unreachable) {
    return (await cache.match(screen())) || Response.error();
  }
}

/* Whoever is signed out is answered with the page to sign in, under the same address. */
async function keepPage(answer) {
  const text = await answer.clone().text();
  if (answer.ok && text.includes('id="shift"')) {
    await (await self.caches.open(CACHE)).put(screen(), answer);
  }
}

function screen() {
  return new URL('shift.xhtml', self.location).href;
}

async function part(request) {
  const cache = await self.caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) {
    return kept;
  }
  const answer = await self.fetch(request);
  if (answer.ok) {
    await cache.put(request, answer.clone());
  }
  return answer;
}
