package dev.aloft.sandbox.jira.datacenter.user;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.Directories;
import dev.aloft.sandbox.datacenter.Directories.Directory;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /user/duplicated}: names with accounts in several directories. The contract declares
 * another thing's form; the replies are those of Atlassian's page "Finding duplicate user accounts"
 * (confluence.atlassian.com/jiracore).
 */
public final class DuplicateResource implements Resource<DataCenterCall> {

  private final Directories directories;

  /** The users of a site. */
  public DuplicateResource(JiraSite site) {
    this.directories = site.dataCenter().directories();
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getDuplicatedUsersCount")
        .query("flush")
        .administratorsOnly()
        .answer(call -> Reply.ok(Json.object().put("count", directories.duplicated().size())));
    operations
        .on("getDuplicatedUsersMapping")
        .query("flush")
        .administratorsOnly()
        .answer(call -> Reply.ok(mapping()));
  }

  private ObjectNode mapping() {
    Map<Long, String> names =
        directories.all().stream().collect(Collectors.toMap(Directory::id, Directory::name));
    ObjectNode view = Json.object();
    directories
        .duplicated()
        .forEach((name, accounts) -> {
          ArrayNode list = view.putArray(name);
          accounts.forEach(account ->
              list.addObject()
                  .put("directoryId", account.directory())
                  .put("directoryName", names.getOrDefault(account.directory(), ""))
                  .put("userActive", account.active()));
        });
    return view;
  }
}
