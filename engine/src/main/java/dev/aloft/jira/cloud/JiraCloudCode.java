package dev.aloft.jira.cloud;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.Family;
import dev.aloft.diagnostics.Severity;

/** What can be wrong with a Jira Cloud site as a whole. */
public enum JiraCloudCode implements DiagnosticCode {
  NOT_JIRA(
      "001",
      Family.YOURS,
      """
      The address answers, but not as a Jira site. Give the site's own address, such as \
      https://acme.atlassian.net, and check that Jira is among its products.\
      """),
  ANONYMOUS(
      "002",
      Family.YOURS,
      """
      The site took the request as nobody's. A public site answers a wrong token as it answers \
      any visitor, so everything would look empty and nothing could be written. Check e-mail \
      address and token.\
      """),
  NOT_ADMINISTRATOR(
      "003",
      Family.YOURS,
      """
      The account lacks the global permission to administer Jira, which nearly all configuration \
      needs. Add the account to a group that has it, for as long as the migration lasts.\
      """),
  NOT_CLOUD(
      "004",
      Family.YOURS,
      """
      The address leads to a Jira Server or Data Center. A target must be a cloud site; name this \
      one as a source.\
      """),
  TASK_FAILED(
      "005",
      Family.SITE,
      """
      The site accepted a long task and then did not complete it. Its own message is shown. Mend \
      what it names and run the command again.\
      """),
  TASK_UNFINISHED(
      "006",
      Family.SITE,
      """
      A long task of the site was still running when patience ended. It goes on without Aloft; \
      run the command again when the site is less busy.\
      """);

  private final String number;
  private final Family family;
  private final String explanation;

  JiraCloudCode(String number, Family family, String explanation) {
    this.number = number;
    this.family = family;
    this.explanation = explanation;
  }

  @Override
  public String id() {
    return "ALOFT-CLOUD-" + number;
  }

  @Override
  public Family family() {
    return family;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String explanation() {
    return explanation;
  }
}
