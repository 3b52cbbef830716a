package dev.aloft.http;

/** The methods that the products use. */
public enum Method {
  GET,
  /** As GET, without the body. */
  HEAD,
  POST,
  PUT,
  PATCH,
  DELETE
}
