import { nobody, type TableMaps } from '../data-map/table-map.ts';

const running = (columns: string) => ({ purpose: 'running', kept: 'running', columns: nobody(columns) }) as const;

/** What runs the house. Jobs carry ids only, so the queue's tables tell of nobody; they are the queue library's own. */
export const RUNNING_MAP: TableMaps = {
  'public.migrations': running('id timestamp name'),
  'bullmq.dedup': running('queue dedup_id job_id expire_at_ms'),
  'bullmq.dedup_next': running('queue dedup_id payload'),
  'bullmq.event': running('queue id event data created_at_ms'),
  'bullmq.job': running(
    `queue id seq name state data opts priority delay_ms max_attempts attempts_made attempts_started progress return_value
     failed_reason stacktrace deferred_failure processed_by added_at_ms process_at_ms processed_at_ms finished_at_ms lock_token
     locked_until_ms stalled_count dedup_id scheduler_id parent_queue parent_id parent_key pending_deps stalled_marked`,
  ),
  'bullmq.job_dependency': running('parent_queue parent_id child_queue child_id child_key status value'),
  'bullmq.job_log': running('queue job_id idx row'),
  'bullmq.meta': running('queue field value'),
  'bullmq.metrics': running('queue kind count prev_ts prev_count data'),
  'bullmq.migration': running('version name min_client_version applied_at'),
  'bullmq.rate_limit': running('queue points expire_at_ms'),
  'bullmq.relay_inbox': running('id ns node_id kind topic mid ts data endpoints'),
  'bullmq.relay_node': running('ns node_id lease_until registered_at last_heartbeat info backlog dropped in_flight'),
  'bullmq.relay_retained': running('ns topic mid ts data expires_at'),
  'bullmq.relay_subscription': running('ns node_id endpoint_id pattern root'),
  'bullmq.scheduler': running(
    `queue scheduler_id name next_run_ms pattern every_ms tz start_date_ms end_date_ms limit_count iteration_count template_data
     template_opts producer_id offset_ms`,
  ),
};
