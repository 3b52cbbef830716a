package dev.aloft.sandbox.jira.cloud;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.Durations;
import dev.aloft.sandbox.jira.cloud.config.Component;
import dev.aloft.sandbox.jira.cloud.config.Configuration;
import dev.aloft.sandbox.jira.cloud.config.Field;
import dev.aloft.sandbox.jira.cloud.config.FieldSchema;
import dev.aloft.sandbox.jira.cloud.config.FieldUse;
import dev.aloft.sandbox.jira.cloud.config.Involved;
import dev.aloft.sandbox.jira.cloud.config.IssueType;
import dev.aloft.sandbox.jira.cloud.config.LinkType;
import dev.aloft.sandbox.jira.cloud.config.Option;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.config.Priority;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.config.ProjectCategory;
import dev.aloft.sandbox.jira.cloud.config.Resolution;
import dev.aloft.sandbox.jira.cloud.config.Role;
import dev.aloft.sandbox.jira.cloud.config.SecurityLevel;
import dev.aloft.sandbox.jira.cloud.config.Status;
import dev.aloft.sandbox.jira.cloud.config.Status.Category;
import dev.aloft.sandbox.jira.cloud.config.Transition;
import dev.aloft.sandbox.jira.cloud.config.Version;
import dev.aloft.sandbox.jira.cloud.config.Workflow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Two projects that hold still: OPS with every kind of field, DEV with the bare minimum. */
final class FakeConfiguration implements Configuration {

  static final Project OPS =
      new Project("10000", "OPS", "Operations", "software", false, Optional.empty(), false, true);
  static final Project DEV =
      new Project("10001", "DEV", "Development", "software", false, Optional.empty(), false, true);

  private static final IssueType EPIC = new IssueType("10100", "Epic", "", 1);
  private static final IssueType TASK = new IssueType("10101", "Task", "A task", 0);
  private static final IssueType SUBTASK = new IssueType("10102", "Sub-task", "", -1);

  private static final List<Option> COLORS =
      List.of(
          Option.of("10300", "Red"),
          Option.of("10301", "Green"),
          new Option("10302", "Mauve", true, List.of()));
  private static final List<Option> PLACES =
      List.of(
          new Option("10310", "Europe", false, List.of(Option.of("10311", "Oslo"))),
          new Option("10312", "Asia", false, List.of(Option.of("10313", "Osaka"))));

  private static final List<Status> STATUSES =
      List.of(
          new Status("10400", "To Do", "", Category.TODO),
          new Status("10401", "Doing", "", Category.IN_PROGRESS),
          new Status("10402", "Done", "", Category.DONE));

  private final List<Field> fields =
      List.of(
          new Field("project", "Project", FieldSchema.system("project", "project")),
          new Field("issuetype", "Issue Type", FieldSchema.system("issuetype", "issuetype")),
          new Field("summary", "Summary", FieldSchema.system("summary", "string")),
          new Field("parent", "Parent", FieldSchema.system("parent", "issuelink")),
          new Field("description", "Description", FieldSchema.system("description", "string")),
          new Field("environment", "Environment", FieldSchema.system("environment", "string")),
          new Field("priority", "Priority", FieldSchema.system("priority", "priority")),
          new Field("resolution", "Resolution", FieldSchema.system("resolution", "resolution")),
          new Field("assignee", "Assignee", FieldSchema.system("assignee", "user")),
          new Field("reporter", "Reporter", FieldSchema.system("reporter", "user")),
          new Field("duedate", "Due date", FieldSchema.system("duedate", "date")),
          new Field("labels", "Labels", FieldSchema.systemArray("labels", "string")),
          new Field("components", "Components", FieldSchema.systemArray("components", "component")),
          new Field("fixVersions", "Fix", FieldSchema.systemArray("fixVersions", "version")),
          new Field("security", "Level", FieldSchema.system("security", "securitylevel")),
          new Field("timetracking", "Time", FieldSchema.system("timetracking", "timetracking")),
          custom("10010", "Color", "option", "select"),
          new Field(
              "customfield_10011",
              "Colors",
              FieldSchema.customArray("option", "multiselect", 10_011)),
          custom("10012", "Place", "option-with-child", "cascadingselect"),
          custom("10013", "Points", "number", "float"),
          custom("10014", "Notes", "string", "textarea"),
          custom("10015", "Code", "string", "textfield"),
          custom("10016", "Seen", "datetime", "datetime"),
          custom("10017", "Site", "string", "url"),
          custom("10018", "Buddy", "user", "userpicker"),
          custom("10019", "Crew", "group", "grouppicker"),
          custom("10020", "Hidden", "string", "textfield"));

  private static Field custom(String id, String name, String type, String customType) {
    return new Field(
        "customfield_" + id, name, FieldSchema.custom(type, customType, Long.parseLong(id)));
  }

  private final Set<String> roleMembers = new HashSet<>();
  private boolean timeTracking = true;

