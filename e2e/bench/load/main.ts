import { openAtOnce, poll } from './simulated';

poll(3600);
openAtOnce(10_000, 10);
openAtOnce(10_000, 1);
