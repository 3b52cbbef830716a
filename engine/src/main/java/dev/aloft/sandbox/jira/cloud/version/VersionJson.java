package dev.aloft.sandbox.jira.cloud.version;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Version;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Versions in replies. */
public final class VersionJson {

  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("dd/MMM/yy", Locale.ENGLISH);

  private VersionJson() {}

  /** The contract's {@code Version}; {@code today} tells whether it is overdue. */
  public static ObjectNode document(JiraCall call, Version version, LocalDate today) {
    ObjectNode document = Json.object();
    document.put("self", call.self() + "/version/" + version.id());
    document.put("id", Ids.text(version.id()));
    document.put("description", version.description());
    document.put("name", version.name());
    document.put("archived", version.archived());
    document.put("released", version.released());
    version
        .startDate()
        .ifPresent(day -> {
          document.put("startDate", day.toString());
          document.put("userStartDate", SHORT.format(day));
        });
    version
        .releaseDate()
        .ifPresent(day -> {
          document.put("releaseDate", day.toString());
          document.put("userReleaseDate", SHORT.format(day));
          if (!version.released()) {
            document.put("overdue", day.isBefore(today));
          }
        });
    document.put("projectId", version.projectId());
    return document;
  }
}
