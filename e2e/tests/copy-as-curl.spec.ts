import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { pasteInto } from '../browser/clipboard';
import { selectRequest } from '../browser/panel';
import { ALLOW, ask, expect, test } from './lab';

/** Without waiting, since the server that is asked lives in this very process. */
const run = promisify(execFile);

const hasCurl = () =>
  run('curl', ['--version']).then(
    () => true,
    () => false,
  );

test('copied as curl, preflight and request reach the server as the browser would have sent them', async ({
  inspectedLab: lab,
  servers: { app, api },
}) => {
  test.skip(!(await hasCurl()), 'There is no curl on this machine to run the commands with.');
  const { panel } = lab;
  const url = `${api.define("/o'rders", { preflight: { status: 404 } })}?a[]=1&b=$HOME`;
  const body = JSON.stringify({ note: `it's "$(date)" @file` });
  const headers = { 'content-type': 'application/json', 'x-a': "'; rm -rf x; `" };
  await ask(lab.page, url, { method: 'PUT', headers, body });
  const details = await selectRequest(panel, url);
  await details.getByRole('button', { name: 'Copy as curl' }).click();
  await expect(panel.getByText('Copied', { exact: true })).toBeVisible();
  const commands = await pasteInto(lab.page);

  const from = api.received.length;
  const { stdout } = await run('sh', ['-c', commands]);
  expect(stdout).toContain('404 Not Found');
  const [preflight, request, ...others] = api.received.slice(from);
  expect(others).toEqual([]);
  const path = url.slice(api.origin.length);
  expect(preflight).toMatchObject({
    method: 'OPTIONS',
    url: path,
    headers: {
      origin: app.origin,
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'content-type,x-a',
    },
  });
  expect(request).toMatchObject({ method: 'PUT', url: path, headers: { origin: app.origin, ...headers }, body });
});

test('copied as fetch, the request is made again in the page', async ({ inspectedLab: lab, servers: { api } }) => {
  const { panel } = lab;
  const url = api.define('/copied', { preflight: ALLOW, actual: { ...ALLOW, status: 500 } });
  await ask(lab.page, url, { method: 'PUT', body: 'a\n"b"' });
  const details = await selectRequest(panel, url);
  await details.getByRole('button', { name: 'Copy as fetch' }).click();
  await expect(panel.getByText('Copied', { exact: true })).toBeVisible();
  const code = await pasteInto(lab.page);
  const from = api.received.length;
  await lab.page.evaluate(`(async () => { ${code} })()`);
  const last = api.received.slice(from).at(-1);
  expect(last).toMatchObject({ method: 'PUT', url: '/copied' });
  await expect.poll(() => last?.body).toBe('a\n"b"');
});
