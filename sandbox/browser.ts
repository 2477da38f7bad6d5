/** The page's side of the browser door. It holds none of the network: that lives in the service worker. */
const script = '/sandbox-worker.js';

const mostMs = 10_000;
const wayForward = 'Or connect a real network, or one served by `npm run sandbox`.';

/**
 * Makes the sandbox answer under `/sandbox/`, and resolves when it does. Quick when it already does. Rejects with what to
 * do where the browser refuses service workers, at the latest after ten seconds: some never say so.
 */
export async function startBrowserSandbox(): Promise<void> {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  if (!serviceWorker) {
    throw new Error(`The sandbox needs a service worker: open this page over https or on localhost. ${wayForward}`);
  }
  const registered = serviceWorker.register(script);
  if (serviceWorker.controller) {
    // The page need not wait to learn that nothing is new, nor fail to start because it is offline.
    registered.catch(() => {});
    return;
  }
  await inTime(takeControl(serviceWorker, registered));
}

/** Puts the sandbox back to its seed, for every tab. */
export async function resetBrowserSandbox(): Promise<void> {
  await startBrowserSandbox();
  const response = await fetch('/sandbox/__sandbox/reset', { method: 'POST' });
  if (!response.ok) throw new Error(`The sandbox could not be reset (${response.status})`);
}

async function takeControl(serviceWorker: ServiceWorkerContainer, registered: Promise<unknown>): Promise<void> {
  try {
    await registered;
  } catch (error) {
    const why = error instanceof Error ? ` (${error.message})` : '';
    throw new Error(
      `This browser refused the sandbox’s service worker${why}. Allow site data for this page, leave the private window, and reload. ${wayForward}`,
      { cause: error },
    );
  }
  const { active } = await serviceWorker.ready;
  if (serviceWorker.controller) return;
  await new Promise<void>((resolve) => {
    serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
    // After a hard reload the worker runs but does not control the page until asked to.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker takes no target origin
    active?.postMessage('claim');
  });
}

function inTime(started: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () =>
        reject(
          new Error(
            `The sandbox did not start within 10 seconds. Reload the page; if that does not help, this browser may block service workers, as some do in private windows. ${wayForward}`,
          ),
        ),
      mostMs,
    );
    started.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
