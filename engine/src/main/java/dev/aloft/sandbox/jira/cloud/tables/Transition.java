package dev.aloft.sandbox.jira.cloud.tables;

import dev.aloft.sandbox.json.Ids;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A transition of a workflow; {@code id} is unique within the workflow. */
public record Transition(
    String id,
    String name,
    String description,
    TransitionType type,
    List<TransitionLink> links,
    long to,
    TransitionRules rules,
    Map<String, String> properties,
    Optional<String> customEvent) {

  public Transition {
    links = List.copyOf(links);
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  public Set<Long> from() {
    return links.stream().map(TransitionLink::from).collect(Collectors.toUnmodifiableSet());
  }

  /** The screen that the transition shows. */
  public Optional<Long> screenId() {
    return rules
        .screen()
        .flatMap(rule -> Optional.ofNullable(rule.parameters().get("screenId")))
        .flatMap(Ids::parse);
  }
}
