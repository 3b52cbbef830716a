package dev.aloft.sandbox.web;

/**
 * What stands between a site and its callers: it may answer itself, or alter how an answer goes.
 */
@FunctionalInterface
public interface Disturbance {

  /** What a site does with a request. */
  interface Answering {
    Reply answer(Request request);
  }

  /** Delivers the answer to a request; called on the request's own thread. */
  Delivery deliver(Request request, Answering site);

  /** Disturbs nothing. */
  static Disturbance none() {
    return (request, site) -> Delivery.whole(site.answer(request));
  }
}
