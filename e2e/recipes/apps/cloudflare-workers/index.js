export default {
  async fetch(request) {
    const { pathname } = new URL(request.url);
    const header = (name) => request.headers.get(name);
    if (pathname === '/private' && header('authorization') !== 'Basic YWRhOnBhc3M=') {
      return Response.json('no', { status: 401 });
    }
    switch (`${request.method} ${pathname}`) {
      case 'GET /items':
        return Response.json(['apple']);
      case 'PUT /items':
        return Response.json({
          got: await request.json(),
          source: header('x-request-source'),
          trace: header('x-trace-id'),
        });
      case 'GET /login':
        return Response.json('welcome', { headers: { 'set-cookie': 'user=ada; Path=/' } });
      case 'GET /me':
        return header('cookie')?.includes('user=ada') ? Response.json('ada') : Response.json('who?', { status: 401 });
      case 'GET /private':
        return Response.json('secret');
      case 'GET /boom':
        throw new Error('broken');
      default:
        return Response.json('nothing here', { status: 404 });
    }
  },
};
