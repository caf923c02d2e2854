/** Words around a recipe. The recipes' own texts are code and stay as they are in every language. */
export const recipeWords = {
  steps: {
    run: 'Run this in the project’s folder.',
    create: (file: string) => `Make a new file, ${file}, with this text.`,
    top: (file: string) => `Put this at the top of ${file}.`,
    end: (file: string) => `Put this at the end of ${file}.`,
    after: (file: string, line: string) => `In ${file}, put this right below the line \`${line}\`.`,
    before: (file: string, line: string) => `In ${file}, put this right above the line \`${line}\`.`,
    replace: (file: string, find: string) => `In ${file}, replace \`${find}\` by this.`,
    wrapGoHandler: 'In main.go, wrap the handler that you give to `http.ListenAndServe`.',
    callProxy: (origin: string, path: string) =>
      `In your page’s code, ask ${path} instead of ${origin}: your own origin then answers, and CORS has no say.`,
  },
  variants: {
    'this-site': {
      title: 'This site only',
      means: 'Pages of this one origin can read the answers. No other page can.',
    },
    'several-sites': {
      title: 'Several sites',
      means: 'Pages of each listed origin can read the answers: development and production, for instance.',
    },
    everyone: {
      title: 'Public for everyone',
      means:
        'Any page on the web can read the answers, without cookies. Choose it for data that you would publish anyway.',
    },
  },
  assumesNoCredentials:
    'It works only if your code sends no cookies with these requests. Whether it does could not be seen.',
  wildcards: (header: string) =>
    `The server allows every name (*) in ${header} so far. The recipe lists the names that were seen. Add those that your other pages send.`,
  unwritable: (server: string, value: string) =>
    `${server} cannot hold the value ${value} as it stands. Rename it, or set the header in the application instead.`,
  removeFormer:
    'Take out what sets Access-Control-* headers so far. The browser refuses an answer that has one of them twice.',
  evidence: {
    header: (name: string, value: string) => `The answer says ${name}: ${value}.`,
    cookie: (name: string) => `The answer sets the cookie ${name}.`,
  },
  limits: {
    rackMethods: 'rack-cors knows methods in upper case only. Write the method in upper case in your code.',
    s3Methods: (method: string) =>
      `S3 knows GET, HEAD, POST, PUT and DELETE only. It cannot allow ${method}: put a server in front of the bucket.`,
  },
  costs: {
    development: [
      'It works on your own machine only. What you deploy needs a reverse proxy, or the API’s permission.',
      'Cookies of the API become cookies of your development server.',
    ],
    production: [
      'Your server answers for the API. Its operator sees your server’s address, and one limit counts for all of your users.',
      'Your own cookies go along with each request to the API. Take them off if its operator is not to see them.',
      'What the API sends counts as yours: its HTML and scripts run with the rights of your site.',
      'Anybody can use your proxy without a page. Keep the API’s key on the server, and let only your users in.',
      'Look into the API’s terms: some forbid it.',
    ],
  },
  noAnswer: [
    {
      title: "mode: 'no-cors'",
      text: 'The browser sends the request and lets your code read nothing of the answer. It also drops your own headers and any method but GET, HEAD and POST.',
    },
    {
      title: 'A public CORS proxy',
      text: 'It reads and may change all that your users send and get, passwords included. It can stop at any time.',
    },
    {
      title: 'An extension that unblocks CORS',
      text: 'It changes your browser alone: your users stay blocked. While it is on, every site can read what you are logged in to. Use it on a developer’s machine at most, in a profile of its own.',
    },
  ],
  security: {
    everyone: {
      title: '* means everyone',
      text: 'Any page on the web can read the answer. That is right for public data. It never works together with credentials.',
    },
    reflecting: {
      title: 'Never reflect every origin',
      text: 'A server that sends back whatever Origin it gets allows everyone, and with credentials too. Compare with a list, and compare the whole origin.',
    },
    null: {
      title: 'Never allow null',
      text: 'Any page can get the origin null, from a sandboxed frame. To allow it is to allow everyone.',
    },
    csrf: {
      title: 'CORS does not protect from CSRF',
      text: 'A simple request reaches the server and takes effect even where the page may not read the answer. Use a token, or SameSite cookies.',
    },
    'access-control': {
      title: 'CORS is no access control',
      text: 'Only browsers keep to it. Whoever may read the data is for the server to check, on each request.',
    },
  },
  notes: {
    firstMiddleware: 'Keep it above every other app.use(): what runs before it answers without the headers.',
    firstPlugin: 'Keep it above every other hook and plugin: what runs before it answers without the headers.',
    firstBeforeRequest:
      'Keep it above every other before_request: an auth check that runs earlier answers the preflight with 401.',
    commonJs: (line: string) => `In a CommonJS file, write \`${line}\` instead of the import.`,
    flaskDebug: 'In debug mode, the page of Flask’s debugger has no CORS headers. Without debug mode, a 500 has them.',
    nginxInheritance:
      'A location that has an add_header of its own inherits none. Repeat the add_header lines in each of those.',
    nodeCrash:
      'An uncaught exception ends a Node.js server without an answer. Catch it and answer 500; the headers are set by then.',
    workerAccess: 'Cloudflare Access and firewall rules answer before the worker does, without these headers.',
    apacheModules: 'a2enmod is Debian’s and Ubuntu’s. Elsewhere, uncomment the three LoadModule lines.',
    apacheHtaccess:
      'It belongs in the virtual host. In a .htaccess file, a password check answers the preflight before it.',
    caddyUpstream:
      'If the application behind Caddy sends Access-Control-* headers, add `header_down -Access-Control-*` to reverse_proxy.',
    haproxyFirst:
      'Keep it above every other http-request rule: an auth check that stands earlier answers the preflight.',
    phpFirst: 'If the file begins with declare(strict_types=1) or a namespace, put it right below those.',
    phpStaticFiles: 'Files that the web server sends by itself never reach PHP, and have no CORS headers.',
    djangoFirst: 'Keep CorsMiddleware first: what runs before it answers without the headers.',
    fastapiLast:
      'Keep it below everything else that uses app. CORSMiddleware by add_middleware leaves a 500 without the headers.',
    goOutermost: 'Keep allowCors outermost: what wraps it answers without the headers.',
    goPanic: 'A panic that nobody recovers closes the connection. Recover inside of allowCors, and answer 500.',
    rackRails:
      'In Rails, put it into config/initializers/cors.rb, with `Rails.application.config.middleware.insert_before 0, Rack::Cors do` instead of `use Rack::Cors do`.',
    rackUncaught:
      'Rails and Sinatra answer an uncaught exception themselves, with the headers. In bare Rack, the web server does, without them.',
    springPackage: 'Add your package’s line on top of the file. The bean comes before Spring Security.',
    aspnetOrder: 'Keep app.UseCors() above UseAuthentication and UseAuthorization.',
    s3Console:
      'In the AWS console, the same goes into Permissions, Cross-origin resource sharing, without the outer CORSRules.',
    apiGatewayRest:
      'This is for HTTP APIs. For a REST API, choose Enable CORS, and add the headers to the gateway responses for 4XX and 5XX as well.',
  },
} as const;
