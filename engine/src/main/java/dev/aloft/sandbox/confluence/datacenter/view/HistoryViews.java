package dev.aloft.sandbox.confluence.datacenter.view;

import dev.aloft.sandbox.confluence.Times;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Version;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** When and by whom content was made and changed. */
public final class HistoryViews {

  private static final List<String> PARTS =
      List.of("lastUpdated", "previousVersion", "contributors", "nextVersion");

  private final ConfluenceSite site;
  private final PersonViews people;
  private final VersionViews versions;

  /** The views of a site. */
  public HistoryViews(ConfluenceSite site) {
    this.site = site;
    this.people = new PersonViews(site);
    this.versions = new VersionViews(site);
  }

  /** The history of content, as one of its versions sees it. */
  public ObjectNode history(DataCenterCall call, Content content, Set<String> expand) {
    List<Version> all =
        site.contents().versions(content.id()).stream()
            .map(Content::version)
            .sorted(Comparator.comparingInt(Version::number))
            .toList();
    int number = content.version().number();
    ObjectNode view = Json.object();
    ObjectNode expandable = Json.object();
    for (String part : PARTS) {
      if (expand.stream().noneMatch(word -> word.equals(part) || word.startsWith(part + "."))) {
        expandable.put(part, "");
        continue;
      }
      switch (part) {
        case "contributors" -> view.set(part, contributors(call, all, expand));
        case "lastUpdated" -> view.set(part, versions.version(call, all.getLast()));
        case "previousVersion" ->
            add(call, view, part, all.reversed(), version -> version < number);
        default -> add(call, view, part, all, version -> version > number);
      }
    }
    view.put("latest", number == all.getLast().number());
    view.set("createdBy", people.person(call, content.author()));
    view.put("createdDate", Times.text(content.created()));
    view.putObject("_links")
        .put("self", call.address("/rest/api/content/" + content.key() + "/history"));
    view.set("_expandable", expandable);
    return view;
  }

  /** The first version whose number fits, if there is one. */
  private void add(
      DataCenterCall call, ObjectNode view, String part, List<Version> among, IntPredicate fits) {
    Optional<Version> found =
        among.stream().filter(version -> fits.test(version.number())).findFirst();
    found.ifPresent(version -> view.set(part, versions.version(call, version)));
  }

  private ObjectNode contributors(DataCenterCall call, List<Version> all, Set<String> expand) {
    ObjectNode view = Json.object();
    if (expand.stream().noneMatch(word -> word.startsWith("contributors.publishers"))) {
      view.putObject("_expandable").put("publishers", "");
      return view;
    }
    List<String> keys = all.stream().map(Version::author).distinct().toList();
    ObjectNode publishers = view.putObject("publishers");
    publishers.set("users", Json.array(keys, key -> people.person(call, key)));
    ArrayNode list = publishers.putArray("userKeys");
    keys.forEach(list::add);
    return view;
  }
}
