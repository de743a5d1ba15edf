import type { CampaignSettings } from '@medvirk/data-access';

/** How people are asked where nobody has chosen otherwise; letters go by the same number of reminders and the same days between. */
export const USUAL_ASKING: CampaignSettings = {
  reminders: 1,
  spacingDays: 7,
  awakeFrom: 9 * 60,
  awakeUntil: 20 * 60,
};
