// Every style sheet of the popup, in the order of the cascade: its page loads them with its first,
// small script and is painted before the rest of its code is there.
import '../styles/base.css';
import '../styles/controls.css';
import '../article-view/article-header.css';
import '../brief-view/brief.css';
import '../translation-view/translation.css';
import './popup.css';
import '../summary-view/summary.css';
