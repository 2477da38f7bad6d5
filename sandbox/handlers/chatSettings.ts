import { bodyOf, json } from '../call.ts';
import { isObject } from '../limits.ts';
import type { ChatSettings } from '../models.ts';
import type { Endpoint } from '../router.ts';
import type { State } from '../state.ts';
import { readSettings, requirePlan, writeSettings } from './settingsState.ts';

const path = '/api/v3/network-settings/chat';

export const chatSettingsOf = (state: State): ChatSettings => readSettings(state).chat;

export const chatSettingsEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path,
    // The vendor's clients read this right after logging in, and fail without messagePreview.
    access: 'user',
    handle: (call) => {
      requirePlan(call, 'chat');
      return json(show(chatSettingsOf(call.state)));
    },
  },
  {
    method: 'PUT',
    path,
    access: 'admin',
    // Flat, and the preview under another name than in the answer (vendor spec).
    handle: (call) => {
      requirePlan(call, 'chat');
      const input = bodyOf(call);
      const before = chatSettingsOf(call.state);
      const flag = (name: Exclude<keyof ChatSettings, 'messagePreview'>) => input.flag(name) ?? before[name];
      const preview = input.inside('messagePreviewSetting');
      const isGiven = isObject(call.body) && isObject(call.body['messagePreviewSetting']);
      const chat: ChatSettings = {
        isAllowMentionedChannelEnabled: flag('isAllowMentionedChannelEnabled'),
        messagePreview: {
          enabled: preview.flag('enabled', { required: isGiven }) ?? before.messagePreview.enabled,
          isIncludeDeleted: preview.flag('isIncludeDeleted') ?? before.messagePreview.isIncludeDeleted,
        },
        isAllowAdminViewConversationMessage: flag('isAllowAdminViewConversationMessage'),
        isAllowAdminManageConversationMessage: flag('isAllowAdminManageConversationMessage'),
      };
      input.done();
      writeSettings(call.state, { chat });
      return json(show(chat));
    },
  },
];

function show({ isAllowMentionedChannelEnabled, ...chat }: ChatSettings) {
  return { enabled: true, mention: { isAllowMentionedChannelEnabled }, ...chat };
}
