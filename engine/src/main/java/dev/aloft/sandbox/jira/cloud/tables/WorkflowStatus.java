package dev.aloft.sandbox.jira.cloud.tables;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A status as a step of a workflow. */
public record WorkflowStatus(
    long statusId, Optional<Point> layout, Map<String, String> properties) {

  public WorkflowStatus {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }
}
