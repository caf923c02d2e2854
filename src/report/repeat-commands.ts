import type { Diagnosis } from '../diagnosis/diagnosis';
import { type Exchange, lastHop } from '../exchange/exchange';
import { reportWords } from '../words/report';
import { curlCommand } from './curl';
import { preflightToRepeat, requestToRepeat } from './repeated-request';

const words = reportWords.document;

/** A command line with the sentence that introduces it. */
export interface RepeatCommand {
  readonly title: string;
  readonly command: string;
}

/** The last hop's preflight and its request as curl commands, so that a person sees the same answers. */
export function repeatCommands(exchange: Exchange, { credentials }: Diagnosis): RepeatCommand[] {
  const hop = lastHop(exchange);
  const preflight = preflightToRepeat(hop);
  const actual = curlCommand(requestToRepeat(hop, credentials.mode === 'include'));
  const commands = [{ title: words.askActual, command: actual }];
  return preflight === null ? commands : [{ title: words.askPreflight, command: curlCommand(preflight) }, ...commands];
}
