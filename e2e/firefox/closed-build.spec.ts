import { testThatItIsClosed } from '../browser/closed-build';
import { EXTENSION } from './launch';

testThatItIsClosed(EXTENSION, ['devtools.html', 'panel.html', 'popup.html', 'settings.html']);
