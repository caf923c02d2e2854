import type { Answer } from './server';

/** An empty page. */
export const HTML: Answer = {
  headers: [['content-type', 'text/html']],
  body: '<!doctype html><title>lab</title><link rel=icon href=data:,><body>',
};
