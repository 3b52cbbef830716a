package dev.aloft.cli;

import dev.aloft.sandbox.generate.BackupShape;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a generated backup looks; what is left out is as usual for its size. */
final class ShapeOptions {

  @Option(
      names = "--issues",
      required = true,
      paramLabel = "N",
      description = "How many issues, up to 5 million.")
  int issues;

  @Option(names = "--projects", paramLabel = "N", description = "How many projects.")
  Optional<Integer> projects = Optional.empty();

  @Option(names = "--people", paramLabel = "N", description = "How many accounts.")
  Optional<Integer> people = Optional.empty();

  @Option(names = "--comments", paramLabel = "X", description = "Comments an issue, on average.")
  Optional<Double> comments = Optional.empty();

  @Option(names = "--worklogs", paramLabel = "X", description = "Worklogs an issue, on average.")
  Optional<Double> worklogs = Optional.empty();

  @Option(names = "--files", paramLabel = "X", description = "Attachments an issue, on average.")
  Optional<Double> files = Optional.empty();

  @Option(
      names = "--file-size",
      paramLabel = "BYTES",
      description = "The size of an attachment, on average.")
  Optional<Integer> fileSize = Optional.empty();

  @Option(names = "--links", paramLabel = "X", description = "Links an issue, on average.")
  Optional<Double> links = Optional.empty();

  @Option(names = "--watchers", paramLabel = "X", description = "Watchers an issue, on average.")
  Optional<Double> watchers = Optional.empty();

  @Option(names = "--changes", paramLabel = "X", description = "Changes an issue, on average.")
  Optional<Double> changes = Optional.empty();

  @Option(
      names = "--values",
      paramLabel = "X",
      description = "Values of custom fields an issue, on average.")
  Optional<Double> values = Optional.empty();

  @Option(
      names = "--gaps",
      paramLabel = "SHARE",
      description = "Numbers without an issue, as a share of the issues: 0 to 1.")
  Optional<Double> gaps = Optional.empty();

  @Option(
      names = "--leading-gap",
      paramLabel = "N",
      description = "Numbers missing before the first issue, in every second project.")
  Optional<Integer> leadingGap = Optional.empty();

  @Option(names = "--sub-tasks", paramLabel = "SHARE", description = "The share of sub-tasks.")
  Optional<Double> subtasks = Optional.empty();

  @Option(
      names = "--staying",
      paramLabel = "SHARE",
      description = "The share of issues that cannot move as they are.")
  Optional<Double> staying = Optional.empty();

  @Option(
      names = "--nasty",
      paramLabel = "SHARE",
      description = "The share of issues, comments and people with something odd about them.")
  Optional<Double> nasty = Optional.empty();

  @Option(names = "--seed", paramLabel = "N", description = "Another seed, another backup.")
  Optional<Long> seed = Optional.empty();

  /**
   * The shape.
   *
   * @throws IllegalArgumentException if there is none such
   */
  BackupShape shape() {
    BackupShape usual = BackupShape.of(issues);
    BackupShape.Parts parts = usual.parts();
    return new BackupShape(
        issues,
        projects.orElse(usual.projects()),
        people.orElse(usual.people()),
        new BackupShape.Parts(
            comments.orElse(parts.comments()),
            worklogs.orElse(parts.worklogs()),
            files.orElse(parts.attachments()),
            links.orElse(parts.links()),
            watchers.orElse(parts.watchers()),
            changes.orElse(parts.changes()),
            values.orElse(parts.values()),
            fileSize.orElse(parts.attachmentBytes())),
        gaps.orElse(usual.gaps()),
        leadingGap.orElse(usual.leadingGap()),
        subtasks.orElse(usual.subtasks()),
        staying.orElse(usual.staying()),
        nasty.orElse(usual.nasty()),
        seed.orElse(usual.seed()));
  }
}
