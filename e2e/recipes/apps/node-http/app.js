import http from 'node:http';

const server = http.createServer((request, response) => {
  answer(request, response).catch(() => {
    response.statusCode = 500;
    response.end('broken');
  });
});

async function answer(request, response) {
  const send = (status, body) => {
    response.statusCode = status;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  };
  const { method, url, headers } = request;
  if (url === '/private' && headers.authorization !== 'Basic YWRhOnBhc3M=') return send(401, 'no');
  switch (`${method} ${url}`) {
    case 'GET /items':
      return send(200, ['apple']);
    case 'PUT /items':
      return send(200, {
        got: await bodyOf(request),
        source: headers['x-request-source'],
        trace: headers['x-trace-id'],
      });
    case 'GET /login':
      response.setHeader('set-cookie', 'user=ada; Path=/');
      return send(200, 'welcome');
    case 'GET /me':
      return headers.cookie?.includes('user=ada') ? send(200, 'ada') : send(401, 'who?');
    case 'GET /private':
      return send(200, 'secret');
    case 'GET /boom':
      throw new Error('broken');
    default:
      return send(404, 'nothing here');
  }
}

async function bodyOf(request) {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

server.listen(Number(process.env.PORT), 'localhost');
