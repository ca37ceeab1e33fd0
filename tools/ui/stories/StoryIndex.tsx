import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Segmented } from '../../../src/ui/controls/Segmented.tsx';
import type { Story } from './story.ts';
import '../../../src/ui/styles/base.css';
import '../../../src/ui/styles/controls.css';
import './stories.css';

/** Of a popup, unless the story says more. */
const DEFAULT_WIDTHS = [400];

function widthsOf(story: Story): number[] {
  return story.widths ?? DEFAULT_WIDTHS;
}

/** The list of stories at the left, the chosen one in a frame of its own at the right. */
export function StoryIndex(props: { stories: Story[]; languages: string[] }): VNode {
  const [id, setId] = useState(props.stories[0]?.id ?? '');
  const [language, setLanguage] = useState('vi');
  const [theme, setTheme] = useState('light');
  const [width, setWidth] = useState(0);
  const story = props.stories.find((candidate) => candidate.id === id);
  const widths = story ? widthsOf(story) : [];
  const shown = widths.includes(width) ? width : (widths[0] ?? 400);
  return (
    <div class="story-index">
      <nav aria-label="Stories">
        {props.stories.map((candidate) => (
          <button
            key={candidate.id}
            type="button"
            data-widths={widthsOf(candidate).join(' ')}
            aria-current={candidate.id === id}
            onClick={() => setId(candidate.id)}
          >
            {candidate.id}
          </button>
        ))}
      </nav>
      <main>
        <div class="story-controls">
          <Segmented
            label="Language"
            value={language}
            onChange={setLanguage}
            choices={props.languages.map((code) => ({ value: code, label: code }))}
          />
          <Segmented
            label="Theme"
            value={theme}
            onChange={setTheme}
            choices={['light', 'dark', 'sepia'].map((name) => ({ value: name, label: name }))}
          />
          <Segmented
            label="Width"
            value={shown}
            onChange={setWidth}
            choices={widths.map((pixels) => ({ value: pixels, label: `${pixels} px` }))}
          />
        </div>
        {/* oxlint-disable-next-line react/iframe-missing-sandbox -- the frame holds this very page. */}
        <iframe
          title={id}
          style={{ width: `${shown}px` }}
          src={`?${new URLSearchParams({ story: id, lang: language, theme }).toString()}`}
        />
      </main>
    </div>
  );
}
