package dev.aloft.origin;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Writes a large backup in the form of Jira 8: parts before issues, issues before projects. */
public final class GeneratedBackup {

  private static final int PROJECTS = 20;
  private static final int PEOPLE = 500;
  private static final String[] WORDS =
      ("server login page error when user opens the report after upgrade and clicks save button"
           + " twice timeout database connection index search &quot;null&quot; value field größe")
          .split(" ");

  private final int issues;
  private final int commentsEach;
  private final Random random;

  /**
   * @param commentsEach how many comments an issue has on average
   * @param seed the same seed gives the same bytes
   */
  public GeneratedBackup(int issues, int commentsEach, long seed) {
    this.issues = issues;
    this.commentsEach = commentsEach;
    this.random = new Random(seed);
  }

  public void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<entity-engine-xml>\n");
      for (int i = 0; i < issues * commentsEach; i++) {
        comment(out, 10_000 + i, 10_000 + random.nextInt(issues));
      }
      for (int i = 0; i < issues; i++) {
        out.write(
            "    <ChangeGroup id=\"%d\" issue=\"%d\" author=\"u%d\" created=\"%s\"/>\n"
                .formatted(10_000 + i, 10_000 + random.nextInt(issues), person(), time(i)));
      }
      for (int i = 0; i < issues; i++) {
        out.write(
            ("    <ChangeItem id=\"%d\" group=\"%d\" fieldtype=\"jira\" field=\"status\""
                 + " oldvalue=\"1\" oldstring=\"Open\" newvalue=\"5\" newstring=\"Resolved\"/>\n")
                .formatted(10_000 + i, 10_000 + i));
      }
      for (int i = 0; i < issues; i++) {
        issue(out, i);
      }
      for (int i = 0; i < PROJECTS; i++) {
        out.write(
            ("    <Project id=\"%d\" name=\"Project %d\" key=\"P%d\" lead=\"u1\" counter=\"%d\""
                    + " originalkey=\"P%d\"/>\n")
                .formatted(10_000 + i, i, i, issues, i));
      }
      out.write("</entity-engine-xml>\n");
    }
  }

  private void comment(BufferedWriter out, int id, int issue) throws IOException {
    int person = person();
    String time = time(id);
    out.write(
        ("    <Action id=\"%d\" issue=\"%d\" author=\"u%d\" type=\"comment\" created=\"%s\""
                + " updateauthor=\"u%d\" updated=\"%s\"")
            .formatted(id, issue, person, time, person, time));
    String text = text(20 + random.nextInt(30));
    if (random.nextInt(3) == 0) {
      out.write(">\n        <body><![CDATA[" + text + "\n\n* " + text + "]]></body>\n");
      out.write("    </Action>\n");
    } else {
      out.write(" body=\"" + text + "\"/>\n");
    }
  }

  private void issue(BufferedWriter out, int i) throws IOException {
    int project = i % PROJECTS;
    String time = time(i);
    out.write(
        ("    <Issue id=\"%d\" key=\"P%d-%d\" number=\"%d\" project=\"%d\" reporter=\"u%d\""
                + " assignee=\"u%d\" creator=\"u%d\" type=\"1\" summary=\"%s\" priority=\"3\""
                + " status=\"1\" created=\"%s\" updated=\"%s\" votes=\"0\" watches=\"1\""
                + " workflowId=\"%d\"")
            .formatted(
                10_000 + i,
                project,
                i / PROJECTS + 1,
                i / PROJECTS + 1,
                10_000 + project,
                person(),
                person(),
                person(),
                text(8),
                time,
                time,
                10_000 + i));
    out.write(
        ">\n        <description><![CDATA[" + text(40) + "\n" + text(40) + "]]></description>\n");
    out.write("    </Issue>\n");
  }

  private int person() {
    return random.nextInt(PEOPLE);
  }

  private String text(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.toString();
  }

  private static String time(int step) {
    return "20%02d-%02d-%02d 12:%02d:16.928"
        .formatted(10 + step / 100_000 % 15, 1 + step % 12, 1 + step % 28, step % 60);
  }
}
