package dev.aloft.jira.filter;

import dev.aloft.http.SiteRefusal;
import dev.aloft.jira.Relevance;
import dev.aloft.jira.StampRegister;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Observed;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.resource.Wanted;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Filters on a Jira Cloud site. Whoever makes one owns it, so it is given to its owner then. It
 * bears a mark, by which one that was just made is found again: names do not tell filters apart.
 */
final class FilterOnCloud implements TargetType {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JiraCloud site;
  private final StampRegister stamps;

  FilterOnCloud(JiraCloud site, StampRegister stamps) {
    this.site = site;
    this.stamps = stamps;
  }

  @Override
  public TypeSchema schema() {
    return FilterType.SCHEMA;
  }

  @Override
  public List<Observed> observe(Wanted wanted) {
    if (wanted.resources().isEmpty() && wanted.knownIds().isEmpty()) {
      return List.of();
    }
    Relevance relevance = new Relevance(FilterType.TYPE, wanted, stamps);
    Map<String, String> bySourceId = new HashMap<>();
    wanted
        .resources()
        .forEach(
            one -> bySourceId.put(FilterView.sourceId(one.address()), one.address().toString()));
    List<Observed> found = new ArrayList<>();
    for (JsonNode filter : site.filters().all()) {
      String id = filter.path("id").asString("");
      Optional<String> mark = FilterView.mark(filter).map(bySourceId::get);
      Map<String, Value> values = FilterView.values(filter);
      if (mark.isPresent() && stamps.stamp(FilterType.TYPE, id).isEmpty()) {
        found.add(
            new Observed(
                FilterType.TYPE, id, "#" + id, values, mark, stamps.digest(FilterType.TYPE, id)));
      } else if (relevance.concerns(id, "#" + id)) {
        found.add(relevance.observed(id, "#" + id, values));
      }
    }
    return List.copyOf(found);
  }

  @Override
  public String create(Draft draft) {
    JsonNode made = make(draft);
    String id = made.path("id").asString("");
    give(id, draft, made.path(FilterType.OWNER).path("accountId").asString(""));
    return id;
  }

  /** A call that the network delivered twice is refused the second time, as if it had failed. */
  private JsonNode make(Draft draft) {
    try {
      return site.filters().create(body(draft));
    } catch (SiteRefusal refusal) {
      String wanted = FilterView.sourceId(draft.address());
      for (JsonNode filter : site.filters().all()) {
        if (FilterView.mark(filter).filter(wanted::equals).isPresent()) {
          return filter;
        }
      }
      throw refusal;
    }
  }

  private void give(String id, Draft draft, String owner) {
    draft
        .id(FilterType.OWNER)
        .filter(wanted -> !wanted.equals(owner))
        .ifPresent(wanted -> site.filters().own(id, wanted));
  }

  @Override
  public void update(String id, Draft draft, Set<String> changed) {
    if (changed.contains(FilterType.OWNER)) {
      give(id, draft, "");
    }
    if (changed.stream().anyMatch(attribute -> !attribute.equals(FilterType.OWNER))) {
      site.filters().update(id, body(draft));
    }
  }

  private static ObjectNode body(Draft draft) {
    ObjectNode body = JSON.objectNode();
    body.put(FilterType.NAME, draft.text(FilterType.NAME));
    body.put(
        FilterType.DESCRIPTION,
        FilterView.marked(draft.text(FilterType.DESCRIPTION), draft.address()));
    body.put(FilterType.JQL, QueryText.written(draft.items(FilterType.JQL)));
    ArrayNode shares = body.putArray("sharePermissions");
    draft
        .items(FilterType.SHARES)
        .forEach(share -> {
          if (share instanceof Value.Fields with) {
            shares.add(share(with.fields()));
          }
        });
    return body;
  }

  private static ObjectNode share(Map<String, Value> with) {
    ObjectNode share = JSON.objectNode();
    with.forEach((name, value) -> {
      switch (value) {
        case Value.Text(String type) -> share.put(name, type);
        case Value.Pointer(String _, String id) -> point(share.putObject(name), name, id);
        default -> {}
      }
    });
    return share;
  }

  private static void point(ObjectNode subject, String name, String id) {
    switch (name) {
      case "role" -> subject.put("id", Long.parseLong(id));
      case "group" -> subject.put("groupId", id);
      case "user" -> subject.put("accountId", id);
      default -> subject.put("id", id);
    }
  }

  @Override
  public void delete(String id) {
    site.filters().delete(id);
  }
}
