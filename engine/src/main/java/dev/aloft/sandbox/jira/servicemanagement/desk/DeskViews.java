package dev.aloft.sandbox.jira.servicemanagement.desk;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.json.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** People and times as service desks write them. */
public final class DeskViews {

  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter FRIENDLY =
      DateTimeFormatter.ofPattern("dd/MMM/yy h:mm a", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final UserViews people;

  /** Views of a site's people. */
  public DeskViews(JiraSite site) {
    this.people = new UserViews(site);
  }

  /** The call of the platform that would show the same. */
  public static JiraCall platform(CloudCall call, int version) {
    return new JiraCall(call.request(), call.caller(), version, call.path(), call.json());
  }

  /** A person (the contract's UserDTO). */
  public ObjectNode user(CloudCall call, Account account) {
    return user(people.details(platform(call, 2), account));
  }

  /** A person by id. */
  public ObjectNode user(CloudCall call, String accountId) {
    return user(people.details(platform(call, 2), accountId));
  }

  private static ObjectNode user(ObjectNode details) {
    ObjectNode view = Json.object();
    for (String name :
        new String[] {"accountId", "emailAddress", "displayName", "active", "timeZone"}) {
      if (details.has(name)) {
        view.set(name, details.path(name));
      }
    }
    ObjectNode links = view.putObject("_links");
    links.set("jiraRest", details.path("self"));
    links.set("avatarUrls", details.path("avatarUrls"));
    links.set("self", details.path("self"));
    return view;
  }

  /** A time in four ways (the contract's DateDTO). */
  public static ObjectNode time(Instant time) {
    return Json.object()
        .put("iso8601", ISO.format(time))
        .put("jira", JiraTimes.print(time))
        .put("friendly", FRIENDLY.format(time))
        .put("epochMillis", time.toEpochMilli());
  }
}
