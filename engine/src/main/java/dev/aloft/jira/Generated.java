package dev.aloft.jira;

import dev.aloft.resource.Desired;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.Role;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Aloft makes for each project so that its issues have a place to be: one of each kind of
 * scheme, all of one name that begins with the project's key.
 */
public final class Generated {

  public static final String SCREEN = "jira.screen";
  public static final String SCREEN_SCHEME = "jira.screen-scheme";
  public static final String ISSUE_TYPE_SCREEN_SCHEME = "jira.issue-type-screen-scheme";
  public static final String WORKFLOW = "jira.workflow";
  public static final String WORKFLOW_SCHEME = "jira.workflow-scheme";
  public static final String ISSUE_TYPE_SCHEME = "jira.issue-type-scheme";

  private Generated() {}

  /** The name of everything that is made for the project. */
  public static String name(MovingProject project) {
    return project.selected().targetKey() + ": migration";
  }

  /** The address of the thing of that type that is made for the project. */
  public static Address address(String type, MovingProject project) {
    return Address.of(type, name(project));
  }

  /** A pointer to it. */
  public static Value reference(String type, MovingProject project) {
    return Value.reference(address(type, project));
  }

  /**
   * Wants the thing of that type for the project.
   *
   * @param attributes its wanted values beside the name
   */
  public static void want(
      Derivation derivation, String type, MovingProject project, Map<String, Value> attributes) {
    Map<String, Value> all = new TreeMap<>(attributes);
    all.put("name", Value.text(name(project)));
    derivation.want(
        Desired.of(
            address(type, project),
            name(project),
            all,
            OnExisting.USE_IF_EQUAL,
            Role.GENERATED,
            project.selected().location().toLocation().display()));
  }
}
