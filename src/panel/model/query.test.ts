import { describe, expect, it } from 'vitest';
import { parseQuery } from './query';

const tests = (text: string) => parseQuery(text).terms.map(({ test }) => test);

describe('the filter language', () => {
  it.each([
    ['users', { kind: 'text', text: 'users' }],
    ['Users/42', { kind: 'text', text: 'users/42' }],
    ['"two words"', { kind: 'text', text: 'two words' }],
    ['"still open', { kind: 'text', text: 'still open' }],
    ['method:PUT', { kind: 'method', value: 'put' }],
    ['METHOD:put', { kind: 'method', value: 'put' }],
    ['domain:*.example.com', { kind: 'domain', value: '*.example.com' }],
    ['domain:localhost:8080', { kind: 'domain', value: 'localhost:8080' }],
    ['code:acao-missing', { kind: 'code', value: 'acao-missing' }],
    ['is:not-cors', { kind: 'is', value: 'not-cors' }],
    ['status:404', { kind: 'status', value: '404' }],
    ['status:4xx', { kind: 'status', value: '4' }],
    ['status:40', { kind: 'status', value: '40' }],
    ['method:"PUT"', { kind: 'method', value: 'put' }],
    ['localhost:8080', { kind: 'text', text: 'localhost:8080' }],
    ['https://api.example.com/', { kind: 'text', text: 'https://api.example.com/' }],
    ['/api/users', { kind: 'text', text: '/api/users' }],
    ['-', { kind: 'text', text: '-' }],
  ])('%s', (text, expected) => {
    expect(parseQuery(text)).toEqual({ terms: [{ isNegated: false, test: expected }], problems: [] });
  });

  it.each([
    ['/users\\/\\d+$/', 'users\\/\\d+$'],
    ['/a b/', 'a b'],
  ])('%s is a regular expression in any case', (text, source) => {
    const [test] = tests(text);
    expect(test?.kind === 'regex' && [test.regex.source, test.regex.flags]).toEqual([source, 'i']);
  });

  it.each(['-users', '-"two words"', '-/a b/', '-method:put'])('%s is negated', (text) => {
    expect(parseQuery(text).terms.map(({ isNegated }) => isNegated)).toEqual([true]);
  });

  it('takes several terms', () => {
    expect(tests('is:blocked  -method:get /x/ users').map(({ kind }) => kind)).toEqual([
      'is',
      'method',
      'regex',
      'text',
    ]);
  });

  it.each(['', '  ', 'method:', '-status:', 'is:', 'is:blo', 'code:""'])(
    'asks for nothing while %j is written',
    (text) => {
      expect(parseQuery(text)).toEqual({ terms: [], problems: [] });
    },
  );
});

describe('what is wrong', () => {
  it('says why a regular expression is none, and leaves it out', () => {
    expect(parseQuery('/(/ users')).toEqual({
      terms: [{ isNegated: false, test: { kind: 'text', text: 'users' } }],
      problems: [{ kind: 'regex', source: '(', reason: 'Unterminated group' }],
    });
  });

  it.each([
    ['is:blokced', { kind: 'is', value: 'blokced' }],
    ['status:abc', { kind: 'status', value: 'abc' }],
    ['status:999', { kind: 'status', value: '999' }],
  ])('%s', (text, problem) => {
    expect(parseQuery(text)).toEqual({ terms: [], problems: [problem] });
  });
});
