package dev.aloft.jira.datacenter;

import dev.aloft.http.SiteRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Reads groups and who is in them. There is no list of groups but a picker that shows the first few
 * of those that contain a text, and tells how many there are: while it shows fewer, longer texts
 * are asked for.
 */
final class Groups {

  private static final int MOST = 1_000;
  private static final int MEMBERS_A_PAGE = 50;

  /** Texts of more letters than this are not tried. */
  private static final int LONGEST = 3;

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-_. ";

  private final DataCenterApi api;
  private final SourceRows rows;
  private final Remarks remarks;

  Groups(DataCenterApi api, SourceRows rows, Remarks remarks) {
    this.api = api;
    this.rows = rows;
    this.remarks = remarks;
  }

  void read() {
    Set<String> names = names();
    for (String name : names) {
      rows.of("Group")
          .put("groupName", name)
          .put("lowerGroupName", People.lower(name))
          .put("active", 1)
          .add();
    }
    names.forEach(this::members);
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    long total = pick("", names);
    Deque<String> queries = new ArrayDeque<>();
    if (names.size() < total) {
      queries.add("");
    }
    while (names.size() < total && !queries.isEmpty()) {
      String shorter = queries.remove();
      for (int i = 0; i < LETTERS.length() && names.size() < total; i++) {
        String query = shorter + LETTERS.charAt(i);
        Set<String> found = new TreeSet<>();
        if (pick(query, found) > found.size() && query.length() < LONGEST) {
          queries.add(query);
        }
        names.addAll(found);
      }
    }
    if (names.size() < total) {
      remarks.add(
          DataCenterCode.PEOPLE_HIDDEN, names.size() + " of " + total + " groups could be listed");
    }
    return names;
  }

  /** {@code findGroups}: adds the groups that it shows; how many there are. */
  private long pick(String query, Set<String> names) {
    SiteRequest request =
        DataCenterApi.get("/groups/picker").query("query", query).query("maxResults", MOST);
    JsonNode reply = api.object(request);
    DataCenterApi.list(request, reply, "groups")
        .forEach(group -> names.add(SourceRows.text(group.path("name"))));
    return reply.path("total").asLong(0);
  }

  /** {@code getUsersFromGroup}, which counts those of nested groups too. */
  private void members(String group) {
    SiteRequest request =
        DataCenterApi.get("/group/member")
            .query("groupname", group)
            .query("includeInactiveUsers", true);
    Set<String> names = new TreeSet<>();
    for (JsonNode user : api.pages(request, MEMBERS_A_PAGE)) {
      names.add(SourceRows.text(user.path("name")));
    }
    for (String name : names) {
      rows.of("Membership")
          .put("parentName", group)
          .put("lowerParentName", People.lower(group))
          .put("childName", name)
          .put("lowerChildName", People.lower(name))
          .put("membershipType", "GROUP_USER")
          .add();
    }
  }
}
