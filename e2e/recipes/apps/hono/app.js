import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono();

app.use('/private', async (c, next) => {
  if (c.req.header('authorization') !== 'Basic YWRhOnBhc3M=') return c.json('no', 401);
  await next();
});

app.get('/items', (c) => c.json(['apple']));

app.put('/items', async (c) =>
  c.json({ got: await c.req.json(), source: c.req.header('x-request-source'), trace: c.req.header('x-trace-id') }),
);

app.get('/login', (c) => {
  c.header('set-cookie', 'user=ada; Path=/');
  return c.json('welcome');
});

app.get('/me', (c) => (c.req.header('cookie')?.includes('user=ada') ? c.json('ada') : c.json('who?', 401)));

app.get('/private', (c) => c.json('secret'));

app.get('/boom', () => {
  throw new Error('broken');
});

serve({ fetch: app.fetch, hostname: 'localhost', port: Number(process.env.PORT) });
