import { selectRequest } from '../browser/panel';
import { ALLOW, ask, expect, test } from './lab';

test('a failed step says why the rule is there, how to mend it and where to read on', async ({
  inspectedLab: lab,
  servers: { app, api },
}) => {
  const { panel } = lab;
  const url = api.define('/lesson', { preflight: ALLOW, actual: { status: 500 } });
  await ask(lab.page, url, { method: 'PUT' });

  const details = await selectRequest(panel, url);
  const checks = details.getByRole('region', { name: 'What the browser checked' });
  const failed = checks.getByRole('listitem').filter({ hasText: 'failed' });
  await expect(failed).toContainText('any site could read what the server sends');
  await expect(failed).toContainText(`Access-Control-Allow-Origin: ${app.origin} with every answer`);
  for (const [name, href] of [
    ['Fetch standard', /#concept-cors-check$/],
    ['MDN', /CORSMissingAllowOrigin$/],
  ] as const) {
    const link = failed.getByRole('link', { name });
    await expect(link).toHaveAttribute('href', href);
    await expect(link).toHaveAttribute('target', '_blank');
  }
  await expect(details.getByRole('region', { name: 'The server answered' })).toContainText('ran the PUT');
});
