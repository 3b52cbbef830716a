package dev.aloft.sandbox.jira.cloud.project;

import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Table;
import dev.aloft.sandbox.json.Form;
import java.util.List;
import java.util.Optional;

/** Reads what creating and updating a project have in common. */
final class ProjectForm {

  private static final List<String> ASSIGNEES = List.of("PROJECT_LEAD", "UNASSIGNED");

  private final JiraSite site;
  private final SiteTables tables;
  private final Form form;

  ProjectForm(JiraSite site, SiteTables tables, Form form) {
    this.site = site;
    this.tables = tables;
    this.form = form;
  }

  Optional<String> lead() {
    if (form.node("lead").isPresent()) {
      form.refuse("lead", "The lead parameter is no longer supported: use leadAccountId.");
    }
    Optional<String> lead = form.text("leadAccountId");
    if (lead.isPresent() && site.accounts().find(lead.get()).filter(site::active).isEmpty()) {
      form.refuse("projectLead", "You must specify a valid project lead.");
    }
    return lead;
  }

  String assigneeType(String otherwise) {
    String type = form.text("assigneeType").orElse(otherwise);
    if (!ASSIGNEES.contains(type)) {
      form.refuse("assigneeType", "The assignee type must be PROJECT_LEAD or UNASSIGNED.");
    }
    return type;
  }

  String url(String otherwise) {
    String url = form.text("url").orElse(otherwise);
    if (!url.isEmpty() && !url.startsWith("http://") && !url.startsWith("https://")) {
      form.refuse("projectUrl", "The URL specified is not valid - it must start with http://");
    }
    return url;
  }

  /** The category; -1 takes it away. */
  Optional<Long> category(Optional<Long> otherwise) {
    Optional<Long> id = form.number("categoryId");
    if (id.isEmpty()) {
      return otherwise;
    }
    if (id.get() == -1) {
      return Optional.empty();
    }
    if (!tables.categories().has(id.get())) {
      form.refuse("categoryId", "The project category " + id.get() + " does not exist.");
    }
    return id;
  }

  /** A scheme by its id, which must be in the table. */
  Optional<Long> scheme(String name, Table<?> table) {
    Optional<Long> id = form.number(name);
    if (id.isPresent() && !table.has(id.get())) {
      form.refuse(name, "The scheme with id " + id.get() + " does not exist.");
    }
    return id;
  }

  /** Refuses schemes of a kind of which this site has none. */
  void without(String name) {
    if (form.node(name).isPresent()) {
      form.refuse(name, "The scheme does not exist.");
    }
  }
}
