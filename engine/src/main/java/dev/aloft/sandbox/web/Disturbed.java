package dev.aloft.sandbox.web;

/** A site with something between it and its callers. */
public record Disturbed(Product site, Disturbance disturbance) implements Product {

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
    return disturbance.deliver(request, site::answer);
  }
}
