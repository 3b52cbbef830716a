package dev.aloft.origin;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.Family;
import dev.aloft.diagnostics.Severity;

/** What can be wrong with, or worth saying about, a backup. */
public enum OriginCode implements DiagnosticCode {
  MISSING(
      "001",
      Severity.ERROR,
      "There is nothing at the given path. Relative paths count from the folder of the spec."),
  UNREADABLE(
      "002",
      Severity.ERROR,
      "The backup is there but cannot be read: permissions, a disk error, or a file that changed"
          + " while it was being read."),
  NOT_A_BACKUP(
      "003",
      Severity.ERROR,
      "The file is no Jira backup. Aloft reads the zip that Jira's 'Backup system' writes, a folder"
          + " with the files of that zip, or entities.xml alone; its root element is"
          + " entity-engine-xml."),
  CONFLUENCE_EXPORT(
      "004",
      Severity.ERROR,
      "The file is an export of Confluence (its root element is hibernate-generic), but stands"
          + " where a Jira backup is expected. Move it to the Confluence source of the spec."),
  ACTIVE_OBJECTS_ALONE(
      "005",
      Severity.ERROR,
      "The file holds only the tables of apps (activeobjects.xml). Issues, projects and people are"
          + " in entities.xml of the same backup: give the zip or the folder."),
  NO_ENTITIES(
      "006",
      Severity.ERROR,
      "The zip or folder has no entities.xml, which every Jira backup has at its top level."),
  BROKEN_STRUCTURE(
      "007",
      Severity.ERROR,
      "The XML is not well-formed: most often it was edited, wrapped or cut by a tool on its way."
          + " Aloft does not guess what was there and plans nothing from half a backup. Make the"
          + " backup again, or copy it again in binary mode. Characters that XML forbids are no"
          + " such problem: those are mended."),
  TRUNCATED(
      "008",
      Severity.ERROR,
      "The file ends in the middle: the copy or the backup was interrupted. Compare its size with"
          + " the original's and copy it again."),
  DAMAGED_ZIP(
      "009",
      Severity.ERROR,
      "The zip cannot be opened, or a file in it does not have the checksum that the zip gives."
          + " Most often the copy was interrupted. Compare its size with the original's and copy"
          + " it again."),
  TOO_LARGE(
      "010",
      Severity.ERROR,
      "A file in the zip unpacks to more than a backup plausibly holds; such zips are made to fill"
          + " disks. The limits are 1 TiB of XML, and from 64 MiB on 250 bytes of XML a byte of"
          + " zip. If the backup is genuine, unpack it and give the folder."),
  DOCTYPE(
      "011",
      Severity.ERROR,
      "The XML declares a document type. No backup does, and through it a file can make its reader"
          + " open other files or use up the memory. It is refused unread."),
  MENDED_CHARACTERS(
      "012",
      Severity.WARNING,
      "Texts hold characters that XML forbids (control characters that were pasted into Jira, or"
          + " bytes that are no text). Each was replaced by U+FFFD, the replacement character;"
          + " everything else is as it was."),
  ZONE_ASSUMED(
      "013",
      Severity.NOTE,
      "Times in a backup are in the time zone of the server's Java, which this backup does not"
          + " name. They are read as UTC. Give 'timeZone' for the origin if the server ran"
          + " elsewhere: every date and time then shifts."),
  STRAY_TEXT(
      "014",
      Severity.ERROR,
      "There is text between rows, where a backup has none. Most often a row lost its first"
          + " character on the way, and would be missing without a word. Make the backup again, or"
          + " copy it again in binary mode."),
  VALUE_TOO_LONG(
      "015",
      Severity.ERROR,
      "One single value is longer than 256 million characters, or one row has more than 2,000"
          + " attributes. No field of Jira allows that; such files are made to use up memory."),
  UNKNOWN_ENCODING(
      "016",
      Severity.ERROR,
      "The XML declares a character encoding that this Java does not know. Jira writes UTF-8."),
  VERSION_UNKNOWN(
      "017",
      Severity.NOTE,
      "The backup does not tell which version of Jira wrote it, only a build number or nothing."
          + " It is read by what its rows look like, so this costs nothing."),
  NO_ACTIVE_OBJECTS(
      "018",
      Severity.NOTE,
      "There is no activeobjects.xml beside the entities: boards, sprints, ranks and the data of"
          + " apps are not in this backup."),
  ROWS_TWICE(
      "019",
      Severity.WARNING,
      "Rows stand in the backup more than once, with the same id and the same content: most often"
          + " two backups were joined, or a tool repeated a part. Each counts once."),
  TWO_OF_ONE_ID(
      "020",
      Severity.ERROR,
      "Two rows of one entity have the same id and say different things. No database of Jira holds"
          + " that: two backups were joined, or the file was edited. Aloft does not guess which one"
          + " is right. Make the backup again."),
  NESTED_VALUE(
      "021",
      Severity.ERROR,
      "A value of a row holds elements. The rows of a backup are flat: a row's values are"
          + " attributes or elements that hold text alone. The file was edited, or is no backup of"
          + " Jira."),
  NO_ID(
      "022",
      Severity.ERROR,
      "A row that others refer to, or that Aloft must know again at the next run, has no id. Jira"
          + " gives each one: the file was edited, or made by a tool. Make the backup again.");

  private final String number;
  private final Severity severity;
  private final String explanation;

  OriginCode(String number, Severity severity, String explanation) {
    this.number = number;
    this.severity = severity;
    this.explanation = explanation;
  }

  @Override
  public String id() {
    return "ALOFT-ORIGIN-" + number;
  }

  @Override
  public Family family() {
    return Family.YOURS;
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
