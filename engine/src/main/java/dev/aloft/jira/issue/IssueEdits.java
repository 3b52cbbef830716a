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

  /** Sets fields and properties. */
  void write(String id, ObjectNode fields, ArrayNode properties) {
    ObjectNode body = IssueRecords.object();
    body.set("fields", fields);
    body.set("properties", properties);
    try {
      site.issues().edit(TextForm.WIKI, id, body);
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
          ObjectNode body = IssueRecords.object();
          body.putObject("fields").set(field.getKey(), field.getValue());
          try {
            site.issues().edit(TextForm.WIKI, id, body);
          } catch (SiteRefusal refusal) {
            if (refusal.status() != 400) {
              throw refusal;
            }
          }
        });
    ObjectNode last = IssueRecords.object();
    last.putObject("fields");
    last.set("properties", properties);
    site.issues().edit(TextForm.WIKI, id, last);
  }
}
