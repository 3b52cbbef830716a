package dev.aloft.sandbox.jira.datacenter.load;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Takes in the people whom replies show. */
final class PeopleLoader {

  private final JiraSite site;
  private int count;

  PeopleLoader(JiraSite site) {
    this.site = site;
  }

  /** How many people were new. */
  int count() {
    return count;
  }

  /** The key of whoever is shown; nothing for nobody. */
  Optional<String> key(JsonNode shown) {
    String name = shown.path("name").asString("");
    String key = shown.path("key").asString(name);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    if (site.users().byKey(key).isEmpty()) {
      add(key, name, shown);
    }
    return Optional.of(key);
  }

  private void add(String key, String name, JsonNode shown) {
    boolean free = !name.isEmpty() && site.users().byName(name).isEmpty();
    User user =
        site.users()
            .put(
                new User(
                    key,
                    free ? name : key + " (" + key.hashCode() + ")",
                    shown.path("displayName").asString(key),
                    shown.path("emailAddress").asString(""),
                    shown.path("active").asBoolean(true)));
    site.users().join(user, JiraSite.USERS);
    count++;
  }
}
