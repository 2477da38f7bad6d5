/** The page's side of the browser door. It holds none of the network: that lives in the service worker. */
const script = '/sandbox-worker.js';

/** Makes the sandbox answer under `/sandbox/`, and resolves when it does. Quick when it already does. */
export async function startBrowserSandbox(): Promise<void> {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  if (!serviceWorker) throw new Error('The sandbox needs a service worker: open this page over https or on localhost.');
  const registered = serviceWorker.register(script);
  if (serviceWorker.controller) {
    // The page need not wait to learn that nothing is new, nor fail to start because it is offline.
    registered.catch(() => {});
    return;
  }
  await registered;
  const { active } = await serviceWorker.ready;
  await controlled(serviceWorker, active);
}

/** Puts the sandbox back to its seed, for every tab. */
export async function resetBrowserSandbox(): Promise<void> {
  await startBrowserSandbox();
  const response = await fetch('/sandbox/__sandbox/reset', { method: 'POST' });
  if (!response.ok) throw new Error(`The sandbox could not be reset (${response.status})`);
}

// After a hard reload the worker runs but does not control the page until asked to.
function controlled(serviceWorker: ServiceWorkerContainer, worker: ServiceWorker | null): Promise<void> {
  if (serviceWorker.controller) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('The sandbox did not start within 10 seconds. Reload the page.')),
      10_000,
    );
    serviceWorker.addEventListener(
      'controllerchange',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker takes no target origin
    worker?.postMessage('claim');
  });
}
