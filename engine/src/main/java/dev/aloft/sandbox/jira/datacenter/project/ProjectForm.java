package dev.aloft.sandbox.jira.datacenter.project;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.json.Form;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads projects as requests describe them. */
final class ProjectForm {

  /** The usual rule of keys, which an administrator may change. */
  private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9]+");

  private static final int LONGEST_KEY = 10;
  private static final int LONGEST_NAME = 80;

  static final Set<String> TYPES = Set.of("software", "business", "service_desk");

  private final JiraSite site;
  private final Tables tables;

  ProjectForm(JiraSite site) {
    this.site = site;
    this.tables = site.tables();
  }

  /** What is wrong with a key; nothing where it may be given. */
  Optional<String> wrongKey(String key, Optional<Project> own) {
    if (key.isEmpty()) {
      return Optional.of("You must specify a valid project key.");
    }
    if (!KEY.matcher(key).matches()) {
      return Optional.of(
          "Project keys must start with an uppercase letter, followed by one or more uppercase"
              + " alphanumeric characters.");
    }
    if (key.length() > LONGEST_KEY) {
      return Optional.of("The project key must not exceed 10 characters in length.");
    }
    return tables
        .projects()
        .first(one ->
            own.filter(mine -> mine.id() == one.id()).isEmpty()
                && (one.key().equals(key) || one.formerKeys().contains(key)))
        .map(one -> "Project '" + one.name() + "' uses this project key.");
  }

  private void name(Form form, String name, Optional<Project> own) {
    if (name.isBlank()) {
      form.refuse("projectName", "You must specify a valid project name.");
    } else if (name.length() > LONGEST_NAME) {
      form.refuse("projectName", "The project name must not exceed 80 characters in length.");
    } else if (tables
        .projects()
        .first(one ->
            own.filter(mine -> mine.id() == one.id()).isEmpty()
                && one.name().equalsIgnoreCase(name))
        .isPresent()) {
      form.refuse("projectName", "A project with that name already exists.");
    }
  }

  /** The profile that a form describes; what it leaves out stays. */
  Project.Profile profile(Form form, Optional<Project> own) {
    Optional<Project.Profile> before = own.map(Project::profile);
    String key = form.text("key").or(() -> before.map(Project.Profile::key)).orElse("");
    wrongKey(key, own).ifPresent(message -> form.refuse("projectKey", message));
    String name = form.text("name").or(() -> before.map(Project.Profile::name)).orElse("");
    name(form, name, own);
    String type =
        form.text("projectTypeKey").or(() -> before.map(Project.Profile::typeKey)).orElse("");
    if (!TYPES.contains(type)) {
      form.refuse("projectType", "You must specify a valid project type.");
    }
    String url = form.text("url").or(() -> before.map(Project.Profile::url)).orElse("");
    if (!url.isEmpty() && !url.matches("https?://\\S+")) {
      form.refuse("projectUrl", "The URL specified is not valid - it must start with http://");
    }
    return new Project.Profile(
        key,
        name,
        form.text("description").or(() -> before.map(Project.Profile::description)).orElse(""),
        lead(form, before),
        type,
        url,
        category(form, before),
        form.text("assigneeType")
            .or(() -> before.map(Project.Profile::assigneeType))
            .orElse("PROJECT_LEAD"),
        form.number("avatarId").or(() -> before.flatMap(Project.Profile::avatar)));
  }

  private String lead(Form form, Optional<Project.Profile> before) {
    Optional<String> name = form.text("lead");
    if (name.isEmpty() && before.isPresent()) {
      return before.get().lead();
    }
    Optional<User> lead = name.flatMap(site.users()::byName).filter(User::active);
    if (lead.isEmpty()) {
      form.refuse(
          "projectLead",
          name.isEmpty()
              ? "You must specify a valid project lead."
              : "The user '" + name.get() + "' does not exist.");
    }
    return lead.map(User::key).orElse("");
  }

  private Optional<Long> category(Form form, Optional<Project.Profile> before) {
    Optional<Long> id = form.number("categoryId");
    if (id.isEmpty()) {
      return before.flatMap(Project.Profile::category);
    }
    if (id.get() == -1) {
      return Optional.empty();
    }
    if (tables.categories().find(id.get()).isEmpty()) {
      form.refuse("categoryId", "The category does not exist.");
    }
    return id;
  }

  /** The schemes that a form names; what it leaves out stays. */
  Project.Schemes schemes(Form form, Project.Schemes before) {
    return new Project.Schemes(
        scheme(form, "permissionScheme", id -> tables.permissionSchemes().find(id))
            .orElse(before.permission()),
        scheme(form, "notificationScheme", id -> tables.notificationSchemes().find(id))
            .or(before::notification),
        scheme(form, "issueSecurityScheme", id -> tables.securitySchemes().find(id))
            .or(before::security),
        scheme(form, "workflowSchemeId", id -> tables.workflowSchemes().find(id))
            .orElse(before.workflow()),
        before.issueType(),
        before.priority(),
        before.createScreen(),
        before.editScreen());
  }

  private static Optional<Long> scheme(Form form, String name, Function<Long, Optional<?>> find) {
    Optional<Long> id = form.number(name);
    if (id.isPresent() && find.apply(id.get()).isEmpty()) {
      form.refuse(name, "The scheme with id " + id.get() + " does not exist.");
    }
    return id;
  }
}
