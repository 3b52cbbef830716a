package dev.aloft.sandbox.confluence.datacenter.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A backup or a restore. Its work is done when it is asked for; what it says of itself grows with
 * time.
 *
 * @param owner the key of who asked for it
 * @param starts when it is its turn
 * @param cancelledBy the key of who called it off; empty if nobody did
 * @param failure why it fails; empty if it does not
 * @param blob where its file lies; 0 for none
 * @param objects how many objects are in it
 * @param skipped how many of them could not be brought back
 */
record Job(
    long id,
    Operation operation,
    Scope scope,
    String owner,
    Instant created,
    Instant starts,
    Duration takes,
    Optional<Instant> cancelled,
    String cancelledBy,
    String failure,
    String fileName,
    List<String> spaceKeys,
    long blob,
    long objects,
    long skipped,
    Settings settings) {

  /** For how long a file stays that nobody wants to keep. */
  private static final Duration KEPT = Duration.ofDays(3);

  /** What a job does. */
  enum Operation {
    BACKUP,
    RESTORE
  }

  /** With what it does it. */
  enum Scope {
    SPACE,
    SITE
  }

  /** How far it is, in the contract's words. */
  enum State {
    QUEUED,
    PROCESSING,
    COMPLETING,
    FINISHED,
    CANCELLING,
    CANCELLED,
    FAILED
  }

  /** What was asked for. */
  record Settings(
      boolean skipAttachments, boolean keepPermanently, String prefix, boolean skipReindex) {}

  Job {
    spaceKeys = List.copyOf(spaceKeys);
  }

  Instant ends() {
    return starts.plus(takes);
  }

  State state(Instant now) {
    if (cancelled.isPresent()) {
      return State.CANCELLED;
    }
    if (now.isBefore(starts)) {
      return State.QUEUED;
    }
    if (now.isBefore(ends())) {
      return State.PROCESSING;
    }
    return failure.isEmpty() ? State.FINISHED : State.FAILED;
  }

  /** Whether it still waits or works. */
  boolean open(Instant now) {
    State state = state(now);
    return state == State.QUEUED || state == State.PROCESSING;
  }

  /** When its file goes; nothing where somebody wants to keep it. */
  Optional<Instant> fileEnds() {
    return settings.keepPermanently() ? Optional.empty() : Optional.of(ends().plus(KEPT));
  }

  /** Whether its file can be had. */
  boolean fileThere(Instant now) {
    return state(now) == State.FINISHED && blob != 0 && fileEnds().map(now::isBefore).orElse(true);
  }

  /** The same, called off. */
  Job cancelled(Instant now, String by) {
    return new Job(
        id,
        operation,
        scope,
        owner,
        created,
        starts,
        takes,
        Optional.of(now),
        by,
        failure,
        fileName,
        spaceKeys,
        0,
        objects,
        skipped,
        settings);
  }
}
