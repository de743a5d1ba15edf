import { createRoot } from 'react-dom/client';
import { takeCode } from './kiosk-call.ts';
import { KioskPage } from './kiosk-page.tsx';
import '../look/look.css';
import './kiosk.css';

const root = document.getElementById('root');
if (!root) throw new Error('kiosk.html has no element with id "root"');
createRoot(root).render(<KioskPage code={takeCode()} />);
