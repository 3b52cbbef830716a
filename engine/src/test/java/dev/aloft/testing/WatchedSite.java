package dev.aloft.testing;

import dev.aloft.http.BodyReader;
import dev.aloft.http.Site;
import dev.aloft.http.SiteReply;
import dev.aloft.http.SiteRequest;
import java.util.function.Consumer;

/** A site of which each request is shown before it goes out; whoever looks may throw. */
public record WatchedSite(Site site, Consumer<SiteRequest> before) implements Site {

  @Override
  public SiteReply send(SiteRequest request) {
    before.accept(request);
    return site.send(request);
  }

  @Override
  public <T> T read(SiteRequest request, BodyReader<T> reader) {
    before.accept(request);
    return site.read(request, reader);
  }

  /** Stands for a killed process: nothing catches it. */
  public static final class Killed extends Error {
    public Killed() {
      super("killed");
    }
  }
}
