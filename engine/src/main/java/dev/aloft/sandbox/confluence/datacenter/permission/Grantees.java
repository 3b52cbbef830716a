package dev.aloft.sandbox.confluence.datacenter.permission;

import dev.aloft.sandbox.confluence.content.Holder;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Finder;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Whom permissions are granted, as paths and bodies name them and replies show them. */
final class Grantees {

  /** Whoever has not said who he is. */
  static final Holder ANONYMOUS = new Holder(Holder.Type.ACCESS_CLASS, "anonymous");

  /** Whoever is known and has no licence. */
  static final Holder UNLICENSED = new Holder(Holder.Type.ACCESS_CLASS, "unlicensed");

  private final ConfluenceSite site;
  private final Finder finder;

  /** A list of permissions. */
  static final Outline OPERATIONS = Outline.of("targetType", "operationKey");

  /** A list of whom they are given to. */
  static final Outline PERMISSIONS =
      Outline.of("userKey", "groupName", "operations.targetType", "operations.operationKey");

  Grantees(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
  }

  /** A user by key, or by name. */
  Holder user(String keyOrName) {
    return site.users()
        .byKey(keyOrName)
        .or(() -> site.users().byName(keyOrName))
        .map(user -> Holder.user(user.key()))
        .orElseThrow(() -> Refusal.notFound("No user found with key: " + keyOrName));
  }

  /** A group by name. */
  Holder group(String name) {
    return Holder.group(finder.group(name));
  }

  /** Whoever an element of a body names; nobody is everybody who has not said who he is. */
  Holder of(Form form) {
    return form.text("userKey")
        .map(this::user)
        .or(() -> form.text("groupName").map(this::group))
        .orElse(ANONYMOUS);
  }

  /** The pairs of target and operation of a list. */
  static List<String[]> pairs(List<JsonNode> operations) {
    List<String[]> pairs = new ArrayList<>();
    for (JsonNode one : operations) {
      Form form = Form.of(one);
      pairs.add(
          new String[] {form.text("targetType").orElse(""), form.text("operationKey").orElse("")});
    }
    return pairs;
  }

  /** The elements of a body that is a list. */
  static List<JsonNode> elements(DataCenterCall call) {
    if (!call.json().isArray()) {
      throw Form.unreadable();
    }
    List<JsonNode> elements = new ArrayList<>();
    call.json().forEach(elements::add);
    return elements;
  }
}
