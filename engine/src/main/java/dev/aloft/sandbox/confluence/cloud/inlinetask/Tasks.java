package dev.aloft.sandbox.confluence.cloud.inlinetask;

import dev.aloft.sandbox.confluence.content.Body;
import dev.aloft.sandbox.confluence.content.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tasks that stand in a text in storage format. */
final class Tasks {

  /** Each piece of content has room for so many numbers of tasks. */
  private static final long ROOM = 100_000;

  private static final Pattern TASK =
      Pattern.compile(
          "<ac:task>\\s*<ac:task-id>(\\d{1,5})</ac:task-id>(?:\\s*<ac:task-uuid>[^<]*</ac:task-uuid>)?"
              + "\\s*<ac:task-status>(complete|incomplete)</ac:task-status>"
              + "\\s*<ac:task-body>(.*?)</ac:task-body>\\s*</ac:task>",
          Pattern.DOTALL);

  private static final Pattern PERSON = Pattern.compile("ri:account-id=\"([^\"]+)\"");
  private static final Pattern DUE = Pattern.compile("<time datetime=\"(\\d{4}-\\d{2}-\\d{2})\"");

  /**
   * A task.
   *
   * @param local its number in the text
   * @param body its text in storage format
   */
  record Task(Content content, String local, boolean complete, String body) {

    /** Its number on the site. */
    long id() {
      return content.id() * ROOM + Long.parseLong(local);
    }

    /** The account id of whom it names first. */
    Optional<String> assignee() {
      return first(PERSON, body);
    }

    /** The day that it names first. */
    Optional<String> due() {
      return first(DUE, body);
    }
  }

  private Tasks() {}

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The id of the content that holds a task of an id. */
  static long contentOf(long taskId) {
    return taskId / ROOM;
  }

  /** The tasks of a text, in its order. */
  static List<Task> of(Content content) {
    List<Task> tasks = new ArrayList<>();
    if (content.body().format() == Body.Format.STORAGE) {
      Matcher matcher = TASK.matcher(content.body().value());
      while (matcher.find()) {
        tasks.add(
            new Task(
                content, matcher.group(1), matcher.group(2).equals("complete"), matcher.group(3)));
      }
    }
    return tasks;
  }

  /** The text with another status of a task. */
  static Body with(Task task, boolean complete) {
    String text = task.content().body().value();
    Matcher matcher = TASK.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1).equals(task.local())) {
        return new Body(
            Body.Format.STORAGE,
            text.substring(0, matcher.start(2))
                + (complete ? "complete" : "incomplete")
                + text.substring(matcher.end(2)));
      }
    }
    return task.content().body();
  }
}
