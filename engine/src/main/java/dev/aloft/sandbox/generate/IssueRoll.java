package dev.aloft.sandbox.generate;

import dev.aloft.sandbox.generate.Chance.Purpose;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is so about each issue, told from its index alone. Issues go round the projects by turns, so
 * an index also tells the project and the place in it.
 */
final class IssueRoll {

  static final int FIRST_ID = 10_000;

  /** How far off a parent is looked for, in issues of the project. */
  private static final int NEAR = 8;

  private final BackupShape shape;
  private final Chance chance;

  IssueRoll(BackupShape shape, Chance chance) {
    this.shape = shape;
    this.chance = chance;
  }

  int size() {
    return shape.issues();
  }

  long id(int issue) {
    return FIRST_ID + (long) issue;
  }

  int project(int issue) {
    return issue % shape.projects();
  }

  /** The number in the key; 0 for an issue that has none. */
  long number(int issue) {
    Optional<Staying> own = own(issue);
    if (own.filter(Staying.WITHOUT_NUMBER::equals).isPresent()) {
      return 0;
    }
    return own.filter(Staying.NUMBER_TWICE::equals).isPresent()
        ? place(issue - shape.projects())
        : place(issue);
  }

  private long place(int issue) {
    int position = issue / shape.projects();
    int leading = project(issue) % 2 == 0 ? shape.leadingGap() : 0;
    return leading + 1L + position + (long) (position * shape.gaps());
  }

  /** The highest number of a project: its counter. */
  long counter(int project) {
    int last = project + (shape.issues() - 1 - project) / shape.projects() * shape.projects();
    return place(last);
  }

  /** Whether it is of the type of sub-tasks. */
  boolean isSubtask(int issue) {
    return drawnSubtask(issue) && (parent(issue).isPresent() || isLone(issue));
  }

  /** Now and then a sub-task lost its parent. */
  private boolean isLone(int issue) {
    return drawnSubtask(issue) && oddPlace(issue) == 0;
  }

  /** The parent of a sub-task: mostly an earlier issue of the project, seldom a later one. */
  OptionalInt parent(int issue) {
    if (!drawnSubtask(issue) || isLone(issue)) {
      return OptionalInt.empty();
    }
    int step = oddPlace(issue) == 1 ? shape.projects() : -shape.projects();
    int candidate = issue;
    for (int i = 0; i < NEAR; i++) {
      candidate += step;
      if (candidate < 0 || candidate >= shape.issues()) {
        return OptionalInt.empty();
      }
      if (!drawnSubtask(candidate)) {
        return OptionalInt.of(candidate);
      }
    }
    return OptionalInt.empty();
  }

  private boolean drawnSubtask(int issue) {
    return chance.share(Purpose.SUBTASK, issue) < shape.subtasks();
  }

  /** 0 for a sub-task without a parent, 1 for one before its parent, else neither. */
  private int oddPlace(int issue) {
    double share = chance.share(Purpose.SUBTASK, -1L - issue);
    return share < shape.nasty() / 2 ? 0 : share < shape.nasty() ? 1 : 2;
  }

  /** Why it cannot move; empty for nearly all. */
  Optional<Staying> staying(int issue) {
    Optional<Staying> own = own(issue);
    OptionalInt parent = own.isPresent() ? OptionalInt.empty() : parent(issue);
    return parent.isPresent() && own(parent.getAsInt()).isPresent()
        ? Optional.of(Staying.PARENT_STAYS)
        : own;
  }

  private Optional<Staying> own(int issue) {
    if (!drawnStaying(issue)) {
      return Optional.empty();
    }
    // The issue whose number it takes must keep it.
    boolean first = issue < shape.projects() || drawnStaying(issue - shape.projects());
    return Optional.of(
        switch ((int) (chance.share(Purpose.STAYING, -1L - issue) * 4)) {
          case 0 -> Staying.UNKNOWN_TYPE;
          case 1 -> first ? Staying.SECURITY_LEVEL : Staying.NUMBER_TWICE;
          case 2 -> Staying.WITHOUT_NUMBER;
          default -> Staying.SECURITY_LEVEL;
        });
  }

  /** Sub-tasks stay only for their parents' sake. */
  private boolean drawnStaying(int issue) {
    return !drawnSubtask(issue) && chance.share(Purpose.STAYING, issue) < shape.staying();
  }
}
