package dev.aloft.sandbox.web;

/** One site of one product: answers every request that reaches its address. */
public interface Product {

  /** The site's name, unique in a sandbox. */
  String name();

  /** Answers a request; an error of the caller is a reply too, never an exception. */
  Reply answer(Request request);

  /** Answers a request and says how the answer travels: as it should, unless something disturbs. */
  default Delivery deliver(Request request) {
    return Delivery.whole(answer(request));
  }
}
