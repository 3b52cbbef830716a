package dev.aloft.sandbox.jira.wire;

import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Call;
import dev.aloft.sandbox.operation.Refusal;
import java.util.List;
import java.util.Set;

/** Whom a mail about an issue is to reach, as every Jira takes it. */
public final class NotificationForm {

  private final Form to;

  private NotificationForm(Form to) {
    this.to = to;
  }

  /** Reads the body of a call. */
  public static NotificationForm of(Call call) {
    return new NotificationForm(Form.of(Form.of(call).node("to").orElseGet(Json::object)));
  }

  private boolean flag(String name) {
    return to.flag(name).orElse(false);
  }

  /** Whether the reporter is to read it. */
  public boolean reporter() {
    return flag("reporter");
  }

  /** Whether the assignee is to read it. */
  public boolean assignee() {
    return flag("assignee");
  }

  /** Whether all watchers are to read it. */
  public boolean watchers() {
    return flag("watchers");
  }

  /** Whether all voters are to read it. */
  public boolean voters() {
    return flag("voters");
  }

  /** The users by the property that names them. */
  public List<String> users(String property) {
    return named("users", property);
  }

  /** The names of groups. */
  public List<String> groups() {
    return named("groups", "name");
  }

  private List<String> named(String list, String property) {
    return to.elements(list).stream().flatMap(one -> Form.of(one).text(property).stream()).toList();
  }

  /**
   * Refuses what reaches nobody: nobody mails to himself alone.
   *
   * @throws Refusal 400
   */
  public void reaches(Set<String> people, String caller) {
    if (people.stream().allMatch(caller::equals)) {
      throw Refusal.badRequest("No recipients were defined for notification.");
    }
  }
}
