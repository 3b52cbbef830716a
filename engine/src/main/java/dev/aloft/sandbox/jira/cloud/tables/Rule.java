package dev.aloft.sandbox.jira.cloud.tables;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A configured rule of a transition. Parameters are text, as the product stores them. */
public record Rule(String id, String key, Map<String, String> parameters) {

  public Rule {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }
}
