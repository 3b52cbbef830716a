package dev.aloft.run;

import dev.aloft.apply.ApplyOutcome;
import java.time.Duration;

/**
 * A rollback that ended.
 *
 * @param site the target's address
 * @param type what was taken back
 * @param outcome what went, and what must stay or refused to go
 * @param time how long it took
 */
public record RollbackResult(
    String migration, String site, String type, ApplyOutcome outcome, Duration time) {}
