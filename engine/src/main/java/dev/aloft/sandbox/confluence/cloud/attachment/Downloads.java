package dev.aloft.sandbox.confluence.cloud.attachment;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.ConfluenceErrors;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Kind;
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

/** Where the files of attachments lie: addresses that both APIs name and no contract lists. */
public final class Downloads implements Product {

  /** Where they begin. */
  public static final String ROOT = "/wiki/download";

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
    return "Confluence Cloud, files";
  }

  @Override
  public Reply answer(Request request) {
    try {
      CloudCall call =
          new CloudCall(
              request,
              site.cloud().authenticate(request),
              ROOT,
              Map.of(),
              MissingNode.getInstance());
      Lock lock = site.cloud().organization().lock().readLock();
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

  private Reply file(CloudCall call) {
    Matcher path = PATH.matcher(call.request().rawPath());
    if (!call.request().method().equals("GET") || !path.matches()) {
      throw Refusal.notFound("There is no file at this address");
    }
    String name = URLDecoder.decode(path.group(2), StandardCharsets.UTF_8);
    Content holder = finder.current(call, path.group(1));
    Content current =
        site.contents().below(holder, kind -> kind == Kind.ATTACHMENT).stream()
            .filter(one -> one.title().equals(name))
            .filter(one -> site.access().reads(site.viewer(call), one))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("There is no file at this address"));
    int number = call.integer("version", current.version().number());
    Content version =
        site.contents()
            .find(current.id(), number)
            .orElseThrow(() -> Refusal.notFound("There is no version " + number));
    if (version.detail() instanceof Detail.File kept) {
      byte[] bytes =
          site.files().get(kept.blob()).orElseThrow(() -> Refusal.notFound("The file is lost"));
      return Reply.bytes(200, kept.mediaType(), bytes);
    }
    throw Refusal.notFound("There is no file at this address");
  }
}
