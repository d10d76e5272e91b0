import { listenToFigures } from './light.ts';
import { keepForOffline } from './offline.ts';
import { listenToPointers } from './pointers.ts';
import { followPlace } from './followPlace.ts';
import { listenToLinks } from './preview.ts';
import { makeTablesSortable } from './sortTable.ts';
import { offerThemes } from './themes.ts';
import { listenToCopyButtons } from './copy.ts';
import { listenToKeys } from './keys.ts';

// All that runs in a page. The page is whole without it; the style sheet shows buttons that need it once the root is marked.
document.documentElement.dataset['script'] = '';
listenToPointers();
listenToKeys();
listenToFigures();
listenToLinks();
listenToCopyButtons();
makeTablesSortable();
// An embedded chart has no foot, in a frame or by itself.
if (document.querySelector('.site-footer')) {
  offerThemes();
  followPlace();
  keepForOffline();
}
