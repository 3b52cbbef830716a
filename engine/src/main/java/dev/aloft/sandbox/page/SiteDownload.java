package dev.aloft.sandbox.page;

import dev.aloft.sandbox.web.Delivery;
import dev.aloft.sandbox.web.Product;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;

/** A site that can be loaded whole, as files that people can read. */
public final class SiteDownload implements Product {

  /** Where it is loaded from. */
  public static final String PATH = "/_sandbox/site.zip";

  private final Product site;
  private final Reply.Writer saved;

  /**
   * The site with its download.
   *
   * @param saved writes the zip
   */
  public SiteDownload(Product site, Reply.Writer saved) {
    this.site = site;
    this.saved = saved;
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
    return request.method().equals("GET") && request.rawPath().equals(PATH)
        ? Delivery.whole(Reply.written("application/zip", saved))
        : site.deliver(request);
  }
}
