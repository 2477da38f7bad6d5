import { addMessages } from './i18n.ts';
import { messages } from './locales/en/help.po';

// The words of the help, which nothing else waits for.
addMessages(messages);
