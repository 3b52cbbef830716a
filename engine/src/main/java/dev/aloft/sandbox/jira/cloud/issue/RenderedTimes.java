package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import java.time.ZoneId;
import tools.jackson.databind.node.ObjectNode;

/** Times of replies as their caller reads them, in his own zone. */
public final class RenderedTimes {

  private RenderedTimes() {}

  /** A time of a reply for people. */
  static String of(JiraCall call, String time) {
    return JiraTimes.forPeople(
        JiraTimes.parseWithOffset(time), ZoneId.of(call.caller().timeZone()));
  }

  /** Puts the times that a view has in the place of the exact ones. */
  public static void put(JiraCall call, ObjectNode view, String... names) {
    for (String name : names) {
      view.put(name, of(call, view.path(name).asString("")));
    }
  }
}
