package dev.aloft.sandbox.jira.datacenter.load;

import dev.aloft.sandbox.jira.datacenter.tables.Lists.Category;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Component;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.IssueType;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.LinkType;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Priority;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Resolution;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Status;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Version;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.store.Item;
import dev.aloft.sandbox.store.Shelf;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import tools.jackson.databind.JsonNode;

/** Takes in what replies show of the things from which issues choose. */
final class ListLoader {

  private final Tables tables;

  ListLoader(Tables tables) {
    this.tables = tables;
  }

  private static String text(JsonNode shown, String name) {
    return shown.path(name).asString("");
  }

  private static Optional<String> some(JsonNode shown, String name) {
    return Optional.of(text(shown, name)).filter(one -> !one.isEmpty());
  }

  /**
   * Keeps what is shown under its own number. A thing of the same name that came with the fresh
   * site under another number makes room.
   */
  private static <T extends Item> Optional<Long> take(
      Shelf<T> shelf, JsonNode shown, Function<T, String> name, LongFunction<T> make) {
    Optional<Long> id = Ids.parse(text(shown, "id"));
    id.ifPresent(number -> {
      shelf
          .where(one -> one.id() != number && name.apply(one).equals(text(shown, "name")))
          .forEach(one -> shelf.remove(one.id()));
      shelf.put(make.apply(number));
    });
    return id;
  }

  Optional<Long> type(JsonNode shown) {
    return take(
        tables.issueTypes(),
        shown,
        IssueType::name,
        id ->
            new IssueType(
                id,
                text(shown, "name"),
                text(shown, "description"),
                shown.path("subtask").asBoolean(false),
                shown.path("avatarId").asLong(10_300)));
  }

  Optional<Long> status(JsonNode shown) {
    return take(
        tables.statuses(),
        shown,
        Status::name,
        id ->
            new Status(
                id,
                text(shown, "name"),
                text(shown, "description"),
                shown.path("statusCategory").path("key").asString("new")));
  }

  Optional<Long> priority(JsonNode shown) {
    return take(
        tables.priorities(),
        shown,
        Priority::name,
        id ->
            new Priority(
                id,
                text(shown, "name"),
                text(shown, "description"),
                shown.path("statusColor").asString("#707070"),
                "/images/icons/priorities/medium.svg"));
  }

  Optional<Long> resolution(JsonNode shown) {
    return take(
        tables.resolutions(),
        shown,
        Resolution::name,
        id -> new Resolution(id, text(shown, "name"), text(shown, "description")));
  }

  Optional<Long> linkType(JsonNode shown) {
    return take(
        tables.linkTypes(),
        shown,
        LinkType::name,
        id -> new LinkType(id, text(shown, "name"), text(shown, "inward"), text(shown, "outward")));
  }

  Optional<Long> category(JsonNode shown) {
    return take(
        tables.categories(),
        shown,
        Category::name,
        id -> new Category(id, text(shown, "name"), text(shown, "description")));
  }

  /** A component of a project; one that is there already stays as it is. */
  Optional<Long> component(long project, JsonNode shown, Optional<String> lead) {
    Optional<Long> id = Ids.parse(text(shown, "id"));
    id.filter(number -> tables.components().find(number).isEmpty())
        .ifPresent(number ->
            tables
                .components()
                .put(
                    new Component(
                        number,
                        project,
                        text(shown, "name"),
                        text(shown, "description"),
                        lead,
                        shown.path("assigneeType").asString("PROJECT_DEFAULT"),
                        shown.path("archived").asBoolean(false))));
    return id;
  }

  /** A version of a project; one that is there already stays as it is. */
  Optional<Long> version(long project, JsonNode shown) {
    Optional<Long> id = Ids.parse(text(shown, "id"));
    id.filter(number -> tables.versions().find(number).isEmpty())
        .ifPresent(number -> {
          long place = tables.versions().where(one -> one.owner() == project).size();
          tables
              .versions()
              .put(
                  new Version(
                      number,
                      project,
                      text(shown, "name"),
                      some(shown, "description"),
                      some(shown, "startDate"),
                      some(shown, "releaseDate"),
                      shown.path("released").asBoolean(false),
                      shown.path("archived").asBoolean(false),
                      place));
        });
    return id;
  }
}
