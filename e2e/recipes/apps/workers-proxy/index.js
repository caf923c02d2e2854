import html from './index.html';
import script from './main.js';

export default {
  async fetch(request) {
    const { pathname } = new URL(request.url);
    if (pathname === '/main.js') return new Response(script, { headers: { 'content-type': 'text/javascript' } });
    return new Response(html, { headers: { 'content-type': 'text/html' } });
  },
};
