package dev.aloft.state;

import java.nio.file.Path;
import java.util.Optional;

/** Opens states. */
public interface States {

  /** Opens a state for reading only what stands in it; makes an empty one where there is none. */
  StateStore open(Path file);

  /**
   * Opens a state and takes its lock, which closing gives back.
   *
   * @param command what the lock's owner is doing, told to whoever meets the lock
   * @throws dev.aloft.diagnostics.ProblemException exit 4, naming the owner, if another live
   *     process holds it
   */
  StateStore openLocked(Path file, String command);

  /** The name that this machine goes by in locks. */
  String thisHost();

  /** Who holds the lock, if anybody does. */
  Optional<LockOwner> owner(Path file);

  /** Removes the lock, whoever holds it. */
  void unlock(Path file);
}
