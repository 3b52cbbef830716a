package dev.aloft.sandbox.jira.cloud.issue;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * An issue as read from the store. Changing {@code fields} changes nothing until it is saved.
 *
 * @param id the numeric id
 * @param projectId its project
 * @param number the number in its key
 * @param typeId its issue type
 * @param statusId its status
 * @param parentId its parent issue's id
 * @param created when it was made
 * @param updated when it was last changed
 * @param fields the stored values by field id, in the forms that {@link FieldInput} gives
 */
public record Issue(
    long id,
    String projectId,
    long number,
    String typeId,
    String statusId,
    Optional<Long> parentId,
    Instant created,
    Instant updated,
    ObjectNode fields) {

  /** The same issue in another status. */
  public Issue withStatus(String status) {
    return new Issue(id, projectId, number, typeId, status, parentId, created, updated, fields);
  }

  /** The same issue under another key. */
  public Issue withPlace(String project, long place) {
    return new Issue(id, project, place, typeId, statusId, parentId, created, updated, fields);
  }

  /** The same issue of another type. */
  public Issue withType(String type) {
    return new Issue(id, projectId, number, type, statusId, parentId, created, updated, fields);
  }

  /** The same issue below another parent. */
  public Issue withParent(Optional<Long> parent) {
    return new Issue(id, projectId, number, typeId, statusId, parent, created, updated, fields);
  }

  /** The same issue, changed at a time. */
  public Issue withUpdated(Instant time) {
    return new Issue(id, projectId, number, typeId, statusId, parentId, created, time, fields);
  }
}
