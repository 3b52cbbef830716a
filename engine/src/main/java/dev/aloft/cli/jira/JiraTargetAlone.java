package dev.aloft.cli.jira;

import dev.aloft.jira.JiraTarget;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.Target;
import dev.aloft.resource.TargetType;
import java.util.List;

/** A Jira Cloud site that answered, for work that needs no source. */
record JiraTargetAlone(JiraTarget target, Clients clients) implements Target {

  @Override
  public String name() {
    return target.name();
  }

  @Override
  public List<TargetType> types() {
    return target.types();
  }

  @Override
  public List<LaneTarget> lanes() {
    return target.lanes();
  }

  @Override
  public void register(List<Registration> registrations) {
    target.register(registrations);
  }

  @Override
  public void close() {
    target.close();
    clients.close();
  }
}
