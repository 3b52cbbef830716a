package dev.aloft.run;

import dev.aloft.apply.ApplyOutcome;
import java.time.Duration;

/**
 * What a finish took down.
 *
 * @param site the target's address
 * @param projects how many containers of lanes the state knows as ours
 * @param outcome what was removed, by kind; what refused to go; what was left as others want it
 * @param time how long it took
 */
public record FinishResult(
    String migration, String site, long projects, ApplyOutcome outcome, Duration time) {}
