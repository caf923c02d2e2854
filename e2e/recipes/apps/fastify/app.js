import { fastify } from 'fastify';

const app = fastify();

app.addHook('onRequest', async (request, reply) => {
  const isPrivate = request.url.startsWith('/private');
  if (isPrivate && request.headers.authorization !== 'Basic YWRhOnBhc3M=') await reply.code(401).send('no');
});

app.get('/items', async () => ['apple']);

app.put('/items', async ({ body, headers }) => ({
  got: body,
  source: headers['x-request-source'],
  trace: headers['x-trace-id'],
}));

app.get('/login', async (_request, reply) => reply.header('set-cookie', 'user=ada; Path=/').send('welcome'));

app.get('/me', async (request, reply) => {
  if (request.headers.cookie?.includes('user=ada')) return 'ada';
  return reply.code(401).send('who?');
});

app.get('/private', async () => 'secret');

app.get('/boom', async () => {
  throw new Error('broken');
});

await app.listen({ host: 'localhost', port: Number(process.env.PORT) });
