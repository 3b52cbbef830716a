package dev.aloft.sandbox.confluence.cloud;

import dev.aloft.sandbox.cloud.CloudSite;
import dev.aloft.sandbox.confluence.ConfluenceErrors;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Product;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the older API had once and its contract lists no longer: the product took it away in 2025
 * (change 2520 of its changelog) and tells its callers so.
 */
final class TakenAway implements Product {

  private static final String MESSAGE =
      "com.atlassian.confluence.api.service.exceptions.GoneException: This deprecated endpoint has"
          + " been removed.";

  private static final String GROUP = "content/[^/]+/restriction/byOperation/[^/]+/group/[^/]+";

  /** Methods and paths below the tree's root. */
  private record Gone(Pattern methods, Pattern path) {
    static Gone of(String methods, String path) {
      return new Gone(Pattern.compile(methods), Pattern.compile(path + "/?"));
    }
  }

  private static final List<Gone> ALL =
      List.of(
          Gone.of("GET|POST", "content"),
          Gone.of("GET|PUT|DELETE", "content/(?!archive|search|blueprint)[^/]+"),
          Gone.of("GET", "content/[^/]+/history"),
          Gone.of("GET", "content/[^/]+/child"),
          Gone.of("GET", "content/[^/]+/child/[a-z]+"),
          Gone.of("GET", "content/[^/]+/label"),
          Gone.of("GET|POST", "content/[^/]+/property"),
          Gone.of("GET|POST|PUT|DELETE", "content/[^/]+/property/[^/]+"),
          Gone.of("GET", "content/[^/]+/version(/[^/]+)?"),
          Gone.of("GET|PUT|DELETE", GROUP),
          Gone.of("POST", "contentbody/convert/(?!async)[^/]+"),
          Gone.of("DELETE", "group"),
          Gone.of("GET", "group/by-name"),
          Gone.of("GET", "group/member"),
          Gone.of("GET", "group/(?!by-id|picker)[^/]+/member"),
          Gone.of("GET", "inlinetasks/search"),
          Gone.of("GET|PUT", "inlinetasks/[^/]+"),
          Gone.of("GET", "space"),
          Gone.of("GET", "space/(?!_private)[^/]+"),
          Gone.of("GET", "space/[^/]+/content(/[^/]+)?"),
          Gone.of("GET|POST", "space/[^/]+/property"),
          Gone.of("GET|POST|PUT|DELETE", "space/[^/]+/property/[^/]+"),
          Gone.of("GET", "user/bulk/migration"));

  private final Product rest;
  private final CloudSite site;
  private final String root;

  /**
   * Stands before the older API.
   *
   * @param rest what is still there
   * @param root where the API's tree begins
   */
  TakenAway(Product rest, CloudSite site, String root) {
    this.rest = rest;
    this.site = site;
    this.root = root + "/";
  }

  @Override
  public String name() {
    return rest.name();
  }

  @Override
  public Reply answer(Request request) {
    if (!gone(request)) {
      return rest.answer(request);
    }
    try {
      site.authenticate(request);
      return ConfluenceErrors.reply(Refusal.of(410, MESSAGE));
    } catch (Refusal e) {
      return ConfluenceErrors.reply(e);
    }
  }

  private boolean gone(Request request) {
    String path = request.rawPath();
    return path.startsWith(root)
        && ALL.stream()
            .anyMatch(one ->
                one.methods().matcher(request.method()).matches()
                    && one.path().matcher(path.substring(root.length())).matches());
  }
}
