import type { FindingCode } from '../../diagnosis/codes';
import { type Address, addressOf } from '../../view/address';
import { problemOf } from '../../view/problem';
import type { Entry } from './entry';
import { statusesOf } from './statuses';

/** What rows, filter and order look at, for thousands of exchanges and again with each key. */
export interface Facts {
  /** All its URLs and what is wrong in a few words, in lower case. */
  readonly text: string;
  /** Host with port, and host alone, of each hop. */
  readonly hosts: readonly string[];
  readonly codes: readonly FindingCode[];
  /** In lower case; `options` where there was a preflight. */
  readonly methods: readonly string[];
  /** In digits: those of the preflights too. */
  readonly statuses: readonly string[];
  /** Of the first hop. */
  readonly address: Address;
  readonly problem: string;
  /** 0 where no answer came. */
  readonly actualStatus: number;
  readonly preflightStatus: number;
}

/** Longer URLs are searched so far. */
const MAX_TEXT = 10_000;

const known = new WeakMap<Entry, Facts>();

/** The entry's facts; they are found out once. */
export function factsOf(entry: Entry): Facts {
  const before = known.get(entry);
  if (before !== undefined) return before;
  const facts = findOut(entry);
  known.set(entry, facts);
  return facts;
}

function findOut(entry: Entry): Facts {
  const { hops } = entry.exchange;
  const problem = problemOf(entry.diagnosis);
  const addresses = hops.map(({ url }) => addressOf(url));
  const { preflight, actual } = statusesOf(entry.exchange);
  return {
    text: `${hops.map(({ url }) => url.slice(0, MAX_TEXT)).join(' ')} ${problem}`.toLowerCase(),
    hosts: addresses.flatMap(({ host }) => [host, host.replace(/:\d+$/, '')]).filter((host) => host !== ''),
    codes: entry.diagnosis.findings.map(({ code }) => code),
    methods: hops.flatMap((hop) => [hop.method.toLowerCase(), ...(hop.preflight === null ? [] : ['options'])]),
    statuses: hops.flatMap(({ response, preflight: asked }) =>
      [asked?.response?.status, response?.status].flatMap((status) => (status === undefined ? [] : [String(status)])),
    ),
    address: addresses[0] ?? addressOf(''),
    problem,
    actualStatus: Number(actual) || 0,
    preflightStatus: Number(preflight) || 0,
  };
}
