package dev.aloft.jira;

import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.Target.Registration;
import dev.aloft.value.Digest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Stamps for things that carry none: groups, schemes, fields and the like. They stand in properties
 * of the migration's own account on the target, so that a lost state can be rebuilt.
 *
 * <p>A property holds up to 32 768 characters (jira-cloud-platform-v3.json, {@code
 * setUserProperty}); the register is cut into numbered ones.
 */
public final class StampRegister {

  private static final String PROPERTY = "aloft-register-";
  private static final int LARGEST = 30_000;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JiraCloud site;
  private final String account;
  private final Map<String, Registration> byThing = new HashMap<>();
  private boolean read;
  private int properties;

  public StampRegister(JiraCloud site, String account) {
    this.site = site;
    this.account = account;
  }

  /** The address stamped on a thing. */
  public synchronized Optional<String> stamp(String type, String id) {
    return find(type, id).map(Registration::address);
  }

  /** The digest noted beside the stamp. */
  public synchronized Optional<Digest> digest(String type, String id) {
    return find(type, id).map(Registration::digest);
  }

  private Optional<Registration> find(String type, String id) {
    if (!read) {
      load();
    }
    return Optional.ofNullable(byThing.get(type + "#" + id));
  }

  /** Adds what is ours now and writes the register back. */
  public synchronized void add(List<Registration> registrations) {
    if (!read) {
      load();
    }
    registrations.forEach(entry -> byThing.put(entry.type() + "#" + entry.id(), entry));
    save();
  }

  private void load() {
    byThing.clear();
    properties = 0;
    for (Optional<JsonNode> page = page(0); page.isPresent(); page = page(properties)) {
      properties++;
      for (JsonNode entry : page.get()) {
        Registration registration =
            new Registration(
                entry.path(0).asString(""),
                entry.path(1).asString(""),
                entry.path(2).asString(""),
                Digest.parse(entry.path(3).asString("")));
        byThing.put(registration.type() + "#" + registration.id(), registration);
      }
    }
    read = true;
  }

  private Optional<JsonNode> page(int number) {
    return site.users().property(account, PROPERTY + number);
  }

  private void save() {
    List<ArrayNode> pages = new ArrayList<>();
    ArrayNode current = JSON.createArrayNode();
    int size = 0;
    for (Registration entry :
        byThing.values().stream()
            .sorted(java.util.Comparator.comparing(Registration::address))
            .toList()) {
      ArrayNode line =
          JSON.createArrayNode()
              .add(entry.type())
              .add(entry.id())
              .add(entry.address())
              .add(entry.digest().toString());
      int length = line.toString().length() + 1;
      if (size + length > LARGEST) {
        pages.add(current);
        current = JSON.createArrayNode();
        size = 0;
      }
      current.add(line);
      size += length;
    }
    pages.add(current);
    for (int number = 0; number < pages.size(); number++) {
      site.users().setProperty(account, PROPERTY + number, pages.get(number));
    }
    properties = pages.size();
  }
}
