package dev.aloft.sandbox.jira.software;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.cloud.CloudConventions;
import dev.aloft.sandbox.jira.JiraErrors;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.software.board.BoardResource;
import dev.aloft.sandbox.jira.software.board.Boards;
import dev.aloft.sandbox.operation.Api;
import dev.aloft.sandbox.operation.OperationTable;
import java.util.List;

/** Jira Software over the Jira of the same site. */
public final class JiraSoftware {

  /** Where its tree begins. */
  public static final String ROOT = "/rest/agile/1.0";

  private JiraSoftware() {}

  /** The API over a site's Jira. */
  public static Api<CloudCall> over(WholeSite jira) {
    return new Api<>(
        "Jira Software Cloud",
        OperationTable.load("/dev/aloft/sandbox/jira/software/operations.tsv"),
        new CloudConventions(jira.site().cloud(), "jira", ROOT, JiraErrors::reply),
        List.of(new BoardResource(new Boards(), jira)));
  }
}
