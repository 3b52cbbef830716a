package dev.aloft.sandbox.confluence.download;

import dev.aloft.sandbox.confluence.ConfluenceErrors;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.operation.Call;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.store.Blob;
import dev.aloft.sandbox.web.Product;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.Lock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers with the bytes of files, the newest version unless another is asked for.
 *
 * @param <C> the product's call
 */
public final class Downloads<C extends Call> implements Product {

  private final FileSite<C> site;
  private final Pattern addresses;

  /**
   * The files of a site.
   *
   * @param root where their addresses begin
   */
  public Downloads(FileSite<C> site, String root) {
    this.site = site;
    this.addresses = Pattern.compile(Pattern.quote(root) + "/attachments/(\\d{1,18})/([^/]+)");
  }

  @Override
  public String name() {
    return site.name();
  }

  @Override
  public Reply answer(Request request) {
    try {
      C call = site.admit(request);
      Lock lock = site.reading();
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

  private Reply file(C call) {
    Matcher address = addresses.matcher(call.request().rawPath());
    if (!call.request().method().equals("GET") || !address.matches()) {
      throw absent();
    }
    String name = URLDecoder.decode(address.group(2), StandardCharsets.UTF_8);
    Content holder = site.holder(call, address.group(1));
    Content current =
        site.contents().below(holder, kind -> kind == Kind.ATTACHMENT).stream()
            .filter(one -> one.status() == Status.CURRENT && one.title().equals(name))
            .filter(one -> site.sees(call, one))
            .findFirst()
            .orElseThrow(Downloads::absent);
    int number = call.integer("version", current.version().number());
    Content version = site.contents().find(current.id(), number).orElseThrow(Downloads::absent);
    if (version.detail() instanceof Detail.File kept) {
      Blob file = site.files().find(kept.blob()).orElseThrow(Downloads::absent);
      return Reply.file(200, kept.mediaType(), file.size(), file::open);
    }
    throw absent();
  }
}
