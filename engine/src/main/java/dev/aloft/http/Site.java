package dev.aloft.http;

/**
 * A site that answers requests: the seam between a product's client and the network.
 *
 * <p>Both methods throw a {@link SiteException}: {@link SiteRefusal} for an answer of 400 and
 * above, {@link LostAnswer} when a write may or may not have happened, {@link SiteUnreachable},
 * {@link UnusableReply} and {@link SiteInterrupted}.
 */
public interface Site {

  SiteReply send(SiteRequest request);

  /** Sends a read and streams the body of its answer; follows redirects to other hosts. */
  <T> T read(SiteRequest request, BodyReader<T> reader);
}
