import { REPORT_FORMATS } from '../../src/report/report-format';
import { ask, expect, test } from './lab';

test('the background answers with a report in every format', async ({ lab, servers: { api }, extension }) => {
  await ask(lab.page, api.url({ path: '/users/42' }));
  await lab.ended(1);
  for (const format of REPORT_FORMATS) {
    const reply = await extension.export(lab.tabId, format);
    if ('error' in reply) throw new Error(reply.error);
    expect(reply.filename).toMatch(/^cors-localhost-\d+-.*\.(md|html|json|har)$/);
    expect(reply.text).toContain('/users/42');
  }
});
