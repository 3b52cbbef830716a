package dev.aloft.sandbox.page;

import dev.aloft.sandbox.limits.Gauge;
import dev.aloft.sandbox.web.Delivery;
import dev.aloft.sandbox.web.Product;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import dev.aloft.sandbox.web.Router;
import dev.aloft.sandbox.web.Router.Found;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A site with pages for people. They stand where the products have theirs, so that links in texts
 * lead to them, and are for whoever reaches the port: a sandbox listens on loopback only.
 */
public final class Pages implements Product {

  private static final int MOST_REQUESTS = 200;

  private final Product site;
  private final Look look;
  private final Inside inside;
  private final RequestLog log = new RequestLog();
  private final Neighbourhood neighbourhood;
  private final InstantSource clock;
  private final Printer printer = new Printer();
  private final Router<Page> pages = new Router<>();

  /** Makes what a page shows; empty if there is no such thing. */
  @FunctionalInterface
  private interface Page {
    Optional<Reply> show(Request request, Map<String, String> path);
  }

  /** A site's administrator, who sees all that the pages show. */
  public record Administrator(String name, String token) {

    /** Does not say the token. */
    @Override
    public String toString() {
      return "Administrator";
    }
  }

  private Pages(
      Product site,
      Look look,
      Inside inside,
      Counted counted,
      Neighbourhood neighbourhood,
      InstantSource clock) {
    this.site = site;
    this.look = look;
    this.inside = inside;
    this.neighbourhood = neighbourhood;
    this.clock = clock;
    page("/", (request, path) -> Optional.of(home()));
    page("/projects/{key}", (request, path) -> issues(request, part(path, "key")));
    page("/browse/{key}", (request, path) -> show("issue.jte", look.issue(part(path, "key"))));
    page("/wiki/spaces/{key}", (request, path) -> show("space.jte", look.space(part(path, "key"))));
    page(
        "/wiki/spaces/{key}/pages/{id}",
        (request, path) -> show("page.jte", look.page(part(path, "id"))));
    page(
        "/wiki/spaces/{key}/pages/{id}/{title}",
        (request, path) -> show("page.jte", look.page(part(path, "id"))));
    page("/_sandbox/file/{id}", (request, path) -> file(look.file(part(path, "id"))));
    page(
        "/_sandbox/download/{content}/{name}",
        (request, path) -> file(look.download(part(path, "content"), part(path, "name"))));
    page("/_sandbox/requests", (request, path) -> Optional.of(requests(request)));
    page(
        "/_sandbox/limits",
        (request, path) -> show("limits.jte", Optional.of(new LimitsPage(counted.gauges().get()))));
    page(
        "/_sandbox/mails",
        (request, path) -> show("mails.jte", Optional.of(counted.mails().get())));
    // Browsers ask for it of their own accord, and it is no request of a client.
    page("/favicon.ico", (request, path) -> Optional.of(Reply.noContent()));
    page("/_sandbox/style.css", (request, path) -> Optional.of(printer.style()));
  }

  /**
   * A cloud site.
   *
   * @param behind the same site without what disturbs its callers
   * @param neighbourhood the sites of this process
   */
  public static Pages cloud(
      Product site,
      Product behind,
      Administrator administrator,
      Counted counted,
      Neighbourhood neighbourhood,
      InstantSource clock) {
    Inside inside = new Inside(behind, administrator.name(), administrator.token());
    return new Pages(site, new CloudLook(inside), inside, counted, neighbourhood, clock);
  }

  /**
   * A Jira Data Center, which has no limits and counts no mails.
   *
   * @param behind the same site without what disturbs its callers
   */
  public static Pages jira(
      Product site,
      Product behind,
      Administrator administrator,
      Neighbourhood neighbourhood,
      InstantSource clock) {
    Inside inside = new Inside(behind, administrator.name(), administrator.token());
    return new Pages(
        site, new JiraDataCenterLook(inside), inside, Counted.NOTHING, neighbourhood, clock);
  }

  /** A Confluence Data Center, as {@link #jira} shows a Jira. */
  public static Pages confluence(
      Product site,
      Product behind,
      Administrator administrator,
      Neighbourhood neighbourhood,
      InstantSource clock) {
    Inside inside = new Inside(behind, administrator.name(), administrator.token());
    return new Pages(
        site, new ConfluenceDataCenterLook(inside), inside, Counted.NOTHING, neighbourhood, clock);
  }

  /** What the first page shows. */
  public record Home(
      String site,
      String product,
      List<Look.Line> projects,
      List<Look.Line> spaces,
      List<Neighbourhood.Neighbour> sites,
      long requests) {}

  /** What the page of requests shows. */
  public record RequestsPage(RequestLog.Filter filter, List<RequestLog.Entry> entries, long all) {}

  /** A mail that somebody would have got. */
  public record MailLine(Instant at, String to, String issue, String why) {}

  /**
   * What the page of mails shows.
   *
   * @param newest some of them, newest first
   * @param mentions how many more there were if the site mailed those whom texts mention
   */
  public record MailsPage(List<MailLine> newest, long all, long mentions) {}

  /** What a site counts. */
  public record Counted(Supplier<List<Gauge>> gauges, Supplier<MailsPage> mails) {

    static final Counted NOTHING = new Counted(List::of, () -> new MailsPage(List.of(), 0, 0));
  }

  /** What the page of limits shows. */
  public record LimitsPage(List<Gauge> gauges) {}

  private void page(String path, Page page) {
    pages.add("GET", path, page);
  }

  private static String part(Map<String, String> path, String name) {
    return path.getOrDefault(name, "");
  }

  /** Of which product it is a twin, for people. */
  public String product() {
    return look.product();
  }

  @Override
  public String name() {
    return site.name();
  }

  @Override
  public Reply answer(Request request) {
    return deliver(request).reply();
  }

  @Override
  public Delivery deliver(Request request) {
    if (pages.find(request.method(), request.rawPath()) instanceof Found.Route<Page> found) {
      return Delivery.whole(page(found, request));
    }
    Instant at = clock.instant();
    Delivery delivery = site.deliver(request);
    log.add(name(), request, delivery.reply(), at, Duration.between(at, clock.instant()));
    return delivery;
  }

  private Reply page(Found.Route<Page> found, Request request) {
    try {
      return found
          .target()
          .show(request, found.parameters())
          .orElseGet(() -> printer.message(404, "There is no such thing here."));
    } catch (Inside.NoAnswer e) {
      return printer.message(502, String.valueOf(e.getMessage()));
    }
  }

  private Optional<Reply> show(String template, Optional<?> content) {
    return content.map(model -> printer.page(template, model));
  }

  private Reply home() {
    return printer.page(
        "home.jte",
        new Home(
            name(),
            look.product(),
            look.projects(),
            look.spaces(),
            neighbourhood.all(),
            log.count()));
  }

  private Optional<Reply> issues(Request request, String key) {
    return show("issues.jte", look.issues(key, request.query("from").orElse("")));
  }

  private Optional<Reply> file(Optional<String> path) {
    return path.map(inside::reply);
  }

  private Reply requests(Request request) {
    RequestLog.Filter filter =
        new RequestLog.Filter(
            request.query("site").orElse(""),
            request.query("method").orElse(""),
            request.query("path").orElse(""),
            request.query("status").orElse(""));
    return printer.page(
        "requests.jte", new RequestsPage(filter, log.newest(filter, MOST_REQUESTS), log.count()));
  }
}
