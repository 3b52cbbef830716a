package dev.aloft.jira.issue;

import dev.aloft.http.SiteRefusal;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.TextForm;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Edits of issues. One value that the site does not take does not keep the others away. */
final class IssueEdits {

  private final JiraCloud site;

  IssueEdits(JiraCloud site) {
    this.site = site;
  }

  /** Sets fields and properties together, or nothing. */
  void strictly(String id, ObjectNode fields, ArrayNode properties) {
    ObjectNode body = IssueRecords.object();
    body.set("fields", fields);
    if (!properties.isEmpty()) {
      body.set("properties", properties);
    }
    site.issues().edit(TextForm.WIKI, id, body);
  }

  /**
   * Sets those fields that the site takes, and the properties; the noted digest among them only if
   * it took all.
   *
   * @return why fields were not taken, in words that name them, by id
   */
  Map<String, String> write(String id, ObjectNode fields, ArrayNode properties) {
    try {
      strictly(id, fields, properties);
      return Map.of();
    } catch (SiteRefusal refusal) {
      if (refusal.status() != 400) {
        throw refusal;
      }
      return oneByOne(id, fields, properties);
    }
  }

  private Map<String, String> oneByOne(String id, ObjectNode fields, ArrayNode properties) {
    Map<String, String> refused = new TreeMap<>();
    fields
        .properties()
        .forEach(field -> {
          ObjectNode alone = IssueRecords.object();
          alone.set(field.getKey(), field.getValue());
          try {
            strictly(id, alone, IssueRecords.array());
          } catch (SiteRefusal refusal) {
            if (refusal.status() != 400) {
              throw refusal;
            }
            refused.put(field.getKey(), named(field.getKey(), refusal));
          }
        });
    ArrayNode noted = refused.isEmpty() ? properties : IssueBodies.withoutDigest(properties);
    if (!noted.isEmpty()) {
      strictly(id, IssueRecords.object(), noted);
    }
    return refused;
  }

  private static String named(String field, SiteRefusal refusal) {
    String why = String.join("; ", refusal.messages());
    return why.contains(field) ? why : field + ": " + why;
  }
}
