package dev.aloft.sandbox.confluence.datacenter.attachment;

import dev.aloft.sandbox.confluence.ConfluenceErrors;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Finder;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Product;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.MissingNode;

/** Where the files of attachments lie: addresses that the API names and no contract lists. */
public final class Downloads implements Product {

  /** Where they begin. */
  public static final String ROOT = "/download";

  private static final Pattern PATH = Pattern.compile(ROOT + "/attachments/(\\d{1,18})/([^/]+)");

  private final ConfluenceSite site;
  private final Finder finder;

  /** The files of a site. */
  public Downloads(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
  }

  @Override
  public String name() {
    return "Confluence Data Center, files";
  }

  @Override
  public Reply answer(Request request) {
    try {
      DataCenterCall call =
          new DataCenterCall(
              request,
              site.dataCenter().authenticate(request),
              Map.of(),
              MissingNode.getInstance());
      Lock lock = site.dataCenter().lock().readLock();
      lock.lock();
      try {
        return file(call);
      } finally {
        lock.unlock();
      }
    } catch (Refusal refusal) {
      return ConfluenceErrors.reply(refusal);
    }
  }

  private static Refusal absent() {
    return Refusal.notFound("There is no file at this address");
  }

  private Reply file(DataCenterCall call) {
    Matcher path = PATH.matcher(call.request().rawPath());
    if (!call.request().method().equals("GET") || !path.matches()) {
      throw absent();
    }
    String name = URLDecoder.decode(path.group(2), StandardCharsets.UTF_8);
    Content holder = finder.content(call, path.group(1));
    Content current =
        site.contents().below(holder, kind -> kind == Kind.ATTACHMENT).stream()
            .filter(one -> one.status() == Status.CURRENT && one.title().equals(name))
            .findFirst()
            .orElseThrow(Downloads::absent);
    int number = call.integer("version", current.version().number());
    Content version = site.contents().find(current.id(), number).orElseThrow(Downloads::absent);
    if (version.detail() instanceof Detail.File kept) {
      byte[] bytes = site.files().get(kept.blob()).orElseThrow(Downloads::absent);
      return Reply.bytes(200, kept.mediaType(), bytes);
    }
    throw absent();
  }
}
