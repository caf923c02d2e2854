import { ask, goTo, ok, type Scene } from './scene';

/** What a redirect may lead to, and be asked to do. */
export const redirects: readonly Scene[] = [
  {
    name: 'redirect-same-origin-there',
    play: ({ page, api }) => ask(page, api.url({ actual: goTo(302, api.url({ actual: ok })) })),
  },
  {
    name: 'redirect-across-origins-blocked',
    play: ({ page, api, other }) => {
      const blocked = other.url({ actual: { headers: [['access-control-allow-origin', 'http://app.example']] } });
      return ask(page, api.url({ actual: goTo(302, blocked) }));
    },
  },
  {
    name: 'redirect-from-same-origin',
    play: ({ page, app, api }) => ask(page, app.url({ actual: goTo(307, api.url({ actual: {} })) })),
  },
  {
    name: 'redirect-with-two-preflights',
    play: ({ page, api, other }) => {
      const second = other.url({ preflight: { status: 403 } });
      return ask(page, api.url({ preflight: ok, actual: goTo(307, second) }), { method: 'PUT' });
    },
  },
  {
    name: 'redirect-with-userinfo',
    play: ({ page, api }) => ask(page, api.url({ actual: goTo(302, `http://user:pass@localhost:${api.port}/`) })),
  },
  {
    name: 'redirect-to-another-scheme',
    play: ({ page, api }) => ask(page, api.url({ actual: goTo(302, 'example-app:open') })),
  },
  {
    name: 'redirect-to-another-scheme-manual',
    play: ({ page, api }) => ask(page, api.url({ actual: goTo(302, 'example-app:open') }), { redirect: 'manual' }),
  },
  {
    name: 'redirect-to-data',
    play: ({ page, api }) => ask(page, api.url({ actual: goTo(302, 'data:text/plain,x') })),
  },
  {
    name: 'redirect-manual',
    play: ({ page, api }) => ask(page, api.url({ actual: goTo(302, api.url({ actual: ok })) }), { redirect: 'manual' }),
  },
  {
    name: 'redirect-error',
    play: ({ page, api }) => ask(page, api.url({ actual: goTo(302, api.url({ actual: ok })) }), { redirect: 'error' }),
  },
];
