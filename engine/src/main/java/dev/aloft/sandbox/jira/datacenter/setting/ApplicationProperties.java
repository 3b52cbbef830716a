package dev.aloft.sandbox.jira.datacenter.setting;

import dev.aloft.sandbox.store.Register;
import java.util.List;
import java.util.Optional;

/** The properties of the application that its administrators see, and what they are at first. */
final class ApplicationProperties {

  /**
   * A property.
   *
   * @param advanced whether it stands among the advanced settings
   */
  record Property(String key, String type, String usual, String description, boolean advanced) {}

  private static final List<Property> ALL =
      List.of(
          advanced("jira.clone.prefix", "string", "CLONE -", "The prefix of a clone's summary"),
          advanced("jira.date.picker.java.format", "string", "d/MMM/yy", "How dates are entered"),
          advanced(
              "jira.date.time.picker.java.format",
              "string",
              "dd/MMM/yy h:mm a",
              "How times are entered"),
          advanced("jira.issue.actions.order", "string", "asc", "The order of an issue's actions"),
          advanced(
              "jira.projectkey.pattern",
              "string",
              "([A-Z][A-Z]+)",
              "What a project's key looks like"),
          advanced("jira.projectkey.maxlength", "uint", "10", "How long a project's key may be"),
          advanced("jira.projectname.maxlength", "uint", "80", "How long a project's name may be"),
          advanced(
              "jira.search.views.default.max",
              "uint",
              "1000",
              "How many issues a search answers at most"),
          advanced(
              "jira.table.cols.subtasks",
              "string",
              "issuetype, status, assignee, progress",
              "The columns of sub-tasks"),
          advanced(
              "jira.attachments.number.of.zip.entries",
              "uint",
              "30",
              "How many entries of an archive are shown"),
          advanced(
              "jira.view.issue.links.sort.order",
              "string",
              "type, status, priority",
              "How links are sorted"),
          plain("jira.title", "string", "Jira", "The name of this installation"),
          plain("jira.lf.favicon.url", "string", "/favicon.ico", "The small icon"),
          plain("jira.lf.favicon.hires.url", "string", "/jira-favicon-hires.png", "The large icon"),
          plain("jira.lf.logo.url", "string", "/images/icon-jira-logo.png", "The logo"),
          plain("jira.lf.top.bgcolour", "string", "#0747a6", "The colour of the header"),
          plain("jira.lf.text.headingcolour", "string", "#172b4d", "The colour of headings"),
          plain("jira.lf.text.linkcolour", "string", "#0052cc", "The colour of links"),
          plain("jira.lf.date.dmy", "string", "dd/MMM/yy", "How days are written"),
          plain("jira.lf.date.complete", "string", "dd/MMM/yy h:mm a", "How times are written"),
          plain("jira.lf.date.day", "string", "EEEE h:mm a", "How a time of this week is written"),
          plain("jira.lf.date.time", "string", "h:mm a", "How a time of today is written"));

  private final Register<String, String> changed;

  /** Over the values that were changed. */
  ApplicationProperties(Register<String, String> changed) {
    this.changed = changed;
  }

  private static Property advanced(String key, String type, String usual, String description) {
    return new Property(key, type, usual, description, true);
  }

  private static Property plain(String key, String type, String usual, String description) {
    return new Property(key, type, usual, description, false);
  }

  /** All of them, by key. */
  List<Property> all() {
    return ALL;
  }

  /** A property by its key. */
  Optional<Property> find(String key) {
    return ALL.stream().filter(one -> one.key().equals(key)).findFirst();
  }

  /** What it is now. */
  String value(Property property) {
    return changed.find(property.key()).orElse(property.usual());
  }

  /** Changes it. */
  void set(Property property, String value) {
    changed.put(property.key(), value);
  }
}
