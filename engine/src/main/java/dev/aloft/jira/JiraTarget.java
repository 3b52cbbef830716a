package dev.aloft.jira;

import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.Target;
import dev.aloft.resource.TargetType;
import java.util.List;

/** A connected Jira Cloud site with every resource type on it. */
public final class JiraTarget implements Target {

  private final String name;
  private final ConnectedJira jira;
  private final List<TargetType> types;
  private final List<LaneTarget> lanes;

  public JiraTarget(String name, ConnectedJira jira, List<JiraType> types, JiraLane lane) {
    this.name = name;
    this.jira = jira;
    this.types =
        types.stream().<TargetType>map(type -> new GuardedType(type.connect(jira))).toList();
    this.lanes = List.of(new GuardedLane(lane.connect(jira.site())));
  }

  @Override
  public String name() {
    return name;
  }

  public JiraCloud site() {
    return jira.site();
  }

  @Override
  public List<TargetType> types() {
    return types;
  }

  @Override
  public List<LaneTarget> lanes() {
    return lanes;
  }

  @Override
  public void register(List<Registration> registrations) {
    SiteFailures.translated(() -> jira.stamps().add(registrations));
  }

  @Override
  public void close() {}
}
