import { addMessages } from './i18n.ts';
import { messages } from './locales/en/app.po';

// Imported by the shell's route before anything of it renders.
addMessages(messages);
