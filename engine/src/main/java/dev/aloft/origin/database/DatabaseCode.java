package dev.aloft.origin.database;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.Family;
import dev.aloft.diagnostics.Severity;

/** What can be wrong with, or worth saying about, a Jira that is read from its database. */
public enum DatabaseCode implements DiagnosticCode {
  NO_DRIVER(
      "001",
      Severity.ERROR,
      """
      No JDBC driver at hand knows the address. Those for PostgreSQL and MariaDB, which speaks to \
      MySQL too, come with Aloft; for Oracle and SQL Server give the driver's class and its jar: \
      driver: {class: oracle.jdbc.OracleDriver, path: ojdbc11.jar}.\
      """),
  UNREACHABLE(
      "002",
      Severity.ERROR,
      """
      The database does not answer at the address. The machine that runs Aloft needs a way to it; \
      most databases let in only hosts that they know.\
      """),
  LOGIN_REFUSED(
      "003",
      Severity.ERROR,
      "The database refuses the user or the password. Use a user that may only read."),
  NOT_JIRA(
      "004",
      Severity.ERROR,
      """
      The schema has no tables of a Jira. Jira keeps its schema's name in dbconfig.xml as \
      schema-name; give it as 'schema'.\
      """),
  NOT_GRANTED(
      "005",
      Severity.ERROR,
      """
      The user may not read a table that Aloft reads. What is missing would look as if it were not \
      there, so nothing is planned. The statements that grant what lacks are in the message.\
      """),
  FAILED(
      "006",
      Severity.ERROR,
      """
      The database stopped answering, or answered a query with an error. Nothing is left on disk; \
      run the command again.\
      """),
  ZONE_ASSUMED(
      "007",
      Severity.NOTE,
      """
      The database does not tell in which time zone Jira's Java ran. Due dates are midnights of \
      that zone, and on most databases all times are its clock's. Give 'timeZone' for the origin, \
      as it stands in Jira under System info as user.timezone.\
      """),
  NOT_ONE_MOMENT(
      "008",
      Severity.WARNING,
      """
      The database cannot show all tables as they were at one moment to a reader that locks \
      nothing. What people write while Aloft reads may be there in part. Read a copy, or while \
      nobody works.\
      """),
  TABLES_LEFT(
      "009",
      Severity.NOTE,
      """
      Tables in the schema were not read: those of apps that the user may not read, and those that \
      no Jira known to Aloft has. No row of them is counted anywhere.\
      """),
  WRONG_ZONE(
      "010",
      Severity.ERROR,
      """
      Jira keeps a due date as the midnight of the time zone in which its Java ran. Read in the \
      zone of the spec, or as UTC where it names none, most due dates are no midnights, and all of \
      them would move to another day. Give 'timeZone' for the origin, as it stands in Jira under \
      System info as user.timezone.\
      """);

  private final String number;
  private final Severity severity;
  private final String explanation;

  DatabaseCode(String number, Severity severity, String explanation) {
    this.number = number;
    this.severity = severity;
    this.explanation = explanation;
  }

  @Override
  public String id() {
    return "ALOFT-DATABASE-" + number;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public Family family() {
    return Family.YOURS;
  }

  @Override
  public String explanation() {
    return explanation;
  }
}
