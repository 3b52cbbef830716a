package dev.aloft.jira.datacenter;

import dev.aloft.http.SiteRefusal;
import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Reads the users whom the source lists, and remembers whom else replies name. Addresses come as
 * far as their owners and the server's settings let the token's user see them.
 */
final class People {

  private static final int USERS_A_PAGE = 1_000;

  private final DataCenterApi api;
  private final SourceRows rows;
  private final Remarks remarks;
  private final Map<String, String> keysByName = new HashMap<>();
  private final TreeMap<String, JsonNode> listed = new TreeMap<>();
  private final TreeMap<String, JsonNode> named = new TreeMap<>();

  People(DataCenterApi api, SourceRows rows, Remarks remarks) {
    this.api = api;
    this.rows = rows;
    this.remarks = remarks;
  }

  /** Reads all who are listed, in the order of their keys, since the lists have none. */
  void read() {
    try {
      for (JsonNode user : users()) {
        listed.putIfAbsent(keyOf(user), user);
      }
    } catch (SiteRefusal refusal) {
      if (refusal.status() != 403) {
        throw refusal;
      }
      remarks.add(
          DataCenterCode.PEOPLE_HIDDEN,
          "the list of users is refused; only people whom issues, projects and roles name are"
              + " known");
    }
    remarkShadowed();
    listed.remove("");
    listed.forEach((key, user) -> {
      keysByName.put(lower(name(user)), key);
      add(key, user);
    });
  }

  /**
   * {@code getDuplicatedUsersMapping}, of releases that have it: login names, each with its
   * accounts. The contract declares another thing's form; "Finding duplicate user accounts" shows
   * it.
   */
  private void remarkShadowed() {
    try {
      api.find(DataCenterApi.get("/user/duplicated/list"))
          .map(JsonNode::size)
          .filter(names -> names > 0)
          .ifPresent(names ->
              remarks.add(
                  DataCenterCode.SHADOWED_PEOPLE,
                  (names == 1 ? "1 login name has" : names + " login names have")
                      + " accounts in several directories"));
    } catch (SiteRefusal refusal) {
      if (refusal.status() != 403) {
        throw refusal;
      }
    }
  }

  /** {@code getUserList}; of releases that do not have it, {@code findUsers}. */
  private Paged users() {
    SiteRequest first = DataCenterApi.get("/user/list").query("maxResults", USERS_A_PAGE);
    Optional<JsonNode> page = api.find(first);
    if (page.isEmpty()) {
      return search();
    }
    return Paged.byToken(cursor -> {
      SiteRequest request = cursor.map(at -> first.query("cursor", at)).orElse(first);
      JsonNode reply = cursor.isEmpty() ? page.get() : api.object(request);
      List<JsonNode> users = DataCenterApi.list(request, reply, "values");
      Optional<String> next =
          Optional.of(SourceRows.text(reply.path("nextCursor"))).filter(text -> !text.isEmpty());
      return new Paged.TokenPage(users, next);
    });
  }

  /** A dot stands for everybody. The reply is a bare list, so an empty one is the end. */
  private Paged search() {
    SiteRequest request =
        DataCenterApi.get("/user/search")
            .query("username", ".")
            .query("includeInactive", true)
            .query("maxResults", USERS_A_PAGE);
    return Paged.byStart(start -> {
      List<JsonNode> users = api.list(request.query("startAt", start));
      return new Paged.Page(users, users.isEmpty());
    });
  }

  /** The key of whoever a reply shows, remembered if not listed; empty text for nobody. */
  String key(JsonNode user) {
    String key = keyOf(user);
    if (!key.isEmpty() && !listed.containsKey(key)) {
      named.putIfAbsent(key, user);
    }
    return key;
  }

  /** The key of a login name; the name itself where nobody has it. */
  String keyOfName(String name) {
    return keysByName.getOrDefault(lower(name), name);
  }

  /** Stages those whom replies named and no list had, such as users who were deleted. */
  void finish() {
    named.forEach((key, user) -> {
      if (isAccount(key, user)) {
        add(key, user);
      } else {
        keyRow(key, name(user));
      }
    });
  }

  /** Of a deleted user nothing is left but key and name. */
  private static boolean isAccount(String key, JsonNode user) {
    String shown = SourceRows.text(user.path("displayName"));
    return user.path("active").asBoolean(false)
        || !SourceRows.text(user.path("emailAddress")).isEmpty()
        || !List.of("", key, name(user)).contains(shown);
  }

  private void add(String key, JsonNode user) {
    if (!user.path("deleted").asBoolean(false)) {
      rows.of("User")
          .put("userName", name(user))
          .put("lowerUserName", lower(name(user)))
          .put("active", user.path("active").asBoolean(true) ? 1 : 0)
          .from(user, "displayName", "displayName")
          .from(user, "emailAddress", "emailAddress")
          .add();
    }
    keyRow(key, name(user));
  }

  private void keyRow(String key, String name) {
    rows.of("ApplicationUser").put("userKey", key).put("lowerUserName", lower(name)).add();
  }

  private static String keyOf(JsonNode user) {
    String key = SourceRows.text(user.path("key"));
    return key.isEmpty() ? SourceRows.text(user.path("name")) : key;
  }

  private static String name(JsonNode user) {
    String name = SourceRows.text(user.path("name"));
    return name.isEmpty() ? keyOf(user) : name;
  }

  static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
