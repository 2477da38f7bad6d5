import { addMessages } from './i18n.ts';
import { messages } from './locales/en/later.po';

// Imported by every part that lingui.config.ts lists under `later`, before anything of it renders.
addMessages(messages);
