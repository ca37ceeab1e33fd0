// The style sheets of the popup one by one: its own page has them in one file, which would bring the
// base styles a second time into the page of all stories, after the others' print styles.
import '../../../src/ui/article-view/article-header.css';
import '../../../src/ui/brief-view/brief.css';
import '../../../src/ui/translation-view/translation.css';
import '../../../src/ui/popup/popup.css';
