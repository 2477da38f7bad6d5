/** Where it happens. The name stands in the job's title too. */
export type ChannelParams = { channelId: string };
