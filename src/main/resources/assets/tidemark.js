// Makes pages quicker to use; every page works without it.
(() => {
  'use strict';
  const REGIONS = ['head', 'filters', 'results'];
  const status = document.getElementById('status');
  let running = null;
  let timer = 0;

  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input, textarea, select, [contenteditable]')) return;
    const box = document.getElementById('q');
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  const live = document.getElementById('live');
  const form = document.getElementById('search');
  if (!live || !form || !window.fetch || !window.DOMParser) return;

  let at = location.pathname + location.search;

  const announce = () => {
    const hint = document.getElementById('live-hint');
    if (hint) hint.hidden = false;
  };

  const formAddress = () => {
    const parameters = new URLSearchParams(new FormData(form));
    return form.getAttribute('action') + '?' + parameters.toString();
  };

  // Keeps what the reader opened, closed and focused while the parts of the page are exchanged.
  const exchange = (fresh) => {
    const focused = document.activeElement && document.activeElement.id;
    const open = new Map(
      [...live.querySelectorAll('details[id]')].map((group) => [group.id, group.open]));
    const scrolled = document.getElementById('filters').scrollTop;
    for (const id of REGIONS) {
      const old = document.getElementById(id);
      const next = fresh.getElementById(id);
      if (!old || !next) throw new Error('not a page of results');
      old.replaceWith(document.adoptNode(next));
    }
    live.querySelectorAll(':scope > input[type=hidden]').forEach((input) => input.remove());
    fresh.querySelectorAll('#live > input[type=hidden]').forEach((input) => live.prepend(input));
    open.forEach((isOpen, id) => {
      const group = document.getElementById(id);
      if (group) group.open = isOpen;
    });
    document.getElementById('filters').scrollTop = scrolled;
    announce();
    const again = focused && document.getElementById(focused);
    if (again) again.focus({ preventScroll: true });
    else if (!document.activeElement || document.activeElement === document.body) {
      document.getElementById('heading').focus({ preventScroll: true });
    }
  };

  const show = async (address, remember) => {
    clearTimeout(timer);
    if (running) running.abort();
    const request = (running = new AbortController());
    document.body.classList.add('live');
    try {
      const answer = await fetch(address, { signal: request.signal, headers: { Accept: 'text/html' } });
      if (!answer.ok) throw new Error(String(answer.status));
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (request.signal.aborted) return;
      exchange(fresh);
      const title = fresh.querySelector('title');
      if (title) document.title = title.textContent;
      const reached = new URL(answer.url);
      at = reached.pathname + reached.search;
      if (remember) history.pushState({ live: true }, '', at + location.hash);
      const q = fresh.getElementById('q');
      const box = document.getElementById('q');
      if (q && box && document.activeElement !== box) box.value = q.value;
      status.textContent = document.getElementById('heading').textContent;
    } catch (failure) {
      if (failure.name !== 'AbortError') location.assign(address);
    } finally {
      if (running === request) {
        running = null;
        document.body.classList.remove('live');
      }
    }
  };

  live.addEventListener('change', (event) => {
    if (event.target.form !== form) return;
    clearTimeout(timer);
    timer = setTimeout(() => show(formAddress(), true), event.target.type === 'checkbox' ? 250 : 0);
  });

  live.addEventListener('click', (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest('a[data-live]');
    if (!link) return;
    event.preventDefault();
    const address = link.getAttribute('href');
    show(address, true);
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const shown = location.hash === '#filters';
    show(formAddress(), true).then(() => {
      if (shown) location.replace('#results');
    });
  });

  window.addEventListener('popstate', () => {
    const wanted = location.pathname + location.search;
    if (wanted !== at) show(wanted, false);
  });

  announce();
})();
