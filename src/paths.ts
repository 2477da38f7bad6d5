/** Every URL of the product, spelt once. */
export const paths = {
  home: '/',
  connect: '/connect',
  blocklist: '/blocklist',
  blocklistImport: '/blocklist/import',
  blocklistTest: '/blocklist/test',
  blocklistLab: '/blocklist/lab',
  activity: '/activity',
  job: (jobId: string) => `/activity/jobs/${encodeURIComponent(jobId)}`,
} as const;

/** The same, as the router matches them. */
export const routePatterns = { ...paths, job: '/activity/jobs/:jobId' } as const;
