import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import 'survey-core/i18n/norwegian';
import { Survey } from 'survey-react-ui';
// Without the fonts that the full sheet fetches from another host.
import 'survey-core/survey-core.fontless.min.css';

// The form stands in the page, so that it costs no request of its own.
const form = JSON.parse(document.getElementById('form')?.textContent ?? '{}');
const root = document.getElementById('root');
if (root) createRoot(root).render(<Survey model={new Model(form)} />);
