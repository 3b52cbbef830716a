package dev.aloft.sandbox.generate;

/**
 * How a generated backup looks. Shares are parts of all issues, 0 to 1; averages are for one issue.
 *
 * @param issues how many issues there are
 * @param projects how many projects they are spread over, evenly
 * @param people how many accounts there are
 * @param parts what hangs on an issue on average
 * @param gaps numbers without an issue, as a share of the issues of a project
 * @param leadingGap how many numbers are missing before the first issue, in every second project
 * @param subtasks the share of sub-tasks
 * @param staying the share of issues that nobody can move as they are, see {@link Staying}
 * @param nasty the share of issues, comments and people with something odd about them
 * @param seed the same shape with the same seed gives the same bytes
 */
public record BackupShape(
    int issues,
    int projects,
    int people,
    Parts parts,
    double gaps,
    int leadingGap,
    double subtasks,
    double staying,
    double nasty,
    long seed) {

  /** The most issues a backup can have; ids of all rows stay far apart from each other. */
  public static final int MOST_ISSUES = 5_000_000;

  /**
   * How many of each part an issue has on average.
   *
   * @param attachmentBytes the size of an attachment on average
   */
  public record Parts(
      double comments,
      double worklogs,
      double attachments,
      double links,
      double watchers,
      double changes,
      double values,
      int attachmentBytes) {

    /** What an ordinary issue has: three comments, some of the rest. */
    public static Parts usual() {
      return new Parts(3, 0.3, 0.1, 0.3, 0.5, 1, 1, 1_000);
    }

    public Parts withComments(double each) {
      return new Parts(
          each, worklogs, attachments, links, watchers, changes, values, attachmentBytes);
    }
  }

  public BackupShape {
    check(issues >= 1 && issues <= MOST_ISSUES, "issues: 1 to " + MOST_ISSUES);
    check(
        projects >= 1 && projects <= Math.min(issues, 1_000), "projects: 1 to 1000, no empty one");
    check(people >= 1 && people <= 100_000, "people: 1 to 100000");
    check(leadingGap >= 0 && leadingGap <= 100_000, "leadingGap: 0 to 100000");
    check(share(gaps) && share(subtasks) && share(staying) && share(nasty), "shares: 0 to 1");
  }

  /** An ordinary Jira of that many issues: a few of everything, odd things included. */
  public static BackupShape of(int issues) {
    return new BackupShape(
        issues,
        Math.clamp(issues / 2_000, Math.min(4, issues), 20),
        Math.clamp(issues / 100, 20, 2_000),
        Parts.usual(),
        0.02,
        3,
        0.1,
        0.002,
        0.02,
        1);
  }

  public BackupShape withParts(Parts other) {
    return new BackupShape(
        issues, projects, people, other, gaps, leadingGap, subtasks, staying, nasty, seed);
  }

  public BackupShape withProjects(int number) {
    return new BackupShape(
        issues, number, people, parts, gaps, leadingGap, subtasks, staying, nasty, seed);
  }

  /** With other shares of what does not go smoothly. */
  public BackupShape withOddities(double stayingShare, double nastyShare) {
    return new BackupShape(
        issues,
        projects,
        people,
        parts,
        gaps,
        leadingGap,
        subtasks,
        stayingShare,
        nastyShare,
        seed);
  }

  public BackupShape withSeed(long other) {
    return new BackupShape(
        issues, projects, people, parts, gaps, leadingGap, subtasks, staying, nasty, other);
  }

  private static boolean share(double value) {
    return value >= 0 && value <= 1;
  }

  private static void check(boolean right, String words) {
    if (!right) {
      throw new IllegalArgumentException(words);
    }
  }
}
