import { testThatItIsClosed } from '../browser/closed-build';
import { FIREFOX_BUILD } from '../browser/firefox-build';

testThatItIsClosed(FIREFOX_BUILD, ['devtools.html', 'panel.html', 'popup.html', 'settings.html']);
