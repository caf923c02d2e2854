import Koa from 'koa';

const app = new Koa();

app.silent = true;

app.use(async (ctx, next) => {
  if (ctx.path === '/private' && ctx.get('authorization') !== 'Basic YWRhOnBhc3M=') ctx.throw(401, 'no');
  await next();
});

app.use(async (ctx) => {
  switch (`${ctx.method} ${ctx.path}`) {
    case 'GET /items':
      ctx.body = ['apple'];
      break;
    case 'PUT /items':
      ctx.body = {
        got: await bodyOf(ctx.req),
        source: ctx.get('x-request-source'),
        trace: ctx.get('x-trace-id'),
      };
      break;
    case 'GET /login':
      ctx.cookies.set('user', 'ada');
      ctx.body = 'welcome';
      break;
    case 'GET /me':
      if (ctx.cookies.get('user') !== 'ada') ctx.throw(401, 'who?');
      ctx.body = 'ada';
      break;
    case 'GET /private':
      ctx.body = 'secret';
      break;
    case 'GET /boom':
      throw new Error('broken');
  }
});

async function bodyOf(request) {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

app.listen(Number(process.env.PORT), 'localhost');
