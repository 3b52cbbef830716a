package dev.aloft.sandbox.jira.cloud.tables;

import java.util.List;

/** Who is told about which event in the projects that use it. */
public record NotificationScheme(
    long id, String name, String description, List<Notification> notifications) implements Row {

  public NotificationScheme {
    notifications = List.copyOf(notifications);
  }
}
