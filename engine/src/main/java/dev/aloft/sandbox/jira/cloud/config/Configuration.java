package dev.aloft.sandbox.jira.cloud.config;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.Durations;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What issues must know of the site's configuration. Every answer is of this moment; nothing is
 * cached by the caller.
 */
public interface Configuration {

  /** A project by id, key (any case) or former key. */
  Optional<Project> project(String idOrKey);

  /** All projects, in the order in which they were made. */
  List<Project> projects();

  /** The category of a project, if it has one. */
  Optional<ProjectCategory> category(Project project);

  /** An issue type by id, of any project. */
  Optional<IssueType> issueType(String id);

  /** The issue types of a project's scheme, in its order. */
  List<IssueType> issueTypes(Project project);

  /** A field by id. */
  Optional<Field> field(String id);

  /** Every field of the site, those of the system first. */
  List<Field> fields();

  /**
   * The fields that may be set when an issue of this type is made: those on the create screen that
   * have a context here, and always {@code project}, {@code issuetype} and {@code summary}, and
   * {@code parent} where a parent is possible.
   */
  List<FieldUse> createFields(Project project, IssueType type);

  /**
   * The fields that may be changed: every field that has a context here, on a screen or not, since
   * an edit by REST no longer looks at screens (the contract's note on {@code editIssue}).
   */
  List<FieldUse> editFields(Project project, IssueType type);

  /** The ids of the fields that the field configuration hides: nobody sees or sets them. */
  Set<String> hiddenFields(Project project, IssueType type);

  /** An option of a select field by id, on any level, of any context. */
  Optional<Option> option(String fieldId, String optionId);

  /** The workflow that issues of this type follow. */
  Workflow workflow(Project project, IssueType type);

  /** A status by id. */
  Optional<Status> status(String id);

  /** The priorities that a project may use, in order. */
  List<Priority> priorities(Project project);

  /** The priority of new issues that name none. */
  Optional<Priority> defaultPriority(Project project);

  /** A priority by id. */
  Optional<Priority> priority(String id);

  /** All resolutions in order. */
  List<Resolution> resolutions();

  /** The components of a project. */
  List<Component> components(Project project);

  /** The versions of a project, in order. */
  List<Version> versions(Project project);

  /** The levels of the project's security scheme; none where it has no scheme. */
  List<SecurityLevel> securityLevels(Project project);

  /** The level of new issues of a project that name none. */
  Optional<SecurityLevel> defaultSecurityLevel(Project project);

  /** Whether an account sees the issues of a level with those people. */
  boolean inLevel(Account account, Project project, String levelId, Involved involved);

  /** The roles of the site. */
  List<Role> roles();

  /** Whether an account has a role in a project, by itself or by a group. */
  boolean inRole(Project project, Role role, String accountId);

  /** The types of links between issues. */
  List<LinkType> linkTypes();

  /** Whether time tracking is on. */
  boolean timeTracking();

  /** What days and weeks of a duration mean. */
  Durations.Working working();

  /** Whether an account may do something in a project, to an issue with those people. */
  boolean may(Account account, Permission permission, Project project, Involved involved);
}
