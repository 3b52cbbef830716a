package dev.aloft.jira.issue;

import dev.aloft.http.SiteRefusal;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.value.Value;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The mark of an issue that the source no longer has: a label, by which people find it, and a flag
 * beside the noted digest, by which Aloft knows the label as its own.
 */
final class IssueMarks {

  /** The label; {@code labels = gone-in-source} finds all marked issues. */
  static final String LABEL = "gone-in-source";

  /** The field of {@link PropertyKeys#RECORD} that is true on a marked issue. */
  static final String GONE = "gone";

  private final JiraCloud site;

  IssueMarks(JiraCloud site) {
    this.site = site;
  }

  void set(String id) {
    write(id, "add", IssueRecords.object().put(GONE, true));
  }

  /** The digest that stood beside the flag before comes again with the next write of the issue. */
  void remove(String id) {
    write(id, "remove", IssueRecords.object());
  }

  private void write(String id, String operation, ObjectNode record) {
    ObjectNode body = IssueRecords.object();
    body.putObject("update").putArray("labels").addObject().put(operation, LABEL);
    body.set(
        "properties", IssueRecords.array().add(IssueBodies.property(PropertyKeys.RECORD, record)));
    try {
      site.issues().edit(TextForm.WIKI, id, body);
    } catch (SiteRefusal refusal) {
      if (refusal.status() != 400) {
        throw refusal;
      }
      // Labels are not on the issue's screen: the flag has to do.
      body.remove("update");
      site.issues().edit(TextForm.WIKI, id, body);
    }
  }

  /** The labels of a marked issue that are not the mark. */
  static Value withoutMark(Value labels) {
    if (!(labels instanceof Value.Bag(List<Value> items))) {
      return labels;
    }
    List<Value> others = items.stream().filter(label -> !label.equals(Value.text(LABEL))).toList();
    return others.isEmpty() ? Value.NONE : new Value.Bag(others);
  }
}
