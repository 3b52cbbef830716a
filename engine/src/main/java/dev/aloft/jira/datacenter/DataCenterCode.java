package dev.aloft.jira.datacenter;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.Family;
import dev.aloft.diagnostics.Severity;

/** What can be wrong with, or worth saying about, a Jira Data Center that is read by REST. */
public enum DataCenterCode implements DiagnosticCode {
  NOT_JIRA(
      "001",
      Severity.ERROR,
      """
      The address answers, but not as a Jira. Give the address under which people open it, its \
      context path included, such as https://jira.acme.example or https://acme.example/jira.\
      """),
  IS_CLOUD(
      "002",
      Severity.ERROR,
      """
      The address leads to a cloud site. An origin of type data-center is a Jira Server or Data \
      Center on a host of your own.\
      """),
  NOT_ADMINISTRATOR(
      "003",
      Severity.ERROR,
      """
      The token's user does not administer Jira. The API shows custom fields, groups and members \
      to administrators only, and to others it shows less without saying so: what is missing would \
      look as if it were not there. Use the token of an administrator; nothing is ever written.\
      """),
  PROJECT_UNREADABLE(
      "004",
      Severity.ERROR,
      """
      The spec selects a project of which the source shows no issues: the token's user may not \
      browse it, or it is archived. It would look empty, so nothing is planned. Give the user the \
      project permission to browse it (an administrator has that only where a permission scheme \
      says so), restore the archived project, or leave the project out with 'except'.\
      """),
  PROJECT_HIDDEN(
      "005",
      Severity.WARNING,
      """
      The source lists a project and does not show its issues: the token's user may not browse it, \
      or it is archived. It is not in the snapshot. A spec that selects it is refused.\
      """),
  REST_HIDES(
      "006",
      Severity.NOTE,
      """
      What the REST API of a Jira Data Center does not show at all is not in the snapshot: \
      definitions of workflows, field configurations, screen schemes, the limits between several \
      contexts of one field, defaults of fields, filters, gadgets, remote links, tables of apps. An \
      XML backup holds them.\
      """),
  PEOPLE_HIDDEN(
      "007",
      Severity.WARNING,
      """
      The source did not list its users or its groups in full. People whom issues, projects and \
      roles name are known all the same; others are not. Give the token's user the global \
      permission to browse users.\
      """),
  PARTS_HIDDEN(
      "008",
      Severity.WARNING,
      """
      The source counts more comments, worklogs, watchers or voters than it shows: they are \
      restricted to groups or roles that the token's user is not in, or that user may not view \
      watchers and voters. They are not in the snapshot. Add the user to those groups and roles, \
      for as long as the migration lasts.\
      """),
  ISSUES_MAY_BE_HIDDEN(
      "009",
      Severity.WARNING,
      """
      The project uses issue security, and the API says nothing about issues in levels that the \
      token's user is not in. Such issues are not in the snapshot. Add the user to every level.\
      """),
  CHANGED_WHILE_READ(
      "010",
      Severity.ERROR,
      """
      An issue was moved from one project to another while the source was read, and was read \
      twice. Run the command again; freeze the source for the last run.\
      """),
  SHADOWED_PEOPLE(
      "011",
      Severity.WARNING,
      """
      Some login names have accounts in more than one user directory of the source, more than one \
      of them active, or only one that is asked late. The API shows the account that counts and \
      nothing of the others, so nobody can tell whether they have other addresses. Look at \
      /rest/api/2/user/duplicated/list there; an XML backup holds all of them. The people map \
      overrules whatever counts.\
      """),
  SCHEME_HIDDEN(
      "012",
      Severity.WARNING,
      """
      The product shows which permission scheme a project has only to those who administer the \
      project, and the token's user does not. The project gets no scheme of the source, but the \
      site's default one, and nobody can tell whether more people see it then. Let the user \
      administer the project, or read an XML backup.\
      """);

  private final String number;
  private final Severity severity;
  private final String explanation;

  DataCenterCode(String number, Severity severity, String explanation) {
    this.number = number;
    this.severity = severity;
    this.explanation = explanation;
  }

  @Override
  public String id() {
    return "ALOFT-DATACENTER-" + number;
  }

  @Override
  public Family family() {
    return this == CHANGED_WHILE_READ ? Family.SITE : Family.YOURS;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String explanation() {
    return explanation;
  }
}