  void addToRole(String accountId) {
    roleMembers.add(accountId);
  }

  void switchTimeTrackingOff() {
    timeTracking = false;
  }

  @Override
  public Optional<Project> project(String idOrKey) {
    String key = idOrKey.toUpperCase(Locale.ROOT);
    return projects().stream()
        .filter(project -> project.id().equals(idOrKey) || project.key().equals(key))
        .findFirst();
  }

  @Override
  public List<Project> projects() {
    return List.of(OPS, DEV);
  }

  @Override
  public Optional<IssueType> issueType(String id) {
    return Stream.of(EPIC, TASK, SUBTASK).filter(type -> type.id().equals(id)).findFirst();
  }

  @Override
  public List<IssueType> issueTypes(Project project) {
    return project.equals(OPS) ? List.of(EPIC, TASK, SUBTASK) : List.of(TASK, SUBTASK);
  }

  @Override
  public Optional<Field> field(String id) {
    return fields.stream().filter(field -> field.id().equals(id)).findFirst();
  }

  @Override
  public List<Field> fields() {
    return fields;
  }

  private FieldUse use(Field field) {
    List<Option> options =
        switch (field.name()) {
          case "Color", "Colors" -> COLORS;
          case "Place" -> PLACES;
          default -> List.of();
        };
    return new FieldUse(field, field.id().equals("summary"), options, Optional.empty());
  }

  @Override
  public List<FieldUse> createFields(Project project, IssueType type) {
    Set<String> bare = Set.of("project", "issuetype", "summary", "parent", "description");
    List<FieldUse> uses = new ArrayList<>();
    for (Field field : fields) {
      boolean hidden = field.name().equals("Hidden") || field.id().equals("resolution");
      if (project.equals(OPS) ? !hidden : bare.contains(field.id())) {
        uses.add(use(field));
      }
    }
    return uses;
  }

  @Override
  public List<FieldUse> editFields(Project project, IssueType type) {
    return fields.stream().map(this::use).toList();
  }

  @Override
  public Optional<ProjectCategory> category(Project project) {
    return Optional.empty();
  }

  @Override
  public Set<String> hiddenFields(Project project, IssueType type) {
    return Set.of();
  }

  @Override
  public Optional<Option> option(String fieldId, String optionId) {
    List<Option> all = new ArrayList<>(COLORS);
    for (Option place : PLACES) {
      all.add(place);
      all.addAll(place.children());
    }
    return all.stream().filter(option -> option.id().equals(optionId)).findFirst();
  }

  @Override
  public Workflow workflow(Project project, IssueType type) {
    return new Workflow(
        "Simple",
        List.of("10400", "10401", "10402"),
        "10400",
        List.of(
            new Transition("11", "Start", Set.of("10400"), "10401", List.of()),
            new Transition("21", "Finish", Set.of("10401"), "10402", List.of("resolution")),
            new Transition("31", "Reset", Set.of(), "10400", List.of())));
  }

  @Override
  public Optional<Status> status(String id) {
    return STATUSES.stream().filter(status -> status.id().equals(id)).findFirst();
  }

  @Override
  public List<Priority> priorities(Project project) {
    return List.of(new Priority("1", "High"), new Priority("2", "Low"));
  }

  @Override
  public Optional<Priority> defaultPriority(Project project) {
    return priority("2");
  }

  @Override
  public Optional<Priority> priority(String id) {
    return priorities(OPS).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  public List<Resolution> resolutions() {
    return List.of(new Resolution("10500", "Fixed", ""));
  }

  @Override
  public List<Component> components(Project project) {
    return List.of(new Component("10600", "Engine", Optional.empty(), Optional.empty()));
  }

  @Override
  public List<Version> versions(Project project) {
    return List.of(
        new Version("10700", "1.0", false, true), new Version("10701", "2.0", false, false));
  }

  @Override
  public List<SecurityLevel> securityLevels(Project project) {
    return List.of(new SecurityLevel("10800", "Staff", ""));
  }

  @Override
  public Optional<SecurityLevel> defaultSecurityLevel(Project project) {
    return Optional.empty();
  }

  /** Everybody is in every level. */
  @Override
  public boolean inLevel(Account account, Project project, String levelId, Involved involved) {
    return true;
  }

  @Override
  public List<Role> roles() {
    return List.of(new Role("10900", "Developers"));
  }

  @Override
  public boolean inRole(Project project, Role role, String accountId) {
    return roleMembers.contains(accountId);
  }

  @Override
  public List<LinkType> linkTypes() {
    return List.of(
        new LinkType("10950", "Blocks", "is blocked by", "blocks"),
        new LinkType("10951", "Relates", "relates to", "relates to"));
  }

  @Override
  public Durations.Working working() {
    return Durations.usual();
  }

  @Override
  public boolean timeTracking() {
    return timeTracking;
  }

  @Override
  public boolean may(Account account, Permission permission, Project project, Involved involved) {
    return true;
  }
}
