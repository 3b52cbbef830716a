package dev.aloft.jira.issue;

import dev.aloft.http.SiteRefusal;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.TextForm;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Edits that make an issue whole: the properties, its digest among them, come last. */
final class IssueEdits {

  private final JiraCloud site;

  IssueEdits(JiraCloud site) {
    this.site = site;
  }

  /** Sets fields and properties together. */
  void strictly(String id, ObjectNode fields, ArrayNode properties) {
    ObjectNode body = IssueRecords.object();
    body.set("fields", fields);
    if (!properties.isEmpty()) {
      body.set("properties", properties);
    }
    site.issues().edit(TextForm.WIKI, id, body);
  }

  /** Sets those fields that the site takes, and the properties. */
  void write(String id, ObjectNode fields, ArrayNode properties) {
    try {
      strictly(id, fields, properties);
    } catch (SiteRefusal refusal) {
      if (refusal.status() != 400) {
        throw refusal;
      }
      oneByOne(id, fields, properties);
    }
  }

  /** One field that the site does not take must not keep the others away; verify names it. */
  private void oneByOne(String id, ObjectNode fields, ArrayNode properties) {
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
          }
        });
    strictly(id, IssueRecords.object(), properties);
  }
}
