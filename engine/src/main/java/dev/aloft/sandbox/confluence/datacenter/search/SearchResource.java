package dev.aloft.sandbox.confluence.datacenter.search;

import dev.aloft.sandbox.confluence.SearchContext;
import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.Times;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.cql.Asker;
import dev.aloft.sandbox.confluence.cql.CqlSearch;
import dev.aloft.sandbox.confluence.cql.PersonTest;
import dev.aloft.sandbox.confluence.cql.PersonTest.Person;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.view.ContentViews;
import dev.aloft.sandbox.confluence.datacenter.view.Expansions;
import dev.aloft.sandbox.confluence.datacenter.view.PersonViews;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** {@code /search} and {@code /content/search}: content and spaces by CQL. */
public final class SearchResource implements Resource<DataCenterCall> {

  private static final int USUAL = 25;
  private static final int LARGEST = 500;
  private static final int EXCERPT = 300;

  private final ConfluenceSite site;
  private final ContentViews views;
  private final PersonViews people;
  private final CqlSearch search;

  /** Searches a site. */
  public SearchResource(ConfluenceSite site) {
    this.site = site;
    this.views = new ContentViews(site);
    this.people = new PersonViews(site);
    this.search = new CqlSearch(site.library(), Duration.ZERO);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("search")
        .query("cql", "cqlcontext", "expand", "start", "limit")
        .answer(call -> {
          List<String> expand = Expansions.found(call);
          List<Content> found = search.find(cql(call), asker(call));
          return Reply.ok(
              StartPages.of(call, found, USUAL, LARGEST, one -> views.content(call, one, expand)));
        });
    operations
        .on("search_1")
        .query("cql", "cqlcontext", "expand", "start", "limit", "excerpt", "includeArchivedSpaces")
        .answer(this::all);
  }

  private static String cql(DataCenterCall call) {
    return call.query("cql").orElseThrow(() -> Refusal.badRequest("The cql is required"));
  }

  private Reply all(DataCenterCall call) {
    String cql = cql(call);
    Asker asker = asker(call);
    boolean archived = call.flag("includeArchivedSpaces", false);
    Optional<List<Space>> spaces = search.spaces(cql, asker, archived);
    List<String> expand = Expansions.found(call);
    ObjectNode page;
    int total;
    if (PersonTest.about(cql)) {
      List<User> found = people(call, cql);
      total = found.size();
      page = StartPages.of(call, found, USUAL, LARGEST, user -> result(call, user));
    } else if (spaces.isPresent()) {
      total = spaces.get().size();
      page = StartPages.of(call, spaces.get(), USUAL, LARGEST, space -> result(call, space));
    } else {
      List<Content> found = search.find(cql, asker, archived);
      total = found.size();
      page = StartPages.of(call, found, USUAL, LARGEST, one -> result(call, one, expand));
    }
    page.put("totalSize", total);
    page.put("cqlQuery", cql);
    page.put("searchDuration", 1);
    return Reply.ok(page);
  }

  private Asker asker(DataCenterCall call) {
    return site.asker(call.caller()).at(SearchContext.read(call));
  }

  private List<User> people(DataCenterCall call, String cql) {
    Predicate<Person> fits = PersonTest.of(cql, call.caller().key());
    return site.users().all().stream()
        .filter(User::active)
        .filter(user -> fits.test(new Person(user.key(), user.name(), user.displayName())))
        .toList();
  }

  private ObjectNode result(DataCenterCall call, User user) {
    ObjectNode view = Json.object();
    view.set("user", people.person(call, user));
    view.put("title", user.displayName());
    view.put("excerpt", "");
    view.put("url", "/display/~" + user.name());
    view.put("entityType", "user");
    view.put("iconCssClass", "aui-icon content-type-profile");
    view.put("lastModified", Times.text(site.now()));
    view.put("friendlyLastModified", Times.text(site.now()));
    return view;
  }

  private ObjectNode result(DataCenterCall call, Space space) {
    ObjectNode view = Json.object();
    view.set("space", views.spaces().space(call, space, List.of()));
    view.put("title", space.name());
    view.put("excerpt", space.description());
    view.put("url", "/display/" + space.key());
    view.put("entityType", "space");
    view.put("iconCssClass", "aui-icon content-type-space");
    view.put("lastModified", Times.text(space.created()));
    view.put("friendlyLastModified", Times.text(space.created()));
    return view;
  }

  private ObjectNode result(DataCenterCall call, Content content, List<String> expand) {
    Space space = site.spaces().get(content.spaceId());
    ObjectNode view = Json.object();
    view.set("content", views.content(call, content, expand));
    view.put("title", content.title());
    view.put("excerpt", excerpt(call, content));
    view.put("url", views.show(content));
    view.putObject("resultGlobalContainer")
        .put("title", space.name())
        .put("displayUrl", "/display/" + space.key());
    view.put("entityType", "content");
    view.put("iconCssClass", "aui-icon content-type-" + content.kind().word());
    view.put("lastModified", Times.text(content.version().written()));
    view.put("friendlyLastModified", Times.text(content.version().written()));
    return view;
  }

  private static String excerpt(DataCenterCall call, Content content) {
    String words = content.body().words();
    return call.query("excerpt").orElse("").equals("none")
        ? ""
        : words.substring(0, Math.min(EXCERPT, words.length()));
  }
}
