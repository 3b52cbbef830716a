package dev.aloft.http;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.EventListener;
import org.jspecify.annotations.Nullable;

/**
 * Remembers of one call whether any of it left. The listener runs on the calling thread; the field
 * is volatile because HTTP/2 reports from its own.
 */
final class Trace {

  private volatile boolean sent;
  private volatile @Nullable IOException localFailure;

  boolean sent() {
    return sent;
  }

  /** A failure of our own: the file to upload, or the place to download to. */
  @Nullable IOException localFailure() {
    return localFailure;
  }

  void failedLocally(IOException failure) {
    localFailure = failure;
  }

  /** Feeds the trace that a request carries as its tag. */
  static final class Listener extends EventListener {
    @Override
    public void requestHeadersStart(Call call) {
      Trace trace = call.request().tag(Trace.class);
      if (trace != null) {
        trace.sent = true;
      }
    }
  }
}
