package dev.aloft.sandbox.web;

/** One site of one product: answers every request that reaches its address. */
public interface Product {

  /** The site's name, unique in a sandbox. */
  String name();

  /** Answers a request; an error of the caller is a reply too, never an exception. */
  Reply answer(Request request);
}
